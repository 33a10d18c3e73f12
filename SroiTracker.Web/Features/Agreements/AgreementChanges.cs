using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>What is different between two versions of an agreement, before and after.</summary>
internal static class AgreementChanges
{
    private const string Nothing = "–";

    internal static IReadOnlyList<ChangeLine> Between(VersionReading? before, VersionReading after, AgreementNames names, IStringLocalizer texts) =>
        before is null ? [] :
        [
            .. new[]
            {
                new ChangeLine(texts["From"], Day(before.Row.FromDay), Day(after.Row.FromDay)),
                new ChangeLine(texts["Until"], Day(before.Row.UntilDay), Day(after.Row.UntilDay)),
                new ChangeLine(texts["Terms"], before.Row.Terms, after.Row.Terms),
                new ChangeLine(texts["Programmes"], Joined(names.ProgrammesOf(before.Row)), Joined(names.ProgrammesOf(after.Row))),
            }.Concat(Parts(before, after, names, texts)).Concat(Parties(before, after, names)).Where(line => line.Before != line.After),
        ];

    private static IEnumerable<ChangeLine> Parts(VersionReading before, VersionReading after, AgreementNames names, IStringLocalizer texts)
    {
        foreach (var contract in before.Parts.Concat(after.Parts).Select(part => part.ContractId).Distinct())
            yield return new(texts["ShareOf", names.Firm(contract)], Share(before, contract), Share(after, contract));
    }

    private static IEnumerable<ChangeLine> Parties(VersionReading before, VersionReading after, AgreementNames names)
    {
        foreach (var party in before.Parties.Concat(after.Parties).Select(party => (party.Kind, party.PartyId)).Distinct())
            yield return new(names.Party(party.PartyId), Mark(before, party), Mark(after, party));
    }

    private static string Mark(VersionReading version, (Domain.Agreements.SignerKind Kind, Guid Id) party) =>
        version.Parties.Any(each => each.Kind == party.Kind && each.PartyId == party.Id) ? "✓" : Nothing;

    private static string Share(VersionReading version, Guid contract) =>
        version.Parts.FirstOrDefault(part => part.ContractId == contract) is { } part ? Ratio.Of(part.Numerator, part.Denominator).ToString()
            : Nothing;

    private static string Day(LocalDate? day) => day is { } known ? DayText.Show(known) : Nothing;

    private static string Joined(IReadOnlyList<string> words) => words.Count == 0 ? Nothing : string.Join(", ", words);
}
