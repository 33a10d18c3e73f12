using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Features.Pacts;

/// <summary>One pact in the list.</summary>
public sealed record PactLine(Guid Id, string Title, LocalDate From, LocalDate? Until, ActionState State, bool IsOver, int Signatories, int Lines);

/// <summary>One pact: who, what, until when, and how far every line is.</summary>
public sealed record PactPage
{
    public required ActionRow Pact { get; init; }

    public required ActionKind Kind { get; init; }

    /// <summary>Whether its period is over, so that it can only be read.</summary>
    public required bool IsOver { get; init; }

    /// <summary>Whether the reader has the mandate to close it.</summary>
    public required bool MayClose { get; init; }

    public required IReadOnlyList<PartyLine> Parties { get; init; }

    public required IReadOnlyList<WorkLine> Lines { get; init; }

    public required IReadOnlyList<SelectListItem> Owners { get; init; }

    public LineForm Line { get; init; } = new();

    public PartyForm Party { get; init; } = new();

    public string Path => "/pacten/" + Pact.Id;

    /// <summary>Whether anything may still be written.</summary>
    public bool IsOpen => Pact.State == ActionState.Open && !IsOver;
}

/// <summary>An organisation in a pact.</summary>
/// <param name="HasMandate">Whether this holder may close the pact.</param>
public sealed record PartyLine(ProjectRole Role, string Organisation, string? Account, bool HasMandate);

/// <summary>A line of work with its target and how far it is.</summary>
/// <param name="IsCounted">Whether the program counts the places itself.</param>
public sealed record WorkLine(
    Guid Id, string Title, string? Partner, string? Owner, LocalDate? DueOn, ActionState State, PromisedPlaces Places, bool IsCounted);

/// <summary>The page on which a pact is recorded.</summary>
public sealed record NewPactPage(PactForm Form, IReadOnlyList<ProjectRole> Roles, IReadOnlyList<SelectListItem> Accounts);

/// <summary>The page on which a pact is closed.</summary>
public sealed record PactClosingPage(PactPage Pact, PactClosingForm Form, IReadOnlyList<SelectListItem> Choices);
