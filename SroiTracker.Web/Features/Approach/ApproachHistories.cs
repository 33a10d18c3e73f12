using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;

namespace SroiTracker.Web.Features.Approach;

/// <summary>Reads what was submitted for a contract and what was said about it. Who calls it has seen that the contract is visible.</summary>
public sealed class ApproachHistories(SroiDbContext data)
{
    /// <param name="withNames">Whether the reader is told who wrote; the contractor is not.</param>
    internal async Task<ApproachHistory> ReadAsync(Guid contract, bool withNames, CancellationToken token)
    {
        var versions = await data.Set<ApproachVersion>().AsNoTracking().Where(row => row.ContractId == contract)
            .OrderByDescending(row => row.Number).ToListAsync(token);
        var notes = await data.Set<ApproachNote>().AsNoTracking().Where(row => row.ContractId == contract)
            .OrderBy(row => row.Id).ToListAsync(token);
        var names = withNames ? await NamesAsync([.. versions.Select(row => row.SubmittedBy), .. notes.Select(row => row.WrittenBy)], token) : [];
        var answers = notes.Where(note => note.Kind != ApproachNoteKind.Message).ToDictionary(note => note.VersionId);
        var numbers = versions.ToDictionary(row => row.Id, row => row.Number);
        return new(
            [.. versions.Select(row => Line(row, answers.GetValueOrDefault(row.Id), names))],
            [.. notes.Where(note => note.Words.Length > 0).Select(note => new TalkLine(
                numbers[note.VersionId], note.IsFromContractor, note.Words, note.WrittenAt, names.GetValueOrDefault(note.WrittenBy)))]);
    }

    private static VersionLine Line(ApproachVersion row, ApproachNote? answer, Dictionary<string, string> names) => new(
        row, names.GetValueOrDefault(row.SubmittedBy), answer?.Kind, answer?.Words, answer?.WrittenAt,
        answer is null ? null : names.GetValueOrDefault(answer.WrittenBy));

    private async Task<Dictionary<string, string>> NamesAsync(IReadOnlyList<string> accounts, CancellationToken token)
    {
        var ids = accounts.Distinct().Where(each => Guid.TryParse(each, out _)).Select(Guid.Parse).ToList();
        return await data.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id.ToString(), user => user.DisplayName, token);
    }
}
