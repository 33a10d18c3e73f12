using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Web.Data.Talks;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Talks;

/// <summary>A thread in the list.</summary>
public sealed record TalkLine(Guid Id, string Title, string Label, string Company, string? Adviser, TalkTurn Turn, Instant TurnSince);

/// <summary>The list: what waits for the reader, all that is open, or what was answered.</summary>
/// <param name="Waiting">How many wait for the reader.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record TalksPage(string State, int Waiting, IReadOnlyList<TalkLine> Lines, string? Next, LocalDate Today, bool IsContractor,
    bool IsReader);

/// <summary>A message of a thread.</summary>
/// <param name="By">Who wrote it, for colleagues of the municipality; null for the other side.</param>
public sealed record TalkMessageLine(bool IsFromContractor, bool IsAnswer, string Words, Instant At, string? By);

/// <summary>One thread.</summary>
/// <param name="Href">The page of what it is about; null where the reader cannot open that.</param>
/// <param name="MayWrite">Whether the reader may write now.</param>
/// <param name="IsContractor">Whether the reader acts for the company.</param>
public sealed record TalkPage(
    TalkThread Thread, string Company, string Authority, string? Adviser, string? Href, IReadOnlyList<TalkMessageLine> Messages,
    bool MayWrite, bool IsContractor,
    TalkForm Form)
{
    /// <summary>The texts with which an answer may begin.</summary>
    public IReadOnlyList<LetterChoice> Templates { get; init; } = [];
}

/// <summary>The next message.</summary>
public sealed class TalkForm
{
    /// <summary>How many messages were read.</summary>
    public int Seen { get; set; }

    /// <summary>Whether it is the answer that closes the question.</summary>
    public bool IsAnswer { get; set; }

    [Required, StringLength(TalkDesk.Longest), Display(Name = "Words")]
    public string? Words { get; set; }
}

/// <summary>A new question.</summary>
public sealed class NewTalkForm
{
    /// <summary>Made with the form, so that a second press of the button is the same question.</summary>
    public Guid Id { get; set; }

    [Required, Display(Name = "About")]
    public string? About { get; set; }

    /// <summary>For which company to which municipality, where a shortage leaves that open.</summary>
    [Display(Name = "Between")]
    public string? Between { get; set; }

    [Required, StringLength(TalkDesk.Longest), Display(Name = "Question")]
    public string? Question { get; set; }
}

/// <summary>The page of a new question.</summary>
/// <param name="Choices">The contracts to choose from; empty when it is known what the question is about.</param>
public sealed record NewTalkPage(TalkAbout? About, NewTalkForm Form, IReadOnlyList<SelectListItem> Choices);
