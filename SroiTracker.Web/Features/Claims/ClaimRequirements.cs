using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Profiles;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Puts the requirements of the programme on a form and reads the answers back.</summary>
public sealed class ClaimRequirements(SroiDbContext data, ProfileBook book, IStringLocalizer<ClaimsTexts> texts)
{
    /// <summary>The profile that the form answers to; null when it is not about a place or the programme has none.</summary>
    internal async Task<KnownProfile?> ProfileAsync(ClaimForm form, ClaimShape shape, Contract contract, CancellationToken token) =>
        shape.AsksPlace && Domain.Values.CreboCode.Parse(form.Crebo?.Trim()) is { } crebo
            ? await book.ForAsync(data, contract, crebo.Digits, token) : null;

    /// <summary>Gives the form one answer per requirement: what was posted for it, or else what was kept before.</summary>
    internal async Task FillAsync(ClaimForm form, KnownProfile? known, ModelStateDictionary state, CancellationToken token)
    {
        var asked = known?.Profile.Requirements ?? [];
        if (form.Profile == known?.Name && form.Requirements.Select(field => field.Code).SequenceEqual(asked.Select(each => each.Code))) return;
        form.Profile = known?.Name;
        // What was typed belongs to a place in the list, so it must not be shown beside the requirements of another programme.
        foreach (var key in state.Keys.Where(key => key.StartsWith(nameof(form.Requirements), StringComparison.Ordinal)).ToList()) state.Remove(key);
        var kept = form.ClaimId is { } id ? (await ClaimStatements.NewestAsync(data, id, token))?.Read() ?? [] : [];
        form.Requirements = [.. asked.Select(each =>
            FieldOf(each, kept.FirstOrDefault(answer => answer.Code == each.Code && answer.Text == each.Text)))];
    }

    /// <summary>The answers of the form, each with the requirement as it was asked.</summary>
    internal static StatementDraft Read(ClaimForm form, KnownProfile? known) => new(
        known?.Name,
        [.. (known?.Profile.Requirements ?? []).Zip(form.Requirements, (asked, field) =>
            new RequirementAnswer(asked.Code, asked.Text, field.IsMet, field.IsMet ? null : field.Why?.Trim()))],
        string.IsNullOrWhiteSpace(form.Instrument) ? null : form.Instrument.Trim())
    {
        Description = string.IsNullOrWhiteSpace(form.Description) ? null : form.Description.Trim(),
        QualificationDay = form.QualificationDay,
        Proposal = form.Proposal,
    };

    /// <summary>Says beside each requirement without an answer what to do.</summary>
    internal void Check(ClaimForm form, KnownProfile? known, ModelStateDictionary state)
    {
        if (known is null) return;
        var open = RequirementRules.Open(known.Profile, Read(form, known).Answers).Select(each => each.Code).ToHashSet();
        for (var place = 0; place < form.Requirements.Count; place++)
        {
            if (open.Contains(form.Requirements[place].Code ?? "")) state.AddModelError($"Requirements[{place}].Why", texts["RequirementOpen"]);
        }
    }

    private static RequirementField FieldOf(Requirement asked, RequirementAnswer? kept) =>
        new() { Code = asked.Code, IsMet = kept?.IsMet ?? false, Why = kept?.Reason };
}
