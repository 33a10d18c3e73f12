using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Scenarios;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Enters the demo's pool, pitches, recognitions, scenarios and room for supervision through the desks that the pages use.</summary>
internal sealed class DemoPlaces(
    SroiDbContext data, DemoContracts days, PoolDesk pool, PitchDesk pitches, RecognitionDesk recognitions, ScenarioDesk scenarios,
    SupervisionOffers supervision)
{
    internal async Task EnsureAsync(DemoLoop demo, CancellationToken token)
    {
        var authority = await data.Authorities.Where(row => row.Folder == demo.Authority).Select(row => row.Id).SingleAsync(token);
        foreach (var offer in demo.Offers) await OfferAsync(demo, offer, authority, token);
        foreach (var demand in demo.Demand) await AskAsync(demo, demand, token);
        foreach (var pitch in demo.Pitches) await PitchAsync(demo, pitch, token);
        foreach (var recognition in demo.Recognitions) await RecogniseAsync(demo, recognition, authority, token);
        foreach (var scenario in demo.Scenarios) await KeepAsync(demo, scenario, authority, token);
        foreach (var said in demo.Supervision) await SayAsync(said, token);
    }

    private async Task OfferAsync(DemoLoop demo, DemoOffer offer, Guid authority, CancellationToken token)
    {
        var by = offer.Partner is { } name
            ? await data.Set<Partner>().AsNoTracking().SingleAsync(row => row.Name == name, token)
            : (await OwnPartner.OfAsync(data, authority, token))!;
        Expect(offer.Key, await pool.OfferAsync(
            demo.ProgrammeOf(offer.Crebo, offer.Pathway), by, offer.Employer, offer.Places, days.Day(offer.StartDays),
            days.At(offer.Days, offer.By), token));
    }

    private async Task AskAsync(DemoLoop demo, DemoDemand demand, CancellationToken token) => Expect(demand.Group, await pool.AskAsync(
        demo.ProgrammeOf(demand.Crebo, demand.Pathway), SeedId.Of("partner", demand.Partner), demand.Group, demand.Count,
        days.At(demand.Days, demand.By), token));

    private async Task PitchAsync(DemoLoop demo, DemoPitch pitch, CancellationToken token)
    {
        var (id, programme) = (SeedId.Of("pitch", pitch.Key), demo.ProgrammeOf(pitch.Crebo, pitch.Pathway));
        var draft = new PitchDraft(programme, days.Day(pitch.StartDays), pitch.Weeks, pitch.Hours, pitch.Skills);
        var (refusal, _) = await pitches.EnterAsync(id, draft, SeedId.Of("partner", pitch.Partner), days.At(pitch.Days, pitch.By), token);
        Expect(pitch.Key, refusal);
        var company = await data.Set<PitchSending>().Where(row => row.PitchId == id).OrderBy(row => row.ContractorId)
            .Select(row => (Guid?)row.ContractorId)
            .FirstOrDefaultAsync(token);
        if (company is not { } received) return;
        if (pitch.IsInterested is { } isInterested)
            await pitches.ReactAsync(id, received, isInterested, null, days.At(pitch.Days + 2, demo.Adviser), token);
        if (pitch.IsPlaced) await pitches.EndAsync(id, PitchOutcomeKind.Placed, received, days.At(pitch.Days + 4, pitch.By), token);
    }

    private async Task RecogniseAsync(DemoLoop demo, DemoRecognition recognition, Guid authority, CancellationToken token)
    {
        var (company, crebo) = (SeedId.Of("contractor", recognition.Contractor), CreboCode.Parse(recognition.Crebo)!.Value);
        Expect(recognition.Contractor, await recognitions.RequestAsync(
            authority, company, crebo, days.Day(recognition.Days), days.At(recognition.Days, demo.Adviser), token));
        if (recognition.DecidedDays is not { } decided) return;
        var request = await data.Set<RecognitionRequest>().AsNoTracking()
            .SingleAsync(row => row.ContractorId == company && row.Crebo == crebo, token);
        Expect(recognition.Contractor, await recognitions.DecideAsync(
            request.Id, request.Version, days.Day(decided), recognition.IsGranted, "", days.At(decided, demo.Adviser), token));
    }

    private Task<Guid> SayAsync(DemoSupervision said, CancellationToken token) => supervision.SayAsync(
        SeedId.Of("contractor", said.Contractor), said.Places, said.HoursPerWeek, days.Day(said.UntilDays), days.At(said.Days, said.By), token);

    private async Task KeepAsync(DemoLoop demo, DemoScenario scenario, Guid authority, CancellationToken token)
    {
        var change = days.At(scenario.Days, demo.Coordinator);
        var measured = LocalDatePattern.Iso.Format(days.Day(scenario.Days));
        var facts = new ScenarioFacts(
            scenario.IntakeChangeBp, scenario.DropOutBp, scenario.SupplyChangeBp, scenario.HoursPerWeek, scenario.Weeks,
            Money.OfEuros(scenario.PlaceEuros).Cents,
            [.. scenario.Programmes.Select(each => new ScenarioProgramme(
                demo.ProgrammeOf(each.Crebo, "bol").ScopeKey, each.What, each.Shortage, measured, each.Places, each.CatchUp))]);
        await scenarios.KeepAsync(
            new Scenario
            {
                Id = SeedId.Of("scenario", scenario.Key), AuthorityId = authority, Name = scenario.Name, Horizon = scenario.Horizon,
                Region = demo.Region,
                Facts = facts.Write(), By = DemoContracts.UserOf(demo.Coordinator), RecordedAt = change.When,
            },
            change,
            token);
    }

    private static void Expect<T>(string what, T? refusal)
        where T : struct
    {
        if (refusal is { } why) throw new InvalidDataException($"demo row {what}: {why}");
    }
}
