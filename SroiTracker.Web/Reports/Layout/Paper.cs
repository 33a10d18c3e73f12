namespace SroiTracker.Web.Reports.Layout;

/// <summary>A4, and where the text stands on it, in thousandths of a point.</summary>
internal static class Paper
{
    internal const int Width = 595_276;
    internal const int Height = 841_890;
    internal const int Left = 62_000;
    internal const int Right = Width - 56_000;
    internal const int TextWidth = Right - Left;
    internal const int HeadY = 34_000;
    internal const int Top = 68_000;
    internal const int Bottom = Height - 66_000;
    internal const int FootY = Height - 46_000;

    /// <summary>Where the window of an envelope shows the address.</summary>
    internal const int AddressY = 130_000;

    internal const int Point = 1_000;
}
