using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.TargetGroups;

/// <summary>
/// Row 3.2: an effort for a student of practical education has the value of that row, only the code of the group is kept, and a group of fewer than
/// five leaves as "&lt;5".
/// </summary>
public sealed class TargetGroupPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_3_2_a_small_group_is_written_less_than_five_and_its_sum_does_not_tell_it()
    {
        var contract = await app.ContractAsync();
        for (var person = 1; person <= 4; person++) await ApprovedAsync(contract, "PRO_VSO_ENTREE", $"pro-{person}");
        for (var person = 1; person <= 5; person++) await ApprovedAsync(contract, "BOL_2_4", $"bol-{person}");
        await ApprovedAsync(contract, "BOL_2_4", "bol-5", after: 20); // a second piece of the same person counts no second person
        using var officer = await app.SignInAsync(Role.ProcurementOfficer);

        var page = await officer.PageAsync("/doelgroepen");
        var file = Encoding.UTF8.GetString(await officer.GetByteArrayAsync("/doelgroepen/export.csv"));

        page.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("td.number").Select(cell => cell.Words()))).Should().Equal(
            "5 | € 41.025,65", // 20,000 x 20/52 x 32/36 = 6,837.61 for four, and for the fifth 40 weeks: 13,675.21
            "<5 | € 47.863,24"); // four times 35,000 x 20/52 x 32/36 = 11,965.81
        page.QuerySelector("tfoot").Words().Should().Contain("niet getoond", "9 less 5 would tell the other");
        file.Should().Contain(";<5;47863,24").And.NotContain(";4;");
    }

    [Fact]
    public void Row_3_2_practical_education_has_its_own_value()
    {
        var version = Rules.Book.InForceOn("utrecht", new NodaTime.LocalDate(2026, 1, 1))!;

        CreditRules.Derive(Efforts.Bol() with { Block = "PRO_VSO_ENTREE" }, version, RecordedDecisions.None).Outcome
            .Should().Be(new Credited(Money.OfCents(1_196_581))); // 35,000 x 20/52 x 32/36
    }

    [Fact]
    public async Task Get_WithoutAnyPerson_SaysWhatWillStandHere()
    {
        using var adviser = await app.SignInAsync(Role.Adviser);

        (await adviser.PageAsync("/doelgroepen")).QuerySelector("main").Words().Should().Contain("Nog geen personen");
    }

    private async Task ApprovedAsync(Guid contract, string block, string person, int after = 0)
    {
        var facts = Efforts.Bol() with { Block = block, From = Efforts.Bol().From!.Value.PlusWeeks(after) };
        var claim = await app.SubmittedAsync(contract, facts, person);
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
    }
}
