using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Puts the facts of a claim back into a form, to change, copy or correct it.</summary>
internal static class ClaimFormFiller
{
    /// <summary>The form of a claim. The agreement number is not kept, so it stays empty.</summary>
    /// <param name="statement">What was said beside the facts; null when nothing was.</param>
    internal static ClaimForm Of(Claim claim, ClaimStatement? statement = null)
    {
        var facts = ClaimCase.Facts(claim.Facts.Json);
        return new ClaimForm
        {
            ClaimId = claim.Id,
            Version = claim.Version,
            Corrects = claim.CorrectsId,
            Follows = claim.FollowsId,
            Block = claim.Facts.BlockCode,
            OwnReference = claim.Facts.OwnReference,
            Crebo = claim.Facts.Crebo?.Digits,
            Recognition = facts.Recognition is { } known ? TermText.Of(known) : null,
            From = facts.FirstDay,
            To = facts.To ?? facts.Periods?[^1].To,
            Breaks = PlacementBreaks.Show(facts.Periods),
            Weeks = facts.Periods is null ? claim.Facts.Weeks : null,
            HoursPerWeek = facts.HoursPerWeek ?? facts.Periods?[0].HoursPerWeek,
            Hours = facts.Hours,
            ByWeek = facts.ByWeek is { } weeks ? string.Join('\n', weeks.Select(HoursText.Show)) : null,
            People = facts.People > 1 ? facts.People : null,
            Days = facts.Days,
            Invoice = facts.Invoice,
            Cost = facts.Cost,
            Subsidy = facts.Subsidy,
            Instrument = statement?.Instrument,
            Proposal = claim.Requested,
            Description = statement?.Description,
            SupervisionPerWeek = facts.SupervisionOffered,
            QualificationDay = statement?.QualificationDay,
            Further = FurtherFacts.Typed(claim.Facts.Json),
            IsOlder = facts.Age is not null,
            Permanent = facts.Permanent,
            StatusHolder = facts.StatusHolder,
            HireAfter = (int?)facts.HireAfterMonths?.Numerator,
        };
    }

    /// <summary>A new claim with the same facts; a copy of one that was judged may take its place.</summary>
    internal static ClaimForm CopyOf(Claim claim, bool isCorrection)
    {
        var form = Of(claim);
        (form.ClaimId, form.Version, form.Corrects) = (null, null, isCorrection ? claim.Id : null);
        form.Follows = isCorrection ? claim.FollowsId : null;
        return form;
    }

    /// <summary>A new claim for the period after this one: the same person, from the day after.</summary>
    internal static ClaimForm NextOf(Claim claim, string? block) => new()
    {
        Follows = claim.Id,
        Block = block,
        OwnReference = claim.Facts.OwnReference,
        Crebo = claim.Facts.Crebo?.Digits,
        From = claim.Facts.ToDay?.PlusDays(1),
    };
}
