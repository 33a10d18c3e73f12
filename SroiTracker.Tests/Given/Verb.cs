using System.Diagnostics;
using SroiTracker.Web.Commands;

namespace SroiTracker.Tests.Given;

/// <summary>The program as a process of its own, on a folder with its own database.</summary>
internal sealed class Verb(string folder)
{
    internal string DatabasePath => Path.Combine(folder, "sroi.db");

    /// <summary>Runs a verb to its end.</summary>
    internal (int Code, string Output, string Error) Run(params string[] args)
    {
        using var program = Start(args);
        var error = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return (program.ExitCode, output, error.Result);
    }

    /// <summary>Kills the verb (SIGKILL) as soon as it writes its first line.</summary>
    internal void KillAtFirstLine(params string[] args)
    {
        using var program = Start(args);
        program.StandardError.ReadLine().Should().NotBeNull("the program says when it begins");
        program.Kill();
        program.WaitForExit();
    }

    private Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MatchCommand).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Sroi__Database"] = "sqlite:" + DatabasePath,
                ["Sroi__Files"] = Path.Combine(folder, "files"),
                ["Sroi__Keys"] = Path.Combine(folder, "keys"),
            },
        };
        return Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
    }
}
