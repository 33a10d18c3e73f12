using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Enters the demo's companies and contracts through the register, as their advisers would have done. What is there is left alone.</summary>
internal sealed class DemoContracts(SroiDbContext data, WriteTransaction writes, ContractRegister register, IClock clock)
{
    private const int DaysUntilRegistered = 7;

    internal async Task EnsureAsync(DemoRegister demo, CancellationToken token)
    {
        await EnsureContractorsAsync(demo, token);
        var known = await data.Contracts.Select(contract => contract.Id).ToListAsync(token);
        var authorities = await data.Authorities.ToDictionaryAsync(authority => authority.Folder, token);
        foreach (var contract in demo.Contracts.Where(contract => !known.Contains(IdOf(contract))))
        {
            await EnterAsync(contract, authorities[contract.Authority], token);
        }
    }

    internal static Guid IdOf(DemoContract contract) => SeedId.Of("contract", contract.Authority + "/" + contract.Reference);

    internal static Guid UserOf(string email) => SeedId.Of("user", email);

    /// <summary>What somebody did a number of days from today; never later than now.</summary>
    internal ChangeContext At(int days, string who, string why = "")
    {
        var now = clock.GetCurrentInstant();
        var then = now + Duration.FromDays(Math.Min(days, 0));
        return new ChangeContext(UserOf(who).ToString(), then, why, "demo");
    }

    internal LocalDate Day(int days) => clock.Today().PlusDays(days);

    private async Task EnsureContractorsAsync(DemoRegister demo, CancellationToken token)
    {
        var known = await data.Contractors.Select(contractor => contractor.Id).ToListAsync(token);
        var missing = demo.Contractors.Where(contractor => !known.Contains(SeedId.Of("contractor", contractor.Key))).ToList();
        if (missing.Count == 0) return;
        var change = new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), "", "demo");
        await writes.RunAsync(data, change, trail =>
        {
            data.Contractors.AddRange(missing.Select(contractor => ContractorOf(contractor, change)));
            trail.Note("demo.contractors", new("seed", Guid.Empty));
            return Task.CompletedTask;
        }, token);
    }

    private static Contractor ContractorOf(DemoContractor contractor, ChangeContext change) => Contractor.Register(
        SeedId.Of("contractor", contractor.Key),
        new ContractorFacts(contractor.Name)
        {
            Kvk = KvkNumber.Parse(contractor.Kvk),
            Sbi = contractor.Sbi,
            Town = contractor.Town,
            OtherIdentifier = contractor.OtherIdentifier,
            IdentifierNote = contractor.IdentifierNote,
        },
        null,
        change);

    private async Task EnterAsync(DemoContract contract, Authority authority, CancellationToken token)
    {
        await register.RegisterAsync(NewContract(contract, authority), At(contract.AwardDays + DaysUntilRegistered, contract.Adviser), token);
        foreach (var amendment in contract.Amend) await AmendAsync(contract, amendment, token);
        if (contract.Exempt is { } exempt) await ExemptAsync(contract, exempt, token);
    }

    private NewContract NewContract(DemoContract contract, Authority authority) => new()
    {
        Id = IdOf(contract),
        AuthorityId = authority.Id,
        ContractorId = SeedId.Of("contractor", contract.Contractor),
        AdviserId = UserOf(contract.Adviser),
        Reference = contract.Reference,
        Title = contract.Title,
        Facts = new ContractFacts
        {
            Kind = contract.Kind,
            Value = contract.ValueEuros is { } euros ? Money.OfEuros(euros) : null,
            ValueSource = contract.ValueSource,
            ValueFlag = contract.ValueFlag,
            ValueProvenance = contract.Provenance,
            MunicipalityCode = authority.MunicipalityCode,
            Cpv = CpvCode.Parse(contract.Cpv),
            TenderReference = contract.Tender,
            BuyerName = authority.Name,
        },
        Days = new ContractDays
        {
            AwardOn = Day(contract.AwardDays),
            StartOn = Day(contract.StartDays),
            EndOn = Day(contract.EndDays),
        },
    };

    private async Task AmendAsync(DemoContract contract, DemoAmendment amendment, CancellationToken token)
    {
        var change = At(amendment.Days, contract.Adviser, amendment.Why);
        await register.AmendAsync(
            new Amendment
            {
                Id = RowId.At(change.When),
                ContractId = IdOf(contract),
                Kind = amendment.Kind,
                EffectiveOn = Day(amendment.Days),
                NewValue = Money.OfEuros(amendment.ValueEuros),
                Why = amendment.Why,
                RecordedBy = change.Who,
                RecordedAt = change.When,
            },
            await VersionAsync(contract, token),
            change,
            token);
    }

    private async Task ExemptAsync(DemoContract contract, DemoExemption exempt, CancellationToken token)
    {
        var change = At(contract.AwardDays + DaysUntilRegistered + 1, contract.Adviser, exempt.Why);
        await register.ExemptAsync(
            new Exemption
            {
                Id = RowId.At(change.When),
                ContractId = IdOf(contract),
                Percentage = exempt.Percentage,
                FromDay = Day(contract.AwardDays),
                Why = exempt.Why,
                RecordedBy = change.Who,
                RecordedAt = change.When,
            },
            await VersionAsync(contract, token),
            change,
            token);
    }

    private Task<int> VersionAsync(DemoContract contract, CancellationToken token)
    {
        var id = IdOf(contract);
        return data.Contracts.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(token);
    }
}
