using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Shared;

/// <summary>What a request says about its sender and its files.</summary>
internal static class Requests
{
    /// <summary>Who changes something now, from a page.</summary>
    internal static ChangeContext ChangeNow(this CurrentUserHolder current, IClock clock, string why = "") =>
        new(current.Required.Id.ToString(), clock.GetCurrentInstant(), why, "web");

    /// <summary>The files of one kind. A file that is too large is read only so far that this shows.</summary>
    internal static async Task<List<EvidenceUpload>> ReadAsync(this IEnumerable<IFormFile>? files, EvidenceKind kind, CancellationToken token)
    {
        var uploads = new List<EvidenceUpload>();
        foreach (var file in (files ?? []).Where(file => file.FileName.Length > 0).Take(EvidenceRules.MostFiles + 1))
        {
            var content = new byte[Math.Min(file.Length, EvidenceRules.MostBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, token);
            uploads.Add(new EvidenceUpload(kind, file.FileName, content));
        }

        return uploads;
    }
}
