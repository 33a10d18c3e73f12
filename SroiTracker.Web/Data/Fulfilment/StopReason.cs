namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Why a placement stopped before its last day.</summary>
public enum StopReason
{
    /// <summary>The student chose something else although the firm offered the place: no blame, and effort in the enforcement file.</summary>
    DeclinedByStudent,

    /// <summary>The student stopped.</summary>
    Student,

    /// <summary>The school ended it.</summary>
    School,

    /// <summary>The firm ended it.</summary>
    Company,

    /// <summary>The contract of work or the assignment ended.</summary>
    WorkEnded,

    /// <summary>Something else, told in words.</summary>
    Other,
}
