using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies.Drafts;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Reads what was uploaded: of a file that is too large only so many bytes that this shows.</summary>
internal static class UploadedFile
{
    internal static async Task<byte[]> BytesAsync(this IFormFile file, CancellationToken token)
    {
        var content = new byte[Math.Min(file.Length, PolicyFileReader.MostBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, token);
        return content;
    }

    /// <summary>The examples as a draft keeps them; none without a file; null when the file is too large or holds something else.</summary>
    internal static async Task<string?> ExamplesAsync(this IFormFile? file, CancellationToken token) => file switch
    {
        null => DraftExamples.None,
        { Length: > PolicyFileReader.MostBytes } => null,
        _ => DraftExamples.Read(await file.BytesAsync(token)),
    };
}
