using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Profiles;
using SroiTracker.Domain.Support;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Profiles;

/// <summary>A profile as somebody writes it, one text a line.</summary>
public sealed record ProfileDraft(
    string Duration, IReadOnlyList<string> Tasks, IReadOnlyList<string> Learns, IReadOnlyList<string> Brings, IReadOnlyList<string> Requirements,
    IReadOnlyList<SupportNeed> Causes, Ratio? SupervisionPerWeek = null);

/// <summary>Why a profile was not kept.</summary>
public enum ProfileRefusal
{
    /// <summary>Somebody else wrote a version meanwhile.</summary>
    Changed,

    /// <summary>A text holds an e-mail address, a telephone number or a BSN.</summary>
    PersonalDetail,
}

/// <summary>Keeps versions of profiles. Whether somebody may write for the region and programme is for the caller.</summary>
public sealed class ProfileDesk(SroiDbContext data, WriteTransaction writes, ProfileBook book)
{
    /// <summary>Adds a version; null when that went well.</summary>
    /// <param name="basedOn">The number of the version that was read.</param>
    /// <param name="writtenFor">For whom it is written.</param>
    public Task<ProfileRefusal?> KeepAsync(
        string region, CreboCode crebo, int basedOn, ProfileDraft draft, string writtenFor, ChangeContext change, CancellationToken token) =>
        writes.RunAsync<ProfileRefusal?>(
            data,
            change,
            async trail =>
            {
                var refusal = HasDetail(draft) ? ProfileRefusal.PersonalDetail
                    : await NumberAsync(region, crebo.Digits, token) != basedOn ? ProfileRefusal.Changed
                    : (ProfileRefusal?)null;
                if (refusal is not null)
                {
                    trail.Abandon();
                    return refusal;
                }

                var row = await RowOfAsync(region, crebo, basedOn + 1, draft, writtenFor, change, token);
                data.Add(row);
                trail.Note("profile.kept", new("programme-profile", row.Id), null, new { region, crebo = crebo.Digits, row.Number });
                return null;
            },
            token);

    private async Task<ProfileVersion> RowOfAsync(
        string region, CreboCode crebo, int number, ProfileDraft draft, string writtenFor, ChangeContext change, CancellationToken token)
    {
        var earlier = await ProfileBook.Versions(data, region, crebo.Digits).ToListAsync(token);
        var before = await book.FindAsync(data, region, crebo.Digits, token);
        var supplied = (await book.FindAsync(data, null, crebo.Digits, token))?.Profile.Requirements ?? [];
        var used = earlier.SelectMany(row => ProfileJson.Read(row.Crebo, row.Content).Requirements).Concat(supplied).Select(each => each.Code);
        var profile = new RequirementProfile
        {
            Qualification = crebo, Duration = draft.Duration, Tasks = draft.Tasks, Learns = draft.Learns, Brings = draft.Brings,
                Causes = draft.Causes, SupervisionPerWeek = draft.SupervisionPerWeek,
            Requirements = RequirementRules.Renew(used, before?.Profile.Requirements ?? [], draft.Requirements),
        };
        return new()
        {
            Id = RowId.At(change.When), Region = region, Crebo = crebo.Digits, Number = number,
                Content = ProfileJson.Write(profile),
            RecordedAt = change.When, RecordedBy = Guid.Parse(change.Who), WrittenFor = writtenFor, Why = change.Why,
        };
    }

    private async Task<int> NumberAsync(string region, string crebo, CancellationToken token) =>
        await data.Set<ProfileVersion>().Where(row => row.Region == region && row.Crebo == crebo).MaxAsync(row => (int?)row.Number, token) ?? 0;

    private static bool HasDetail(ProfileDraft draft) =>
        new[] { draft.Duration }.Concat(draft.Tasks).Concat(draft.Learns).Concat(draft.Brings).Concat(draft.Requirements)
            .Any(text => ContactDetail.OccursIn(text) || CitizenServiceNumber.OccursIn(text));
}
