using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Recognitions;

/// <summary>Why an establishment may belong to a contractor. Stronger reasons come first.</summary>
public enum EstablishmentSign
{
    /// <summary>The same number in the trade register.</summary>
    SameNumber,

    /// <summary>The same name in the same place.</summary>
    SameNameAndTown,

    /// <summary>The same name elsewhere.</summary>
    SameName,
}

/// <summary>
/// Suggests which establishments may be a contractor's. The register of SBB carries no trade-register number, so names are compared without legal
/// form, case and signs. It only suggests: a person confirms.
/// </summary>
public static class EstablishmentLikeness
{
    private static readonly string[] LegalForms = ["bv", "nv", "vof", "cv", "holding", "stichting", "cooperatie", "ua", "ba"];

    /// <summary>The strongest sign; null when nothing points at it.</summary>
    public static EstablishmentSign? Of(
        (string Name, string? Town, KvkNumber? Kvk) contractor, (string Name, string? Town, KvkNumber? Kvk) establishment)
    {
        if (contractor.Kvk is { } kvk && establishment.Kvk == kvk) return EstablishmentSign.SameNumber;
        var name = Plain(contractor.Name);
        if (name.Length == 0 || name != Plain(establishment.Name)) return null;
        return contractor.Town is { } town && Letters(town) == Letters(establishment.Town ?? "")
            ? EstablishmentSign.SameNameAndTown : EstablishmentSign.SameName;
    }

    /// <summary>A name without legal form, case and signs: "De Boer Bouw B.V." and "de boer bouw" are alike.</summary>
    public static string Plain(string name) => string.Concat(
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => !LegalForms.Contains(word)));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
