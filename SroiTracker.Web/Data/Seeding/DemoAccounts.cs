using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SroiTracker.Web.Data.Seeding;

/// <summary>Makes the demo accounts that do not exist yet. Safe to run at every start.</summary>
internal sealed class DemoAccounts(SroiDbContext db, UserManager<SroiUser> users, DemoCast cast, SeedDirectory directory)
{
    internal async Task EnsureAsync(CancellationToken token)
    {
        var known = await db.Users.Select(user => user.Email).ToListAsync(token);
        foreach (var account in cast.Accounts.Where(account => !known.Contains(account.Email)))
        {
            var user = await UserOfAsync(account, token);
            var made = await users.CreateAsync(user, account.Password);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Code)));
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

    private async Task JoinAsync(SroiUser user, IReadOnlyList<string> companies, CancellationToken token)
    {
        foreach (var company in companies)
        {
            if (await directory.ContractorByKey(db, company, token) is { } id)
                db.ContractorMembers.Add(new ContractorMember { UserId = user.Id, ContractorId = id });
        }

        await db.SaveChangesAsync(token);
    }
}
