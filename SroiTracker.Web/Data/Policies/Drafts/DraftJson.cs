using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>How a draft is written: as a file of seed/policies, readable and always the same for the same content.</summary>
public static class DraftJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An empty policy: nothing is filled in.</summary>
    public const string Empty = """{"thresholds":[],"percentages":[],"blocks":[],"bonuses":[],"notFound":[]}""";

    /// <summary>The document as an object.</summary>
    public static JsonObject Parse(string document) => JsonNode.Parse(document)!.AsObject();

    /// <summary>Whether a file can be shown in the form: an object whose parts are where they belong, however wrong inside.</summary>
    public static bool IsDocument(byte[] content)
    {
        var faults = PolicyFileReader.Read("draft", FileName(new LocalDate(9999, 12, 31)), content).Faults;
        return !faults.Any(fault => fault.Code.StartsWith("file.", StringComparison.Ordinal)
            || fault.Code is "shape.group" or "shape.list" or "shape.unknown" or "shape.twice");
    }

    /// <summary>The bytes that publishing writes.</summary>
    public static byte[] Bytes(string document) => Encoding.UTF8.GetBytes(Parse(document).ToJsonString(Indented) + "\n");

    /// <summary>The name of the file that begins on this day.</summary>
    public static string FileName(LocalDate day) => LocalDatePattern.Iso.Format(day) + ".json";
}
