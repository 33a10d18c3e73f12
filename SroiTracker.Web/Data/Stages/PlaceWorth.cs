using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Stages;

/// <summary>What one place of the usual length is worth under the published table of an authority.</summary>
/// <param name="Amount">The credit; null when the table leaves a question or has no such row.</param>
public sealed record PlaceWorth(string Folder, string Authority, LocalDate ValidFrom, Pathway Pathway, int Weeks, Money? Amount)
{
    /// <summary>The worth of an internship and of an apprenticeship under the table in force on a day.</summary>
    /// <param name="level">The level of the programme; null for any.</param>
    public static IEnumerable<PlaceWorth> Of(PolicyBook book, string folder, LocalDate day, int weeks, int? level)
    {
        if (book.InForceOn(folder, day) is not { } version) return [];
        return new[] { (Pathway.Bol, BlockKind.Internship), (Pathway.Bbl, BlockKind.Apprenticeship) }
            .Select(each => new PlaceWorth(folder, version.Authority, version.ValidFrom, each.Item1, weeks,
                AmountOf(version, each.Item1, each.Item2, weeks, level)));
    }

    private static Money? AmountOf(PolicyVersion version, Pathway pathway, BlockKind kind, int weeks, int? level)
    {
        var hours = version.FullTimeHours.IsOpen
            ? version.FullTimeHours.Readings.Values.DefaultIfEmpty(Ratio.One).Max() : version.FullTimeHours.Value;
        var place = new EffortFacts
        {
            Select = new BlockSelection { Kind = kind, Pathway = pathway, Level = level }, Weeks = Ratio.Of(weeks), HoursPerWeek = hours,
        };
        return (CreditRules.Derive(place, version, RecordedDecisions.None).Outcome as Credited)?.Amount;
    }
}
