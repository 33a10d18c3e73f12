namespace SroiTracker.Web.Commands;

/// <summary>A verb of the command line.</summary>
public interface ICommand
{
    string Verb { get; }

    string Summary { get; }

    string Usage { get; }

    /// <summary>Does the work; 0 is good, 1 found something wrong, 2 was asked wrongly.</summary>
    Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token);
}
