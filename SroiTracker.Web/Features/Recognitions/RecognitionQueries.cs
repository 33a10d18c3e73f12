using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Register;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Features.Recognitions;

/// <summary>Reads establishments, recognitions and requests that a person may see.</summary>
public sealed class RecognitionQueries(SroiDbContext db)
{
    private const int MostSuggestions = 20;
    private const int MostRequests = 200;

    /// <summary>The contractor, when the person may see it.</summary>
    public Task<Contractor?> ContractorAsync(Guid id, Viewer viewer, CancellationToken token) =>
        db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts).SingleOrDefaultAsync(row => row.Id == id, token);

    internal async Task<ContractorRecognitionsPage> PageAsync(
        Contractor contractor, CurrentUser user, RequestForm form, LocalDate today, CancellationToken token)
    {
        var confirmed = await KnownRecognitions.Confirmed(db)
            .Where(link => link.AuthorityId == user.AuthorityId && link.ContractorId == contractor.Id).Select(link => link.TrainingCompanyId)
            .ToListAsync(token);
        var suggested = await SuggestedAsync(contractor, user.AuthorityId, token);
        var parts = await RecognitionsAsync([.. confirmed, .. suggested.Keys], token);
        return new ContractorRecognitionsPage(
            contractor.Id, contractor.Name,
            [.. parts.Where(part => confirmed.Contains(part.Id))],
            [.. parts.Where(part => suggested.ContainsKey(part.Id)).Select(part => part with { Sign = suggested[part.Id] }).OrderBy(part => part.Sign).ThenBy(part => part.Name)],
            await Lines(Requests(user).Where(row => row.ContractorId == contractor.Id)).ToListAsync(token),
            form, await QualificationsAsync(token), today, user.May(Permission.ChangeContracts));
    }

    internal async Task<RecognitionRequestsPage> RequestsAsync(CurrentUser user, LocalDate today, CancellationToken token)
    {
        var waiting = await Lines(Requests(user).Where(row => row.DecidedOn == null).OrderBy(row => row.RequestedOn).ThenBy(row => row.Id))
            .Take(MostRequests).ToListAsync(token);
        var decided = await Lines(Requests(user).Where(row => row.DecidedOn != null).OrderByDescending(row => row.DecidedOn).ThenBy(row => row.Id))
            .Take(MostRequests).ToListAsync(token);
        var days = await Requests(user).Where(row => row.DecidedOn != null).Select(row => new { row.RequestedOn, DecidedOn = row.DecidedOn!.Value })
            .ToListAsync(token);
        return new RecognitionRequestsPage(
            waiting, decided, RecognitionRules.MedianDays(days.Select(row => (row.RequestedOn, row.DecidedOn))), today,
            user.May(Permission.ChangeContracts), user.May(Permission.ImportFigures));
    }

    /// <summary>The request, when it is of the person's own authority.</summary>
    internal Task<RecognitionRequest?> RequestAsync(Guid id, CurrentUser user, CancellationToken token) =>
        Requests(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token);

    /// <summary>Whether the establishment is one that may be spoken about for this contractor: suggested, or confirmed before.</summary>
    internal async Task<bool> MayBeAsync(Contractor contractor, Guid companyId, CurrentUser user, CancellationToken token) =>
        (await SuggestedAsync(contractor, user.AuthorityId, token)).ContainsKey(companyId)
        || await db.Set<TrainingCompanyLink>()
            .AnyAsync(link => link.AuthorityId == user.AuthorityId && link.ContractorId == contractor.Id && link.TrainingCompanyId == companyId,
            token);

    /// <summary>Establishments that look like the contractor's and about which nobody spoke yet.</summary>
    private async Task<Dictionary<Guid, EstablishmentSign>> SuggestedAsync(Contractor contractor, Guid? authority, CancellationToken token)
    {
        var plain = EstablishmentLikeness.Plain(contractor.Name);
        var found = await db.Set<TrainingCompany>().AsNoTracking()
            .Where(row => (row.PlainName == plain && plain != "") || (contractor.Kvk != null && row.Kvk == contractor.Kvk))
            .Where(row => !db.Set<TrainingCompanyLink>()
                .Any(link => link.AuthorityId == authority && link.ContractorId == contractor.Id && link.TrainingCompanyId == row.Id))
            .OrderBy(row => row.Name).ThenBy(row => row.Id).Take(MostSuggestions).ToListAsync(token);
        var suggested = new Dictionary<Guid, EstablishmentSign>();
        foreach (var row in found)
        {
            if (EstablishmentLikeness.Of((contractor.Name, contractor.Town, contractor.Kvk), (row.Name, row.Town, row.Kvk)) is { } sign)
                suggested[row.Id] = sign;
        }

        return suggested;
    }

    private async Task<List<EstablishmentPart>> RecognitionsAsync(IReadOnlyList<Guid> companies, CancellationToken token)
    {
        var rows = await (
            from company in db.Set<TrainingCompany>().AsNoTracking()
            where companies.Contains(company.Id)
            join recognition in db.Set<RecognitionRow>() on company.Id equals recognition.TrainingCompanyId into own
            from recognition in own.DefaultIfEmpty()
            select new { Company = company, Recognition = recognition }).ToListAsync(token);
        var names = await NamesAsync(token);
        return [.. rows.GroupBy(row => row.Company.Id).Select(group => group.ToList()).Select(group => new EstablishmentPart(
                group[0].Company.Id, group[0].Company.Name, group[0].Company.Town, group[0].Company.Postcode, null,
                [.. group.Where(row => row.Recognition is not null).OrderBy(row => row.Recognition!.Crebo.Digits, StringComparer.Ordinal).ThenByDescending(row => row.Recognition!.FromDay)
                    .Select(row => new RecognitionPart(
                        row.Recognition!.Crebo.Digits, names.GetValueOrDefault(row.Recognition.Crebo.Digits), row.Recognition.FromDay,
                        row.Recognition.UntilDay, row.Recognition.WithdrawnOn))]))
            .OrderBy(part => part.Name, StringComparer.CurrentCulture).ThenBy(part => part.Id)];
    }

    private IQueryable<RecognitionRequest> Requests(CurrentUser user) =>
        db.Set<RecognitionRequest>().Where(row => row.AuthorityId == user.AuthorityId);

    private IQueryable<RequestLine> Lines(IQueryable<RecognitionRequest> requests) =>
        from row in requests
        join contractor in db.Contractors on row.ContractorId equals contractor.Id
        join qualification in db.Set<QualificationRow>() on (string)(object)row.Crebo equals qualification.Crebo into names
        from qualification in names.DefaultIfEmpty()
        select new RequestLine(
            row.Id, row.ContractorId, contractor.Name, (string)(object)row.Crebo, qualification.Name, row.RequestedOn, row.DecidedOn, row.IsGranted,
            row.Version);

    private async Task<Dictionary<string, string>> NamesAsync(CancellationToken token) =>
        await db.Set<QualificationRow>().AsNoTracking().ToDictionaryAsync(row => row.Crebo, row => row.Name, StringComparer.Ordinal, token);

    private async Task<IReadOnlyList<SelectListItem>> QualificationsAsync(CancellationToken token)
    {
        var rows = await db.Set<QualificationRow>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Crebo)
            .Select(row => new { row.Crebo, row.Name, row.Level }).ToListAsync(token);
        return [.. rows.Select(row => new SelectListItem($"{row.Name} ({row.Crebo})", row.Crebo))];
    }
}
