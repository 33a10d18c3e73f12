using System.Text.Json;
using System.Text.Json.Serialization;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Letters;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Reads the files of seed/actions, each whole or not at all; a fault names the file and the place.</summary>
public static class ActionFiles
{
    private const string KindsFile = "actions/kinds.json";
    private const string TemplatesFile = "actions/templates.json";
    private const string MailboxesFile = "actions/mailboxes.json";
    private const string RolesFile = "actions/project-roles.json";
    private const string CommitmentsFile = "actions/commitments.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The kinds of action.</summary>
    public static ActionKinds Kinds(FigureFolder folder)
    {
        var file = Read<KindsDocument>(folder, KindsFile);
        try
        {
            var kinds = ActionKinds.Of(file.Kinds);
            return KnownActions.Missing(kinds) is { Count: > 0 } missing
                ? throw new InvalidDataException($"seed/{KindsFile}: {string.Join('\n', missing)}")
                : kinds;
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException($"seed/{KindsFile}: {fault.Message}", fault);
        }
    }

    /// <summary>The roles in projects.</summary>
    public static ProjectRoles Roles(FigureFolder folder)
    {
        try
        {
            return ProjectRoles.Of(Read<RolesDocument>(folder, RolesFile).Roles);
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException($"seed/{RolesFile}: {fault.Message}", fault);
        }
    }

    /// <summary>The letters to contractors and after how many days they are due.</summary>
    public static OutreachTerms Outreach(FigureFolder folder)
    {
        var terms = Read<OutreachTerms>(folder, TemplatesFile);
        if (terms.Templates.Count == 0) throw new InvalidDataException($"seed/{TemplatesFile}: templates are empty; write at least one");
        if (!terms.Days.Contains(terms.DefaultDays)) throw new InvalidDataException($"seed/{TemplatesFile}: defaultDays must be one of days");
        if (terms.Rhythm is not { Least: > 0 } || terms.Rhythm.Least > terms.Rhythm.Most)
            throw new InvalidDataException($"seed/{TemplatesFile}: rhythm runs from least to most");
        return terms.Templates.Select(FaultOf).FirstOrDefault(fault => fault is not null) is { } wrong
            ? throw new InvalidDataException($"seed/{TemplatesFile}: {wrong}") : terms;
    }

    private static string? FaultOf(OutreachTemplate text)
    {
        var words = new[] { text.Subject, text.Body }.OfType<ActionName>().SelectMany(name => new[] { name.Nl, name.En });
        return words.SelectMany(LetterText.Unknown).FirstOrDefault() is { } unknown ? $"{text.Code} has the unknown place {unknown}"
            : text.Purpose.IsLetter() != (text.Subject is not null) ? $"{text.Code} has a subject exactly when its purpose is a letter"
            : null;
    }

    /// <summary>The invented mailboxes of the demo authorities.</summary>
    internal static IReadOnlyList<SeedMailbox> Mailboxes(FigureFolder folder) => Read<MailboxesDocument>(folder, MailboxesFile).Mailboxes;

    /// <summary>What the partners of a regional plan promised.</summary>
    internal static SeedCommitments Commitments(FigureFolder folder) => Read<SeedCommitments>(folder, CommitmentsFile);

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

    private sealed record KindsDocument(string Version, IReadOnlyList<ActionKind> Kinds);

    private sealed record RolesDocument(string Version, IReadOnlyList<ProjectRole> Roles);

    private sealed record MailboxesDocument(string Version, string Note, IReadOnlyList<SeedMailbox> Mailboxes);
}

/// <summary>One mailbox of the demo.</summary>
/// <param name="Public">Whether it stands on the public pages.</param>
internal sealed record SeedMailbox(string Authority, MailboxKind Kind, string Name, string Address, bool Public, string? Phone = null);

/// <summary>The commitments of a plan.</summary>
internal sealed record SeedCommitments(
    string Version, string Note, string Authority, string Region, string Document, IReadOnlyList<SeedCommitment> Commitments);

/// <summary>One commitment; it is additional when somebody says why.</summary>
internal sealed record SeedCommitment(string Code, string Partner, string Title, string Source, string? AdditionalReason);

/// <summary>When contractors are due for a word, and the texts with which advisers begin.</summary>
/// <param name="DefaultDays">The rhythm of contact where nothing was agreed.</param>
/// <param name="Rhythm">The rhythms that may be agreed.</param>
public sealed record OutreachTerms(
    string Version, int DefaultDays, IReadOnlyList<int> Days, RhythmBounds Rhythm, IReadOnlyList<OutreachTemplate> Templates);

/// <summary>The fewest and the most days between two contacts.</summary>
public sealed record RhythmBounds(int Least, int Most);

/// <summary>A text with places for figures in braces (<see cref="LetterText"/>).</summary>
/// <param name="Subject">The subject; null where the purpose has none.</param>
public sealed record OutreachTemplate(string Code, LetterPurpose Purpose, ActionName Name, ActionName Body, ActionName? Subject = null);
