using NodaTime.Text;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// Opens an urgent task for the adviser when a placement stopped shortly before the day by which the student must have finished it. How shortly is
/// the kind's own term; the contractor is not blamed by it.
/// </summary>
public sealed class EarlyWarning(ActionKinds kinds)
{
    /// <summary>Opens the task within the transaction of the stop; a stop that leaves time enough opens none.</summary>
    internal async Task RaiseAsync(ClaimScope scope, CancellationToken token)
    {
        var (claim, contract) = (scope.Claim, scope.Contract);
        if (claim is not { Stop: not null, CorrectsId: { } stopped, Facts.ToDay: { } last }) return;
        var said = await ClaimStatements.NewestAsync(scope.Data, stopped, token);
        if (!ActionRules.IsRaised(kinds.Find(KnownActions.DiplomaAtRisk)!, last, said?.QualificationDay)) return;
        var sees = contract.AdviserId ?? await ActionOwners.ForAsync(scope.Data, contract.AuthorityId, contract.ContractorId, token);
        if (sees is not { } owner) return;
        await new ActionPen(scope.Data, kinds, scope.Trail).OpenAsync(
            new NewAction
            {
                Id = SeedId.Of("diploma-at-risk", $"{claim.Id}"),
                Draft = new()
                {
                    Kind = KnownActions.DiplomaAtRisk, Subject = ActionSubject.Of(SubjectKind.Claim, stopped),
                    Title = kinds.Find(KnownActions.DiplomaAtRisk)!.Name.Nl,
                    Note = $"{LocalDatePattern.Iso.Format(last)} - {LocalDatePattern.Iso.Format(said!.QualificationDay!.Value)}",
                },
                AuthorityId = contract.AuthorityId,
                OwnerId = owner,
                ContractId = contract.Id,
                ContractorId = contract.ContractorId,
            },
            token);
    }
}
