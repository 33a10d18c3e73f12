using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>The bytes that publishing writes.</summary>
    public static byte[] Bytes(string document) => Encoding.UTF8.GetBytes(Parse(document).ToJsonString(Indented) + "\n");

    /// <summary>The name of the file that begins on this day.</summary>
    public static string FileName(LocalDate day) => LocalDatePattern.Iso.Format(day) + ".json";
}
