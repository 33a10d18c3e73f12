using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Given;

/// <summary>Enters contracts through the register in a database that a verb made ready.</summary>
internal static class RegisteredContracts
{
    internal static readonly LocalDate Start = new(2021, 1, 1);
    internal static readonly LocalDate End = new(2029, 12, 31);

    /// <summary>So many building contracts in Utrecht, each of 250,000.00 and so 12,500.00 to do.</summary>
    internal static async Task AddAsync(string databasePath, int number, Guid? adviser = null)
    {
        var database = SroiDatabase.At(databasePath);
        var (writes, book) = (new WriteTransaction(database), PolicyLibrary.Load(Repository.PathOf("seed", "policies")));
        var register = new ContractRegister(database, new LedgerPosting(database, writes), new PolicyAssignment(book), book);
        var change = new ChangeContext(ChangeContext.System, Instant.FromUtc(2021, 1, 4, 9, 0), "", "test");
        await using (var data = database.Open()) await AlertCast.CompanyAsync(data, writes, change);
        for (var each = 1; each <= number; each++)
        {
            var entered = AlertCast.Building($"UTR-2021-{each:0000}", Start, End) with { AdviserId = adviser };
            (await register.RegisterAsync(entered, change, CancellationToken.None)).Should().BeOfType<Posted>();
        }

        await using var check = database.Open();
        check.Contracts.All(contract => contract.Outstanding == Money.OfEuros(12_500)).Should().BeTrue();
    }
}
