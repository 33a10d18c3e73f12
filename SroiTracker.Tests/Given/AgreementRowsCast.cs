using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Agreements;

namespace SroiTracker.Tests.Given;

/// <summary>Agreements as rows, where a test needs one that no policy in the seed leads to.</summary>
internal static class AgreementRowsCast
{
    /// <summary>An agreement of an authority; give it a version.</summary>
    internal static async Task<Guid> AgreementAsync(SroiApp app, Guid authority, string name)
    {
        var id = Guid.CreateVersion7();
        await AddAsync(app, new AgreementRow { Id = id, AuthorityId = authority, Name = name, RecordedBy = "tester", RecordedAt = app.Clock.Now });
        return id;
    }

    /// <summary>A version from 1 March 2026 in which every party must sign; gives its identity.</summary>
    internal static async Task<Guid> VersionAsync(
        SroiApp app, Guid agreement, int number, IReadOnlyList<(Guid Contract, long Weight)> parts, IReadOnlyList<Signer> parties)
    {
        var id = Guid.CreateVersion7();
        await AddAsync(app, new AgreementVersionRow
        {
            Id = id, AgreementId = agreement, Number = number, FromDay = new LocalDate(2026, 3, 1), Terms = "Samen.", Programmes = "",
            RecordedBy = "tester",
            RecordedAt = app.Clock.Now,
        });
        await AddAsync(app, [.. parts.Index().Select(each => new AgreementPartRow
        {
            Id = Guid.CreateVersion7(), VersionId = id, Position = each.Index, ContractId = each.Item.Contract, Numerator = each.Item.Weight,
            Denominator = parts.Sum(part => part.Weight),
        })]);
        await AddAsync(app, [.. parties.Select(party => new AgreementPartyRow
        {
            Id = Guid.CreateVersion7(), VersionId = id, Kind = party.Kind, PartyId = party.Id, MustSign = true,
        })]);
        return id;
    }

    /// <summary>Puts a version before its parties.</summary>
    internal static Task OfferAsync(SroiApp app, Guid version) => AddAsync(app, new AgreementStepRow
    {
        Id = Guid.CreateVersion7(), VersionId = version, Step = AgreementStep.Offered, OnDay = new LocalDate(2026, 3, 1), Words = "",
        RecordedBy = "tester",
        RecordedAt = app.Clock.Now,
    });

    /// <summary>A transfer of one euro.</summary>
    internal static async Task<Guid> TransferAsync(SroiApp app, Guid authority, Guid from, Guid to)
    {
        var id = Guid.CreateVersion7();
        await AddAsync(app, new BalanceTransferRow
        {
            Id = id, AuthorityId = authority, FromContractId = from, ToContractId = to, Amount = Money.OfEuros(1), Why = "route",
            RecordedBy = "tester",
            RecordedAt = app.Clock.Now,
        });
        return id;
    }

    private static Task AddAsync(SroiApp app, params object[] rows) => app.Database(async data =>
    {
        data.AddRange(rows);
        await data.SaveChangesAsync();
    });
}
