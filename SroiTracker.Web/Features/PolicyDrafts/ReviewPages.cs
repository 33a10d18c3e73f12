using System.Text;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies.Drafts;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Makes the page that the proposer and the approver read: findings, differences, examples, the file itself.</summary>
public sealed class ReviewPages(SroiDbContext data, DraftReviews reviews, DraftEditor editor, CurrentUserHolder current)
{
    /// <summary>The draft as it would be published.</summary>
    public async Task<ReviewPage> OfAsync(PolicyDraft draft, ProposalForm form, CancellationToken token)
    {
        var review = await reviews.OfAsync(draft, editor.Today, token);
        return new ReviewPage(
            DraftForms.Head(draft), ReviewBody.Of(review), Encoding.UTF8.GetString(review.Content), form, await NoteAsync(draft, token),
            MayApprove(draft));
    }

    /// <summary>Whether the person who asks may approve it: in time, and not the own work.</summary>
    public bool MayApprove(PolicyDraft draft) => draft.State == DraftState.Proposed && !draft.IsWorkOf(current.Required.Id.ToString());

    private async Task<ProposalNote?> NoteAsync(PolicyDraft draft, CancellationToken token)
    {
        if (draft is not { ProposedBy: { } by, ProposedAt: { } at }) return null;
        var name = Guid.TryParse(by, out var id)
            ? await data.Users.Where(user => user.Id == id).Select(user => user.DisplayName).SingleOrDefaultAsync(token) : null;
        return new ProposalNote(name ?? by, at, draft.Why, draft.WhyPast);
    }
}
