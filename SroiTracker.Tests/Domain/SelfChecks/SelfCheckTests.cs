using System.Reflection;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.SelfChecks;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Tests.Domain.SelfChecks;

public sealed class SelfCheckTests
{
    private static readonly SelfCheck Six = new(
        new LocalDate(2026, 3, 15), "2026-1",
        new Dictionary<string, bool> { ["a"] = true, ["b"] = true, ["c"] = true, ["d"] = true, ["e"] = true, ["f"] = true, ["g"] = false,
            ["h"] = false });

    [Fact]
    public void The_score_is_the_number_of_statements_that_are_true() => (Six.Score, Six.Most).Should().Be((6, 8));

    [Theory] // row 4.5: older than a year flagged
    [InlineData("2027-03-14", false)]
    [InlineData("2027-03-15", false)] // exactly a year
    [InlineData("2027-03-16", true)] // a year and a day
    public void Row_4_5_A_check_is_old_from_a_year_and_a_day(string day, bool isOld) =>
        Six.IsOld(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Should().Be(isOld);

    [Theory]
    [InlineData(28, false)] // a year after 29 February is 28 February
    [InlineData(29, true)] // 1 March, a day more
    public void A_check_of_a_leap_day_is_a_year_old_on_28_February(int day, bool isOld) =>
        (Six with { On = new LocalDate(2028, 2, 29) }).IsOld(new LocalDate(2029, 2, 1).PlusDays(day - 1)).Should().Be(isOld);

    [Fact] // row 4.5: score never affects credit
    public void Row_4_5_No_type_of_credit_or_matching_takes_a_check()
    {
        var domain = typeof(SelfCheck).Assembly.GetTypes().Where(type => type.Namespace != typeof(SelfCheck).Namespace).ToList();

        domain.Should().Contain([typeof(CreditRules), typeof(EffortFacts), typeof(ShortageMatching), typeof(OpenObligation)]);
        domain.Where(type => Used(type).Any(used => used.Namespace == typeof(SelfCheck).Namespace)).Should().BeEmpty();
    }

    private static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetFields(All).Select(field => field.FieldType).Concat(type.GetProperties(All).Select(property => property.PropertyType));
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(method => method.GetParameters())
            .Select(each => each.ParameterType);
        return members.Concat(methods).Concat(type.GetMethods(All).Select(method => method.ReturnType)).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments()
            .Where(each => !each.IsGenericParameter).SelectMany(Parts).Append(type);
}
