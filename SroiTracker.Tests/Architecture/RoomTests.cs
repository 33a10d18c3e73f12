using System.Text.RegularExpressions;

namespace SroiTracker.Tests.Architecture;

/// <summary>Which room may open which. A door that is not in the table is closed; a room that is not in it does not exist.</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, string[]> DomainDoors = new()
    {
        ["Values"] = [],
        ["Explanations"] = ["Values"],
        ["Policies"] = ["Values", "Explanations"],
        ["Contracts"] = ["Values", "Explanations", "Policies"],
        ["Placements"] = ["Values", "Explanations", "Policies", "Contracts"],
        ["PolicyFiles"] = ["Values", "Explanations", "Policies"],
        ["Agreements"] = ["Values", "Explanations", "Policies"], // sums of a key and who signs; no credit rule and no account
        ["Cases"] = ["Values", "Explanations", "Policies", "PolicyFiles", "Contracts", "Placements", "Agreements"],
        ["Ledger"] = ["Values", "Explanations"],
        ["Approach"] = ["Values", "Explanations", "Policies", "Placements"], // a line of a plan is an effort to come, so the credit rules value it
        ["Deadlines"] = ["Values", "Policies"], // days by the terms of a policy
        ["Endings"] = ["Values"], // when which step may be taken; the amounts come from Contracts
        ["Recognitions"] = ["Values", "Placements"],
        ["Shortages"] = ["Values", "Explanations", "Policies", "Contracts", "Placements", "Ledger"],
        ["Alerts"] = ["Values", "Explanations", "Policies", "Contracts", "Ledger", "Shortages"],
        ["Scenarios"] = ["Values", "Explanations"],
        ["Actions"] = ["Values"],
        ["Support"] = ["Policies"], // what a policy says about stacking
        ["Profiles"] = ["Values", "Support"],
        ["Pool"] = ["Values"],
        ["Pitches"] = ["Values"],
        ["Supervision"] = ["Values", "Explanations", "Placements"], // hours of efforts by week, and the steps that tell what caps cut
        ["SelfChecks"] = [], // and no room opens it: a check is no fact of credit or matching
        ["Access"] = [],
    };

    /// <summary>Rooms of the web project, besides the domain. Settings opens nothing and is open to all.</summary>
    private static readonly Dictionary<string, string[]> WebDoors = new()
    {
        ["Settings"] = [],
        ["Wording"] = ["Settings"],
        ["Data"] = ["Settings"],
        ["Access"] = ["Settings", "Data"], // VisibleTo filters rows, so it knows the entities
        ["Jobs"] = ["Settings", "Data", "Wording", "Mail"], // a job sends what waits
        ["Reports"] = ["Settings", "Data", "Wording"],
        ["Imports"] = ["Settings", "Data", "Access", "Wording"],
        ["Api"] = ["Settings", "Data", "Access", "Wording", "Imports"], // a program delivers figures as a page does
        ["Commands"] = ["Settings", "Data", "Access", "Wording", "Imports"], // a verb reads files as a page does
        ["Mail"] = ["Settings", "Data", "Access", "Wording"],
        ["Features"] = ["Settings", "Data", "Access", "Wording", "Reports", "Imports", "Mail"],
    };

    private static readonly Regex Name = new(@"SroiTracker\.(?<project>Domain|Web)\.(?<room>[A-Z]\w*)(\.(?<inner>[A-Z]\w*))?");

    [Fact]
    public void Domain_rooms_open_only_their_doors()
    {
        var faults = Sources.Of("SroiTracker.Domain").Where(file => file.Folders.Length > 0).SelectMany(file => Names(file)
            .Where(name => name.Project == "Web" || !MayOpen(DomainDoors, file.Folders[0], name.Room))
            .Select(name => $"{file.Path} opens {name.Project}.{name.Room}"));

        faults.Should().BeEmpty();
    }

    [Fact]
    public void Web_rooms_open_only_their_doors()
    {
        var faults = Web().SelectMany(file => Names(file)
            .Where(name => name.Project == "Web" && !MayOpen(WebDoors, file.Folders[0], name.Room))
            .Select(name => $"{file.Path} opens {name.Room}"));

        faults.Should().BeEmpty();
    }

    [Fact]
    public void A_feature_opens_no_other_feature()
    {
        var faults = Web().Where(file => file.Folders is ["Features", _, ..]).SelectMany(file => Names(file)
            .Where(name => name is { Project: "Web", Room: "Features" } && name.Inner != file.Folders[1] && name.Inner != "Shared")
            .Select(name => $"{file.Path} opens Features.{name.Inner}"));

        faults.Should().BeEmpty();
    }

    [Fact]
    public void Only_Jobs_knows_the_scheduler() =>
        Sources.Of("SroiTracker.Web").Where(file => file.Folders is not ["Jobs", ..] && file.Path != "SroiTracker.Web/Program.cs")
            .Where(file => Regex.IsMatch(file.Code, @"\bQuartz\b")).Select(file => file.Path).Should().BeEmpty();

    [Fact]
    public void Every_room_stands_in_the_table()
    {
        Sources.Of("SroiTracker.Domain").Where(file => file.Folders.Length > 0).Select(file => file.Folders[0])
            .Distinct().Except(DomainDoors.Keys).Should().BeEmpty();
        Web().Select(file => file.Folders[0]).Distinct().Except(WebDoors.Keys).Except(["wwwroot", "Properties"]).Should().BeEmpty();
    }

    private static IEnumerable<Source> Web() =>
        Sources.Of("SroiTracker.Web").Concat(Sources.Of("SroiTracker.Web", "*.cshtml"))
            .Where(file => file.Folders.Length > 0 && !file.Path.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal));

    private static bool MayOpen(Dictionary<string, string[]> doors, string from, string to) =>
        from == to || (doors.TryGetValue(from, out var open) && open.Contains(to));

    private static IEnumerable<(string Project, string Room, string Inner)> Names(Source file) =>
        file.Code.Split('\n').Where(line => !line.StartsWith("namespace ", StringComparison.Ordinal)).SelectMany(line => Name.Matches(line))
            .Select(match => (match.Groups["project"].Value, match.Groups["room"].Value, match.Groups["inner"].Value)).Distinct();
}
