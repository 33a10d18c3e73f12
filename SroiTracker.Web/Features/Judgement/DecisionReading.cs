using System.Globalization;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>What a form about an open clause says, in the spelling of a recorded decision.</summary>
internal static class DecisionReading
{
    private static readonly string[] Amounts = ["agreedValue", "costCents", "invoiceCents"];

    internal static bool IsAmount(string clause) => clause.EndsWith(".amount", StringComparison.Ordinal) || Amounts.Contains(clause);

    /// <summary>The reading; null when the field that counts is empty.</summary>
    internal static string? Of(DecisionForm form) => IsAmount(form.Clause ?? "")
        ? form.DecidedAmount?.Cents.ToString(CultureInfo.InvariantCulture)
        : string.IsNullOrWhiteSpace(form.Reading) ? null : form.Reading.Trim().Replace(',', '.');
}
