namespace SroiTracker.Domain.PolicyFiles;

/// <summary>What is wrong with a policy file, and where.</summary>
/// <param name="File">Folder and name of the file.</param>
/// <param name="Place">JSON path inside it, "$.blocks[3].amountCents".</param>
/// <param name="Code">Name of the fault, key of its sentence in the wording.</param>
/// <param name="Detail">The value or name concerned.</param>
public sealed record PolicyFault(string File, string Place, string Code, string Detail);
