namespace SroiTracker.Web.Data.Scanning;

/// <summary>What the scanner says of a file.</summary>
public enum ScanVerdict
{
    /// <summary>It looked and found nothing.</summary>
    Clean,

    /// <summary>It found something.</summary>
    Infected,

    /// <summary>It said nothing that can be trusted: down, too slow, or another answer than the two above.</summary>
    Unknown,
}

/// <summary>The answer of the scanner.</summary>
/// <param name="Signature">What it found, in its own words; empty unless infected.</param>
public readonly record struct ScanResult(ScanVerdict Verdict, string Signature = "");

/// <summary>Looks at a file before anybody may open it.</summary>
public interface IFileScanner
{
    /// <summary>Whether there is a scanner at all; without one every file is taken as it is.</summary>
    bool IsOn { get; }

    /// <summary>Asks about these bytes; never throws because of the scanner.</summary>
    Task<ScanResult> ScanAsync(byte[] content, CancellationToken token);
}
