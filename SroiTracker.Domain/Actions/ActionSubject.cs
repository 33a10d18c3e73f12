using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Actions;

/// <summary>What an action may be about.</summary>
public enum SubjectKind
{
    /// <summary>The own organisation, and nothing in particular.</summary>
    None,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>A contractor.</summary>
    Contractor,

    /// <summary>An alert.</summary>
    Alert,

    /// <summary>A claim, most often a placement.</summary>
    Claim,

    /// <summary>A programme: qualification, pathway and labour-market region, "25180/BOL/AM13".</summary>
    Programme,

    /// <summary>A labour-market region, "AM13".</summary>
    Region,

    /// <summary>A municipality, "GM0344".</summary>
    Municipality,
}

/// <summary>What an action is about: the kind of thing and which one. A text that does not fit its kind makes no subject.</summary>
public sealed record ActionSubject
{
    private ActionSubject(SubjectKind kind, string key) => (Kind, Key) = (kind, key);

    /// <summary>The own organisation.</summary>
    public static ActionSubject None { get; } = new(SubjectKind.None, "");

    /// <summary>The kind of thing.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Which one: an identity or a code; empty for the own organisation.</summary>
    public string Key { get; }

    /// <summary>The identity, where the subject is a row of the register; null for the others.</summary>
    public Guid? RowId => Guid.TryParse(Key, out var id) ? id : null;

    /// <summary>A row of the register.</summary>
    public static ActionSubject Of(SubjectKind kind, Guid id) => new(kind, id.ToString());

    /// <summary>The subject of this kind with this key; null when the key does not fit the kind.</summary>
    public static ActionSubject? Parse(SubjectKind kind, string? key)
    {
        var text = (key ?? "").Trim();
        return kind switch
        {
            SubjectKind.None => text.Length == 0 ? None : null,
            SubjectKind.Programme => ProgrammeSubject.Parse(text) is { } programme ? new(kind, programme.Key) : null,
            SubjectKind.Region => LabourMarketRegionCode.Parse(text) is { } region ? new(kind, region.Text) : null,
            SubjectKind.Municipality => MunicipalityCode.Parse(text) is { } code ? new(kind, code.Text) : null,
            _ => Guid.TryParseExact(text, "D", out var id) ? Of(kind, id) : null,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Key}";
}
