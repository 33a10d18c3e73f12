using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Features.Polls;

/// <summary>The polls, and the form of a new one.</summary>
public sealed record PollsPage(IReadOnlyList<PollLineOfList> Lines, int Companies, PollForm Form);

/// <summary>One poll in the list.</summary>
public sealed record PollLineOfList(Guid Id, string Title, LocalDate On, LocalDate? Until, Conversion Response);

/// <summary>What a poll brought: who answered, and what they could use.</summary>
/// <param name="Response">The companies that were asked, and those that answered.</param>
/// <param name="Waiting">The first questions that wait for an answer.</param>
public sealed record PollPage(
    Guid Id, string Title, LocalDate On, LocalDate? Until, Conversion Response, IReadOnlyList<DemandLine> Demand, IReadOnlyList<WaitingLine> Waiting);

/// <summary>The places that companies could use of one programme together.</summary>
public sealed record DemandLine(string Programme, int Places, int Companies);

/// <summary>A company that did not answer yet.</summary>
public sealed record WaitingLine(Guid Question, string Company);

/// <summary>A question as it is answered.</summary>
public sealed record QuestionPage(
    Guid Id, string Title, string Company, AnswerForm Form, IReadOnlyList<SelectListItem> Qualifications, IReadOnlyList<SelectListItem> Pathways);

/// <summary>A new poll.</summary>
public sealed class PollForm
{
    [Required, StringLength(200), Display(Name = "Question")]
    public string? Title { get; set; }

    [Display(Name = "Until")]
    public LocalDate? Until { get; set; }
}

/// <summary>The answer of one company; empty lines are left out.</summary>
public sealed class AnswerForm
{
    public List<AnswerLineForm> Lines { get; set; } = [];
}

/// <summary>One programme with a number of places.</summary>
public sealed class AnswerLineForm
{
    [RegularExpression("[0-9]{5}"), Display(Name = "Programme")]
    public string? Crebo { get; set; }

    [StringLength(3), Display(Name = "Pathway")]
    public string? Pathway { get; set; }

    [Range(1, 1_000), Display(Name = "Places")]
    public int? Places { get; set; }

    internal bool IsEmpty => string.IsNullOrEmpty(Crebo) && Places is null;
}
