using System.Collections;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Policies;

public sealed class ClauseKindTests
{
    [Fact]
    public void Every_clause_of_every_version_has_the_kind_of_its_type()
    {
        foreach (var version in Rules.Book.Folders.SelectMany(Rules.Book.Versions))
        {
            var known = ClauseKind.All(version).Select(each => (each.Name, each.Kind.Value)).ToHashSet();

            known.Should().BeEquivalentTo(Clauses(version).ToHashSet(), version.Folder);
        }
    }

    [Theory]
    [InlineData("SUPERVISION.amount", typeof(Money), false)]
    [InlineData("bonusProRata", typeof(BonusProRata), true)]
    [InlineData("fullTimeHours", typeof(Ratio), false)]
    public void A_clause_is_found_by_the_name_that_a_decision_uses(string clause, Type value, bool hasReadings) =>
        ClauseKind.Of(Rules.Book.Versions("utrecht")[^1], clause).Should().Be(new ClauseKind(value, hasReadings));

    [Fact]
    public void A_name_that_no_clause_has_is_not_found() => ClauseKind.Of(Rules.Book.Versions("utrecht")[^1], "geen").Should().BeNull();

    /// <summary>The clauses that the types of a version hold, its rows included.</summary>
    private static IEnumerable<(string, Type)> Clauses(object holder) =>
        holder.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(holder)).SelectMany(value => value switch
        {
            null or string => [],
            IEnumerable rows => rows.Cast<object>().SelectMany(row => row.GetType().Namespace == typeof(PolicyVersion).Namespace ? Clauses(row) : []),
            _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Clause<>) =>
                [(((ClauseOrigin)type.GetProperty("Origin")!.GetValue(value)!).Name, type.GetGenericArguments()[0])],
            _ => Array.Empty<(string, Type)>(),
        });
}
