using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>How verbs say what is wrong, on standard error.</summary>
internal static class Faults
{
    internal static string Line(PolicyFault fault) => Line(PolicyFinding.Of(fault));

    internal static string Line(PolicyFinding finding) =>
        $"{finding.File} {finding.Place}: {Explainer.Dutch.Finding(finding)}{(finding.Detail.Length == 0 ? "" : $" ({finding.Detail})")}";

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
