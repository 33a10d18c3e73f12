using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Claims;

/// <summary>What a contractor can choose, in the words of the address.</summary>
internal static class ClaimKinds
{
    internal const string Internship = "stagiair";
    internal const string Apprenticeship = "leerling-in-dienst";
    internal const string Supervision = "begeleiding";
    internal const string Other = "anders";

    internal static readonly string[] All = [Internship, Apprenticeship, Supervision, Other];

    /// <summary>The word for a kind of block.</summary>
    internal static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Internship => Internship,
        BlockKind.Apprenticeship => Apprenticeship,
        BlockKind.Supervision => Supervision,
        _ => Other,
    };
}
