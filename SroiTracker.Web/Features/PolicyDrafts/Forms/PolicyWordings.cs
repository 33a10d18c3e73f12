using Microsoft.Extensions.Localization;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts.Forms;

/// <summary>
/// The words of the form: a label and a hint for every field ("blocks.amountCents", else "amountCents"), a word for every
/// choice, and what to do about a fault in words of the form rather than of the file.
/// </summary>
public sealed class PolicyWordings(IStringLocalizer<PolicyFormTexts> texts, IStringLocalizer<PolicyWordsTexts> policy)
{
    /// <summary>Label and hint of a field.</summary>
    /// <param name="place">Its place without numbers, "blocks.amountCents".</param>
    public FieldWords Of(string place) => new(Find("Label.", place) ?? place, Find("Hint.", place));

    /// <summary>Whether the field has a label.</summary>
    public bool Knows(string place) => Find("Label.", place) is not null;

    /// <summary>Yes or no.</summary>
    public string YesNo(bool value) => policy[value ? "yes" : "no"];

    /// <summary>The word of a choice; null when it has none.</summary>
    /// <param name="list">The closed list it is of.</param>
    public string? Choice(string list, string word)
    {
        if (texts[$"Word.{list}.{word}"] is { ResourceNotFound: false } own) return own.Value;
        return policy[$"{list}.{word}"] is { ResourceNotFound: false } shared ? shared.Value : null;
    }

    /// <summary>The word of a choice, or what was typed where there is no such choice.</summary>
    public string Word(string list, string word) => Choice(list, word) ?? word;

    /// <summary>The choices of a field.</summary>
    public IReadOnlyList<(string Word, string Label)> Choices(FieldShape shape) =>
        [.. shape.Words.Where(word => shape.ListName != "standing" || word != "decided").Select(word => (word, Word(shape.ListName, word)))];

    /// <summary>What is wrong and what to do.</summary>
    public string Fault(string code) => texts["Fault." + code] is { ResourceNotFound: false } own ? own.Value : Explainer.Current.Fault(code);

    private string? Find(string prefix, string place)
    {
        for (var rest = place; ; rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (texts[prefix + rest] is { ResourceNotFound: false } found) return found.Value;
            if (!rest.Contains('.', StringComparison.Ordinal)) return null;
        }
    }
}
