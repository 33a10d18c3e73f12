using NodaTime;

namespace SroiTracker.Domain.Agreements;

/// <summary>Why a step with an agreement did not happen. The name is the key of its sentence.</summary>
public enum AgreementRefusal
{
    /// <summary>Somebody changed it meanwhile, or it is not there.</summary>
    Changed,

    /// <summary>Only a draft can be offered.</summary>
    NotDraft,

    /// <summary>Only what was offered and waits can be signed or declined.</summary>
    NotOffered,

    /// <summary>The party does not sign this agreement.</summary>
    NotAParty,

    /// <summary>The party has signed already.</summary>
    SignedAlready,

    /// <summary>Its last day is behind.</summary>
    Over,

    /// <summary>Only an agreement that holds can be ended.</summary>
    NotActive,

    /// <summary>The last day lies before today, before the first day or after the agreed last day.</summary>
    LastDayWrong,

    /// <summary>A new version begins after the first day of the version that holds.</summary>
    StartsTooEarly,

    /// <summary>The policy of a contract does not allow pooling.</summary>
    PoolingNotAllowed,

    /// <summary>A contract carries no obligation, or follows no policy.</summary>
    ContractNotObligated,

    /// <summary>A contract stands in another agreement in the same days.</summary>
    InOtherAgreement,

    /// <summary>The policy asks schools to sign and no school is named.</summary>
    SchoolMissing,

    /// <summary>The last day lies before the first.</summary>
    UntilBeforeFrom,
}

/// <summary>Which step an agreement allows when, and to whom.</summary>
public static class AgreementRules
{
    /// <summary>Why the newest version cannot be offered; null when it can.</summary>
    public static AgreementRefusal? Offer(NetworkAgreement agreement, LocalDate today)
    {
        if (agreement.StateOf(agreement.Newest, today) != AgreementState.Draft) return AgreementRefusal.NotDraft;
        return agreement.Newest.Until < today ? AgreementRefusal.Over : null;
    }

    /// <summary>Why a party cannot sign or decline the newest version; null when it can.</summary>
    public static AgreementRefusal? Answer(NetworkAgreement agreement, Signer signer, LocalDate today)
    {
        var version = agreement.Newest;
        if (!version.Required.Contains(signer)) return AgreementRefusal.NotAParty;
        if (version.Events.Any(each => each.Step == AgreementStep.Signed && each.By == signer)) return AgreementRefusal.SignedAlready;
        if (agreement.StateOf(version, today) != AgreementState.Offered) return AgreementRefusal.NotOffered;
        return version.Until < today ? AgreementRefusal.Over : null;
    }

    /// <summary>Why the agreement cannot end on this last day; null when it can.</summary>
    public static AgreementRefusal? End(NetworkAgreement agreement, LocalDate lastDay, LocalDate today)
    {
        if (Ending(agreement, today) is not { } version) return AgreementRefusal.NotActive;
        return lastDay < today || lastDay < version.StartsOn || agreement.LastDayOf(version) < lastDay ? AgreementRefusal.LastDayWrong : null;
    }

    /// <summary>The version that an ending ends: the last one that is signed and not over; null for none.</summary>
    public static AgreementVersion? Ending(NetworkAgreement agreement, LocalDate today) =>
        agreement.Versions.LastOrDefault(version => agreement.StateOf(version, today) == AgreementState.Active);

    /// <summary>Why a new version cannot begin on this day; null when it can.</summary>
    public static AgreementRefusal? Amend(NetworkAgreement agreement, LocalDate from, LocalDate? until)
    {
        if (agreement.IsEnded) return AgreementRefusal.Over;
        if (until < from) return AgreementRefusal.UntilBeforeFrom;
        return agreement.Versions.Any(version => from <= version.StartsOn) ? AgreementRefusal.StartsTooEarly : null;
    }
}
