using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Finds what an action is about, as far as the reader may see it.</summary>
public sealed class SubjectFinder(SroiDbContext db, FigureNames names,
    IStringLocalizer<ActionsTexts> texts, IStringLocalizer<ProgrammeTexts> programmes)
{
    /// <summary>The subject with its name; null when it is not there for this person.</summary>
    public async Task<FoundSubject?> FindAsync(ActionSubject? subject, Viewer viewer, CancellationToken token) => subject?.Kind switch
    {
        null => null,
        _ when viewer.AuthorityId is null => null,
        SubjectKind.None => new(subject, texts["OwnOrganisation"], null, viewer.AuthorityId.Value, null, null),
        SubjectKind.Contract => await ContractAsync(subject, viewer, token),
        SubjectKind.Contractor => await ContractorAsync(subject, viewer, token),
        SubjectKind.Alert => await AlertAsync(subject, viewer, token),
        SubjectKind.Claim => await ClaimAsync(subject, viewer, token),
        SubjectKind.Region => await RegionAsync(subject, viewer, token),
        SubjectKind.Municipality => await MunicipalityAsync(subject, viewer, token),
        SubjectKind.Programme => await ProgrammeAsync(subject, viewer, token),
        _ => null,
    };

    private Task<FoundSubject?> ContractAsync(ActionSubject subject, Viewer viewer, CancellationToken token)
    {
        var (id, href) = (subject.RowId, "/contracten/" + subject.Key);
        return db.Contracts.AsNoTracking().VisibleTo(viewer).Where(row => row.Id == id)
            .Select(row => new FoundSubject(subject, row.Reference + ": " + row.Title, href, row.AuthorityId, row.Id, row.ContractorId))
            .SingleOrDefaultAsync(token);
    }

    private Task<FoundSubject?> ContractorAsync(ActionSubject subject, Viewer viewer, CancellationToken token)
    {
        var (id, authority, href) = (subject.RowId, viewer.AuthorityId!.Value, "/opdrachtnemers/" + subject.Key);
        return db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts).Where(row => row.Id == id)
            .Select(row => new FoundSubject(subject, row.Name, href, authority, null, row.Id)).SingleOrDefaultAsync(token);
    }

    private Task<FoundSubject?> AlertAsync(ActionSubject subject, Viewer viewer, CancellationToken token)
    {
        var (id, href) = (subject.RowId, "/kansen/" + subject.Key);
        return (
            from alert in db.Set<AlertRow>().AsNoTracking().VisibleTo(viewer, db.Contracts)
            where alert.Id == id
            join contract in db.Contracts on alert.ContractId equals contract.Id
            select new FoundSubject(
                subject, contract.Reference + ": " + alert.AreaName, href, contract.AuthorityId, contract.Id, contract.ContractorId))
            .SingleOrDefaultAsync(token);
    }

    private Task<FoundSubject?> ClaimAsync(ActionSubject subject, Viewer viewer, CancellationToken token)
    {
        var (id, href) = (subject.RowId, "/beoordelen/" + subject.Key);
        return (
            from claim in db.Claims.AsNoTracking().VisibleTo(viewer, db.Contracts)
            where claim.Id == id
            join contract in db.Contracts on claim.ContractId equals contract.Id
            select new FoundSubject(
                subject, contract.Reference + ": " + claim.Facts.OwnReference, href, contract.AuthorityId, contract.Id, contract.ContractorId))
            .SingleOrDefaultAsync(token);
    }

    private async Task<FoundSubject?> RegionAsync(ActionSubject subject, Viewer viewer, CancellationToken token) =>
        await RegionNameAsync(subject.Key, token) is { } name ? Of(subject, name, "/tekorten?regio=" + subject.Key, viewer) : null;

    private async Task<FoundSubject?> MunicipalityAsync(ActionSubject subject, Viewer viewer, CancellationToken token) =>
        await db.Municipalities.Where(row => row.Code == subject.Key).Select(row => row.Name).SingleOrDefaultAsync(token) is { } name
            ? Of(subject, name, null, viewer)
            : null;

    private async Task<FoundSubject?> ProgrammeAsync(ActionSubject subject, Viewer viewer, CancellationToken token)
    {
        if (ProgrammeSubject.Parse(subject.Key) is not { } programme) return null;
        return (await names.ProgrammesAsync([programme], token)).GetValueOrDefault(programme.Key) is { } name
            ? Of(subject, programmes.Show(name.Qualification, programme, name.Region), "/plannen/opleiding?opleiding="
                + Uri.EscapeDataString(subject.Key), viewer)
            : null;
    }

    private async Task<string?> RegionNameAsync(string code, CancellationToken token) =>
        await db.Set<RegionRow>().Where(row => row.Code == code).Select(row => row.Name).SingleOrDefaultAsync(token);

    private static FoundSubject Of(ActionSubject subject, string name, string? href, Viewer viewer) =>
        new(subject, name, href, viewer.AuthorityId!.Value, null, null);
}
