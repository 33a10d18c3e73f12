using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>The deadlines of one contract.</summary>
/// <param name="Steps">The steps that this person may take.</param>
public sealed record DeadlinesPage(
    Contract Contract, string Company, PolicyVersion? Policy, IReadOnlyList<DeadlineLine> Lines, IReadOnlyList<DeadlineStep> Steps, LocalDate Today)
{
    /// <summary>The step whose form is open; null when none is.</summary>
    public DeadlineStep? Chosen { get; init; }

    public DeadlineForm Form { get; init; } = new();

    /// <summary>The deadline that the open form is about.</summary>
    internal DeadlineLine? About => Lines.FirstOrDefault(line => line.Deadline.Term == Form.Term && line.Deadline.Number == Form.Number);

    /// <summary>The same page with the form that an address asks for; without one when it does not fit.</summary>
    internal DeadlinesPage Opened(string? term, int number, string? slug)
    {
        var line = Lines.FirstOrDefault(each => Domain.Explanations.TermText.Of(each.Deadline.Term) == term && each.Deadline.Number == number);
        if (line is null || Steps.FirstOrDefault(step => step.Slug == slug) is not { } step || !step.Fits(line)) return this;
        return this with { Chosen = step, Form = new() { Term = line.Deadline.Term, Number = number, Day = step.AsksDay ? line.Asked?.Day : null } };
    }
}

/// <summary>The deadlines of all contracts of somebody that passed or come near.</summary>
/// <param name="IsMine">Whether only the own contracts are shown.</param>
/// <param name="IsCut">Whether there are more contracts than were looked at.</param>
public sealed record DuePage(IReadOnlyList<DueLine> Lines, bool IsMine, bool IsCut, LocalDate Today);

/// <summary>One of them.</summary>
public sealed record DueLine(Guid Contract, string Reference, string Title, string Company, Money Outstanding, DeadlineLine Line);
