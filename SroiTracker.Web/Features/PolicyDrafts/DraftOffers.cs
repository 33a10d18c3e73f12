using System.Text.Json.Nodes;
using NodaTime;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>
/// What is offered where a text is silent (seed/policies/offered.json): a value with the reason, always as assumed. Nothing is
/// filled in unless the person takes it.
/// </summary>
public sealed class DraftOffers(SroiOptions options)
{
    private readonly Lazy<JsonObject> offered = new(() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(options.Seed, "policies", "offered.json")))!.AsObject());

    /// <summary>The clauses for which something is offered.</summary>
    public IEnumerable<string> Names => offered.Value.Select(offer => offer.Key);

    /// <summary>What is offered, in words, by clause.</summary>
    internal Dictionary<string, string> InWords(PolicyWordings words)
    {
        var fields = new FormFields(words, [], [], new Dictionary<string, string>(), new Dictionary<string, string>());
        return offered.Value.Where(offer => PolicyShape.Document.Field(offer.Key) is not null).ToDictionary(
            offer => offer.Key,
            offer => fields.Of(PolicyShape.Document.Field(offer.Key)!, Clause(offer.Key, null, new LocalDate(2000, 1, 1))).Summary.Split(" · ")[0],
            StringComparer.Ordinal);
    }

    /// <summary>The clause as it is taken over; null when nothing is offered for it.</summary>
    /// <param name="source">The source whose silence is filled; null while there is none.</param>
    internal JsonObject? Clause(string name, string? source, LocalDate today)
    {
        if (offered.Value[name] is not JsonObject offer) return null;
        var clause = new JsonObject { ["value"] = offer["value"]?.DeepClone(), ["standing"] = "assumed" };
        if (source is not null) clause["source"] = source;
        clause["lastChecked"] = DayText.Field(today);
        clause["reason"] = offer["reason"]?.DeepClone();
        return clause;
    }
}
