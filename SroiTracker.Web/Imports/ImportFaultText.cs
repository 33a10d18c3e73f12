using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Imports;

/// <summary>Puts a fault into a sentence in the reader's language: where, what is wrong, what to do.</summary>
public sealed class ImportFaultText(IStringLocalizer<ImportTexts> texts)
{
    /// <summary>"Cel C12 (peildatum): Deze datum bestaat niet. … Gevonden: "30-02-2026"."</summary>
    public string Of(ImportFault fault)
    {
        var shown = string.IsNullOrEmpty(fault.Shown) ? "" : " " + texts["Shown", fault.Shown];
        return $"{PlaceOf(fault)}: {SentenceOf(fault)}{shown}";
    }

    /// <summary>Where the fault is.</summary>
    public string PlaceOf(ImportFault fault) =>
        fault.Row == 0 ? texts["Place.File"]
        : fault.Cell is null ? texts["Place.Row", fault.Row]
        : texts["Place.Cell", fault.Cell, fault.Column ?? texts["Place.Row", fault.Row]];

    /// <summary>What is wrong and what to do.</summary>
    public string SentenceOf(ImportFault fault) => texts[fault.Code.ToString(), [.. fault.Args]];
}
