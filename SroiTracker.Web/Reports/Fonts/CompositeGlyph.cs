namespace SroiTracker.Web.Reports.Fonts;

/// <summary>A glyph that is put together from others (ë is e with a diaeresis): where its parts are named.</summary>
internal static class CompositeGlyph
{
    private const int WordArguments = 0x1;
    private const int OneScale = 0x8;
    private const int MoreParts = 0x20;
    private const int TwoScales = 0x40;
    private const int Matrix = 0x80;

    /// <summary>The places at which the outline names the glyphs that it is made of; none for a simple one.</summary>
    internal static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        var places = new List<int>();
        if (outline.Length == 0 || outline.Signed(0) >= 0) return places;
        var at = 10;
        int flags;
        do
        {
            flags = outline.Word(at);
            places.Add(at + 2);
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + Scales(flags);
        }
        while ((flags & MoreParts) != 0);

        return places;
    }

    private static int Scales(int flags) =>
        (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
}
