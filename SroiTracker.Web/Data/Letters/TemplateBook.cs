using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Data.Letters;

/// <summary>A text as it holds now.</summary>
/// <param name="Number">Its version; 0 for what came with the program.</param>
/// <param name="RecordedBy">Who wrote this version; null for what came with the program.</param>
public sealed record KnownTemplate(OutreachTemplate Text, int Number, string? RecordedBy, Instant? RecordedAt)
{
    internal static KnownTemplate Of(TemplateRow row) => new(
        new(row.Code, row.Purpose, new(row.NameNl, row.NameEn), new(row.BodyNl, row.BodyEn), row.Purpose.IsLetter()
            ? new ActionName(row.SubjectNl, row.SubjectEn) : null),
        row.Number, row.RecordedBy, row.RecordedAt);
}

/// <summary>The texts of an authority's advisers: those that came with the program, and what the authority made of them or added.</summary>
public sealed class TemplateBook(SroiDbContext db, OutreachTerms terms)
{
    /// <summary>All of them, by purpose and then in the order in which they came.</summary>
    public async Task<IReadOnlyList<KnownTemplate>> AllAsync(Guid authority, CancellationToken token)
    {
        var own = (await Rows(authority).ToListAsync(token)).GroupBy(row => row.Code)
            .ToDictionary(group => group.Key, group => KnownTemplate.Of(group.MaxBy(row => row.Number)!));
        var seeded = terms.Templates.Select(text => own.GetValueOrDefault(text.Code) ?? new KnownTemplate(text, 0, null, null)).ToList();
        var added = own.Values.Where(each => terms.Templates.All(text => text.Code != each.Text.Code))
            .OrderBy(each => each.Text.Code, StringComparer.Ordinal);
        return [.. seeded.Concat(added).OrderBy(each => each.Text.Purpose)];
    }

    /// <summary>Those for a purpose.</summary>
    public async Task<IReadOnlyList<KnownTemplate>> ForAsync(Guid authority, Func<LetterPurpose, bool> purpose, CancellationToken token) =>
        [.. (await AllAsync(authority, token)).Where(each => purpose(each.Text.Purpose))];

    /// <summary>One of them; null when there is none with this code.</summary>
    public async Task<KnownTemplate?> FindAsync(Guid authority, string code, CancellationToken token) =>
        (await AllAsync(authority, token)).FirstOrDefault(each => each.Text.Code == code);

    /// <summary>All versions of one, the newest first; what came with the program is the last.</summary>
    public async Task<IReadOnlyList<KnownTemplate>> VersionsAsync(Guid authority, string code, CancellationToken token)
    {
        var rows = await Rows(authority).Where(row => row.Code == code).OrderByDescending(row => row.Number).ToListAsync(token);
        return [.. rows.Select(KnownTemplate.Of), .. terms.Templates.Where(text => text.Code == code)
            .Select(text => new KnownTemplate(text, 0, null, null))];
    }

    private IQueryable<TemplateRow> Rows(Guid authority) => db.Set<TemplateRow>().AsNoTracking().Where(row => row.AuthorityId == authority);
}
