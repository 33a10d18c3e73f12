namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Whether a file was looked at for viruses. The name is the key of its sentence.</summary>
public enum EvidenceCheck
{
    /// <summary>It may be opened: nothing was found, or no scanner is set.</summary>
    Clean,

    /// <summary>The scanner has not answered yet; nobody may open it and no claim is approved on it.</summary>
    Waiting,

    /// <summary>Something was found later; nobody may open it and it proves nothing.</summary>
    Infected,
}
