using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Finds the policy version that a derivation names in its first step, as it stands in the library now.</summary>
internal static class PolicyOfSteps
{
    /// <summary>The version; null when no version, or more than one, has that title and day.</summary>
    internal static PolicyVersion? Find(PolicyBook book, IReadOnlyList<RuleStep> steps)
    {
        if (steps.FirstOrDefault(step => step.Rule == "policy.inForce") is not { } step) return null;
        var title = step.Operands.FirstOrDefault(operand => operand.Name == "policy")?.Value;
        var day = step.Operands.FirstOrDefault(operand => operand.Name == "from")?.Value;
        var found = book.Folders.SelectMany(book.Versions).Where(version => version.Title == title && DayText.Field(version.ValidFrom) == day)
            .Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
