using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Endings;

/// <summary>What the rules say about a shortfall, with all that is needed to say it again.</summary>
public sealed record SanctionAnswer(Case Asked, PolicyVersion Version, Derivation Derivation)
{
    /// <summary>The receipt of a booking.</summary>
    public Receipt Receipt => Receipts.Of(Asked, Version, Derivation);

    /// <summary>The amount of the sanction; null when there is none or a question is open.</summary>
    public Money? Sanction => Derivation.Outcome is Sanctioned sanctioned ? sanctioned.Amount : null;

    /// <summary>The shortfall without consequence; null when there is one or a question is open.</summary>
    public Money? Waived => Derivation.Outcome is Waived waived ? waived.Amount : null;
}

/// <summary>Puts the shortfall and the terms of a contract to the rules of its pinned policy.</summary>
public static class EndingCase
{
    /// <summary>Asks what follows from the shortfall as it stands on the account.</summary>
    public static SanctionAnswer Sanction(Contract contract, PolicyVersion version, ShortfallDecision? decision, RecordedDecisions decisions)
    {
        var question = new SanctionQuestion(contract.Obligation, contract.Credited + contract.Closed, decision);
        var asked = new Case("", version.Folder, On(contract, version), question, decisions);
        return new(asked, version, CaseRules.Answer(asked, version).Derivation);
    }

    /// <summary>The last day of a term of the process; null when the policy states none or leaves it open.</summary>
    /// <param name="today">The day of the decision or notice from which a term may run.</param>
    public static LocalDate? Due(Contract contract, PolicyVersion version, ProcessTerm term, LocalDate today, RecordedDecisions decisions)
    {
        if (version.Terms.FirstOrDefault(row => row.Term == term) is not { } row || From(contract, row.From, today) is not { } from) return null;
        return TermRules.Derive(term, from, version, decisions).Outcome is Due due ? due.Day : null;
    }

    /// <summary>The day of the event from which a term runs; null when it is not known.</summary>
    public static LocalDate? From(Contract contract, TermStart start, LocalDate decision) => start switch
    {
        TermStart.Award => contract.Days.AwardOn,
        TermStart.Start => contract.Days.StartOn,
        TermStart.End => contract.Days.EndOn,
        _ => decision,
    };

    private static LocalDate On(Contract contract, PolicyVersion version) =>
        ContractCase.Deciding(contract.Days).On(version.DecidingDay.Value) ?? version.ValidFrom;
}
