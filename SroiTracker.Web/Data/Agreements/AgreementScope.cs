using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>Of which agreement a new version is, and its number.</summary>
internal readonly record struct NewVersion(Guid AgreementId, Guid AuthorityId, int Number);

/// <summary>What a change of an agreement may use.</summary>
internal sealed record AgreementScope(SroiDbContext Data, AuditTrail Trail, LocalDate Today)
{
    /// <summary>Adds a version with its contracts and parties.</summary>
    internal void Add(NewVersion version, AgreementDraft draft, IReadOnlyList<(Signer Party, bool MustSign)> parties)
    {
        var (id, change) = (RowId.At(Trail.Change.When), Trail.Change);
        Data.Add(new AgreementVersionRow
        {
            Id = id, AgreementId = version.AgreementId, Number = version.Number, FromDay = draft.From, UntilDay = draft.Until, Terms = draft.Terms,
            Programmes = string.Join(' ', draft.Programmes), RecordedBy = change.Who, RecordedAt = change.When,
        });
        foreach (var (position, part) in draft.Parts.Index())
        {
            Data.Add(new AgreementPartRow
            {
                Id = RowId.At(change.When), VersionId = id, Position = position, ContractId = part.ContractId,
                Numerator = (long)part.Share.Numerator, Denominator = (long)part.Share.Denominator,
            });
        }

        foreach (var (party, mustSign) in parties)
            Data.Add(new AgreementPartyRow { Id = RowId.At(change.When), VersionId = id, Kind = party.Kind, PartyId = party.Id,
                MustSign = mustSign });
        Trail.Note("agreement.written", new("agreement", version.AgreementId, version.AuthorityId), null,
            new { version.Number, contracts = draft.Parts.Count });
    }

    /// <summary>Keeps a step of the version that it is about and tells every party.</summary>
    internal async Task StepAsync(
        AgreementReading agreement, AgreementStep step, Signer? by, LocalDate on, string words, CancellationToken token)
    {
        var change = Trail.Change;
        var version = step == AgreementStep.Ended ? Ended(agreement) : agreement.Newest;
        Data.Add(new AgreementStepRow
        {
            Id = RowId.At(change.When), VersionId = version.Row.Id, Step = step, Kind = by?.Kind, PartyId = by?.Id, OnDay = on, Words = words,
            RecordedBy = change.Who, RecordedAt = change.When,
        });
        Trail.Note("agreement." + step, new("agreement", agreement.Row.Id, agreement.Row.AuthorityId), null,
            new { version.Row.Number, party = by?.Id });
        var isComplete = step == AgreementStep.Signed && version.Rules.Missing.Count == 1;
        await AgreementNotices.TellAsync(Data, agreement, isComplete ? "agreement.Active" : "agreement." + step, change, token);
    }

    private VersionReading Ended(AgreementReading agreement) =>
        agreement.Versions.Single(version => version.Row.Number == AgreementRules.Ending(agreement.Rules, Today)!.Number);
}
