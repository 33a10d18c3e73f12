using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Shared;

/// <summary>What schools and students said of a claim, on the pages of that claim.</summary>
/// <param name="MayAsk">Whether the reader may ask one.</param>
public sealed record ConfirmationsPart(Guid ClaimId, IReadOnlyList<ConfirmationLine> Lines, bool MayAsk);
