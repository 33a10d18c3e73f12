using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Mail;

/// <summary>When mail leaves and how long a list in it is, from seed/mail/hours.json.</summary>
/// <param name="Hours">The hours for what nobody asked for; an answer to somebody leaves at once.</param>
/// <param name="MostLines">The most lines of a list.</param>
public sealed record MailTerms(SendingHours Hours, int MostLines)
{
    private const string FileName = "mail/hours.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads the file; a fault stops the start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong; the message says where.</exception>
    public static MailTerms Read(FigureFolder folder)
    {
        var file = JsonSerializer.Deserialize<Document>(File.ReadAllBytes(folder.FileOf(FileName)), Strict)
            ?? throw new InvalidDataException($"seed/{FileName} is empty");
        var hours = new SendingHours(TimeOf(file.From), TimeOf(file.Until), file.Days);
        if (hours.Fault is { } fault) throw new InvalidDataException($"seed/{FileName}: {fault}");
        return file.MostLines > 0 ? new(hours, file.MostLines) : throw new InvalidDataException($"seed/{FileName}: mostLines must be above zero");
    }

    /// <summary>The first moment from now on at which a message that nobody asked for may leave.</summary>
    public Instant Next(Instant now) => Hours.Next(now.InZone(DutchDay.Zone).LocalDateTime).InZoneLeniently(DutchDay.Zone).ToInstant();

    private static LocalTime TimeOf(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true, Value: var time }
            ? time
            : throw new InvalidDataException($"seed/{FileName}: '{text}' is no time; write 07:00");

    private sealed record Document(string Version, string From, string Until, IReadOnlyList<IsoDayOfWeek> Days, int MostLines);
}

/// <summary>Posts messages: the row, and the work of sending it, in the transaction in which it was written.</summary>
internal static class MailPosting
{
    /// <summary>Keeps a message and lets it leave.</summary>
    /// <param name="leaves">The first moment at which it may; null for at once.</param>
    internal static void Post(this SroiDbContext db, MailMessage message, Instant? leaves = null)
    {
        db.Add(message);
        var work = OutboxRow.Of(OutboxKinds.Mail, JsonSerializer.Serialize(new MailWork(message.Id)), message.DraftedAt);
        work.DueAt = leaves ?? message.DraftedAt;
        db.Add(work);
    }
}

/// <summary>Which message must be sent.</summary>
public sealed record MailWork(Guid Id);
