using SroiTracker.Web.Data.Exercise;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Commands;

/// <summary>
/// A check of durability: books from several clients at once and writes down what was acknowledged, so that the program or the
/// machine can be cut off meanwhile. Refuses a database that holds contracts of anybody.
/// </summary>
public sealed class LedgerExerciseCommand : ICommand
{
    public string Verb => "ledger exercise";

    public string Summary => "durability check: books at once from several clients in an empty database";

    public string Usage => "ledger exercise --database sqlite:PATH --postings N --clients N --log FILE";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args);
        if (given.IsIncomplete || given.Words.Count > 0 || given.Except("--database", "--postings", "--clients", "--log").Any()
            || SroiDatabase.Parse(given["--database"]) is not { } database
            || given.Number("--postings") is not { } postings
            || given.Number("--clients") is not { } clients
            || given["--log"] is not { } logFile)
            return await WrongAsync(error, Usage);

        await database.PrepareAsync(token);
        var writes = new WriteTransaction(database);
        var posting = new LedgerPosting(database, writes);
        var cast = new ExerciseCast(database, writes, posting);
        if (!await cast.MayRunAsync(token)) return await WrongAsync(error, "this database holds contracts; take an empty one");

        var claims = await cast.PrepareAsync(postings, token);
        using var log = new ExerciseLog(logFile, output);
        var booked = await new LedgerExercise(posting, log).RunAsync(claims, clients, token);
        await error.WriteLineAsync($"{booked} acknowledged");
        return 0;
    }

    private static async Task<int> WrongAsync(TextWriter error, string words)
    {
        await error.WriteLineAsync(words);
        return 2;
    }
}
