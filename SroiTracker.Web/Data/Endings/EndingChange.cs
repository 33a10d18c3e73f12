using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Endings;

/// <summary>What is said with a step.</summary>
/// <param name="Words">Reason, report or account; compulsory where the page asks for it.</param>
/// <param name="On">The day of the hearing or payment; null for today.</param>
/// <param name="Until">The last day of a term that somebody chooses; null to follow the policy.</param>
public sealed record EndingWords(string Words, LocalDate? On = null, LocalDate? Until = null);

/// <summary>What a step of the closing may use.</summary>
internal sealed record EndingScope(SroiDbContext Data, Contract Contract, AuditTrail Trail, PolicyVersion? Version, EndingReading Now,
    LocalDate Today)
{
    internal AuditObject Object => new("contract", Contract.Id, Contract.AuthorityId);

    /// <summary>Keeps the step and tells who must know.</summary>
    internal async Task KeepAsync(EndingStep step, EndingWords said, Money? amount, LocalDate? until, CancellationToken token)
    {
        var change = Trail.Change;
        Data.Add(new EndingRow
        {
            Id = RowId.At(change.When), ContractId = Contract.Id, Step = step, OnDay = said.On ?? Today, UntilDay = until,
            Outstanding = Now.Standing.Outstanding, Amount = amount, Words = said.Words, RecordedBy = change.Who, RecordedAt = change.When,
        });
        Trail.Note("ending." + step, Object, null, new { outstandingCents = Now.Standing.Outstanding.Cents, amountCents = amount?.Cents });
        var notices = new ContractNotices(Data, Contract, change, "ending", Contract.Id);
        if (step is EndingStep.Reported or EndingStep.EffortTold)
        {
            await notices.TellAdvisersAsync("ending." + step, $"/contracten/{Contract.Id}/afsluiting", token);
            return;
        }

        await notices.TellContractorAsync("ending." + step, $"/afsluiting/{Contract.Id}", token);
        await notices.TellOfficersAsync("ending." + step, $"/contracten/{Contract.Id}/afsluiting", token);
    }
}
