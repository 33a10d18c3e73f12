using NodaTime;

namespace SroiTracker.Domain.SelfChecks;

/// <summary>
/// What a company said of its own learning climate and policy (zelftoets), after the factors of a study of internships in a region: learning
/// climate and policy decide whether a place works. It is no proof and never a fact of credit or of matching; no other room opens this one.
/// </summary>
/// <param name="On">The day of the answers.</param>
/// <param name="Version">The version of the list that was answered.</param>
/// <param name="Answers">By code of the statement, whether it is true of the company.</param>
public sealed record SelfCheck(LocalDate On, string Version, IReadOnlyDictionary<string, bool> Answers)
{
    /// <summary>For so many years a check tells how a company is today; own choice.</summary>
    public const int YearsFresh = 1;

    /// <summary>The number of statements that are true.</summary>
    public int Score => Answers.Values.Count(isTrue => isTrue);

    /// <summary>The number of statements in the list that was answered.</summary>
    public int Most => Answers.Count;

    /// <summary>Whether it is older than a year on a day; exactly a year is not.</summary>
    public bool IsOld(LocalDate day) => day > On.PlusYears(YearsFresh);
}
