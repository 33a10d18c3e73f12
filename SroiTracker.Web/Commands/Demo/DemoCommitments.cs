using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Enters what the partners of a regional plan promised, for the authority that the plan names. Doing it twice changes nothing.</summary>
internal sealed class DemoCommitments(SroiDbContext data, ActionDesk desk, FigureFolder folder, IClock clock)
{
    internal async Task EnsureAsync(CancellationToken token)
    {
        var seed = ActionFiles.Commitments(folder);
        var authority = await data.Authorities.Where(row => row.Folder == seed.Authority).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(token);
        var owner = await data.Users.Where(user => user.AuthorityId == authority && user.Role == Role.Coordinator)
            .OrderBy(user => user.NormalizedEmail)
            .Select(user => (Guid?)user.Id).FirstOrDefaultAsync(token);
        if (authority is not { } place || owner is not { } person) return;
        var all = seed.Commitments.Select(each => ActionOf(each, seed, place, person)).ToList();
        var ids = all.ConvertAll(each => each.Id);
        var known = await data.Set<ActionRow>().Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(token);
        var missing = all.FindAll(each => !known.Contains(each.Id));
        if (missing.Count == 0) return;
        var change = new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), "demo", "demo");
        if (await desk.OpenAsync(missing, change, token) is { } refusal)
            throw new InvalidDataException($"a commitment of the demo cannot be entered: {refusal}");
    }

    private static NewAction ActionOf(SeedCommitment commitment, SeedCommitments seed, Guid authority, Guid owner) => new()
    {
        Id = SeedId.Of("commitment", commitment.Code), AuthorityId = authority, OwnerId = owner,
        Draft = new()
        {
            Kind = KnownActions.Commitment, Subject = ActionSubject.Parse(SubjectKind.Region, seed.Region) ?? ActionSubject.None,
            Title = commitment.Title,
            Note = $"{seed.Document}, {commitment.Source}", Partner = commitment.Partner, IsAdditional = commitment.AdditionalReason is not null,
            AdditionalReason = commitment.AdditionalReason,
        },
    };
}
