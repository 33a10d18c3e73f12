using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>A text that may be put in a form.</summary>
public sealed record LetterChoice(string Code, string Name);

/// <summary>The texts of the own authority for a form about one contract.</summary>
public sealed class LetterChoices(TemplateBook book, LetterFigures figures, CurrentUserHolder current)
{
    /// <summary>The texts for a purpose; none for who works for no authority.</summary>
    public async Task<IReadOnlyList<LetterChoice>> ListAsync(LetterPurpose purpose, CancellationToken token) =>
        current.Required.AuthorityId is not { } authority
        ? []
        : [.. (await book.ForAsync(authority, each => each == purpose, token))
            .Select(each => new LetterChoice(each.Text.Code, ActionWords.Show(each.Text.Name)))];

    /// <summary>A text with the figures of a contract; null when there is no such text or contract.</summary>
    public async Task<string?> TextAsync(LetterPurpose purpose, string? code, Guid contract, CancellationToken token)
    {
        if (code is null || current.Required.AuthorityId is not { } authority) return null;
        if (await book.FindAsync(authority, code, token) is not { } found || found.Text.Purpose != purpose) return null;
        return await figures.OfContractAsync(contract, token) is { } places ? LetterText.Fill(ActionWords.Show(found.Text.Body), places) : null;
    }
}
