namespace SroiTracker.Web.Commands;

/// <summary>One verb of the command line.</summary>
public interface ICommand
{
    /// <summary>The verb, "match" or "import shortages".</summary>
    string Verb { get; }

    /// <summary>What it does, in one sentence.</summary>
    string Summary { get; }

    /// <summary>How it is called.</summary>
    string Usage { get; }

    /// <summary>Does it; 0 when all went well, 1 when something was found, 2 when it was called wrongly.</summary>
    Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token);
}
