using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Actions;

/// <summary>A set of kinds with a fault is not made, and the fault says where it is.</summary>
public sealed class ActionKindsTests
{
    private static readonly ActionKind Good = new()
    {
        Code = "taak", Name = new("Taak", "Task"), Subjects = [SubjectKind.None, SubjectKind.Contract],
        Outcomes = [new() { Code = "gedaan", Name = new("Gedaan", "Done") }], Term = new(14, TermUnit.Days),
    };

    [Fact]
    public void A_good_set_finds_its_kinds_and_no_others()
    {
        var kinds = ActionKinds.Of([Good, Good with { Code = "elders", IsMadeElsewhere = true }]);

        kinds.Find("taak").Should().Be(Good);
        kinds.Find("Taak").Should().BeNull();
        kinds.Find(null).Should().BeNull();
        kinds.For(SubjectKind.Contract).Should().Equal(Good);
        kinds.For(SubjectKind.Region).Should().BeEmpty();
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "none", "there are none" },
        { "twice", "kind 'taak': stands twice" },
        { "code", "kind 'Taak!': code must be small letters" },
        { "name", "kind 'taak': name needs words in nl and en" },
        { "subjects", "kind 'taak': subjects are empty" },
        { "outcomes", "kind 'taak': outcomes are empty" },
        { "outcome", "kind 'taak': outcome 'x y' needs a code" },
        { "outcomeTwice", "kind 'taak': an outcome stands twice" },
        { "record", "kind 'taak': isRecord is done at once" },
        { "term", "kind 'taak': term is missing" },
        { "count", "kind 'taak': term must be at least 1" },
        { "remind", "kind 'taak': remindAfterWorkingDays must be at least 1" },
        { "period", "kind 'taak': isPeriod ends on a day, so it asks due" },
        { "counts", "kind 'taak': countsApprenticeships needs places" },
        { "contact", "kind 'taak': isContact is about what happened" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_says_which_kind_and_what_to_do(string fault, string message)
    {
        var make = () => ActionKinds.Of(With(fault));

        make.Should().Throw<ArgumentException>().WithMessage($"*{message}*");
    }

    private static ActionKind[] With(string fault) => fault switch
    {
        "none" => [],
        "twice" => [Good, Good],
        "code" => [Good with { Code = "Taak!" }],
        "name" => [Good with { Name = new("Taak", " ") }],
        "subjects" => [Good with { Subjects = [] }],
        "outcomes" => [Good with { Outcomes = [] }],
        "outcome" => [Good with { Outcomes = [new() { Code = "x y", Name = new("X", "X") }] }],
        "outcomeTwice" => [Good with { Outcomes = [.. Good.Outcomes, .. Good.Outcomes] }],
        "record" => [Good with { IsRecord = true }],
        "term" => [Good with { Term = null }],
        "count" => [Good with { Term = new(0, TermUnit.Days) }],
        "remind" => [Good with { RemindAfterWorkingDays = 0 }],
        "period" => [Good with { IsPeriod = true }],
        "counts" => [Good with { CountsApprenticeships = true }],
        _ => [Good with { IsContact = true }],
    };
}
