using SroiTracker.Domain.Access;

namespace SroiTracker.Tests.Given;

/// <summary>The people of the demo cast, by what they do.</summary>
public static class Cast
{
    /// <summary>A contractor of another company than the first.</summary>
    public const string OtherContractor = "daan@groenbeheer-merwede.example";

    /// <summary>A second coordinator of Utrecht, who may approve what the first one wrote.</summary>
    public const string SecondCoordinator = "yara.coordinator@utrecht.example";

    /// <summary>SBB in Midden-Utrecht; the partner of the cast is a school there.</summary>
    public const string Sbb = "roos@sbb-midden-utrecht.example";

    /// <summary>A school with other programmes than the first.</summary>
    public const string OtherSchool = "aya@vakschool-domstad.example";

    /// <summary>The desk for employers in Midden-Utrecht.</summary>
    public const string Wsp = "wim@wsp-midden-utrecht.example";

    /// <summary>Somebody who looks for places in Midden-Utrecht.</summary>
    public const string Hunter = "hanna@stagejagers.example";

    public static string EmailOf(Role role) => role switch
    {
        Role.Adviser => "sanne.adviseur@utrecht.example",
        Role.Coordinator => "bilal.coordinator@utrecht.example",
        Role.Contractor => "mila@bouwgroep-domstad.example",
        Role.ProcurementOfficer => "ineke.inkoper@utrecht.example",
        Role.Partner => "tim@roc-voorbeeld.example",
        Role.Administrator => "beheer@sroitracker.example",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "nobody signs in with this role"),
    };
}
