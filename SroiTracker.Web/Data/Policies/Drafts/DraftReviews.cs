using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>Checks a draft as its file would be checked, and in time: which day is taken, which contracts are touched.</summary>
public sealed class DraftReviews(SroiDbContext data, PolicyBook book)
{
    /// <summary>Stands in while no day is chosen, so that the rest can be read.</summary>
    private static readonly LocalDate NoDay = new(9999, 12, 31);

    /// <summary>Everything that a check says about the draft.</summary>
    public async Task<DraftReview> OfAsync(PolicyDraft draft, LocalDate today, CancellationToken token)
    {
        var (content, version, faults) = Read(draft);
        var findings = new List<PolicyFinding>(faults.Select(PolicyFinding.Of));
        if (version is not null) findings.AddRange(PolicyReview.Version(NameOf(draft), version, content, today));
        findings.AddRange(await TimeAsync(draft, token));
        var previous = draft.ValidFrom is { } day ? book.InForceOn(draft.Folder, day.PlusDays(-1)) : null;
        var touched = version is null || draft.ValidFrom is null ? 0 : await TouchedAsync(version, token);
        return new DraftReview(content, version, [.. findings.OrderBy(finding => finding.Severity)], DraftExamples.Answer(draft.Examples, version),
            previous, draft.ValidFrom < today, touched);
    }

    /// <summary>The faults of what is written, without the database: for the fields of a form.</summary>
    public static (byte[] Content, PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) Read(PolicyDraft draft)
    {
        var content = DraftJson.Bytes(draft.Document);
        var (version, faults) = PolicyFileReader.Read(draft.Folder, DraftJson.FileName(draft.ValidFrom ?? NoDay), content);
        return (content, version, faults);
    }

    private static string NameOf(PolicyDraft draft) => $"{draft.Folder}/{DraftJson.FileName(draft.ValidFrom ?? NoDay)}";

    private async Task<IReadOnlyList<PolicyFinding>> TimeAsync(PolicyDraft draft, CancellationToken token)
    {
        if (draft.ValidFrom is not { } day) return [new PolicyFinding(draft.Folder, "$", FindingSeverity.Fault, "draft.day", "")];
        var members = await data.PolicyMemberships.AsNoTracking().Where(row => row.Folder == draft.Folder)
            .Join(data.Municipalities, row => row.MunicipalityCode, row => row.Code, (row, place) => new MembershipDays(place.Name, row.FromDay, row.ToDay))
            .ToListAsync(token);
        return PolicyReview.Time(NameOf(draft), day, [.. book.Versions(draft.Folder).Select(version => version.ValidFrom)], members, isNew: true);
    }

    /// <summary>Contracts that follow the folder by a version before this one, though their own deciding day is on or after it.</summary>
    private async Task<int> TouchedAsync(PolicyVersion version, CancellationToken token)
    {
        var next = book.Versions(version.Folder).FirstOrDefault(other => other.ValidFrom > version.ValidFrom)?.ValidFrom ?? LocalDate.MaxIsoValue;
        var rows = data.Contracts.AsNoTracking().Where(row => row.Outcome.PolicyFolder == version.Folder)
            .Select(row => new { row.Outcome.PolicyDay, row.Days }).AsAsyncEnumerable();
        var touched = 0;
        await foreach (var row in rows.WithCancellation(token))
        {
            var day = ContractCase.Deciding(row.Days).On(version.DecidingDay.Value);
            if (row.PolicyDay < version.ValidFrom && day >= version.ValidFrom && day < next) touched++;
        }

        return touched;
    }
}
