using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Pitches;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Pitches;

/// <summary>A pitch as a school enters it.</summary>
public sealed record PitchDraft(Programme Programme, LocalDate From, int Weeks, int HoursPerWeek, string Skills);

/// <summary>Writes pitches: enters and sends them, keeps reactions and how they ended. Whether somebody may is for the caller.</summary>
public sealed class PitchDesk(SroiDbContext data, WriteTransaction writes, OpenContracts open, FigureTables tables)
{
    /// <summary>Enters a pitch and sends it to every contractor that it fits; how many got it, or why it was refused.</summary>
    public async Task<(PitchRefusal? Refusal, int Sent)> EnterAsync(Guid id, PitchDraft draft, Guid partner, ChangeContext change,
        CancellationToken token)
    {
        if (PitchRules.Check(draft.Skills) is { } refusal) return (refusal, 0);
        var (region, crebo, pathway) = draft.Programme;
        var pitch = new Pitch
        {
            Id = id, PartnerId = partner, Region = region, Crebo = crebo, Pathway = pathway, FromDay = draft.From, Weeks = draft.Weeks,
            HoursPerWeek = draft.HoursPerWeek, Skills = draft.Skills, RecordedBy = Guid.Parse(change.Who), RecordedAt = change.When,
        };
        var fitting = await FittingAsync(pitch, DutchDay.Of(change.When), token);
        return await writes.RunAsync<(PitchRefusal?, int)>(
            data,
            change,
            trail =>
            {
                data.Add(pitch);
                Send(pitch, fitting, change);
                trail.Note("pitch.entered", new("pitch", id), null, new { partner, draft.Programme.ScopeKey, sent = fitting.Count });
                return Task.FromResult<(PitchRefusal?, int)>((null, fitting.Count));
            },
            token);
    }

    /// <summary>Sends a pitch to contractors that it fits now and that do not have it yet; how many.</summary>
    public async Task<int> SendAsync(Pitch pitch, ChangeContext change, CancellationToken token)
    {
        var fitting = await FittingAsync(pitch, DutchDay.Of(change.When), token);
        return await writes.RunAsync(
            data,
            change,
            async trail =>
            {
                var had = await data.Set<PitchSending>().Where(row => row.PitchId == pitch.Id).Select(row => row.ContractorId).ToListAsync(token);
                var fresh = fitting.FindAll(each => !had.Contains(each.Contractor));
                if (fresh.Count == 0) trail.Abandon();
                Send(pitch, fresh, change);
                trail.Note("pitch.sent", new("pitch", pitch.Id), null, new { sent = fresh.Count });
                return fresh.Count;
            },
            token);
    }

    /// <summary>Keeps a reaction; false when the pitch ended already.</summary>
    public Task<bool> ReactAsync(Guid pitch, Guid contractor, bool isInterested, string? words, ChangeContext change, CancellationToken token) =>
        WhileOpenAsync(
            pitch, change, "pitch.reacted", new { contractor, isInterested },
            () => data.Add(new PitchReaction
            {
                Id = NewId(change), PitchId = pitch, ContractorId = contractor, IsInterested = isInterested, Words = words,
                    RecordedBy = Guid.Parse(change.Who),
                RecordedAt = change.When,
            }),
            token);

    /// <summary>Keeps how a pitch ended; false when it ended already.</summary>
    public Task<bool> EndAsync(Guid pitch, PitchOutcomeKind kind, Guid? contractor, ChangeContext change, CancellationToken token) =>
        WhileOpenAsync(
            pitch, change, "pitch.ended", new { kind = kind.ToString(), contractor },
            () => data.Add(new PitchOutcome
            {
                Id = NewId(change), PitchId = pitch, Kind = kind, ContractorId = contractor, RecordedBy = Guid.Parse(change.Who),
                    RecordedAt = change.When,
            }),
            token);

    private Task<bool> WhileOpenAsync(Guid pitch, ChangeContext change, string action, object after, Action write, CancellationToken token) =>
        writes.RunAsync(
            data,
            change,
            async trail =>
            {
                if (await data.Set<PitchOutcome>().AnyAsync(row => row.PitchId == pitch, token))
                {
                    trail.Abandon();
                    return false;
                }

                write();
                trail.Note(action, new("pitch", pitch), null, after);
                return true;
            },
            token);

    private void Send(Pitch pitch, IEnumerable<(Guid Contractor, Guid Contract)> to, ChangeContext change) =>
        data.AddRange(to.Select(each => new PitchSending
    {
        Id = NewId(change), PitchId = pitch.Id, ContractorId = each.Contractor, ContractId = each.Contract, SentAt = change.When,
    }));

    /// <summary>
    /// Contractors with something left to do in the region whose contract fits the programme and lasts until the pitch begins, each once.
    /// </summary>
    private async Task<List<(Guid Contractor, Guid Contract)>> FittingAsync(Pitch pitch, LocalDate today, CancellationToken token)
    {
        var mapping = await tables.MappingAsync(today, token);
        var sector = mapping.QualificationOf(CreboCode.Parse(pitch.Crebo))?.Sector;
        var found = new List<(Guid Contractor, Guid Contract)>();
        await foreach (var each in open.ReadAsync(today, token))
        {
            if (each.Region?.Text == pitch.Region && !(each.EndDay < pitch.FromDay)
                && Fits(each, mapping, sector)) found.Add((each.Contractor.Value, each.Contract.Value));
        }

        return [.. found.DistinctBy(each => each.Contractor)];
    }

    private static bool Fits(OpenObligation obligation, SectorMapping mapping, SectorCode? sector) =>
        sector is not { } wanted
        || mapping.FitsFor(obligation.Cpv, obligation.Title).Any(fit => fit.Sector == wanted && fit.Strength != FitStrength.Fallback)
        || mapping.TradePointsAt(obligation.Sbi, wanted);

    private static Guid NewId(ChangeContext change) => RowId.At(change.When);
}
