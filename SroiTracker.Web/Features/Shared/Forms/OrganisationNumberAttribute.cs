namespace SroiTracker.Web.Features.Shared.Forms;

/// <summary>Nine digits in this field are an RSIN, which looks like a BSN and is none.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OrganisationNumberAttribute : Attribute;
