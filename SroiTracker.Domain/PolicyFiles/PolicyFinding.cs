namespace SroiTracker.Domain.PolicyFiles;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The file is refused until it is mended.</summary>
    Fault,

    /// <summary>The file may be used, but somebody should look.</summary>
    Warning,
}

/// <summary>Something that a check of a policy found.</summary>
/// <param name="File">Folder and name of the file.</param>
/// <param name="Place">JSON path inside it, "$.blocks[3].amountCents".</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">Its name: the sentence stands under "fault." or "warning." in the wording.</param>
/// <param name="Detail">The value or name concerned.</param>
public sealed record PolicyFinding(string File, string Place, FindingSeverity Severity, string Code, string Detail)
{
    /// <summary>A fault as a finding.</summary>
    public static PolicyFinding Of(PolicyFault fault) => new(fault.File, fault.Place, FindingSeverity.Fault, fault.Code, fault.Detail);
}
