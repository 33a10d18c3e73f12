using System.ComponentModel.DataAnnotations;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Claims;

/// <summary>A file with efforts.</summary>
public sealed class ClaimSheetForm
{
    [Required, Display(Name = "SheetFile")]
    public IFormFile? File { get; set; }
}

/// <summary>What is done with a file that was tried.</summary>
public sealed class ClaimSheetKeepForm
{
    public Guid Mark { get; set; }

    /// <summary>The button that was pressed.</summary>
    public string? Step { get; set; }
}

/// <summary>The page on which a sheet comes in.</summary>
/// <param name="Faults">What is wrong with the file, all of it; empty when nothing is.</param>
/// <param name="Lines">What the file would bring; empty before the first file.</param>
/// <param name="Mark">The kept file, to confirm; null when there is nothing to confirm.</param>
public sealed record ClaimSheetPage(
    Contract Contract, PolicyVersion Policy, IReadOnlyList<ImportFault> Faults, IReadOnlyList<ClaimSheetLine> Lines, Guid? Mark)
{
    public ClaimSheetForm Form { get; init; } = new();

    internal Money Total => Lines.Where(line => !line.IsKnown).Aggregate(Money.Zero, (sum, line) => sum + (line.Amount ?? Money.Zero));

    internal int Fresh => Lines.Count(line => !line.IsKnown);

    internal int Rows => Faults.Where(fault => fault.Row > 0).Select(fault => fault.Row).Distinct().Count();
}

/// <summary>One effort of a file, before it is kept.</summary>
/// <param name="IsKnown">Whether it is there already.</param>
/// <param name="Outcome">What the rules say of it by itself; null when it was not asked.</param>
/// <param name="Lacks">The evidence that the policy demands before it can be handed in.</param>
public sealed record ClaimSheetLine(BatchRow Row, string Block, bool IsKnown, Outcome? Outcome, IReadOnlyList<EvidenceKind> Lacks)
{
    internal Money? Amount => Outcome is Credited credited ? credited.Amount : null;
}
