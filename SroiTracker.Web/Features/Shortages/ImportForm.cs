using System.ComponentModel.DataAnnotations;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>A file with figures.</summary>
public sealed class ImportForm
{
    [Required, Display(Name = "File")]
    public IFormFile? File { get; set; }
}

/// <summary>The file whose trial was shown.</summary>
public sealed class ImportConfirmation
{
    public Guid Id { get; set; }

    [Required, StringLength(255)]
    public string FileName { get; set; } = "";
}

/// <summary>The page that asks for a file.</summary>
public sealed record ImportPage(ImportForm Form);

/// <summary>What the file would change, and what is wrong with it.</summary>
public sealed record ImportCheckPage(Guid Id, string FileName, ShortageImportResult Result);
