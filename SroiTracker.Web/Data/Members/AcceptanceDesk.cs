using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Members;

/// <summary>An invitation whose link works.</summary>
public sealed record OpenInvitation(Guid Id, Guid ContractorId, string Company, string Email, MemberRight Right);

/// <summary>Lets who was invited act for the company, once.</summary>
public sealed class AcceptanceDesk(SroiDbContext db, WriteTransaction writes, UserManager<SroiUser> users)
{
    /// <summary>The invitation of a link; null when the link does not work. Reading changes nothing.</summary>
    public async Task<OpenInvitation?> FindAsync(string? secret, LocalDate day, CancellationToken token) =>
        await db.LinkAsync(LinkKind.Invitation, secret, day, token) is { } link
            ? await db.Set<Invitation>().AsNoTracking().Where(row => row.Id == link.SubjectId && row.SettledAt == null)
                .Select(row => new OpenInvitation(
                    row.Id, row.ContractorId,
                    db.Contractors.Where(company => company.Id == row.ContractorId).Select(company => company.Name).First(), row.Email, row.Right))
                .SingleOrDefaultAsync(token)
            : null;

    /// <summary>Makes an account for who has none and lets it act for the company.</summary>
    /// <param name="change">In the name of the new account.</param>
    public Task<MemberRefusal?> EnterAsync(string? secret, string name, string password, ChangeContext change, CancellationToken token) => StepAsync(
        secret,
        change,
        async invitation =>
        {
            if (await users.FindByNameAsync(invitation.Email) is not null) return MemberRefusal.AddressTaken;
            var user = new SroiUser
            {
                Id = Guid.Parse(change.Who), UserName = invitation.Email, Email = invitation.Email, EmailConfirmed = true, DisplayName = name,
                Role = Role.Contractor,
            };
            var made = await users.CreateAsync(user, password);
            return made.Succeeded ? null : made.Errors.Any(IsOfPassword) ? MemberRefusal.PasswordRefused : MemberRefusal.AddressTaken;
        },
        token);

    /// <summary>Lets an account that is signed in act for the company as well.</summary>
    /// <param name="change">In the name of that account.</param>
    public Task<MemberRefusal?> JoinAsync(string? secret, ChangeContext change, CancellationToken token) => StepAsync(
        secret,
        change,
        async invitation =>
        {
            var id = Guid.Parse(change.Who);
            var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == id, token);
            if (user.Role != Role.Contractor) return MemberRefusal.OtherRole;
            return string.Equals(user.Email, invitation.Email, StringComparison.OrdinalIgnoreCase) ? null : MemberRefusal.OtherAddress;
        },
        token);

    private Task<MemberRefusal?> StepAsync(
        string? secret, ChangeContext change, Func<OpenInvitation, Task<MemberRefusal?>> check, CancellationToken token) => writes.TryAsync(
        db,
        change,
        async trail =>
        {
            if (await FindAsync(secret, DutchDay.Of(change.When), token) is not { } invitation) return MemberRefusal.NotThere;
            if (await check(invitation) is { } refusal) return refusal;
            await SettleAsync(secret, invitation, change, token);
            trail.Note("member.joined", new("contractor", invitation.ContractorId), null, new { invitation.Id, right = invitation.Right.ToString() });
            return (MemberRefusal?)null;
        },
        token);

    private async Task SettleAsync(string? secret, OpenInvitation invitation, ChangeContext change, CancellationToken token)
    {
        var (user, company) = (Guid.Parse(change.Who), invitation.ContractorId);
        var known = await db.ContractorMembers.SingleOrDefaultAsync(member => member.UserId == user && member.ContractorId == company, token);
        if (known is null) db.Add(new ContractorMember { UserId = user, ContractorId = company, Right = invitation.Right });
        else if (known.Right < invitation.Right) known.Right = invitation.Right;
        (await db.LinkAsync(LinkKind.Invitation, secret, DutchDay.Of(change.When), token))!.Use(change.When);
        (await db.Set<Invitation>().SingleAsync(row => row.Id == invitation.Id, token)).Settle(change.When);
    }

    private static bool IsOfPassword(IdentityError error) => error.Code.StartsWith("Password", StringComparison.Ordinal);
}
