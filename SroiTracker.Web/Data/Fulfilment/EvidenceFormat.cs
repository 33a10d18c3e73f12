namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>The kinds of file that may prove a claim.</summary>
public enum EvidenceFormat
{
    Pdf,
    Jpeg,
    Png,
}

/// <summary>Why a file is not taken. The name is the key of its sentence.</summary>
public enum EvidenceFault
{
    /// <summary>It has no content.</summary>
    Empty,

    /// <summary>It is larger than <see cref="EvidenceRules.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>The claim would have more than <see cref="EvidenceRules.MostFiles"/> files.</summary>
    TooMany,

    /// <summary>Its content is no PDF, JPEG or PNG, whatever its name says.</summary>
    NotAllowed,

    /// <summary>It starts well and cannot be read to its end.</summary>
    Damaged,

    /// <summary>The picture has too many pixels.</summary>
    TooManyPixels,

    /// <summary>The PDF runs a program or carries other files.</summary>
    Active,

    /// <summary>The PDF is locked.</summary>
    Locked,

    /// <summary>It is two kinds of file at once.</summary>
    Mixed,

    /// <summary>Its name holds a citizen service number.</summary>
    CitizenServiceNumber,

    /// <summary>The scanner found something in it.</summary>
    Infected,

    /// <summary>The claim takes no files any more.</summary>
    Closed,
}

/// <summary>A file that may be kept, as it is kept.</summary>
/// <param name="Bytes">The content without data about the maker, the place and the device.</param>
public sealed record CleanEvidence(EvidenceFormat Format, byte[] Bytes)
{
    /// <summary>The type it is served as.</summary>
    public string ContentType => Format switch
    {
        EvidenceFormat.Pdf => "application/pdf",
        EvidenceFormat.Jpeg => "image/jpeg",
        _ => "image/png",
    };
}
