using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Alerts;

public sealed class AlertThreadTests
{
    private static readonly AlertId Id = new(Chances.Id(9, 1));
    private static readonly ActionKinds Kinds = ActionFiles.Kinds(new(Repository.PathOf("seed")));
    private static readonly ChangeContext Change = new(Chances.Id(3, 1).ToString(), Given.Figures.Now, "", "test");

    [Fact]
    public async Task An_alert_is_seen_referred_and_ends_with_a_reason_and_all_of_it_is_kept()
    {
        using var database = await StartAsync();

        (await MoveAsync(database, new SeenAlert())).Should().BeNull();
        (await ReferAsync(database, "Wilt u contact opnemen?")).Should().BeNull();
        (await MoveAsync(database, new NoPlaceAlert("geen begeleider"))).Should().BeNull();

        await using var db = database.Open();
        (await db.Set<AlertRow>().SingleAsync())
            .Should()
            .BeEquivalentTo(
                new
                {
                    State = AlertStateName.NoPlace,
                    StateReason = "geen begeleider",
                    IsOpen = false,
                }
            );
        (await db.Set<ReferralRow>().SingleAsync()).Partner.Should().Be("SBB");
        (await db.Set<AlertEventRow>().OrderBy(line => line.Id).Select(line => line.State).ToListAsync())
            .Should()
            .Equal(AlertStateName.Seen, AlertStateName.Referred, AlertStateName.NoPlace);
    }

    [Fact]
    public async Task What_the_table_does_not_allow_or_has_no_reason_is_refused_and_nothing_is_saved()
    {
        using var database = await StartAsync();

        (await MoveAsync(database, new PlacedAlert())).Should().Be(AlertRefusal.NotAllowed);
        (await MoveAsync(database, new SeenAlert())).Should().BeNull();
        (await MoveAsync(database, new DismissedAlert(" ", new(2026, 9, 1)))).Should().Be(AlertRefusal.ReasonMissing);
        (await MoveAsync(database, new DismissedAlert("voor 111222333", new(2026, 9, 1))))
            .Should()
            .Be(AlertRefusal.CitizenNumber);
        (await ReferAsync(database, "BSN 111222333")).Should().Be(AlertRefusal.CitizenNumber);

        await using var db = database.Open();
        (await db.Set<AlertRow>().SingleAsync()).State.Should().Be(AlertStateName.Seen);
        (await db.Set<AlertEventRow>().CountAsync()).Should().Be(1);
        (await db.Set<ReferralRow>().AnyAsync()).Should().BeFalse();
    }

    private static async Task<FigureDatabase> StartAsync()
    {
        var database = new FigureDatabase();
        var suggestion = ShortageMatching
            .Suggest(Chances.Obligation(), [Chances.Shortage(Chances.Total)], Chances.Mapping, Chances.Weights, Chances.Today)
            .Single();
        var row = new AlertRow
        {
            Id = Id.Value,
            ContractId = suggestion.Contract.Value,
            ContractorId = Chances.Id(2, 1),
            ScopeKey = suggestion.Scope,
            AreaName = "Midden-Utrecht",
            RaisedOn = Chances.Today,
            RaisedAt = Given.Figures.Now,
            WeightsVersion = "test",
        };
        row.Show(suggestion, "[]");
        row.Put(new NewAlert(), Chances.Today);
        await using var db = database.Open();
        db.Add(row);
        db.Add(new Authority { Id = Registered.Utrecht, Folder = "utrecht", Name = "Gemeente Utrecht", Kind = AuthorityKind.Municipality });
        db.Add(new MailboxRow { Id = ActionCast.Sbb, AuthorityId = Registered.Utrecht, Kind = MailboxKind.Sbb, Name = "SBB", Address = "regio@sbb.example" });
        await db.SaveChangesAsync();
        return database;
    }

    private static async Task<AlertRefusal?> MoveAsync(FigureDatabase database, AlertState to)
    {
        await using var db = database.Open();
        return await new AlertThread(db, database.Writes, Kinds).MoveAsync(
            Id,
            to,
            null,
            Change,
            CancellationToken.None
        );
    }

    private static async Task<AlertRefusal?> ReferAsync(FigureDatabase database, string message)
    {
        await using var db = database.Open();
        return await new AlertThread(db, database.Writes, Kinds).ReferAsync(
            Id,
            new ReferralDraft(Registered.Utrecht, ActionCast.Sbb, "Kans op een plaats", message),
            Change,
            CancellationToken.None
        );
    }
}
