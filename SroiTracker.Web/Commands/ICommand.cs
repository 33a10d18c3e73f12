namespace SroiTracker.Web.Commands;

/// <summary>A verb of the command line. Exit codes: 0 done, 1 a fault was found, 2 wrong usage.</summary>
public interface ICommand
{
    /// <summary>One or two words, "policy check".</summary>
    string Verb { get; }

    /// <summary>One line for the overview.</summary>
    string Summary { get; }

    /// <summary>What may follow the verb.</summary>
    string Usage { get; }

    /// <summary>Runs the verb with what followed it.</summary>
    Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token);
}
