using Microsoft.Extensions.FileProviders;
using SroiTracker.Web.Reports.Fonts;

namespace SroiTracker.Web.Reports;

/// <summary>The letters that documents are set in, read once from what the build copied to the web root.</summary>
public sealed class ReportFonts
{
    /// <summary>The file of the ordinary letters.</summary>
    public const string Regular = "noto-sans-400-normal.ttf";

    /// <summary>The file of the bold letters.</summary>
    public const string Bold = "noto-sans-700-normal.ttf";

    private readonly Lazy<ReportFace[]?> faces;

    public ReportFonts(IFileProvider files)
    {
        Missing = new[] { Regular, Bold }.FirstOrDefault(name => !files.GetFileInfo("lib/" + name).Exists);
        faces = new(() => Missing is null ? [Read(files, Regular, "NotoSans-Regular"), Read(files, Bold, "NotoSans-Bold")] : null);
    }

    /// <summary>The file that is not there, so that no document can be made; null when all are.</summary>
    public string? Missing { get; }

    internal ReportFace[] Faces => faces.Value ?? throw new InvalidOperationException($"the font {Missing} is missing");

    private static ReportFace Read(IFileProvider files, string name, string face)
    {
        using var stream = files.GetFileInfo("lib/" + name).CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new(face, new TrueTypeFile(bytes.ToArray()));
    }
}

/// <summary>A face and the name that a document calls it by.</summary>
internal sealed record ReportFace(string Name, TrueTypeFile File);
