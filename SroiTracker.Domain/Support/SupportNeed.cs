namespace SroiTracker.Domain.Support;

/// <summary>What keeps a firm from offering a place (knelpunt), and what support answers it.</summary>
public enum SupportNeed
{
    /// <summary>Nobody has time or skill to supervise (begeleiding).</summary>
    Supervision,

    /// <summary>There is no room to practise in (ruimte).</summary>
    Space,

    /// <summary>A place costs more than the firm can pay (geld).</summary>
    Money,

    /// <summary>The establishment is not recognised for the programme (erkenning).</summary>
    Recognition,
}
