using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Ledger;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>Reads agreements as the person may see them: staff with amounts, a contractor its own, a school as ranges.</summary>
public sealed class AgreementQueries(
    SroiDbContext db, CurrentUserHolder current, IClock clock, BalanceBands bands, IStringLocalizer<AgreementsTexts> texts)
{
    private const int Most = 200;

    internal LocalDate Today => clock.Today();

    internal CurrentUser User => current.Required;

    /// <summary>The agreements that the person may see, by name.</summary>
    internal async Task<IReadOnlyList<AgreementLine>> ListAsync(Guid? contract, CancellationToken token)
    {
        var visible = db.Set<AgreementRow>().VisibleTo(User.Viewer, db);
        if (contract is { } id)
        {
            visible = visible.Where(row => db.Set<AgreementVersionRow>().Any(version => version.AgreementId == row.Id
                && db.Set<AgreementPartRow>().Any(part => part.VersionId == version.Id && part.ContractId == id)));
        }

        var mine = await MineAsync(token);
        var found = await AgreementReader.ReadAsync(db, visible.OrderBy(row => row.Name).Take(Most), token);
        return [.. found.Select(agreement => Line(agreement, VersionsFor(agreement, mine)[^1], mine))];
    }

    /// <summary>One agreement; null when it is not there for this person.</summary>
    internal async Task<AgreementPage?> FindAsync(Guid id, CancellationToken token)
    {
        var visible = db.Set<AgreementRow>().VisibleTo(User.Viewer, db).Where(row => row.Id == id);
        if ((await AgreementReader.ReadAsync(db, visible, token)).SingleOrDefault() is not { } agreement) return null;
        var mine = await MineAsync(token);
        var versions = VersionsFor(agreement, mine);
        var names = await AgreementNames.ReadAsync(db, versions, token);
        var holding = versions.FirstOrDefault(version => version == agreement.HoldingOn(Today));
        var table = await PoolFigures.OfAsync(db, agreement, holding ?? versions[^1], names, token);
        var manages = User.May(Permission.ManageAgreements);
        return new()
        {
            Id = id, Name = agreement.Row.Name, Holding = holding?.Row.Number, MayManage = manages,
            Versions = [.. versions.Index().Select(each => Part(agreement, each.Item, each.Index == 0 ? null : versions[each.Index - 1], names))
                .Reverse()],
            Pool = User.Viewer.ReadsAuthority ? table : null,
            Own = User.Role == Role.Contractor ? OwnOf(table, names) : null,
            Bands = User.Role == Role.Partner ? [.. table.Lines.Select(line => (line.Firm, bands.BandOf(line.Outstanding)))] : null,
            MaySign = SignableBy(agreement, mine, names),
            MayOffer = manages && AgreementRules.Offer(agreement.Rules, Today) is null,
            MayEnd = manages && AgreementRules.Ending(agreement.Rules, Today) is not null && !agreement.Rules.IsEnded,
            MayAmend = manages && !agreement.Rules.IsEnded,
        };
    }

    /// <summary>The versions that the person may see, by number: staff all, a party those that were put before it.</summary>
    private List<VersionReading> VersionsFor(AgreementReading agreement, HashSet<Signer> mine) =>
        User.Viewer.ReadsAuthority
            ? [.. agreement.Versions]
            : [.. agreement.Versions.Where(version => version.Rules.IsOffered
                && version.Parties.Any(party => mine.Contains(new(party.Kind, party.PartyId))))];

    /// <summary>The parties that the person belongs to.</summary>
    private async Task<HashSet<Signer>> MineAsync(CancellationToken token)
    {
        if (User.Role != Role.Partner) return [.. User.CompanyIds.Select(id => new Signer(SignerKind.Contractor, id)), .. AuthorityOf()];
        var schools = await db.Set<Partner>().ActedForBy(User.Viewer, db.Set<PartnerMember>()).Select(row => row.Id).ToListAsync(token);
        return [.. schools.Select(id => new Signer(SignerKind.School, id))];
    }

    private IEnumerable<Signer> AuthorityOf() => User.AuthorityId is { } authority ? [new(SignerKind.Authority, authority)] : [];

    /// <summary>The parties of the person that the newest version still asks, where the person may sign for them.</summary>
    private List<Signer> AskedOf(AgreementReading agreement, HashSet<Signer> mine)
    {
        if (!User.May(Permission.SignAgreements)) return [];
        var companies = User.ActingFor(Permission.SignAgreements).CompanyIds;
        return [.. mine.Where(signer => (signer.Kind != SignerKind.Contractor || companies.Contains(signer.Id))
            && AgreementRules.Answer(agreement.Rules, signer, Today) is null)];
    }

    private List<SignerChoice> SignableBy(AgreementReading agreement, HashSet<Signer> mine, AgreementNames names) =>
        AskedOf(agreement, mine).ConvertAll(signer => new SignerChoice(signer.Kind, signer.Id, names.Party(signer.Id)));

    private AgreementLine Line(AgreementReading agreement, VersionReading shown, HashSet<Signer> mine) => new(
        agreement.Row.Id, agreement.Row.Name, agreement.Rules.StateOf(shown.Rules, Today), shown.Row.FromDay, shown.Row.UntilDay, shown.Parts.Count,
        shown.Rules.Missing.Count, AskedOf(agreement, mine).Count > 0);

    private VersionPart Part(AgreementReading agreement, VersionReading version, VersionReading? before, AgreementNames names) => new(
        version.Row, agreement.Rules.StateOf(version.Rules, Today), version.Rules.StartsOn, agreement.Rules.LastDayOf(version.Rules),
        [.. version.Parts.Select(part =>
            names.Line(part, User.Viewer.ReadsAuthority || User.CompanyIds.Contains(names.Contracts[part.ContractId].ContractorId)))],
        [.. version.Parties.Select(party => names.Line(party, version))], names.ProgrammesOf(version.Row),
        AgreementChanges.Between(before, version, names, texts),
        [.. version.Parties.Where(party => party.Kind == SignerKind.School).Select(party => party.PartyId)]);

    private OwnPool OwnOf(PoolTable table, AgreementNames names) =>
        new([.. table.Lines.Where(line => User.CompanyIds.Contains(names.Contracts[line.ContractId].ContractorId))], table.Total.Obligation);
}
