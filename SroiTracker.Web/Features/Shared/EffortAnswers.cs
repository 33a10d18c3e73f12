using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>
/// What the form of an effort asks beside its time and measure: facts that only some policies ask, and those of a bonus. A form of what was done
/// and a form of what is planned both have them; which show is decided by <see cref="EffortShape"/>.
/// </summary>
public abstract class EffortAnswers
{
    /// <summary>Facts that only some policies ask, by their key, as they were typed.</summary>
    public Dictionary<string, string?> Further { get; set; } = new(StringComparer.Ordinal);

    [Display(Name = "IsOlder")]
    public bool IsOlder { get; set; }

    [Display(Name = "Permanent")]
    public bool Permanent { get; set; }

    [Display(Name = "StatusHolder")]
    public bool StatusHolder { get; set; }

    [Display(Name = "HireAfter"), Range(1, 120)]
    public int? HireAfter { get; set; }

    /// <summary>The name of a fact on the form, and in what was wrong with it.</summary>
    internal static string Field(string key) => $"{nameof(Further)}[{key}]";

    /// <summary>Whether something was typed.</summary>
    internal bool Has(string key) => !string.IsNullOrWhiteSpace(Further.GetValueOrDefault(key));

    /// <summary>Whether one of the facts was filled in or is wrong: then they are not folded.</summary>
    internal bool HasAny(IEnumerable<CaseFact> facts, ModelStateDictionary state) =>
        facts.Any(fact => Has(fact.Key) || state[Field(fact.Key)]?.Errors.Count > 0);
}
