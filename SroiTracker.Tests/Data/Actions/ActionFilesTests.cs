using System.Text.Json.Nodes;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Letters;

namespace SroiTracker.Tests.Data.Actions;

/// <summary>The files of seed/actions, and what a fault in them says.</summary>
public sealed class ActionFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sroi-actions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_seed_has_the_kinds_that_the_founding_documents_ask_for()
    {
        var kinds = ActionFiles.Kinds(new(Repository.PathOf("seed")));

        kinds.All.Select(kind => kind.Code).Should().Contain(
            ["contact", "taak", "relatie", "verwijzing", "introductie", "afspraak", "toezegging", "communicatie", "eigen-plaats", "interventie", "plan", "maatregel", "besluit"]);
        kinds.Find("verwijzing")!.RemindAfterWorkingDays.Should().Be(10, "row 1.14");
        kinds.Find("afspraak")!.Has(ActionField.Claims).Should().BeTrue("row 1.10: only confirmed placements fill it");
    }

    [Fact]
    public void The_letters_and_their_terms_are_there()
    {
        var terms = ActionFiles.Outreach(new(Repository.PathOf("seed")));

        terms.Days.Should().Equal(30, 60, 90);
        terms.DefaultDays.Should().Be(90); // row 2.8: not spoken for 90 days
        (terms.Rhythm.Least, terms.Rhythm.Most).Should().Be((7, 365));
        terms.Templates.Where(template => template.Purpose.IsLetter())
            .Should().OnlyContain(template => template.Body.Nl.Contains("{bedrag}") && template.Body.En.Contains("{bedrag}"));
        terms.Templates.Select(template => template.Purpose).Distinct().Should().BeEquivalentTo(Enum.GetValues<LetterPurpose>());
    }

    [Theory]
    [InlineData("unknownField", "seed/actions/kinds.json, $.kinds[0].kleur")]
    [InlineData("unknownSubject", "seed/actions/kinds.json, $.kinds[0].subjects[0]")]
    [InlineData("noTerm", "seed/actions/kinds.json: kind 'taak': term is missing")]
    [InlineData("noReferral", "kind 'verwijzing' with outcome 'geplaatst' is needed by the program")]
    public void A_fault_names_the_file_and_the_place(string fault, string message)
    {
        var read = () => ActionFiles.Kinds(With(fault));

        read.Should().Throw<InvalidDataException>().WithMessage($"*{message}*");
    }

    private FigureFolder With(string fault)
    {
        var file = JsonNode.Parse(File.ReadAllText(Repository.PathOf("seed", "actions", "kinds.json")))!;
        var kinds = file["kinds"]!.AsArray();
        var task = kinds.Single(kind => kind!["code"]!.GetValue<string>() == "taak")!;
        switch (fault)
        {
            case "unknownField": kinds[0]!["kleur"] = "rood"; break;
            case "unknownSubject": kinds[0]!["subjects"]![0] = "maan"; break;
            case "noTerm": task.AsObject().Remove("term"); break;
            default: kinds.Remove(kinds.Single(kind => kind!["code"]!.GetValue<string>() == "verwijzing")); break;
        }

        Directory.CreateDirectory(Path.Combine(folder, "actions"));
        File.WriteAllText(Path.Combine(folder, "actions", "kinds.json"), file.ToJsonString());
        return new(folder);
    }
}
