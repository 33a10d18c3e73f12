using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Data.Policies;

/// <summary>Checks the list of authorities and of the municipalities that follow a folder of policies: days, folders, doubles, circles.</summary>
internal static class AuthorityFileCheck
{
    private const string Contested = "contested";

    internal static IReadOnlyList<PolicyFinding> Check(string path)
    {
        if (Read(path) is not { } file) return [Fault("$", "member.json", Path.GetFileName(path))];
        var folders = Folders(path);
        return [.. Circles(file), .. Twice(file), .. file.Municipalities.SelectMany((line, index) => Lines(line, index, folders))];
    }

    internal static IEnumerable<MembershipDays> Members(string path, string folder) => (Read(path)?.Municipalities ?? [])
        .SelectMany(line => (line.Policies ?? []).Where(policy => policy.Folder == folder)
            .Select(policy => (Line: line, From: Day(policy.From), To: policy.To is { } to ? Day(to) : null)))
        .Where(each => each.From is not null)
        .Select(each => new MembershipDays(each.Line.Name ?? each.Line.Code ?? "", each.From!.Value, each.To));

    private static Listed? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Listed>(PolicyLibrary.Bytes(path), JsonSerializerOptions.Web) is { Authorities: not null,
                Municipalities: not null } read
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<PolicyFinding> Lines(MunicipalityLine line, int index, HashSet<string>? folders)
    {
        var place = $"$.municipalities[{index}]";
        var periods = (line.Policies ?? [])
            .Select((policy, at) => (Place: $"{place}.policies[{at}]", policy.Folder, From: Day(policy.From), To: End(policy.To),
            IsContested: policy.Standing == Contested)).ToList();
        foreach (var (at, folder, from, to, _) in periods)
        {
            if (from is null || to is null) yield return Fault(at, "member.day", folder ?? "");
            else if (to < from) yield return Fault(at, "member.period", folder ?? "");
            if (folders is not null && !folders.Contains(folder ?? "")) yield return Fault(at + ".folder", "member.folder", folder ?? "");
        }

        var ordered = periods.Where(period => period.From is not null).OrderBy(period => period.From).ToList();
        foreach (var (_, second) in ordered.Zip(ordered.Skip(1))
            .Where(pair => pair.First.To >= pair.Second.From && !(pair.First.IsContested && pair.Second.IsContested)))
        {
            yield return Fault(second.Place, "member.overlap", line.Name ?? line.Code ?? "");
        }
    }

    private static IEnumerable<PolicyFinding> Twice(Listed file) => file.Municipalities
        .Select((line, index) => (line.Code, index)).GroupBy(line => line.Code).Where(same => same.Count() > 1)
        .Select(same => Fault($"$.municipalities[{same.Last().index}]", "member.twice", same.Key ?? ""));

    /// <summary>A region that is part of others, or a municipality that was merged into others, must not come back to itself.</summary>
    private static IEnumerable<PolicyFinding> Circles(Listed file)
    {
        var next = file.Municipalities.Where(line => line is { Code: not null, MergedInto.Code: not null })
            .ToLookup(line => line.Code!, line => line.MergedInto!.Code!);
        for (var index = 0; index < file.Municipalities.Count; index++)
        {
            if (file.Municipalities[index].Code is { } code && Reaches(code, code, next, []))
            {
                yield return Fault($"$.municipalities[{index}].mergedInto", "member.cycle", code);
            }
        }

        var above = file.Authorities.Where(line => line is { Folder: not null, PartOf: not null })
            .ToLookup(line => line.Folder!, line => line.PartOf!);
        for (var index = 0; index < file.Authorities.Count; index++)
        {
            if (file.Authorities[index].Folder is { } folder && Reaches(folder, folder, above, []))
            {
                yield return Fault($"$.authorities[{index}].partOf", "member.cycle", folder);
            }
        }
    }

    private static bool Reaches(string from, string to, ILookup<string, string> above, HashSet<string> seen) =>
        above[from].Any(next => next == to || (seen.Add(next) && Reaches(next, to, above, seen)));

    private static HashSet<string>? Folders(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "policies") is var policies && Directory.Exists(policies)
            ? [.. Directory.GetDirectories(policies).Select(folder => Path.GetFileName(folder))]
            : null;

    private static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "").TryGetValue(default, out var day) ? day : null;

    private static LocalDate? End(string? text) => text is null ? LocalDate.MaxIsoValue : Day(text);

    private static PolicyFinding Fault(string place, string code, string detail) =>
        new(PolicyFolderCheck.AuthoritiesFile, place, FindingSeverity.Fault, code, detail);

    private sealed record Listed(IReadOnlyList<AuthorityLine> Authorities, IReadOnlyList<MunicipalityLine> Municipalities);

    private sealed record AuthorityLine(string? Folder, string? PartOf);

    private sealed record MunicipalityLine(string? Code, string? Name, IReadOnlyList<PolicyLine>? Policies, MergerLine? MergedInto);

    private sealed record MergerLine(string? Code);

    private sealed record PolicyLine(string? Folder, string? From, string? To, string? Standing);
}
