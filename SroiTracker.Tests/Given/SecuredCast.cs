using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Given;

/// <summary>Approved placements on a contract in Utrecht, which lies in Midden-Utrecht.</summary>
internal static class SecuredCast
{
    internal static async Task AddAsync(SroiApp app, LocalDate start, int places, string kind = "Internship", string crebo = "25480")
    {
        var contract = await AlertCast.ContractAsync(app, "DEKKING-1", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await app.Database(async db =>
        {
            for (var place = 0; place < places; place++) db.Claims.Add(Approved(app, contract, start, kind, crebo, place));
            await db.SaveChangesAsync();
        });
    }

    private static Claim Approved(SroiApp app, Guid contract, LocalDate start, string kind, string crebo, int place)
    {
        var facts = new ClaimFacts
        {
            BlockCode = "stage", Kind = kind, OwnReference = string.Create(CultureInfo.InvariantCulture, $"plek {place}"),
            PersonKey = string.Create(CultureInfo.InvariantCulture, $"{kind}-{start}-{place}"), Crebo = CreboCode.Parse(crebo), FromDay = start,
        };
        var claim = Claim.Draft(Guid.CreateVersion7(), contract, facts, app.Change("contractor"));
        claim.Submit(new ClaimExpectation(), app.Change("contractor"));
        claim.Approve(Money.OfEuros(100), app.Change("adviser"));
        return claim;
    }
}
