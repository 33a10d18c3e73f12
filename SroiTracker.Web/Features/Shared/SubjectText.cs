using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Writes and reads what an action is about in an address: "contract:0190…", "opleiding:25180/BOL/AM13", "eigen".</summary>
public static class SubjectText
{
    private static readonly Dictionary<string, SubjectKind> Words = new(StringComparer.Ordinal)
    {
        ["eigen"] = SubjectKind.None,
        ["contract"] = SubjectKind.Contract,
        ["opdrachtnemer"] = SubjectKind.Contractor,
        ["signaal"] = SubjectKind.Alert,
        ["plaatsing"] = SubjectKind.Claim,
        ["opleiding"] = SubjectKind.Programme,
        ["regio"] = SubjectKind.Region,
        ["gemeente"] = SubjectKind.Municipality,
    };

    /// <summary>The text of a subject.</summary>
    public static string Write(ActionSubject subject)
    {
        var word = Words.First(pair => pair.Value == subject.Kind).Key;
        return subject.Kind == SubjectKind.None ? word : $"{word}:{subject.Key}";
    }

    /// <summary>The subject of a text; nothing means the own organisation, and null that it is no subject.</summary>
    public static ActionSubject? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return ActionSubject.None;
        var (word, key) = text.Split(':', 2) is [var first, var rest] ? (first, rest) : (text, "");
        return Words.TryGetValue(word, out var kind) ? ActionSubject.Parse(kind, key) : null;
    }
}
