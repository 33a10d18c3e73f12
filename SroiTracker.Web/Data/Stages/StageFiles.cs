using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Stages;

/// <summary>A link to a page of somebody else. Nothing is loaded from it; a reader follows it or not.</summary>
/// <param name="Key">Its name in the list.</param>
/// <param name="Subject">What it is about: recognition, matching, guidance, money, discrimination.</param>
/// <param name="Source">How it was found.</param>
public sealed record OutsideLink(string Key, string Subject, string Nl, string En, string Url, string Source, LocalDate CheckedOn);

/// <summary>A question of employers with its answer, in the language of the page.</summary>
/// <param name="ReviewBefore">The day before which somebody must read it again.</param>
/// <param name="Source">Address of where the answer was read; null for our own words.</param>
public sealed record StageQuestion(string Id, StageAnswer Nl, StageAnswer En, LocalDate ReviewBefore, string? Source);

/// <summary>A question and its answer.</summary>
public sealed record StageAnswer(string Question, string Answer);

/// <summary>A part of the kit for employers: a title and lines.</summary>
public sealed record KitPart(string Id, KitText Nl, KitText En);

/// <summary>A part in one language.</summary>
public sealed record KitText(string Title, IReadOnlyList<string> Items);

/// <summary>The texts of the public pages for employers, with who keeps them and when they must be read again.</summary>
public sealed record StageTexts(
    string QuestionOwner, IReadOnlyList<StageQuestion> Questions, string KitOwner, LocalDate KitReviewBefore, IReadOnlyList<KitPart> Kit,
    IReadOnlyList<OutsideLink> Links)
{
    /// <summary>Whether the address stands in the list of links; a page of ours links to no other.</summary>
    public bool IsListed(string url) => Links.Any(link => string.Equals(link.Url, url, StringComparison.Ordinal));
}

/// <summary>Reads the texts of the public pages, whole or not at all; a fault stops the start.</summary>
public static class StageFiles
{
    private const string Questions = "stages/questions.json";
    private const string Kit = "stages/kit.json";
    private const string Links = "links.tsv";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The texts.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read.</exception>
    public static StageTexts Read(FigureFolder folder)
    {
        var questions = Read<QuestionsDocument>(folder, Questions);
        var kit = Read<KitDocument>(folder, Kit);
        return new(
            questions.Owner,
            [.. questions.Questions.Select(row => new StageQuestion(row.Id, row.Nl, row.En, Day(row.ReviewBefore, Questions),
                row.Source.Length == 0 ? null : row.Source))],
            kit.Owner, Day(kit.ReviewBefore, Kit), kit.Parts,
            [.. SeedTable.Read(folder, Links).Rows.Select(row =>
                new OutsideLink(row[0], row[1], row[2], row[3], row[4], row[5], Day(row[6], Links)))]);
    }

    private static LocalDate Day(string text, string file) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new InvalidDataException($"seed/{file}: {text} is no day");

    private static T Read<T>(FigureFolder folder, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(folder.FileOf(name)), Strict)
                ?? throw new InvalidDataException($"seed/{name} is empty");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"seed/{name}, {fault.Path}: {fault.Message}", fault);
        }
    }

    private sealed record QuestionsDocument(string Version, string Owner, IReadOnlyList<QuestionRow> Questions);

    private sealed record QuestionRow(string Id, string ReviewBefore, string Source, StageAnswer Nl, StageAnswer En);

    private sealed record KitDocument(string Version, string Owner, string ReviewBefore, IReadOnlyList<KitPart> Parts);
}
