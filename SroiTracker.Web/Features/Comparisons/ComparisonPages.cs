using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Web.Data.Comparisons;

namespace SroiTracker.Web.Features.Comparisons;

/// <summary>What two authorities agreed.</summary>
public sealed class ComparisonForm
{
    [Required, StringLength(100), Display(Name = "With")]
    public string? With { get; set; }

    [Required, StringLength(500), Display(Name = "Basis")]
    public string? Basis { get; set; }

    [Required, StringLength(200, MinimumLength = ComparisonSecrets.Shortest), Display(Name = "Secret")]
    public string? Secret { get; set; }

    [Required, Display(Name = "Until")]
    public LocalDate? Until { get; set; }
}

/// <summary>The comparisons of an authority, newest first, with the form for another.</summary>
public sealed record ComparisonsPage(IReadOnlyList<KeyComparison> Comparisons, ComparisonForm Form);

/// <summary>One comparison.</summary>
/// <param name="Agreements">How many claims have a key.</param>
/// <param name="Found">What both have; null before a file was compared.</param>
public sealed record ComparisonPage(KeyComparison Comparison, int Agreements, IReadOnlyList<Collision>? Found);

/// <summary>An own claim that the other authority counts in the same month.</summary>
public sealed record Collision(Guid ClaimId, string Reference, string Contract, IReadOnlyList<YearMonth> Months);
