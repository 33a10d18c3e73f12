namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of cpvmappings.</summary>
public sealed class CpvMappingsTexts;
