namespace SroiTracker.Domain.Access;

/// <summary>What a person signs in as. One account has one role.</summary>
public enum Role
{
    /// <summary>Nobody signed in (bezoeker).</summary>
    Anonymous,

    /// <summary>Adviseur social return: keeps contracts and judges claims of the own authority.</summary>
    Adviser,

    /// <summary>Coördinator social return: as adviser, and figures, policies and the region.</summary>
    Coordinator,

    /// <summary>Opdrachtnemer: sees and enters for the own companies only.</summary>
    Contractor,

    /// <summary>Inkoper of auditor: reads every register of the authority, writes nothing.</summary>
    ProcurementOfficer,

    /// <summary>Beheerder: users, jobs, settings; changes no amounts.</summary>
    Administrator,

    /// <summary>Partner (SBB, school, WSP, stagejager): sees and enters what its mandate names, no contracts.</summary>
    Partner,
}
