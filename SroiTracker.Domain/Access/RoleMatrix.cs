using static SroiTracker.Domain.Access.Permission;

namespace SroiTracker.Domain.Access;

/// <summary>Which role may do what: a table, not code paths. Which rows somebody sees is decided in the queries.</summary>
public static class RoleMatrix
{
    private const Role Adviser = Role.Adviser;
    private const Role Coordinator = Role.Coordinator;
    private const Role Contractor = Role.Contractor;
    private const Role Officer = Role.ProcurementOfficer;
    private const Role Administrator = Role.Administrator;

    private const Role Partner = Role.Partner;

    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [UseOwnAccount] = [Adviser, Coordinator, Contractor, Officer, Administrator, Partner],
        [ViewWorkQueue] = [Adviser, Coordinator],
        [ViewContracts] = [Adviser, Coordinator, Officer],
        [ChangeContracts] = [Adviser, Coordinator],
        [ImportContracts] = [Adviser, Coordinator],
        [ViewOwnObligations] = [Contractor],
        [SubmitClaims] = [Contractor],
        [ViewMembers] = [Adviser, Coordinator, Contractor],
        [ManageMembers] = [Adviser, Coordinator, Contractor],
        [AskConfirmation] = [Adviser, Coordinator, Contractor],
        [WritePlan] = [Contractor],
        [JudgePlan] = [Adviser, Coordinator],
        [ReportEnding] = [Contractor],
        [CloseContracts] = [Adviser, Coordinator],
        [ViewClaims] = [Adviser, Coordinator, Contractor, Officer],
        [ViewEvidence] = [Adviser, Coordinator, Contractor],
        [JudgeClaims] = [Adviser, Coordinator],
        [ViewLedger] = [Adviser, Coordinator, Officer],
        [VerifyLedger] = [Coordinator, Officer],
        [CorrectLedger] = [Adviser, Coordinator],
        [ViewAgreements] = [Adviser, Coordinator, Contractor, Officer, Partner],
        [ManageAgreements] = [Adviser, Coordinator],
        [SignAgreements] = [Coordinator, Contractor, Partner],
        [ViewTalks] = [Adviser, Coordinator, Contractor, Officer],
        [WriteTalks] = [Adviser, Coordinator, Contractor],
        [ViewShortages] = [Adviser, Coordinator, Contractor, Officer],
        [ImportFigures] = [Coordinator],
        [ViewCounts] = [Adviser, Coordinator, Partner],
        [EnterCounts] = [Partner],
        [ChangeMapping] = [Coordinator],
        [ChangeWeights] = [Coordinator],
        [ViewMatches] = [Adviser, Coordinator, Contractor],
        [ManageAlerts] = [Adviser, Coordinator],
        [ManageActions] = [Adviser, Coordinator],
        [ViewLeads] = [Adviser, Coordinator, Partner],
        [EnterLeads] = [Adviser, Coordinator, Partner],
        [HuntPlaces] = [Partner],
        [AnswerPolls] = [Adviser, Coordinator, Contractor],
        [ManageMailboxes] = [Coordinator],
        [ManageProfiles] = [Coordinator, Partner],
        [ViewInstruments] = [Adviser, Coordinator, Contractor, Officer, Partner],
        [ManageInstruments] = [Coordinator],
        [ManagePartners] = [Coordinator, Administrator],
        [ViewPool] = [Coordinator, Partner],
        [OfferPool] = [Coordinator, Partner],
        [EnterPool] = [Partner],
        [ViewPitches] = [Coordinator, Partner],
        [EnterPitches] = [Partner],
        [AnswerPitches] = [Contractor],
        [DividePool] = [Coordinator],
        [ViewPolicies] = [Adviser, Coordinator, Contractor, Officer, Administrator, Partner],
        [ManagePolicies] = [Coordinator],
        [ApprovePolicies] = [Coordinator],
        [ViewReports] = [Adviser, Coordinator, Officer],
        [ManageTokens] = [Coordinator],
        [CompareKeys] = [Coordinator],
        [ViewRetention] = [Adviser, Coordinator, Officer],
        [DestroyEvidence] = [Coordinator],
        [ManageUsers] = [Administrator],
        [ManageSystem] = [Administrator],
    };

    /// <summary>Whether the role may do this. What is not in the table is not allowed.</summary>
    public static bool Allows(Role role, Permission permission) => Table.TryGetValue(permission, out var roles) && roles.Contains(role);

    /// <summary>The permissions of a role, in the order of the list.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => [.. Enum.GetValues<Permission>().Where(permission => Allows(role, permission))];
}
