using System.Text.Json;

namespace SroiTracker.Web.Data.Audit;

/// <summary>Collects what one write did. A write that notes nothing is refused.</summary>
public sealed class AuditTrail(SroiDbContext data, ChangeContext change)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Who, when and why of this write.</summary>
    public ChangeContext Change => change;

    /// <summary>Whether anything was noted.</summary>
    public bool HasLines { get; private set; }

    /// <summary>Whether the write was given up; nothing of it is kept.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Keeps nothing of this write.</summary>
    public void Abandon() => IsAbandoned = true;

    /// <summary>Notes one thing that is done. Before and after hold ids, states and amounts, never a person's facts.</summary>
    public void Note(string action, AuditObject what, object? before = null, object? after = null, string result = "done")
    {
        HasLines = true;
        data.AuditLines.Add(new AuditLine
        {
            Id = RowId.At(change.When),
            Who = change.Who,
            RecordedAt = change.When,
            Why = change.Why,
            Action = action,
            ObjectKind = what.Kind,
            ObjectId = what.Id,
            AuthorityId = what.AuthorityId,
            Result = result,
            Before = Text(before),
            After = Text(after),
            Origin = change.Origin,
        });
    }

    private static string? Text(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Json);
}

/// <summary>What something was done to.</summary>
/// <param name="Kind">"contract", "claim".</param>
/// <param name="Id">Its identity.</param>
/// <param name="AuthorityId">The authority it belongs to; null for what belongs to none.</param>
public sealed record AuditObject(string Kind, Guid Id, Guid? AuthorityId = null);
