using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Data.Policies;

/// <summary>Reads folders laid out like seed/policies. A file with a fault, or one that breaks its own examples, is refused.</summary>
public static class PolicyLibrary
{
    /// <summary>The policies that came with the program.</summary>
    public static string OwnFolder => Path.Combine(AppContext.BaseDirectory, "seed", "policies");

    public const string ExamplesFile = "examples.json";

    /// <summary>The book of every version under the folders.</summary>
    /// <exception cref="PolicyRefusedException">A file has a fault.</exception>
    public static PolicyBook Load(params IEnumerable<string> roots)
    {
        var (versions, faults) = Read(roots);
        return faults.Count == 0 ? new PolicyBook(versions) : throw new PolicyRefusedException(faults);
    }

    /// <summary>Every version under the folders that has no fault, and the faults of the others.</summary>
    public static (IReadOnlyList<PolicyVersion> Versions, IReadOnlyList<PolicyFault> Faults) Read(params IEnumerable<string> roots)
    {
        var (versions, faults) = (new List<PolicyVersion>(), new List<PolicyFault>());
        foreach (var folder in roots.Where(Directory.Exists).SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal))
        {
            var own = new List<PolicyVersion>();
            foreach (var file in Files(folder)) Keep(ReadFile(file), own, faults);
            faults.AddRange(Examples(folder, own));
            versions.AddRange(own);
        }

        foreach (var twice in versions.GroupBy(version => (version.Folder, version.ValidFrom)).Where(group => group.Count() > 1))
        {
            faults.Add(new PolicyFault($"{twice.Key.Folder}/{twice.Key.ValidFrom:uuuu-MM-dd}.json", "$", "version.double", twice.Key.Folder));
        }

        return (versions, faults);
    }

    /// <summary>Reads one policy file; its folder's name is the authority.</summary>
    public static (PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) ReadFile(string file) =>
        PolicyFileReader.Read(FolderOf(file), Path.GetFileName(file), Bytes(file));

    /// <summary>The authority whose folder the file lies in.</summary>
    public static string FolderOf(string file) => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))!;

    /// <summary>The file's bytes; of one that is too large only so many that this shows.</summary>
    public static byte[] Bytes(string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, PolicyFileReader.MostBytes + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>What the worked examples beside the versions say that the versions do not.</summary>
    public static IReadOnlyList<PolicyFault> Examples(string folder, IEnumerable<PolicyVersion> versions)
    {
        var file = Path.Combine(folder, ExamplesFile);
        if (!File.Exists(file)) return [];
        try
        {
            using var stream = File.OpenRead(file);
            return ExampleRules.Check(Path.GetFileName(folder), stream, new PolicyBook(versions));
        }
        catch (JsonException fault)
        {
            return [new PolicyFault($"{Path.GetFileName(folder)}/{ExamplesFile}", Place(fault), "example.json", "")];
        }
    }

    private static string Place(JsonException fault) => fault.LineNumber is { } line ? $"$ (line {line + 1})" : "$";

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*.json")
        .Where(file => Path.GetFileName(file) != ExamplesFile)
        .Order(StringComparer.Ordinal);

    private static void Keep((PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) read, List<PolicyVersion> versions, List<PolicyFault> faults)
    {
        if (read.Version is not null) versions.Add(read.Version);
        faults.AddRange(read.Faults);
    }
}

/// <summary>A policy file has faults; the program does not start on rules it cannot trust.</summary>
public sealed class PolicyRefusedException(IReadOnlyList<PolicyFault> faults)
    : Exception(string.Join('\n', faults.Select(fault => $"{fault.File} {fault.Place}: {fault.Code} {fault.Detail}")))
{
    public IReadOnlyList<PolicyFault> Faults { get; } = faults;
}
