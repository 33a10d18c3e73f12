using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Partners;

/// <summary>Why something about a partner was not kept.</summary>
public enum PartnerRefusal
{
    /// <summary>A partner has this name already.</summary>
    NameTaken,

    /// <summary>The name seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>There is no such region.</summary>
    RegionUnknown,

    /// <summary>There is no such qualification.</summary>
    QualificationUnknown,

    /// <summary>The last day lies before the first.</summary>
    Backwards,

    /// <summary>The partner has the same mandate in a part of that period.</summary>
    MandateTwice,

    /// <summary>There is no account of a partner with this address.</summary>
    AccountUnknown,

    /// <summary>The account acts for the partner already.</summary>
    MemberTwice,

    /// <summary>Nobody registers a partner of this kind.</summary>
    KindUnknown,

    /// <summary>There is no such partner, mandate or member.</summary>
    NotThere,
}

/// <summary>A mandate as somebody enters it.</summary>
/// <param name="Crebo">The qualification; null for every one.</param>
/// <param name="To">The last day; null while it lasts.</param>
public sealed record MandateDraft(string Region, string? Crebo, LocalDate From, LocalDate? To);

/// <summary>Keeps partners, the accounts that act for them and their dated mandates. Whether somebody may is for the caller.</summary>
public sealed class PartnerDesk(SroiDbContext data, WriteTransaction writes)
{
    /// <summary>Adds a partner; null when that went well.</summary>
    public Task<PartnerRefusal?> AddAsync(Guid id, string name, PartnerKind kind, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (kind == PartnerKind.Municipality) return PartnerRefusal.KindUnknown;
                if (CitizenServiceNumber.OccursIn(name)) return PartnerRefusal.CitizenNumber;
                if (await data.Set<Partner>().AnyAsync(row => row.Name == name, token)) return PartnerRefusal.NameTaken;
                data.Add(new Partner { Id = id, Name = name, Kind = kind });
                trail.Note("partner.added", new("partner", id), null, new { kind = kind.ToString() });
                return null;
            },
            token);

    /// <summary>Gives a partner a mandate; null when that went well.</summary>
    public Task<PartnerRefusal?> MandateAsync(Guid partner, MandateDraft draft, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (await RefusalAsync(partner, draft, token) is { } refusal) return refusal;
                var row = new PartnerMandate
                {
                    Id = RowId.At(change.When), PartnerId = partner, Region = draft.Region, Crebo = draft.Crebo,
                    FromDay = draft.From, ToDay = draft.To,
                };
                data.Add(row);
                trail.Note("mandate.given", new("partner", partner), null, new { row.Id, draft.Region, draft.Crebo });
                return null;
            },
            token);

    /// <summary>Ends a mandate on a day; what was done under it stays.</summary>
    public Task<PartnerRefusal?> EndAsync(Guid mandate, LocalDate last, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (await data.Set<PartnerMandate>()
                    .SingleOrDefaultAsync(row => row.Id == mandate, token) is not { } row) return PartnerRefusal.NotThere;
                if (last < row.FromDay) return PartnerRefusal.Backwards;
                trail.Note("mandate.ended", new("partner", row.PartnerId), null,
                    new { mandate, last = last.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) });
                row.ToDay = last;
                return null;
            },
            token);

    /// <summary>Lets an account act for a partner; null when that went well.</summary>
    public Task<PartnerRefusal?> JoinAsync(Guid partner, string email, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                var address = email.Trim().ToUpperInvariant();
                var user = await data.Users.Where(row => row.NormalizedEmail == address && row.Role == Role.Partner && !row.IsDisabled)
                    .Select(row => (Guid?)row.Id).SingleOrDefaultAsync(token);
                if (user is not { } id) return PartnerRefusal.AccountUnknown;
                if (await data.Set<PartnerMember>().AnyAsync(row => row.PartnerId == partner && row.UserId == id,
                    token)) return PartnerRefusal.MemberTwice;
                data.Add(new PartnerMember { UserId = id, PartnerId = partner });
                trail.Note("member.joined", new("partner", partner), null, new { id });
                return null;
            },
            token);

    /// <summary>An account acts for a partner no more.</summary>
    public Task<PartnerRefusal?> LeaveAsync(Guid partner, Guid user, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (await data.Set<PartnerMember>().SingleOrDefaultAsync(row => row.PartnerId == partner && row.UserId == user, token) is not { } row)
                    return PartnerRefusal.NotThere;
                data.Remove(row);
                trail.Note("member.left", new("partner", partner), new { user });
                return null;
            },
            token);

    private async Task<PartnerRefusal?> RefusalAsync(Guid partner, MandateDraft draft, CancellationToken token)
    {
        if (!await data.Set<RegionRow>().AnyAsync(row => row.Code == draft.Region, token)) return PartnerRefusal.RegionUnknown;
        if (draft.Crebo is { } crebo && !await data.Set<QualificationRow>().AnyAsync(row => row.Crebo == crebo,
            token)) return PartnerRefusal.QualificationUnknown;
        if (draft.To < draft.From) return PartnerRefusal.Backwards;
        var (first, last) = (draft.From, draft.To);
        return await data.Set<PartnerMandate>().AnyAsync(
            row => row.PartnerId == partner && row.Region == draft.Region && row.Crebo == draft.Crebo && row.Sector == null
                && (row.ToDay == null || row.ToDay >= first) && (last == null || row.FromDay <= last), token)
            ? PartnerRefusal.MandateTwice
            : null;
    }

    private Task<PartnerRefusal?> WriteAsync(ChangeContext change, Func<AuditTrail, Task<PartnerRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(data, change, work, token);
}
