namespace SroiTracker.Domain.Access;

/// <summary>What a role may do. A closed list; which role may do what stands in <see cref="RoleMatrix"/>.</summary>
public enum Permission
{
    /// <summary>Use the own account: start page, own password, sign out.</summary>
    UseOwnAccount,

    /// <summary>See what asks for attention today.</summary>
    ViewWorkQueue,

    /// <summary>See the contracts of the authority, with obligation, standing and steps.</summary>
    ViewContracts,

    /// <summary>Register and amend contracts, record decisions about them.</summary>
    ChangeContracts,

    /// <summary>Import contracts, awards and opening balances.</summary>
    ImportContracts,

    /// <summary>See the obligations of the own companies.</summary>
    ViewOwnObligations,

    /// <summary>Enter and submit claims for the own companies.</summary>
    SubmitClaims,

    /// <summary>See who may act for a company, and with which right.</summary>
    ViewMembers,

    /// <summary>Invite people to act for a company, change their rights and take them away.</summary>
    ManageMembers,

    /// <summary>Ask a school or student to confirm an effort.</summary>
    AskConfirmation,

    /// <summary>Write the plan of approach of the own companies, submit it and talk about it.</summary>
    WritePlan,

    /// <summary>Agree with a plan of approach or return it, and talk about it.</summary>
    JudgePlan,

    /// <summary>Hand in the final report of the own companies and tell what was tried.</summary>
    ReportEnding,

    /// <summary>Close contracts: establish the outcome, recovery, hearing, sanction, waiver, settlement.</summary>
    CloseContracts,

    /// <summary>See claims with their steps, without the content of evidence.</summary>
    ViewClaims,

    /// <summary>Open evidence files.</summary>
    ViewEvidence,

    /// <summary>Approve, partly approve, reject or question a claim.</summary>
    JudgeClaims,

    /// <summary>See the entries of the ledger.</summary>
    ViewLedger,

    /// <summary>Derive entries again and check the chain.</summary>
    VerifyLedger,

    /// <summary>Take an entry back by a reversal.</summary>
    CorrectLedger,

    /// <summary>See network agreements, each with what the person may know of them.</summary>
    ViewAgreements,

    /// <summary>Write network agreements, put them before their parties and end them.</summary>
    ManageAgreements,

    /// <summary>Sign or decline a network agreement for the own company, school or authority.</summary>
    SignAgreements,

    /// <summary>See questions and answers about a contract, claim or shortage.</summary>
    ViewTalks,

    /// <summary>Ask and answer questions about a contract, claim or shortage.</summary>
    WriteTalks,

    /// <summary>See shortages of placements.</summary>
    ViewShortages,

    /// <summary>Import figures about shortages and recognitions.</summary>
    ImportFigures,

    /// <summary>See what SBB and the schools count beside each other.</summary>
    ViewCounts,

    /// <summary>Enter counts of the own programmes, propose an agreed count and sign it.</summary>
    EnterCounts,

    /// <summary>Say which sector fits which kind of contract.</summary>
    ChangeMapping,

    /// <summary>Choose the weights of matching for the own authority.</summary>
    ChangeWeights,

    /// <summary>See which shortage fits which obligation.</summary>
    ViewMatches,

    /// <summary>Refer, snooze or dismiss an alert.</summary>
    ManageAlerts,

    /// <summary>Keep actions: contacts, tasks, agreements, referrals, plans.</summary>
    ManageActions,

    /// <summary>See leads: companies that partners brought in, and whether SBB was asked to recognise them.</summary>
    ViewLeads,

    /// <summary>Bring in a company that may offer places.</summary>
    EnterLeads,

    /// <summary>Look for places at the companies of the mandated region: leads and open balances as bands, and log visits.</summary>
    HuntPlaces,

    /// <summary>Answer the questions of a poll: a contractor for the own company, staff for who answered by telephone.</summary>
    AnswerPolls,

    /// <summary>Keep the role mailboxes of partners.</summary>
    ManageMailboxes,

    /// <summary>Write what a programme asks of a place, for the own region or mandate.</summary>
    ManageProfiles,

    /// <summary>See schemes and offers that help to make a place possible.</summary>
    ViewInstruments,

    /// <summary>Keep schemes and offers for the own region.</summary>
    ManageInstruments,

    /// <summary>Keep partners, the accounts that act for them and their mandates.</summary>
    ManagePartners,

    /// <summary>See the regional pool: places offered and places asked.</summary>
    ViewPool,

    /// <summary>Offer places in the pool, on behalf of a partner or of the own municipality, and take them back.</summary>
    OfferPool,

    /// <summary>Ask places in the pool, and say that one is filled.</summary>
    EnterPool,

    /// <summary>See what came of pitches: a school its own, the coordinator counts of the own region.</summary>
    ViewPitches,

    /// <summary>Present students without a name, for the own school.</summary>
    EnterPitches,

    /// <summary>React to students who are presented to the own companies.</summary>
    AnswerPitches,

    /// <summary>Confirm how the places of the pool are divided.</summary>
    DividePool,

    /// <summary>Read policies with their clauses and sources.</summary>
    ViewPolicies,

    /// <summary>Draft a policy for the own authority and propose it.</summary>
    ManagePolicies,

    /// <summary>Approve and publish a policy that somebody else drafted and proposed.</summary>
    ApprovePolicies,

    /// <summary>See portfolio, quality and coverage.</summary>
    ViewReports,

    /// <summary>Make and withdraw the keys with which programs of the own authority call the API.</summary>
    ManageTokens,

    /// <summary>Look with another authority for placements that both count.</summary>
    CompareKeys,

    /// <summary>See how long evidence is kept, and what was destroyed.</summary>
    ViewRetention,

    /// <summary>Choose how long evidence is kept, and propose or decide its destruction.</summary>
    DestroyEvidence,

    /// <summary>Make, disable and change accounts.</summary>
    ManageUsers,

    /// <summary>See and repeat jobs, see settings.</summary>
    ManageSystem,
}
