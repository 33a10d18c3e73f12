using Microsoft.AspNetCore.Mvc.Rendering;
using SroiTracker.Web.Data.Talks;

namespace SroiTracker.Web.Features.Talks;

/// <summary>Between whom a thread is.</summary>
/// <param name="Name">Both names, for a choice.</param>
public sealed record TalkSides(Guid ContractorId, Guid AuthorityId, string Name)
{
    /// <summary>How a form names it.</summary>
    public string Key => $"{ContractorId}/{AuthorityId}";
}

/// <summary>What a new question is about.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Sides">Between whom it may be; of a contract or claim exactly one.</param>
public sealed record TalkAbout(TalkSubject Subject, Guid? ContractId, Guid? ClaimId, string? ScopeKey, string Label, IReadOnlyList<TalkSides> Sides)
{
    private const int LongestTitle = 80;

    /// <summary>The choices of a form; empty when there is nothing to choose.</summary>
    public IReadOnlyList<SelectListItem> Choices => Sides.Count < 2 ? [] : [.. Sides.Select(side => new SelectListItem(side.Name, side.Key))];

    /// <summary>The sides that were chosen, or the only ones; null when the choice is none of them.</summary>
    public TalkSides? Chosen(string? key) => Sides.Count == 1 ? Sides[0] : Sides.FirstOrDefault(side => side.Key == key);

    internal TalkThread ThreadOf(Guid id, TalkSides sides, string words, Data.Audit.ChangeContext change) => new()
    {
        Id = id, AuthorityId = sides.AuthorityId, Subject = Subject, ContractId = ContractId, ClaimId = ClaimId, ScopeKey = ScopeKey, Label = Label,
        ContractorId = sides.ContractorId, Title = Shared.OneLine.Of(words, LongestTitle), OpenedBy = change.Who, OpenedAt = change.When,
    };
}
