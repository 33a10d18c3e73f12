using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Agreements;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>What an agreement or a new version says.</summary>
public sealed class AgreementForm
{
    private const int FirstRows = 4;
    private const int MoreRows = 3;

    /// <summary>Names a new agreement, so that sending it twice makes it once.</summary>
    public Guid Id { get; set; }

    /// <summary>The number of the version that was read.</summary>
    public int Version { get; set; }

    [Required, StringLength(200), Display(Name = "Name")]
    public string? Name { get; set; }

    [Required, Display(Name = "From")]
    public LocalDate? From { get; set; }

    [Display(Name = "Until")]
    public LocalDate? Until { get; set; }

    [Required, StringLength(4_000), Display(Name = "Terms")]
    public string? Terms { get; set; }

    [StringLength(300), Display(Name = "Programmes")]
    public string? Programmes { get; set; }

    [MaxLength(50)]
    public List<PartForm> Parts { get; set; } = [];

    [MaxLength(50)]
    public List<Guid> Schools { get; set; } = [];

    /// <summary>Leaves room for more contracts.</summary>
    internal AgreementForm WithRoom(bool more = false)
    {
        for (var rows = Math.Max(FirstRows, Parts.Count + (more ? MoreRows : 0)); Parts.Count < rows;) Parts.Add(new());
        return this;
    }
}

/// <summary>A contract with its share.</summary>
public sealed class PartForm
{
    [StringLength(100), Display(Name = "Reference")]
    public string? Reference { get; set; }

    [StringLength(20), Display(Name = "Share")]
    public string? Share { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Reference) && string.IsNullOrWhiteSpace(Share);
}

/// <summary>A party signs or declines.</summary>
public sealed class AnswerForm
{
    public int Version { get; set; }

    public SignerKind? Kind { get; set; }

    public Guid? Party { get; set; }

    [StringLength(2_000), Display(Name = "Words")]
    public string? Words { get; set; }
}

/// <summary>The agreement ends.</summary>
public sealed class EndForm
{
    public int Version { get; set; }

    [Required, Display(Name = "LastDay")]
    public LocalDate? LastDay { get; set; }

    [Required, StringLength(2_000), Display(Name = "EndWhy")]
    public string? EndWhy { get; set; }
}
