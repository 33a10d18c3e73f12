using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Ledger;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Approach;

/// <summary>Reads the plan of a contract as the person may see it.</summary>
public sealed class ApproachQueries(
    SroiDbContext data, CurrentUserHolder current, ApproachValues values, ApproachHistories histories, IClock clock)
{
    private static readonly EntryKind[] Credits = [EntryKind.CreditBooked, EntryKind.OpeningCredit, EntryKind.CreditReversed, EntryKind.CapAdjusted];

    internal Task<Contract?> ContractAsync(Guid id, CancellationToken token) =>
        data.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(contract => contract.Id == id, token);

    private Task<bool> MayWriteAsync(Guid id, CancellationToken token) =>
        data.Contracts.VisibleTo(current.Required.ActingFor(Permission.WritePlan).Viewer).AnyAsync(contract => contract.Id == id, token);

    /// <summary>The form for a block of the contract's policy; null when it has no such one.</summary>
    internal PlanLineShape? Shape(Contract contract, string? block) => PlanLineShape.Of(values.VersionOf(contract), block);

    /// <summary>A line of the draft, and the version of the draft; null when there is no such line.</summary>
    internal async Task<(PlanLine Line, int Version)?> LineAsync(Guid contract, Guid line, CancellationToken token) =>
        await DraftAsync(contract, token) is { } draft && Lines(draft).FirstOrDefault(each => each.Id == line) is { } found
            ? (found, draft.Version)
            : null;

    /// <summary>What a line would come to in the draft, in the place of the one with its identity. Nothing is kept.</summary>
    internal async Task<TriedLine> TryAsync(Contract contract, PlanLine line, CancellationToken token)
    {
        var lines = await DraftAsync(contract.Id, token) is { } draft ? Lines(draft) : [];
        var place = lines.FindIndex(each => each.Id == line.Id);
        if (place >= 0) lines[place] = line;
        else lines.Add(line);
        var plan = await values.ValueAsync(data, contract, lines, clock.Today(), token);
        return new(plan.Lines.First(each => each.Line.Id == line.Id), plan);
    }

    /// <summary>The plan as its contractor sees it: the draft, and what was submitted.</summary>
    internal async Task<ApproachPage> PageAsync(Contract contract, CancellationToken token)
    {
        var draft = await DraftAsync(contract.Id, token);
        var policy = values.VersionOf(contract);
        var plan = await values.ValueAsync(data, contract, draft is null ? [] : Lines(draft), clock.Today(), token);
        var history = await histories.ReadAsync(contract.Id, withNames: false, token);
        var changes = policy is null || (history.Agreed ?? history.Newest) is not { } before ? null : Changes(before, plan, policy);
        return new ApproachPage
        {
            Contract = contract, Policy = policy, MayWrite = await MayWriteAsync(contract.Id, token), IsOpen = values.IsOpen(contract), Plan = plan,
            DraftVersion = draft?.Version ?? 0,
            History = history,
            Months = await MonthsAsync(contract, plan, token),
            Changes = changes?.Changes.All(change => change.Kind == LineChangeKind.Same) == false ? changes : null,
            Submit = new() { Version = draft?.Version ?? 0 },
        };
    }

    /// <summary>The plan as the municipality sees it: one version beside the one before.</summary>
    /// <param name="number">The version to show; null for the newest.</param>
    internal async Task<ReviewPage?> ReviewAsync(Guid id, int? number, CancellationToken token)
    {
        if (await ContractAsync(id, token) is not { } contract) return null;
        var history = await histories.ReadAsync(contract.Id, withNames: true, token);
        var shown = number is { } asked ? history.Versions.FirstOrDefault(each => each.Version.Number == asked) : history.Newest;
        if (number is not null && shown is null) return null;
        var policy = values.VersionOf(contract);
        return new ReviewPage
        {
            Contract = contract, Policy = policy, History = history, Shown = shown,
            Company = await data.Contractors.Where(row => row.Id == contract.ContractorId).Select(row => row.Name).SingleAsync(token),
            Months = shown is null ? null : await MonthsAsync(contract, shown.Plan, token),
            Changes = shown is null || policy is null || history.Before(shown) is not { } before ? null : Changes(before, shown.Plan, policy),
            MayJudge = current.Required.May(Permission.JudgePlan),
            Return = new() { Plan = shown?.Version.Id ?? Guid.Empty },
        };
    }

    /// <summary>The version that counts; null before the first agreement.</summary>
    internal async Task<AgreedPlan?> AgreedAsync(Guid id, CancellationToken token)
    {
        if (await ContractAsync(id, token) is not { } contract || values.VersionOf(contract) is not { } policy) return null;
        if ((await histories.ReadAsync(contract.Id, withNames: false, token)).Agreed is not { } agreed) return null;
        return new(
            contract, await data.Authorities.Where(row => row.Id == contract.AuthorityId).Select(row => row.Name).SingleAsync(token),
            await data.Contractors.Where(row => row.Id == contract.ContractorId).Select(row => row.Name).SingleAsync(token),
            policy, agreed, agreed.Plan, await MonthsAsync(contract, agreed.Plan, token));
    }

    private static ChangesPart Changes(VersionLine before, PlanOfApproach after, Domain.Policies.PolicyVersion policy)
    {
        var earlier = before.Plan;
        return new(LineChangeRules.Compare(earlier.Lines, after.Lines), policy, earlier.Planned, after.Planned, before.Version.Number);
    }

    private async Task<MonthsPart> MonthsAsync(Contract contract, PlanOfApproach plan, CancellationToken token)
    {
        var entries = await data.LedgerEntries.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts)
            .Where(row => row.ContractId == contract.Id && row.Book == Book.Effort && Credits.Contains(row.Kind))
            .Select(row => new { row.EffectiveOn, row.Amount }).ToListAsync(token);
        var table = MonthRules.Table(
            plan.Amounts, [.. entries.Select(row => new CreditOnDay(row.EffectiveOn, -row.Amount))],
            contract.Days.StartOn, contract.Days.EndOn, plan.Obligation);
        var outlook = ForecastRules.Outlook(plan.Amounts, plan.Obligation, contract.Outstanding, clock.Today(), contract.Days.EndOn);
        return new(table, plan.Obligation, outlook, clock.Today());
    }

    private Task<ApproachDraft?> DraftAsync(Guid contract, CancellationToken token) =>
        data.Set<ApproachDraft>().AsNoTracking().SingleOrDefaultAsync(row => row.ContractId == contract, token);

    private static List<PlanLine> Lines(ApproachDraft draft) => [.. ApproachLines.Read(draft.Lines).Select(each => each.Line)];
}
