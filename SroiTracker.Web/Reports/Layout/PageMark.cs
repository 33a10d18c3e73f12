using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>Something that is drawn; measured from the upper left corner of the page.</summary>
internal abstract record PageMark;

/// <summary>Letters from a place on their base line.</summary>
internal sealed record TextMark(int X, int Y, Fragment Fragment) : PageMark;

/// <summary>A filled rectangle.</summary>
internal sealed record BoxMark(Area Area, Ink Ink) : PageMark;

/// <summary>A straight line.</summary>
internal sealed record LineMark(int X1, int Y1, int X2, int Y2, int Thickness, Ink Ink) : PageMark;
