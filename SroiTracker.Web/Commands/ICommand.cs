namespace SroiTracker.Web.Commands;

/// <summary>One verb of the command line. It is made in a scope of its own and may ask for anything registered.</summary>
public interface ICommand
{
    /// <summary>The words that call it: "user" or "policy check".</summary>
    string Verb { get; }

    /// <summary>One line for the list of verbs.</summary>
    string Summary { get; }

    /// <summary>How it is called, one form per line, without the program's name.</summary>
    string Usage { get; }

    /// <summary>Whether the database is brought up to date first.</summary>
    bool NeedsDatabase => true;

    /// <summary>Does it. The arguments come without the verb. Returns 0 done, 1 not done, 2 wrongly called.</summary>
    Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token);
}
