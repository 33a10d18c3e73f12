using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Features.Control;

/// <summary>Checks the chain of the own authority's accounts and derives every amount again. Reads only.</summary>
[Requires(Permission.VerifyLedger)]
public sealed class ControlController(
    SroiDbContext db, SroiDatabase database, CurrentUserHolder current, LedgerRederivation rederivation) : Controller
{
    private const string Now = "ja";
    private const int Most = 200;

    [HttpGet("controle")]
    public async Task<IActionResult> Show([FromQuery(Name = "nu")] string? nu, CancellationToken token)
    {
        if (nu != Now) return View("Control", new ControlPage(null));
        var own = await db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer)
            .Select(row => new { row.Id, row.Reference }).ToDictionaryAsync(row => row.Id, row => row.Reference, token);
        var entries = await db.LedgerEntries.VisibleTo(current.Required.Viewer, db.Contracts).LongCountAsync(token);
        var chain = await LedgerVerification.RunAsync(database, token);
        var findings = chain.Findings.Where(found => !Guid.TryParse(found.ContractId, out var id) || own.ContainsKey(id)).ToList();
        var (counts, differences) = await RederiveAsync(own, token);
        return View("Control", new ControlPage(new(own.Count, entries, findings, counts, differences)));
    }

    private async Task<(Dictionary<Rederived, int> Counts, List<ControlDifference> Differences)> RederiveAsync(
        Dictionary<Guid, string> own, CancellationToken token)
    {
        var counts = Enum.GetValues<Rederived>().ToDictionary(result => result, _ => 0);
        var differences = new List<ControlDifference>();
        await foreach (var entry in rederivation.OfAsync(current.Required.AuthorityId, token))
        {
            counts[entry.Result]++;
            if (entry.Result is Rederived.Different or Rederived.PolicyGone && differences.Count < Most)
                differences.Add(new(entry, own.GetValueOrDefault(entry.ContractId, "")));
        }

        return (counts, differences);
    }
}

/// <summary>The page of the check.</summary>
/// <param name="Result">What it found; null until it is asked for.</param>
internal sealed record ControlPage(ControlResult? Result);

/// <summary>What the check found.</summary>
internal sealed record ControlResult(
    int Accounts, long Entries, IReadOnlyList<LedgerFinding> Findings, IReadOnlyDictionary<Rederived, int> Counts,
    IReadOnlyList<ControlDifference> Differences)
{
    public bool IsSound => Findings.Count == 0 && Counts[Rederived.Different] == 0 && Counts[Rederived.PolicyGone] == 0;
}

/// <summary>An amount that the rules do not give any more.</summary>
internal sealed record ControlDifference(RederivedEntry Entry, string Reference);
