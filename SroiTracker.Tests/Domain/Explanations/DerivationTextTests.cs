using System.Text;
using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Tests.Domain.Explanations;

/// <summary>
/// Every step of every worked example, written out: the rule, the clause with its standing, each value with its name, the conclusion. The lists
/// beside this file were read line by line; with SROI_WRITE_STEPS=1 they are written anew, to be read again.
/// </summary>
public sealed class DerivationTextTests
{
    public static TheoryData<string> Folders => [.. Rules.Book.Folders];

    [Theory, MemberData(nameof(Folders))]
    public void The_examples_of_an_authority_are_derived_step_by_step_as_written(string folder)
    {
        using var examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, folder, PolicyLibrary.ExamplesFile)));
        var text = new StringBuilder();
        foreach (var written in examples.RootElement.GetProperty("cases").EnumerateArray())
        {
            var asked = CaseReader.Read(written).Case!;
            Write(text, asked.Id, CaseRules.Answer(asked, Rules.Book).Derivation);
        }

        Hold(folder, text.ToString());
    }

    [Fact]
    public void Every_shape_is_derived_step_by_step_as_written()
    {
        var text = new StringBuilder();
        foreach (var (name, policy, question, decisions) in DerivedShapes.All) Write(text, name, InventedPolicy.With(policy).Ask(question, decisions));

        Hold("shapes", text.ToString());
    }

    private static void Write(StringBuilder text, string name, Derivation derivation)
    {
        text.Append("# ").Append(name).Append('\n');
        foreach (var step in derivation.Steps)
        {
            text.Append(step.Rule);
            if (step.Clause is { } clause) text.Append(" <").Append(clause).Append(' ').Append(step.Standing).Append('>');
            foreach (var operand in step.Operands) text.Append(' ').Append(operand.Name).Append('=').Append(operand.Value);
            text.Append('\n');
        }

        text.Append("=> ").Append(Conclusion(derivation.Outcome)).Append("\n\n");
    }

    private static string Conclusion(Outcome outcome) => outcome switch
    {
        Obligated { IsProvisional: true } provisional => $"Obligated {provisional.Amount.Cents} provisional",
        Obligated obligated => $"Obligated {obligated.Amount.Cents}",
        NotObligated not => $"NotObligated {not.Clause} {not.Reason}",
        Credited credited => $"Credited {credited.Amount.Cents}",
        Refused refused => $"Refused {refused.Clause} {refused.Reason}",
        NeedsDecision open => $"NeedsDecision {open.Clause} {open.Question} [{string.Join(' ', open.Readings)}]",
        Due due => $"Due {due.Day:uuuu-MM-dd}",
        Adjusted adjusted => $"Adjusted {adjusted.Amount.Cents}",
        _ => $"{CaseJson.Named(outcome).Name} {CaseJson.Named(outcome).Cents}",
    };

    private static void Hold(string name, string text)
    {
        var file = Repository.PathOf("SroiTracker.Tests", "Domain", "Explanations", "Derivations", name + ".txt");
        if (Environment.GetEnvironmentVariable("SROI_WRITE_STEPS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        text.Should().Be(File.ReadAllText(file));
    }
}
