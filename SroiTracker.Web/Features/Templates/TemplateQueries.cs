using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Templates;

/// <summary>Reads the texts of the own authority, filled in for a contract.</summary>
public sealed class TemplateQueries(SroiDbContext db, TemplateBook book, LetterFigures figures, CurrentUserHolder current)
{
    internal Guid Authority => current.Required.AuthorityId!.Value;

    internal Task<IReadOnlyList<KnownTemplate>> AllAsync(CancellationToken token) => book.AllAsync(Authority, token);

    internal Task<KnownTemplate?> FindAsync(string code, CancellationToken token) => book.FindAsync(Authority, code, token);

    /// <summary>A text with the figures of a contract: the one that is asked for, or the first with something open.</summary>
    internal async Task<TemplatePage?> PageAsync(string code, string? reference, CancellationToken token)
    {
        if (await FindAsync(code, token) is not { } found) return null;
        var asked = await ContractAsync(reference?.Trim(), token);
        var contract = asked ?? await ContractAsync(null, token);
        var places = contract is { } known ? await figures.OfContractAsync(known.Id, token) : null;
        string Filled(ActionName text) => places is null ? ActionWords.Show(text) : LetterText.Fill(ActionWords.Show(text), places);
        return new(
            found, contract?.Reference, asked is null && !string.IsNullOrWhiteSpace(reference), found.Text.Subject is { } subject
                ? Filled(subject) : null,
            Filled(found.Text.Body), await VersionsAsync(code, token));
    }

    private async Task<(Guid Id, string Reference)?> ContractAsync(string? reference, CancellationToken token)
    {
        var visible = db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer);
        var rows = string.IsNullOrEmpty(reference) ? visible.Where(row => row.Outstanding > Money.Zero)
            : visible.Where(row => row.Reference == reference);
        var found = await rows.OrderBy(row => row.Reference).ThenBy(row => row.Id).Select(row => new { row.Id, row.Reference })
            .FirstOrDefaultAsync(token);
        return found is null ? null : (found.Id, found.Reference);
    }

    private async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(string code, CancellationToken token)
    {
        var authority = Authority;
        var people = await db.Users.Where(user => user.AuthorityId == authority).Select(user => new { user.Id, user.DisplayName })
            .ToDictionaryAsync(user => user.Id.ToString(), user => user.DisplayName, token);
        return [.. (await book.VersionsAsync(authority, code, token))
            .Select(each => new TemplateVersion(each, each.RecordedBy is { } by ? people.GetValueOrDefault(by) : null))];
    }
}
