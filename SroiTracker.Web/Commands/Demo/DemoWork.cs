using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Enters the demo's plans, actions, pact, leads and poll through the desks that the pages use.</summary>
internal sealed class DemoWork(
    SroiDbContext data, DemoContracts days, ActionDesk actions, PlanDesk plans, PactDesk pacts, LeadDesk leads, PollDesk polls)
{
    internal async Task EnsureAsync(DemoLoop demo, CancellationToken token)
    {
        var authority = await data.Authorities.Where(row => row.Folder == demo.Authority).Select(row => row.Id).SingleAsync(token);
        foreach (var plan in demo.Plans) await PlanAsync(demo, plan, authority, token);
        foreach (var action in demo.Actions) await ActionAsync(demo, action, authority, token);
        await PactAsync(demo, authority, token);
        foreach (var lead in demo.Leads) await LeadAsync(lead, authority, token);
        await PollAsync(demo, authority, token);
    }

    internal static Guid IdOf(string key) => SeedId.Of("action", "demo/" + key);

    private async Task PlanAsync(DemoLoop demo, DemoPlan plan, Guid authority, CancellationToken token)
    {
        NewAction Of(string key, string kind, string title, string? note, int due) => New(key, authority, demo.Coordinator, new()
        {
            Kind = kind, Subject = ActionSubject.Parse(SubjectKind.Programme, plan.Programme)!, Title = title, Note = note, DueOn = days.Day(due),
        });
        var measures = plan.Measures.Select((measure, row) => Of($"{plan.Key}-{row}", KnownActions.Measure, measure.Title, null, measure.DueDays));
        Expect(plan.Key, await plans.OpenAsync(
            Of(plan.Key, KnownActions.Plan, plan.Title, plan.Note, plan.DueDays), [.. measures], days.At(plan.Days, demo.Coordinator), token));
    }

    private async Task ActionAsync(DemoLoop demo, DemoAction action, Guid authority, CancellationToken token)
    {
        var (subject, contract, contractor) = SubjectOf(action.Subject);
        var who = action.Owner == "adviser" ? demo.Adviser : demo.Coordinator;
        var entered = New(action.Key, authority, who, new()
        {
            Kind = action.Kind, Subject = subject, Title = action.Title, DueOn = action.DueDays is { } due ? days.Day(due) : null,
            Outcome = action.Outcome,
            Reason = action.Reason, Places = action.Places, Reach = action.Reach, Partner = action.Partner,
        });
        Expect(action.Key, await actions.OpenAsync([entered with { ContractId = contract, ContractorId = contractor }], days.At(action.Days, who),
            token));
    }

    private async Task PactAsync(DemoLoop demo, Guid authority, CancellationToken token)
    {
        var pact = demo.Pact;
        var coordinator = DemoContracts.UserOf(demo.Coordinator);
        var change = days.At(pact.Days, demo.Coordinator);
        var entered = New(pact.Key, authority, demo.Coordinator, new()
        {
            Kind = KnownActions.Pact, Subject = ActionSubject.None, Title = pact.Title, Note = pact.Goal, HappenedOn = days.Day(pact.Days),
            DueOn = days.Day(pact.DueDays),
        });
        Expect(pact.Key, await pacts.OpenAsync(
            entered, [.. pact.Parties.Select(party => new NewParty(party.Role, party.Organisation, party.IsCoordinator ? coordinator : null))],
            change, token));
        var lines = pact.Lines.Select(line => New(line.Key, authority, demo.Coordinator, new()
        {
            Kind = line.Kind, Subject = ActionSubject.None, Title = line.Title, Partner = line.Partner, Places = line.Places,
            DueOn = days.Day(line.DueDays),
        }) with { ParentId = entered.Id });
        Expect(pact.Key, await actions.OpenAsync([.. lines], change, token));
    }

    private async Task LeadAsync(DemoLead lead, Guid authority, CancellationToken token)
    {
        var entry = new LeadEntry
        {
            AuthorityId = authority, Kvk = KvkNumber.Parse(lead.Kvk)!.Value, Company = lead.Company, Offer = lead.Offer, Partner = lead.Partner,
            EnteredBy = DemoContracts.UserOf(lead.By), EventId = lead.Event is { } held ? IdOf(held) : null,
        };
        Expect(lead.Company, (await leads.EnterAsync(entry, days.At(lead.Days, lead.By), token)).Refusal);
    }

    private async Task PollAsync(DemoLoop demo, Guid authority, CancellationToken token)
    {
        var poll = demo.Poll;
        var entered = New(poll.Key, authority, demo.Coordinator, new()
        {
            Kind = KnownActions.Poll, Subject = ActionSubject.None, Title = poll.Title, DueOn = days.Day(poll.DueDays),
        });
        Expect(poll.Key, await polls.OpenAsync(entered, days.At(poll.Days, demo.Coordinator), token));
        foreach (var answer in poll.Answers)
        {
            var company = SeedId.Of("contractor", answer.Contractor);
            var question = await data.Set<ActionRow>().Where(row => row.ParentId == entered.Id && row.ContractorId == company)
                .Select(row => row.Id).SingleAsync(token);
            var lines = answer.Lines.Select(line => new PollLine(ProgrammeSubject.Parse(line.Key)!, line.Value));
            Expect(answer.Contractor, await polls.AnswerAsync(question, [.. lines], days.At(answer.Days, answer.By), token));
        }
    }

    private static NewAction New(string key, Guid authority, string owner, ActionDraft draft) =>
        new() { Id = IdOf(key), AuthorityId = authority, OwnerId = DemoContracts.UserOf(owner), Draft = draft };

    private static (ActionSubject Subject, Guid? Contract, Guid? Contractor) SubjectOf(string text)
    {
        if (text.Split(':', 2) is not [var kind, var key]) return (ActionSubject.None, null, null);
        var id = SeedId.Of(kind, key);
        return kind switch
        {
            "contract" => (ActionSubject.Of(SubjectKind.Contract, id), id, null),
            "contractor" => (ActionSubject.Of(SubjectKind.Contractor, id), null, id),
            _ when ActionSubject.Parse(Enum.Parse<SubjectKind>(kind, ignoreCase: true), key) is { } subject => (subject, null, null),
            _ => throw new InvalidDataException($"demo subject {text}"),
        };
    }

    private static void Expect(string what, ActionRefusal? refusal)
    {
        if (refusal is { } why) throw new InvalidDataException($"demo action {what}: {why}");
    }
}
