using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Approach;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Approach;

/// <summary>The one way in which a contractor writes and submits a plan of approach. Answering is <see cref="ApproachJudgement"/>.</summary>
public sealed class ApproachDesk(ApproachChange changes, ApproachValues values)
{
    private const int MostLines = 50;

    /// <summary>Adds a line, or replaces the one with its identity.</summary>
    /// <param name="version">The version of the draft that was read; zero before the first line.</param>
    public Task<ApproachRefusal?> PutAsync(Guid contract, int version, PlanLine line, ChangeContext change, CancellationToken token) =>
        DraftAsync(contract, version, "plan.lineKept", lines =>
        {
            var place = lines.FindIndex(each => each.Id == line.Id);
            if (place >= 0) lines[place] = line;
            else lines.Add(line);
        }, change, token);

    /// <summary>Takes a line out.</summary>
    public Task<ApproachRefusal?> RemoveAsync(Guid contract, int version, Guid line, ChangeContext change, CancellationToken token) =>
        DraftAsync(contract, version, "plan.lineRemoved", lines => lines.RemoveAll(each => each.Id == line), change, token);

    /// <summary>Makes the draft the next version and tells the adviser.</summary>
    /// <param name="message">Words to the adviser; empty for none.</param>
    public Task<ApproachRefusal?> SubmitAsync(Guid contract, int version, string message, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(contract, change, scope => SubmitAsync(scope, version, message, token), token);

    private Task<ApproachRefusal?> DraftAsync(
        Guid contract, int version, string note, Action<List<PlanLine>> edit, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(contract, change, async scope =>
        {
            if (!values.IsOpen(scope.Contract)) return ApproachRefusal.NotOpen;
            var draft = await DraftOfAsync(scope, token);
            if (draft is null) scope.Data.Add(draft = ApproachDraft.Of(contract));
            if (draft.Version != version) return ApproachRefusal.Changed;
            var lines = ApproachLines.Read(draft.Lines).Select(each => each.Line).ToList();
            edit(lines);
            if (lines.Count > MostLines) return ApproachRefusal.TooMany;
            var plan = await PlanAsync(scope, lines, token);
            draft.Change(ApproachLines.Write(plan.Lines, values.VersionOf(scope.Contract)!), change);
            scope.Trail.Note(note, scope.Object, null, new { lines = lines.Count, plannedCents = plan.Planned.Cents });
            return null;
        }, token);

    private async Task<ApproachRefusal?> SubmitAsync(ApproachScope scope, int version, string message, CancellationToken token)
    {
        var (contract, change) = (scope.Contract, scope.Trail.Change);
        if (!values.IsOpen(contract)) return ApproachRefusal.NotOpen;
        if (await DraftOfAsync(scope, token) is not { } draft) return ApproachRefusal.Empty;
        if (draft.Version != version) return ApproachRefusal.Changed;
        var lines = ApproachLines.Read(draft.Lines).Select(each => each.Line).ToList();
        if (lines.Count == 0) return ApproachRefusal.Empty;
        if (lines.Exists(line => PlanRules.Fault(line.Effort, contract.Days.StartOn, contract.Days.EndOn) is not null))
            return ApproachRefusal.OutsideTerm;
        var before = await scope.NewestAsync(token);
        if (before is not null && ApproachLines.Read(before.Lines).Select(each => each.Line).SequenceEqual(lines))
            return ApproachRefusal.NothingNew;

        var submitted = Submitted(scope, await PlanAsync(scope, lines, token), (before?.Number ?? 0) + 1);
        scope.Data.Add(submitted);
        if (message.Length > 0) scope.Say(submitted.Id, ApproachNoteKind.Message, message, isFromContractor: true);
        if (contract.State < ContractState.PlanSubmitted) contract.MoveTo(ContractState.PlanSubmitted, change);
        await ApproachNotices.TellAdvisersAsync(scope, "plan.submitted", token);
        scope.Trail.Note("plan.submitted", scope.Object, null, new { submitted.Number, plannedCents = submitted.Planned.Cents });
        return null;
    }

    private ApproachVersion Submitted(ApproachScope scope, PlanOfApproach plan, int number) => new()
    {
        Id = RowId.At(scope.Trail.Change.When), ContractId = scope.Contract.Id, Number = number,
        Lines = ApproachLines.Write(plan.Lines, values.VersionOf(scope.Contract)!), Planned = plan.Planned, Obligation = plan.Obligation,
        SubmittedBy = scope.Trail.Change.Who, SubmittedAt = scope.Trail.Change.When,
    };

    private Task<PlanOfApproach> PlanAsync(ApproachScope scope, IReadOnlyList<PlanLine> lines, CancellationToken token) =>
        values.ValueAsync(scope.Data, scope.Contract, lines, DutchDay.Of(scope.Trail.Change.When), token);

    private static Task<ApproachDraft?> DraftOfAsync(ApproachScope scope, CancellationToken token) =>
        scope.Data.Set<ApproachDraft>().SingleOrDefaultAsync(row => row.ContractId == scope.Contract.Id, token);
}
