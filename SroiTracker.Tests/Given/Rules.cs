using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Tests.Given;

/// <summary>The policies of seed/policies, and ways to ask them something.</summary>
internal static class Rules
{
    internal static readonly PolicyBook Book = PolicyLibrary.Load(PolicyLibrary.OwnFolder);

    /// <summary>The answer to a case written as JSON, without its id.</summary>
    internal static Derivation Ask(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (asked, fault) = CaseReader.Read(document.RootElement);
        fault.Should().BeNull();
        return CaseRules.Answer(asked!, Book).Derivation;
    }

    internal static PolicyVersion Version(string folder, int year, int month, int day) =>
        Book.InForceOn(folder, new NodaTime.LocalDate(year, month, day))!;

    /// <summary>The file of voorbeeldstad with one thing changed, read again.</summary>
    internal static (PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) Changed(Action<JsonObject> change, string file = "2024-01-01.json")
    {
        var text = File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, "voorbeeldstad", "2024-01-01.json"));
        var document = JsonNode.Parse(text)!.AsObject();
        change(document);
        return PolicyFileReader.Read("voorbeeldstad", file, Encoding.UTF8.GetBytes(document.ToJsonString()));
    }
}
