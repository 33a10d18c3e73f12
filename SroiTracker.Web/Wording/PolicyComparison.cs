using System.Globalization;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>
/// Two policies line by line, in the reader's language. Versions of one authority are matched by the name of the clause and the code of the
/// row, and where a code went by what the row is about; policies of two authorities by what a row is about, never by its code.
/// </summary>
public sealed class PolicyComparison(CultureInfo culture)
{
    /// <summary>Lines that always differ between two versions and say nothing about the rules.</summary>
    private static readonly string[] Names = ["authority", "title", "start"];

    /// <summary>The reader's language.</summary>
    public static PolicyComparison Current => new(CultureInfo.CurrentUICulture);

    /// <summary>Dutch, whatever the machine's language.</summary>
    public static PolicyComparison Dutch { get; } = new(CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>What differs, in the order of the description.</summary>
    public IReadOnlyList<PolicyDifference> Between(PolicyVersion before, PolicyVersion after) =>
        [.. Everything(before, after).Where(line => line.Change != PolicyChange.Same)];

    /// <summary>Every line of both, alike or not; an added or removed row is one line.</summary>
    public IReadOnlyList<PolicyDifference> Everything(PolicyVersion before, PolicyVersion after)
    {
        var isOneAuthority = string.Equals(before.Folder, after.Folder, StringComparison.Ordinal);
        var words = new PolicyInWords(culture);
        var (left, right) = (Lines(words.Describe(before), isOneAuthority), Lines(words.Describe(after), isOneAuthority));
        var rows = PolicyRowPairs.Of(before, after);
        var sentences = new PolicyDifferenceWords(new PolicyPhrases(culture), left, right);
        return new PolicyPairing(left, right, rows, sentences, isOneAuthority).All();
    }

    private static List<PolicyLine> Lines(IReadOnlyList<PolicyLine> lines, bool isOneAuthority) =>
        [.. lines.Where(line => line.Section != PolicySection.NotFound && !Names.Contains(line.Key) && !IsOwnName(line, isOneAuthority))];

    /// <summary>A row's code, which its key says already, and between authorities also its own words.</summary>
    private static bool IsOwnName(PolicyLine line, bool isOneAuthority) =>
        line.Row is { } row && (line.Key == row + ".code" || (!isOneAuthority && line.Key == row + ".label"));
}
