using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Tokens;

namespace SroiTracker.Tests.Given;

/// <summary>Keys of programs, made as the coordinator makes them.</summary>
internal static class Tokens
{
    /// <summary>A key made on the page by the coordinator of Utrecht.</summary>
    internal static async Task<string> MakeAsync(SroiApp app, params ApiScope[] scopes)
    {
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await person.GoAsync("/koppelingen");
        person.Fill("Name", "Leverancier van cijfers");
        foreach (var scope in scopes) person.Fill($"Scopes[{(int)scope}].IsChosen", "true");
        await person.PressAsync("Sleutel maken");
        return person.Page.QuerySelector("code.key").Words();
    }

    /// <summary>A key of Utrecht that may do nothing.</summary>
    internal static async Task<string> WithoutScopeAsync(SroiApp app)
    {
        var key = TokenKey.New();
        await app.Database(async db =>
        {
            var user = db.Users.Single(each => each.Email == Cast.EmailOf(Role.Coordinator));
            db.Add(new ApiToken
            {
                Id = RowId.New(), AuthorityId = user.AuthorityId!.Value, Name = "Mag niets", Hash = TokenKey.HashOf(key)!, Scopes = "",
                ValidUntil = new LocalDate(2027, 3, 15), MadeBy = user.Id, MadeAt = app.Clock.Now,
            });
            await db.SaveChangesAsync();
        });
        return key;
    }

    /// <summary>A program that calls with this key.</summary>
    internal static HttpClient Program(SroiApp app, string key)
    {
        var client = app.Stranger();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>The row of a key.</summary>
    internal static async Task<ApiToken> RowAsync(SroiApp app, string key)
    {
        ApiToken? found = null;
        await app.Database(db =>
        {
            found = db.Set<ApiToken>().Single(row => row.Hash == TokenKey.HashOf(key));
            return Task.CompletedTask;
        });
        return found!;
    }
}
