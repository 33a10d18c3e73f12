using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Which contracts, in which order, from where; all of it stands in the address.</summary>
public sealed class ContractsFilter
{
    internal const string Mine = "mijn";
    internal const string Soon = "90";
    internal const string ByEnd = "einde";
    internal const string ByReference = "kenmerk";

    [FromQuery(Name = "zoek"), StringLength(100), Display(Name = "Search")]
    public string? Search { get; set; }

    /// <summary>A word for a group of states, or the name of one state.</summary>
    [FromQuery(Name = "stand")]
    public string? State { get; set; }

    [FromQuery(Name = "soort")]
    public string? Kind { get; set; }

    [FromQuery(Name = "adviseur")]
    public string? Adviser { get; set; }

    [FromQuery(Name = "einde")]
    public string? Ending { get; set; }

    /// <summary>The year in which the work starts.</summary>
    [FromQuery(Name = "jaar")]
    public int? Year { get; set; }

    [FromQuery(Name = "sorteer")]
    public string? Sort { get; set; }

    /// <summary>The row after which this page begins.</summary>
    [FromQuery(Name = "na")]
    public string? After { get; set; }

    /// <summary>The row before which this page ends.</summary>
    [FromQuery(Name = "voor")]
    public string? Before { get; set; }

    /// <summary>Whether the list is narrowed at all.</summary>
    public bool IsNarrowed => Selection().Any(part => part.Value is not null && part.Key != "sorteer");

    /// <summary>The address of the same list with one thing changed, from its first page.</summary>
    public string With(string key, string? value, string path = "/contracten")
    {
        var parts = Selection();
        parts[key] = value;
        return QueryHelpers.AddQueryString(path, parts.Where(part => !string.IsNullOrEmpty(part.Value)));
    }

    /// <summary>The address of the same selection elsewhere.</summary>
    public string At(string path) => With("sorteer", Sort, path);

    private Dictionary<string, string?> Selection() => new(StringComparer.Ordinal)
    {
        ["zoek"] = Search,
        ["stand"] = State,
        ["soort"] = Kind,
        ["adviseur"] = Adviser,
        ["einde"] = Ending,
        ["jaar"] = Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["sorteer"] = Sort,
    };
}
