using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary><c>authority merge FOLDER INTO --on DAY --why TEXT</c>: a municipal merger moves every contract with its account and history.</summary>
internal sealed class AuthorityCommand(
    SroiDatabase database, ContractMoves moves, IClock clock, IStringLocalizer<CommandTexts> texts) : ICommand
{
    public string Verb => "authority";

    public string Summary => texts["AuthoritySummary"];

    public string Usage => "authority merge FOLDER INTO --on DAY --why TEXT";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args);
        if (given.Words is not ["merge", var from, var into] || given.IsIncomplete || given.Except("--on", "--why").Any()) return ExitCode.WrongUsage;
        if (given["--why"] is not { Length: > 0 } why || LocalDatePattern.Iso.Parse(given["--on"] ?? "") is not { Success: true, Value: var on })
            return ExitCode.WrongUsage;
        await using var data = database.Open();
        var ids = await data.Authorities.AsNoTracking().Where(row => row.Folder == from || row.Folder == into)
            .ToDictionaryAsync(row => row.Folder, row => row.Id, token);
        if (from == into || !ids.TryGetValue(from, out var fromId) || !ids.TryGetValue(into, out var intoId))
        {
            await error.WriteLineAsync(texts["AuthorityUnknown"]);
            return ExitCode.Failed;
        }

        var change = new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), why, "command authority merge");
        await output.WriteLineAsync(texts["AuthorityMerged", await moves.MergeAsync(fromId, intoId, on, change, token)]);
        return ExitCode.Done;
    }
}
