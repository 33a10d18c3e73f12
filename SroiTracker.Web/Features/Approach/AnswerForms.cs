using System.ComponentModel.DataAnnotations;

namespace SroiTracker.Web.Features.Approach;

/// <summary>The draft is handed in.</summary>
public sealed class SubmitForm
{
    public int Version { get; set; }

    [StringLength(2000), Display(Name = "Message")]
    public string? Message { get; set; }
}

/// <summary>Words to the other side.</summary>
public sealed class TalkForm
{
    [Required, StringLength(2000), Display(Name = "Words")]
    public string? Words { get; set; }
}

/// <summary>The answer of the municipality to a version.</summary>
public sealed class AgreeForm
{
    public Guid Plan { get; set; }
}

/// <summary>A version goes back, with the reason.</summary>
public sealed class ReturnForm
{
    public Guid Plan { get; set; }

    [Required, StringLength(2000), Display(Name = "Reason")]
    public string? Reason { get; set; }
}
