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
    public Task<DraftReview> OfAsync(PolicyDraft draft, LocalDate today, CancellationToken token) =>
        OfAsync(new PolicyText(draft.Folder, draft.ValidFrom, DraftJson.Bytes(draft.Document), draft.Examples), today, token);

    /// <summary>Everything that a check says about a text.</summary>
    public async Task<DraftReview> OfAsync(PolicyText text, LocalDate today, CancellationToken token)
    {
        var (version, faults) = PolicyFileReader.Read(text.Folder, DraftJson.FileName(text.ValidFrom ?? NoDay), text.Content);
        var findings = new List<PolicyFinding>(faults.Select(PolicyFinding.Of));
        if (version is not null) findings.AddRange(PolicyReview.Version(NameOf(text), version, text.Content, today));
        findings.AddRange(await TimeAsync(text, version, token));
        var previous = text.ValidFrom is { } day ? book.InForceOn(text.Folder, day.PlusDays(-1)) : null;
        var touched = version is null || text.ValidFrom is null ? 0 : await TouchedAsync(version, token);
        return new DraftReview(text.Content, version, [.. findings.OrderBy(finding => finding.Severity)],
            DraftExamples.Answer(text.Examples, version, text.IsOfFolder ? book : null),
            previous, text.ValidFrom < today, touched);
    }

    /// <summary>The faults of what is written, without the database: for the fields of a form.</summary>
    public static (byte[] Content, PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) Read(PolicyDraft draft)
    {
        var content = DraftJson.Bytes(draft.Document);
        var (version, faults) = PolicyFileReader.Read(draft.Folder, DraftJson.FileName(draft.ValidFrom ?? NoDay), content);
        return (content, version, faults);
    }

    private static string NameOf(PolicyText text) => $"{text.Folder}/{DraftJson.FileName(text.ValidFrom ?? NoDay)}";

    private async Task<IReadOnlyList<PolicyFinding>> TimeAsync(PolicyText text, PolicyVersion? version, CancellationToken token)
    {
        if (text.ValidFrom is not { } day) return [new PolicyFinding(text.Folder, "$", FindingSeverity.Fault, "draft.day", "")];
        var members = await data.PolicyMemberships.AsNoTracking().Where(row => row.Folder == text.Folder)
            .Join(data.Municipalities, row => row.MunicipalityCode, row => row.Code,
                (row, place) => new MembershipDays(place.Name, row.FromDay, row.ToDay))
            .ToListAsync(token);
        var others = book.Versions(text.Folder).Where(other => other.Hash != version?.Hash).Select(other => other.ValidFrom).ToList();
        return PolicyReview.Time(NameOf(text), day, others, members, isNew: others.Count == book.Versions(text.Folder).Count);
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
