using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Coverage;

/// <summary>Published awards of the own municipality that may be missing in the register.</summary>
[Requires(Permission.ViewReports)]
public sealed class CoverageController(SroiDbContext db, CurrentUserHolder current, PolicyAssignment policies) : Controller
{
    private const int Most = 500;

    [HttpGet("dekking")]
    public async Task<IActionResult> Show(CancellationToken token)
    {
        var user = current.Required;
        var code = await db.Authorities.Where(row => row.Id == user.AuthorityId).Select(row => row.MunicipalityCode).SingleOrDefaultAsync(token);
        var awards = await db.AwardNotices.AsNoTracking().Where(row => row.BuyerMunicipalityCode == code && code != null)
            .OrderByDescending(row => row.AwardedOn).ThenBy(row => row.Id).Take(Most).ToListAsync(token);
        var memberships = code is null ? [] : await PolicyAssignment.MembershipsAsync(db, code, token);
        var name = await db.Municipalities.Where(row => row.Code == code).Select(row => row.Name).SingleOrDefaultAsync(token);
        var lines = awards.Select(award => new CoverageLine(award, WorthOf(award, memberships, name))).ToList();
        return View("Coverage", new CoveragePage(
            [.. lines.Where(line => line is { Award: { ContractId: null, IsUsable: true }, Outcome: not NotObligated })],
            [.. lines.Where(line => line.Award is { ContractId: null, IsUsable: false })],
            lines.Count(line => line.Award.ContractId is not null),
            lines.Count(line => line is { Award: { ContractId: null, IsUsable: true }, Outcome: NotObligated }),
            user.May(Permission.ChangeContracts)));
    }

    /// <summary>What the rules would say of a contract like this.</summary>
    private Outcome? WorthOf(AwardNotice award, IReadOnlyList<PolicyMembership> memberships, string? municipality)
    {
        if (award.AwardedOn is not { } day || !award.IsUsable) return null;
        var facts = new ContractFacts { Kind = award.Kind, Value = award.Value, ValueFlag = award.ValueFlag,
            MunicipalityCode = award.BuyerMunicipalityCode };
        var days = ContractDays.Of(day, null, null, null, null);
        var version = policies.Choose(memberships, ContractCase.Deciding(days), null).Version;
        return ContractCase.Ask(facts, days, version, municipality, RecordedDecisions.None, null).Derivation.Outcome;
    }
}

/// <summary>An award and what a contract of it would owe; null when it cannot be said.</summary>
internal sealed record CoverageLine(AwardNotice Award, Outcome? Outcome);

/// <summary>What is missing, what cannot be used, and how many are all right.</summary>
internal sealed record CoveragePage(
    IReadOnlyList<CoverageLine> Missing, IReadOnlyList<CoverageLine> NotUsable, int Covered, int BelowThreshold, bool MayChange);
