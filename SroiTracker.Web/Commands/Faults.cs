using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>How verbs say what is wrong, on standard error.</summary>
internal static class Faults
{
    internal static string Line(PolicyFault fault) =>
        $"{fault.File} {fault.Place}: {Explainer.Dutch.Fault(fault.Code)} ({fault.Detail})";

    internal static async Task<int> ReportAsync(TextWriter error, string message)
    {
        await error.WriteLineAsync(message);
        return 1;
    }

    internal static async Task<int> UsageAsync(ICommand command, TextWriter error)
    {
        await error.WriteLineAsync($"Zo gebruikt u deze opdracht: {command.Verb} {command.Usage}");
        return 2;
    }
}
