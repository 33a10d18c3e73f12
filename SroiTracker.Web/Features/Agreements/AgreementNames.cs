using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>The names of everything in agreements: firms, schools, authority, contracts and programmes.</summary>
internal sealed record AgreementNames(
    IReadOnlyDictionary<Guid, Contract> Contracts, IReadOnlyDictionary<Guid, string> Parties, IReadOnlyDictionary<string, string> Programmes)
{
    internal static async Task<AgreementNames> ReadAsync(SroiDbContext db, IReadOnlyList<VersionReading> versions, CancellationToken token)
    {
        var contracts = versions.SelectMany(version => version.Parts).Select(part => part.ContractId).Distinct().ToList();
        var parties = versions.SelectMany(version => version.Parties).Select(party => party.PartyId).Distinct().ToList();
        var codes = versions.SelectMany(version => CodesOf(version.Row)).Distinct(StringComparer.Ordinal).ToList();
        var rows = await db.Contracts.AsNoTracking().Where(row => contracts.Contains(row.Id)).ToDictionaryAsync(row => row.Id, token);
        List<Guid> firms = [.. parties, .. rows.Values.Select(row => row.ContractorId)];
        var names = await db.Contractors.AsNoTracking().Where(row => firms.Contains(row.Id)).Select(row => new { row.Id, row.Name })
            .Concat(db.Set<Partner>().Where(row => parties.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Authorities.Where(row => parties.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .ToDictionaryAsync(row => row.Id, row => row.Name, token);
        var programmes = await db.Set<QualificationRow>().AsNoTracking().Where(row => codes.Contains(row.Crebo))
            .ToDictionaryAsync(row => row.Crebo, row => row.Name, token);
        return new(rows, names, programmes);
    }

    internal string Firm(Guid contract) => Party(Contracts[contract].ContractorId);

    internal string Party(Guid id) => Parties.GetValueOrDefault(id, "–");

    internal IReadOnlyList<string> ProgrammesOf(AgreementVersionRow row) =>
        [.. CodesOf(row).Select(code => Programmes.TryGetValue(code, out var name) ? $"{name} ({code})" : code)];

    internal PartLine Line(AgreementPartRow part, bool withReference) =>
        new(part.ContractId, Firm(part.ContractId), withReference ? Contracts[part.ContractId].Reference : null,
            Domain.Values.Ratio.Of(part.Numerator, part.Denominator));

    internal PartyLine Line(AgreementPartyRow party, VersionReading version)
    {
        var done = version.Steps.LastOrDefault(step => step.Kind == party.Kind && step.PartyId == party.PartyId
            && step.Step is AgreementStep.Signed or AgreementStep.Declined);
        return new(party.Kind, Party(party.PartyId), party.MustSign, done?.Step, done?.OnDay, done?.Words ?? "");
    }

    private static string[] CodesOf(AgreementVersionRow row) => row.Programmes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
