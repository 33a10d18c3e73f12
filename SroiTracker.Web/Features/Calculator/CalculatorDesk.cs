using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>Makes the pages of the calculator of an address. Nothing is stored.</summary>
public sealed class CalculatorDesk(
    PolicyBook book, CalculatorReader reader, IClock clock, IStringLocalizer<CalculatorTexts> texts, IStringLocalizer<FormTexts> forms)
{
    /// <summary>What an address asks.</summary>
    internal CalculatorInput Input(IQueryCollection query) =>
        new(query.Select(each => new KeyValuePair<string, string?[]>(each.Key, each.Value.ToArray())), clock.Today());

    /// <summary>The whole page.</summary>
    internal CalculatorPage Page(CalculatorInput asked, CalculatorTool tool, ModelStateDictionary state)
    {
        var input = tool == CalculatorTool.Effort ? Comparable(asked) : asked;
        var fields = new CalculatorForm(input, Versions(input));
        var policies = book.Folders.Select(folder => new SelectListItem(book.Versions(folder)[^1].Authority, folder))
            .OrderBy(item => item.Text, StringComparer.Ordinal);
        return tool == CalculatorTool.Obligation
            ? new CalculatorPage(tool, input, [.. policies], fields.Obligation(), [], Result(input, tool, state))
            : new CalculatorPage(tool, input, [.. policies], fields.Effort(), fields.Periods(), Result(input, tool, state));
    }

    /// <summary>What the facts come to.</summary>
    internal CalculatorResult Result(CalculatorInput asked, CalculatorTool tool, ModelStateDictionary state)
    {
        var input = tool == CalculatorTool.Effort ? Comparable(asked) : asked;
        foreach (var folder in input.Folders.Where(folder => book.Versions(folder).Count == 0))
        {
            state.AddModelError(CalculatorInput.PolicyKey, texts["Fault.PolicyUnknown", folder]);
        }

        if (input[CalculatorInput.DayKey] is { Length: > 0 } day && DayText.Parse(day) is null)
            state.AddModelError(CalculatorInput.DayKey, forms["Typed.DayUnreadable"]);
        var cases = input.Folders.Select(folder => reader.Read(input, tool, folder, book.InForceOn(folder, input.Day), state)).ToList();
        return new CalculatorResult(input, !state.IsValid || cases.Contains(null)
            ? []
            : [.. cases.Select(each => CalculatorAnswers.Of(each!, book, input, CalculatorPage.PathOf(tool)))]);
    }

    /// <summary>A code is local to its authority: to compare, the chosen block is described by what it is about.</summary>
    private CalculatorInput Comparable(CalculatorInput input)
    {
        if (input.Folders.Count < 2 || input["block"].Length == 0) return input;
        var block = input.Folders.Select(folder => book.InForceOn(folder, input.Day)?.Block(input["block"])).FirstOrDefault(each => each is not null);
        var typed = input.Typed.Where(each => each.Key != "block")
            .ToDictionary(each => each.Key, each => new string?[] { each.Value }, StringComparer.Ordinal);
        void Default(string key, string value) => typed.TryAdd(key, [value]);
        if (block is not null)
        {
            Default("kind", Domain.Explanations.TermText.Of(block.Kind));
            if (block.Pathway != Pathway.None) Default("pathway", Domain.Explanations.TermText.Of(block.Pathway));
            if (block.Levels is [.., var level]) Default("level", level.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (block.TargetGroup is { } group) Default("targetGroup", group);
        }

        return new CalculatorInput(typed, clock.Today());
    }

    private List<PolicyVersion> Versions(CalculatorInput input) =>
        [.. input.Folders.Select(folder => book.InForceOn(folder, input.Day)).OfType<PolicyVersion>()];
}
