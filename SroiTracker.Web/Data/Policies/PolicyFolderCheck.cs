using NodaTime;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Data.Policies;

/// <summary>Checks policy files as they lie in folders: faults, examples, versions on one day, and what a reader should look at.</summary>
public static class PolicyFolderCheck
{
    public const string AuthoritiesFile = "authorities.json";

    /// <summary>Every finding, faults first, and the version that each sound file follows.</summary>
    /// <param name="files">Policy files, files of examples, or the list of authorities.</param>
    /// <param name="asOf">Clauses not checked for a year on this day are named; null names none.</param>
    public static PolicyCheckResult Check(IEnumerable<string> files, LocalDate? asOf)
    {
        var given = files.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        var lists = given.Where(file => Path.GetFileName(file) == AuthoritiesFile).ToList();
        var findings = lists.SelectMany(AuthorityFileCheck.Check).ToList();
        var folders = given.Except(lists).GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .Select(folder => Folder(folder.Key, [.. folder], asOf)).ToList();
        findings.AddRange(folders.SelectMany(folder => folder.Findings));
        findings.AddRange(Double(given));
        return new PolicyCheckResult([.. findings.OrderBy(finding => finding.Severity)], [.. folders.SelectMany(folder => folder.Successions)]);
    }

    private static PolicyCheckResult Folder(string folder, List<string> files, LocalDate? asOf)
    {
        var read = files.Where(file => Path.GetFileName(file) != PolicyLibrary.ExamplesFile)
            .Select(file => (File: file, Read: PolicyLibrary.ReadFile(file))).ToList();
        var faults = read.SelectMany(each => each.Read.Faults).ToList();
        if (faults.Count > 0) return new PolicyCheckResult([.. faults.Select(PolicyFinding.Of)], []);

        var own = read.ConvertAll(each => each.Read.Version!);
        var all = own.Concat(Beside(folder, own)).ToList();
        var findings = PolicyLibrary.Examples(folder, all).Select(PolicyFinding.Of)
            .Concat(read.SelectMany(each => Review(each.File, each.Read.Version!, all, asOf)));
        return new PolicyCheckResult([.. findings], [.. read.Select(each => Succession(each.File, each.Read.Version!, all))]);
    }

    private static PolicySuccession Succession(string file, PolicyVersion version, List<PolicyVersion> all) => new(
        $"{version.Folder}/{Path.GetFileName(file)}", version,
        all.Where(other => other.ValidFrom < version.ValidFrom).MaxBy(other => other.ValidFrom));

    private static IEnumerable<PolicyFinding> Review(string file, PolicyVersion version, List<PolicyVersion> all, LocalDate? asOf)
    {
        var name = $"{version.Folder}/{Path.GetFileName(file)}";
        List<LocalDate> others = [.. all.Where(other => other != version).Select(other => other.ValidFrom)];
        return PolicyReview.Version(name, version, PolicyLibrary.Bytes(file), asOf)
            .Concat(PolicyReview.Time(name, version.ValidFrom, others, Members(file, version.Folder), isNew: false));
    }

    /// <summary>Who follows the folder, where the list of authorities lies beside the folders as in the seed.</summary>
    private static IEnumerable<MembershipDays> Members(string file, string folder) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", AuthoritiesFile)) is var list && File.Exists(list)
            ? AuthorityFileCheck.Members(list, folder)
            : [];

    /// <summary>The versions beside the given ones that an example may be about.</summary>
    private static IEnumerable<PolicyVersion> Beside(string folder, List<PolicyVersion> given) =>
        Directory.GetFiles(folder, "*.json").Where(file => Path.GetFileName(file) != PolicyLibrary.ExamplesFile)
            .Select(PolicyLibrary.ReadFile).Select(each => each.Version).OfType<PolicyVersion>()
            .Where(version => given.TrueForAll(own => own.ValidFrom != version.ValidFrom));

    private static IEnumerable<PolicyFinding> Double(List<string> files) => files
        .Where(file => Path.GetFileName(file) is not (PolicyLibrary.ExamplesFile or AuthoritiesFile))
        .GroupBy(file => $"{PolicyLibrary.FolderOf(file)}/{Path.GetFileName(file)}", StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1)
        .Select(same => new PolicyFinding(same.Key, "$", FindingSeverity.Fault, "version.double", PolicyLibrary.FolderOf(same.First())));
}

/// <summary>What a check of policy files found.</summary>
/// <param name="Findings">Faults and warnings, faults first.</param>
/// <param name="Successions">Each sound file with the version before it.</param>
public sealed record PolicyCheckResult(IReadOnlyList<PolicyFinding> Findings, IReadOnlyList<PolicySuccession> Successions);

/// <summary>A version and the one that it follows.</summary>
/// <param name="File">Folder and name of the file.</param>
/// <param name="Before">The latest version that begins earlier in the same folder; null for the first.</param>
public sealed record PolicySuccession(string File, PolicyVersion Version, PolicyVersion? Before);
