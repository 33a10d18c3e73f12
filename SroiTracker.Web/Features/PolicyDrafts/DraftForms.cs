using System.Text.Json.Nodes;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Makes the pages of a draft: its parts, rows and examples, with what is wrong beside each field.</summary>
public sealed class DraftForms(PolicyWordings words, DraftOffers offers)
{
    private static readonly string[] Blank = ["", "[]", "{}"];

    /// <summary>The head of every page.</summary>
    public static DraftHead Head(PolicyDraft draft) => new(
        draft.Id, DraftJson.Parse(draft.Document)["title"]?.ToString() ?? "", draft.Folder, draft.ValidFrom, draft.BaseDay, draft.State,
        draft.Version);

    /// <summary>The parts with how far each is.</summary>
    public DraftPage Overview(PolicyDraft draft, bool mayApprove)
    {
        var (_, version, faults) = DraftReviews.Read(draft);
        var sections = DraftSections.Keys.Select(key => new SectionProgress(key, faults.Count(fault => DraftSections.OfPlace(fault.Place) == key)));
        var form = new DraftDayForm { Version = draft.Version, ValidFrom = draft.ValidFrom };
        return new DraftPage(Head(draft), form, [.. sections], DraftExamples.Answer(draft.Examples, version), mayApprove);
    }

    /// <summary>One part of the form; null when there is no such part.</summary>
    /// <param name="document">What the fields show: what is kept, or what was typed.</param>
    /// <param name="isChecked">Whether faults are shown.</param>
    public SectionPage? Section(PolicyDraft draft, string key, JsonObject document, bool isChecked)
    {
        if (DraftSections.Of(key) is not { Count: > 0 } shapes) return null;
        var (_, version, all) = DraftReviews.Read(draft);
        var fields = Fields(draft, document, isChecked ? all : []);
        return new SectionPage(Head(draft), key,
            [.. shapes.Where(shape => shape.Kind != FieldKind.Rows).Select(shape => fields.Of(shape, document[shape.Name]))],
            [.. shapes.Where(shape => shape.Kind == FieldKind.Rows).Select(shape => List(shape, document, all, isChecked))],
            DraftExamples.Answer(draft.Examples, version), DraftSections.After(key));
    }

    /// <summary>One row of the form; null when there is no such row.</summary>
    public RowPage? Row(PolicyDraft draft, FieldShape shape, int index, JsonObject document, bool isChecked)
    {
        if (document[shape.Name]?.AsArray() is not { } rows || index < 0 || index >= rows.Count || rows[index] is not JsonObject row) return null;
        var (_, version, all) = DraftReviews.Read(draft);
        return new RowPage(Head(draft), DraftSections.Holding(shape.Name), shape.Name, index, rows.Count, Title(shape, row, index),
            Fields(draft, document, isChecked ? all : []).Row(shape, row, index), DraftExamples.Answer(draft.Examples, version));
    }

    /// <summary>One worked example; null when there is none with this number.</summary>
    public ExamplePage? Example(PolicyDraft draft, int index, JsonObject? typed)
    {
        var cases = DraftJson.Parse(draft.Examples)["cases"]!.AsArray();
        if (index < 0 || index >= cases.Count || cases[index] is not JsonObject kept) return null;
        var example = typed ?? kept;
        var question = CaseShape.Questions.FirstOrDefault(each => kept.ContainsKey(each)) ?? CaseShape.Questions[0];
        var (_, version, _) = DraftReviews.Read(draft);
        var fields = new FormFields(words, [], [], new Dictionary<string, string>(), new Dictionary<string, string>());
        return new ExamplePage(Head(draft), index, question, fields.Whole(CaseShape.Of(question), example),
            DraftExamples.Answer(draft.Examples, version)[index]);
    }

    /// <summary>The first source, which an offer points at; null while there is none.</summary>
    internal static string? FirstSource(JsonObject document) => (document["sources"] as JsonObject)?.FirstOrDefault().Key;

    private FormFields Fields(PolicyDraft draft, JsonObject document, IReadOnlyList<PolicyFault> faults)
    {
        var sources = (document["sources"] as JsonObject ?? [])
            .Select(source => (source.Key, (source.Value as JsonObject)?["title"]?.ToString() ?? source.Key)).ToList();
        return new FormFields(words, faults, sources, Prefill(draft, sources), offers.InWords(words));
    }

    /// <summary>A single source needs no choosing; a clause that is written today is checked today.</summary>
    private static Dictionary<string, string> Prefill(PolicyDraft draft, List<(string Key, string Title)> sources)
    {
        var prefill = new Dictionary<string, string>(
            StringComparer.Ordinal) { ["lastChecked"] = DayText.Field(Settings.DutchDay.Of(draft.ChangedAt)) };
        if (sources.Count == 1) prefill["source"] = sources[0].Key;
        return prefill;
    }

    private RowList List(FieldShape shape, JsonObject document, IReadOnlyList<PolicyFault> faults, bool isChecked)
    {
        var place = "$." + shape.Name;
        var rows = (document[shape.Name] as JsonArray ?? []).Select((row, at) => new RowLine(
            at, Title(shape, row as JsonObject ?? [], at), Worth(shape, row as JsonObject ?? []),
            faults.Count(fault => fault.Place.StartsWith($"{place}[{at}]", StringComparison.Ordinal))));
        var errors = isChecked ? faults.Where(fault => fault.Place == place).Select(fault => $"{words.Fault(fault.Code)} {fault.Detail}".Trim()) : [];
        return new RowList(shape, words.Of(shape.Name).Label, [.. rows], [.. errors]);
    }

    /// <summary>What a row is called: its name and code, or else what it says.</summary>
    private string Title(FieldShape shape, JsonObject row, int index)
    {
        string?[] names = [row["label"]?.ToString(), row["code"]?.ToString()];
        var title = string.Join(", ", names.Where(name => !string.IsNullOrWhiteSpace(name)));
        if (title.Length > 0) return title;
        var term = row["term"]?.ToString() is { } word ? words.Word("processTerm", word) : "";
        return term.Length > 0 ? term : $"{words.Of(shape.Name).Label} {index + 1}";
    }

    private string Worth(FieldShape shape, JsonObject row)
    {
        var plain = new FormFields(words, [], [], new Dictionary<string, string>(), new Dictionary<string, string>());
        return string.Join(" · ", plain.Row(shape, row, 0)
            .Where(field => field.Shape.Name is not ("label" or "code" or "term" or "source" or "lastChecked" or "article" or "reason")
                && !Blank.Contains(field.Summary))
            .Select(field => field.Shape.Kind is FieldKind.Cents or FieldKind.Word ? field.Summary : $"{field.Words.Label}: {field.Summary}"));
    }
}
