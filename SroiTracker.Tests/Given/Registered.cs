using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Given;

/// <summary>Contracts entered through the register, as the pages enter them.</summary>
internal static class Registered
{
    internal static readonly Guid Utrecht = new("01890000-0000-7000-8000-000000000344");
    internal static readonly Guid Schiedam = new("01890000-0000-7000-8000-000000000606");
    internal static readonly LocalDate Award = new(2026, 1, 5);

    /// <summary>Services for Utrecht, awarded on 5 January 2026, running until the end of 2026.</summary>
    internal static NewContract Services(Guid contractor, string reference, long euros, Guid? authority = null, string? code = "GM0344") => new()
    {
        Id = Guid.CreateVersion7(),
        AuthorityId = authority ?? Utrecht,
        ContractorId = contractor,
        Reference = reference,
        Title = "Onderhoud " + reference,
        Facts = new ContractFacts
        {
            Kind = "services",
            Value = Money.OfEuros(euros),
            ValueSource = ValueSource.Contract,
            ValueFlag = ValueFlag.Usable,
            MunicipalityCode = code,
        },
        Days = ContractDays.Of(Award, null, null, Award, new LocalDate(2026, 12, 31)),
    };

    /// <summary>Enters a company and gives its identity.</summary>
    internal static async Task<Guid> CompanyAsync(this SroiApp app, string name, string? kvk = null, Guid? authority = null)
    {
        var id = Guid.CreateVersion7();
        await app.Database(async data =>
        {
            data.Contractors.Add(Contractor.Register(id, new ContractorFacts(name) { Kvk = KvkNumber.Parse(kvk) }, authority ?? Utrecht, Change(app)));
            await data.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>Enters a contract and gives its identity.</summary>
    internal static async Task<Guid> RegisterAsync(this SroiApp app, NewContract contract)
    {
        var outcome = await app.Services.GetRequiredService<ContractRegister>().RegisterAsync(contract, Change(app), CancellationToken.None);
        outcome.Should().BeOfType<Posted>();
        return contract.Id;
    }

    /// <summary>A contract of Utrecht with a company of its own.</summary>
    internal static async Task<Guid> ContractAsync(this SroiApp app, string reference, long euros) =>
        await app.RegisterAsync(Services(await app.CompanyAsync("Bedrijf " + reference), reference, euros));

    internal static async Task<Contract> ReadAsync(this SroiApp app, Guid id)
    {
        Contract? found = null;
        await app.Database(async data => found = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == id));
        return found!;
    }

    internal static ChangeContext Change(SroiApp app) => new("tester", app.Clock.Now, "", "test");
}
