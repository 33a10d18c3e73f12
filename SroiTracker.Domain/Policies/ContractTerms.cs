namespace SroiTracker.Domain.Policies;

/// <summary>Whether a part of something larger is held against the threshold by itself or as the whole.</summary>
public enum PartThreshold
{
    /// <summary>The whole: the tender with all its lots, the contract of all clients.</summary>
    Whole,

    /// <summary>The part by itself.</summary>
    Part,
}

/// <summary>What of a framework agreement (raamovereenkomst) is held against the threshold.</summary>
public enum FrameworkThreshold
{
    /// <summary>The estimated value of the framework; then every call-off counts.</summary>
    Estimate,

    /// <summary>The call-offs so far, taken together.</summary>
    CallOffsTogether,

    /// <summary>Each call-off by itself; only those that meet the threshold count.</summary>
    EachCallOff,
}

/// <summary>Of what larger thing a contract is a part.</summary>
public enum PartOf
{
    /// <summary>A framework agreement with call-offs (nadere overeenkomsten).</summary>
    Framework,

    /// <summary>A tender in lots (percelen); each lot is a contract of its own.</summary>
    Lots,

    /// <summary>A contract of several clients, each with a share under its own policy.</summary>
    JointClients,
}

/// <summary>What the obligation rests on while the final base (invoiced, wages) is not known yet.</summary>
public enum ProvisionalBase
{
    /// <summary>The value of the contract, until the final base is known.</summary>
    ContractValue,

    /// <summary>What is known so far.</summary>
    SoFar,
}

/// <summary>Whether contracts may carry their obligations together under an agreement, and who must sign it beside the contractors.</summary>
public enum Pooling
{
    /// <summary>They may not.</summary>
    NotAllowed,

    /// <summary>The contractors sign.</summary>
    Contractors,

    /// <summary>The contractors and every school in it sign.</summary>
    ContractorsAndSchools,

    /// <summary>The contractors and the authority sign.</summary>
    ContractorsAndAuthority,

    /// <summary>The contractors, every school in it and the authority sign.</summary>
    Everyone,
}

/// <summary>Step on the ladder of social entrepreneurship (PSO), the lowest first.</summary>
public enum PsoStep
{
    /// <summary>Aspirant.</summary>
    Aspirant,

    /// <summary>Trede 1.</summary>
    Step1,

    /// <summary>Trede 2.</summary>
    Step2,

    /// <summary>Trede 3.</summary>
    Step3,

    /// <summary>PSO 30+.</summary>
    Step30Plus,
}

/// <summary>When a certificate must be valid for a reduction.</summary>
public enum CertificateValidity
{
    /// <summary>On the day of the tender.</summary>
    AtTender,

    /// <summary>On the day of the tender and until the contract ends.</summary>
    Throughout,
}

/// <summary>A term of the process (procestermijn).</summary>
public enum ProcessTerm
{
    /// <summary>First contact with the adviser.</summary>
    FirstContact,

    /// <summary>Plan of approach handed in.</summary>
    Plan,

    /// <summary>Report on progress.</summary>
    Report,

    /// <summary>Final report.</summary>
    FinalReport,

    /// <summary>Recovery (herstelperiode) after a shortfall.</summary>
    Recovery,

    /// <summary>Objection (bezwaar) against a decision on a subsidy.</summary>
    Objection,
}

/// <summary>From which event a term runs.</summary>
public enum TermStart
{
    /// <summary>The award.</summary>
    Award,

    /// <summary>The start of the contract.</summary>
    Start,

    /// <summary>The end of the contract.</summary>
    End,

    /// <summary>A decision or notice.</summary>
    Decision,
}

/// <summary>What follows a shortfall at the end.</summary>
public enum SanctionStrategy
{
    /// <summary>The shortfall times a factor is withheld or invoiced.</summary>
    Withhold,

    /// <summary>The contractor is heard, then one of the listed outcomes is chosen.</summary>
    Hearing,

    /// <summary>A subsidy is determined lower (Awb 4:46), with objection; nothing is withheld.</summary>
    LowerDetermination,
}

/// <summary>What is decided after a shortfall.</summary>
public enum ShortfallDecision
{
    /// <summary>Withhold or invoice.</summary>
    Withhold,

    /// <summary>Waive (kwijtschelden).</summary>
    Waive,

    /// <summary>The contractor is not to blame.</summary>
    NoFault,

    /// <summary>A separate agreement for the remainder.</summary>
    Agreement,

    /// <summary>A note on the list of contractors.</summary>
    Note,

    /// <summary>The adviser revises the advice.</summary>
    ReviseAdvice,
}
