using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Which claims may count for an action: of the same authority, contract and company, and of the programme when it is about one.</summary>
public static class FittingClaims
{
    private static readonly string Internship = nameof(BlockKind.Internship);
    private static readonly string Apprenticeship = nameof(BlockKind.Apprenticeship);

    /// <summary>The claims that fit this action.</summary>
    public static IQueryable<Claim> FitFor(this IQueryable<Claim> claims, ActionRow row, SroiDbContext db)
    {
        var (authority, contract, company) = (row.AuthorityId, row.ContractId, row.ContractorId);
        var ofParties = claims.Where(claim => db.Contracts.Any(each => each.Id == claim.ContractId && each.AuthorityId == authority
            && (contract == null || each.Id == contract) && (company == null || each.ContractorId == company)));
        return row.SubjectKind == SubjectKind.Programme && ProgrammeSubject.Parse(row.SubjectKey) is { } programme
            ? OfProgramme(ofParties, programme)
            : ofParties;
    }

    private static IQueryable<Claim> OfProgramme(IQueryable<Claim> claims, ProgrammeSubject programme)
    {
        CreboCode? crebo = programme.Crebo;
        var kinds = programme.Pathway switch
        {
            "BOL" => new[] { Internship },
            "BBL" => [Apprenticeship],
            _ => [Internship, Apprenticeship],
        };
        return claims.Where(claim => claim.Facts.Crebo == crebo && kinds.Contains(claim.Facts.Kind));
    }
}
