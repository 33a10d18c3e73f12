using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Domain.Cases;

/// <summary>Worked examples beside an authority's versions: cases with what they must come to. A version that breaks one is refused.</summary>
public static class ExampleRules
{
    /// <summary>The examples that do not hold, or cannot be read.</summary>
    /// <param name="folder">The authority's folder, which every example is about.</param>
    /// <param name="stream">The file of examples, in the format of <c>calculate</c> with "expected" beside each case.</param>
    /// <param name="book">The authority's versions.</param>
    public static IReadOnlyList<PolicyFault> Check(string folder, Stream stream, PolicyBook book)
    {
        var faults = new List<PolicyFault>();
        foreach (var document in CaseStream.Read(stream))
        {
            using (document)
            {
                if (Fault(folder, document.RootElement, book) is { } fault) faults.Add(fault);
            }
        }

        return faults;
    }

    private static PolicyFault? Fault(string folder, JsonElement element, PolicyBook book)
    {
        var (asked, unread) = CaseReader.Read(element);
        var file = folder + "/examples.json";
        if (asked is null) return new PolicyFault(file, unread!.Id + "." + unread.Field, unread.Fault, unread.Value);
        if (asked.Policy != folder) return new PolicyFault(file, asked.Id + ".policy", "example.folder", asked.Policy);

        var expected = Expected(element);
        try
        {
            var found = Words(CaseRules.Answer(asked, book).Derivation.Outcome);
            return expected == found ? null : new PolicyFault(file, asked.Id, "example.broken", $"{expected} ≠ {found}");
        }
        catch (OverflowException)
        {
            return new PolicyFault(file, asked.Id, "example.overflow", "");
        }
    }

    /// <summary>What an example says it comes to, in the words of <see cref="Words"/>; empty when it says nothing.</summary>
    public static string Expected(JsonElement element)
    {
        if (!element.TryGetProperty("expected", out var expected) || expected.ValueKind != JsonValueKind.Object) return "";
        return Join(Text(expected, "outcome"), Text(expected, "cents"), Text(expected, "clause") ?? Text(expected, "day"));
    }

    /// <summary>An outcome in one line: name, cents, clause or day.</summary>
    public static string Words(Outcome outcome)
    {
        var (name, cents) = CaseJson.Named(outcome);
        return Join(name, cents?.ToString(CultureInfo.InvariantCulture), outcome switch
        {
            NotObligated not => not.Clause,
            Refused refused => refused.Clause,
            NeedsDecision open => open.Clause,
            Due due => LocalDatePattern.Iso.Format(due.Day),
            _ => null,
        });
    }

    private static string Join(params IEnumerable<string?> words) => string.Join(' ', words.Where(word => word is not null));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ToString() : null;
}
