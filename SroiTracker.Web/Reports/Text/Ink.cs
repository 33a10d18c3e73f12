namespace SroiTracker.Web.Reports.Text;

/// <summary>A colour as a document writes it: three parts from 0 to 1. Those for text stand out 4.5 to 1 from paper and shade.</summary>
internal readonly record struct Ink(string Parts)
{
    internal static Ink Black { get; } = new("0.1 0.1 0.1");

    internal static Ink Dark { get; } = new("0.08 0.2 0.35");

    internal static Ink Grey { get; } = new("0.32 0.32 0.32");

    internal static Ink Link { get; } = new("0.05 0.3 0.6");

    internal static Ink Rule { get; } = new("0.72 0.74 0.77");

    internal static Ink Shade { get; } = new("0.93 0.94 0.96");

    internal static Ink Middle { get; } = new("0.5 0.6 0.72");
}
