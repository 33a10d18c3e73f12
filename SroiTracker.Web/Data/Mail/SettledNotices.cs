using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mail;

/// <summary>
/// When something settled changes (a booking taken back, an obligation or cap adjusted, a balance moved), contractor, adviser and procurement
/// officer each get one message with before and after.
/// </summary>
internal static class SettledNotices
{
    private const string Subject = "settled.changed";

    internal static async Task TellAsync(SroiDbContext data, Contract contract, Money before, ChangeContext change, CancellationToken token)
    {
        var notices = new ContractNotices(data, contract, change, "contract", contract.Id) { Change = (before, contract.Outstanding) };
        await notices.TellContractorAsync(Subject, $"/mijn-verplichtingen/{contract.Id}", token);
        await notices.TellAdvisersAsync(Subject, $"/contracten/{contract.Id}/boekingen", token);
        await notices.TellOfficersAsync(Subject, $"/contracten/{contract.Id}/boekingen", token);
    }
}
