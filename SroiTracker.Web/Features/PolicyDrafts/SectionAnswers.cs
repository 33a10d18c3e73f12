using System.Text.Json.Nodes;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.PolicyDrafts.Forms;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>What was posted of a part, ready to be written into the document.</summary>
/// <param name="Fault">Why nothing of it is kept; null when it may be.</param>
/// <param name="Write">Writes it.</param>
public sealed record TypedPart(string? Fault, Action<JsonObject> Write);

/// <summary>Reads what was posted of a part or a row, with the button that was used.</summary>
public sealed class SectionAnswers(DraftOffers offers, DraftEditor editor)
{
    private const string Take = "voorstel:";
    private const string TakeAll = "voorstellen";
    private const string Drop = "weg:";
    private const string Onward = "verder";

    /// <summary>Reads a part: every field of it replaces what was kept.</summary>
    public TypedPart Read(IFormCollection form, string section, string? action)
    {
        var reader = new DraftFormReader(form);
        var parts = DraftSections.Of(section).Where(shape => shape.Kind != FieldKind.Rows)
            .Select(shape => (shape.Name, Node: reader.Read(shape, shape.Name))).ToList();
        return new TypedPart(FaultOf(reader), document =>
        {
            foreach (var (name, node) in parts) Put(document, name, node?.DeepClone());
            RowActions.Drop(document, action, Drop);
            TakeOffers(document, section, action);
        });
    }

    /// <summary>Reads one row.</summary>
    public TypedPart ReadRow(IFormCollection form, FieldShape shape, int index, string? action)
    {
        var reader = new DraftFormReader(form);
        var row = reader.Row(shape, $"{shape.Name}[{index}]");
        return new TypedPart(FaultOf(reader), document =>
        {
            if (document[shape.Name] is not JsonArray rows || index >= rows.Count) return;
            rows[index] = row.DeepClone();
            RowActions.Drop(document, action, Drop);
        });
    }

    /// <summary>Where to go after saving: on to the next part, or back here with what is still missing.</summary>
    public string Next(PolicyDraft draft, string section, string? action)
    {
        var home = $"/regels/ontwerpen/{draft.Id}";
        if (action != Onward) return $"{home}/onderdeel/{section}?controle=true";
        return DraftSections.After(section) is { } next ? $"{home}/onderdeel/{next}" : home;
    }

    private static string? FaultOf(DraftFormReader reader) => reader.CitizenServiceNumbers.Count > 0 ? "CitizenServiceNumber" : null;

    private static void Put(JsonObject document, string name, JsonNode? node)
    {
        if (node is null) document.Remove(name);
        else document[name] = node;
    }

    private void TakeOffers(JsonObject document, string section, string? action)
    {
        var taken = action == TakeAll ? DraftSections.Of(section).Select(shape => shape.Name)
            : action?.StartsWith(Take, StringComparison.Ordinal) == true ? [action[Take.Length..]] : [];
        foreach (var name in taken.Where(name => document[name] is null))
        {
            if (offers.Clause(name, DraftForms.FirstSource(document), editor.Today) is { } clause) document[name] = clause;
        }
    }
}
