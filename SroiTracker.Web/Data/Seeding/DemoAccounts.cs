using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Data.Seeding;

/// <summary>Makes the demo accounts that do not exist yet. Safe to run at every start.</summary>
internal sealed class DemoAccounts(SroiDbContext db, UserManager<SroiUser> users, DemoCast cast, SeedDirectory directory)
{
    private static readonly LocalDate FirstDay = new(2020, 1, 1);

    internal async Task EnsureAsync(CancellationToken token)
    {
        var known = await db.Users.Select(user => user.Email).ToListAsync(token);
        foreach (var account in cast.Accounts.Where(account => !known.Contains(account.Email)))
        {
            var user = await UserOfAsync(account, token);
            var made = await users.CreateAsync(user, account.Password);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Code)));
            if (account.Partner is { } partner) await SpeakForAsync(user, partner, token);
            await JoinAsync(user, account.Companies ?? [], token);
        }
    }

    private async Task<SroiUser> UserOfAsync(DemoAccount account, CancellationToken token) => new()
    {
        Id = SeedId.Of("user", account.Email),
        UserName = account.Email,
        Email = account.Email,
        EmailConfirmed = true,
        DisplayName = account.DisplayName,
        Role = account.Role,
        AuthorityId = account.Authority is { } folder ? await directory.AuthorityByFolder(db, folder, token) : null,
    };

    private async Task SpeakForAsync(SroiUser user, DemoPartner partner, CancellationToken token)
    {
        var id = SeedId.Of("partner", partner.Name);
        if (!await db.Set<Partner>().AnyAsync(row => row.Id == id, token)) db.Add(PartnerOf(id, partner));
        db.Add(new PartnerMember { UserId = user.Id, PartnerId = id });
    }

    private static Partner PartnerOf(Guid id, DemoPartner partner)
    {
        var row = new Partner { Id = id, Name = partner.Name, Kind = partner.Kind };
        row.Mandates.AddRange((partner.Crebos ?? [""]).Select(crebo => new PartnerMandate
        {
            Id = SeedId.Of("mandate", $"{partner.Name}/{crebo}"), PartnerId = id, Region = partner.Region, Crebo = crebo.Length == 0 ? null : crebo,
            FromDay = FirstDay,
        }));
        return row;
    }

    private async Task JoinAsync(SroiUser user, IReadOnlyList<string> companies, CancellationToken token)
    {
        foreach (var company in companies)
        {
            if (await directory.ContractorByKey(db, company, token) is { } id)
                db.ContractorMembers.Add(new ContractorMember { UserId = user.Id, ContractorId = id, Right = MemberRight.Manage });
        }

        await db.SaveChangesAsync(token);
    }
}
