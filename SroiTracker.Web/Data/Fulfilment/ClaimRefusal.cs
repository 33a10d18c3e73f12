namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Why a step with a claim did not happen.</summary>
public enum ClaimRefusal
{
    /// <summary>Somebody changed it meanwhile, or it is not there.</summary>
    Changed,

    /// <summary>It was judged or withdrawn already.</summary>
    Settled,

    /// <summary>Nobody judges a claim of their own.</summary>
    OwnClaim,

    /// <summary>The contract follows no policy yet.</summary>
    NoPolicy,

    /// <summary>The rules refuse it or leave a question; it cannot be approved.</summary>
    NotCredited,

    /// <summary>A part is more than nothing, less than the whole, and has a reason.</summary>
    PartNotLess,

    /// <summary>Evidence that the policy demands is missing.</summary>
    EvidenceMissing,

    /// <summary>The scanner has not looked at a file yet, so the claim cannot be approved on it.</summary>
    EvidenceUnchecked,

    /// <summary>The rules refuse it, so it cannot be handed in.</summary>
    RulesRefuse,

    /// <summary>What was credited meanwhile changed the amount; it must be looked at again.</summary>
    AmountChanged,

    /// <summary>The decision does not answer the open question.</summary>
    DecisionUnreadable,

    /// <summary>A requirement of the programme is neither ticked nor answered with a reason.</summary>
    RequirementsOpen,

    /// <summary>The period before it is a draft, was withdrawn or rejected, or its credit was taken back.</summary>
    FirstNotCounting,

    /// <summary>It is about no person's place, so no period follows it.</summary>
    FirstNoPlace,

    /// <summary>Another period follows the same one already.</summary>
    FollowedAlready,

    /// <summary>It begins before the period before it has ended.</summary>
    NotAfterFirst,

    /// <summary>It is the same kind of place as the period before it.</summary>
    SameBlock,

    /// <summary>The final report was handed in, or the contract is closed.</summary>
    ContractClosed,

    /// <summary>The period in which it ends was reported; it must be opened again first.</summary>
    PeriodLocked,

    /// <summary>Only a credited placement with a first and last day can stop earlier, once.</summary>
    NotStoppable,

    /// <summary>The day does not lie within the placement, before its last day.</summary>
    StopOutside,

    /// <summary>An agreement holds for the contract, and its policy does not say that obligations may be carried together.</summary>
    PoolingOpen,

    /// <summary>It ends after the period that follows it has begun.</summary>
    RunsIntoNext,
}
