using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>The alerts in one state, newest and best first, under the funnel.</summary>
public sealed record AlertsPage(string Chosen, IReadOnlyList<AlertLine> Lines, IReadOnlyDictionary<AlertStateName, int> Funnel, int Credited,
    string? Next);

/// <summary>The last alert of a page, after which the next page begins.</summary>
public sealed class AlertPlace
{
    public LocalDate? Voor { get; set; }

    public int? Punten { get; set; }

    public Guid? Id { get; set; }
}

/// <summary>One alert of the list.</summary>
public sealed record AlertLine(
    Guid Id, string AreaName, string What, string Reference, string Title, string Contractor, AlertStateName State, LocalDate StateSince,
    LocalDate? StateUntil, string? StateReason, LocalDate RaisedOn, long Count, long? Places, int Score);

/// <summary>One alert with its thread.</summary>
public sealed record AlertPage
{
    public required AlertRow Alert { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string What { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string Contractor { get; init; }

    public required Money Outstanding { get; init; }

    public required LocalDate? EndOn { get; init; }

    public required bool IsStale { get; init; }

    public required IReadOnlyList<ThreadLine> Thread { get; init; }

    public required IReadOnlyList<ReferralRow> Referrals { get; init; }

    /// <summary>The role mailboxes to which the authority may refer.</summary>
    public required IReadOnlyList<MailboxRow> Mailboxes { get; init; }

    /// <summary>The placements that came of it, with what they were credited.</summary>
    public required IReadOnlyList<AlertPlacement> Placements { get; init; }

    public required MatchExplainer Words { get; init; }

    /// <summary>What the programme asks of a place; null when the alert names no programme or nobody wrote it.</summary>
    public required KnownProfile? Profile { get; init; }

    /// <summary>The code of the region; null when the alert is not about a labour-market region.</summary>
    public string? Region => LabourMarketRegionCode.Parse(Alert.ScopeKey.Split('/')[0])?.Text;

    /// <summary>The name of the alert on screens.</summary>
    public string Name => $"{Reference}: {Alert.AreaName}";

    /// <summary>The day of the figures.</summary>
    public MeasuredOn Measured => MeasuredOn.Of(Alert.MeasuredOn, Alert.Precision);
}

/// <summary>One thing in the thread of an alert.</summary>
/// <param name="Key">What it is, in the texts of alerts.</param>
/// <param name="Who">The name of the colleague; null when the program did it.</param>
public sealed record ThreadLine(Instant At, LocalDate On, string Key, string? Who, string? Text);

/// <summary>A placement that came of a referral.</summary>
/// <param name="Approved">The credit that was booked and not taken back; null while there is none.</param>
public sealed record AlertPlacement(Guid ClaimId, Guid ReferralId, string Reference, ClaimState State, Money? Approved);
