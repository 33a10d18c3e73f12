using System.Text.Json;
using System.Text.Json.Serialization;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Links;

/// <summary>How long one-time links work, from seed/links/terms.json.</summary>
/// <param name="InvitationDays">Days after the one of sending on which an invitation works.</param>
/// <param name="ConfirmationDays">Days after the one of asking on which a school or student may answer.</param>
/// <param name="MostInvitations">The most invitations of one company that may wait for an answer.</param>
/// <param name="MostConfirmations">How often a school or student may be asked about one effort.</param>
public sealed record LinkTerms(string Version, int InvitationDays, int ConfirmationDays, int MostInvitations, int MostConfirmations)
{
    private const string FileName = "links/terms.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the file; a fault stops the start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong; the message says where.</exception>
    public static LinkTerms Read(FigureFolder folder)
    {
        var terms = JsonSerializer.Deserialize<LinkTerms>(File.ReadAllBytes(folder.FileOf(FileName)), Strict)
            ?? throw new InvalidDataException($"seed/{FileName} is empty");
        return terms is { InvitationDays: > 0, ConfirmationDays: > 0, MostInvitations: > 0, MostConfirmations: > 0 }
            ? terms
            : throw new InvalidDataException($"seed/{FileName}: every number must be above zero");
    }
}
