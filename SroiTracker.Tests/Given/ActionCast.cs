using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Given;

/// <summary>Actions in a running program, entered the way the program enters them.</summary>
internal static class ActionCast
{
    /// <summary>The mailbox of SBB in Utrecht.</summary>
    internal static readonly Guid Sbb = SeedId.Of("mailbox", "stagetekort-utrecht@sbb.example");

    internal static readonly Guid Adviser = SeedId.Of("user", Cast.EmailOf(Role.Adviser));
    internal static readonly Guid Coordinator = SeedId.Of("user", Cast.EmailOf(Role.Coordinator));

    /// <summary>Opens an action of the adviser and gives its identity.</summary>
    internal static async Task<Guid> OpenAsync(
        SroiApp app, ActionDraft draft, Guid? contract = null, Guid? contractor = null, Guid? owner = null, Guid? authority = null)
    {
        var id = Guid.CreateVersion7(app.Clock.Now.ToDateTimeOffset());
        await using var scope = app.Services.CreateAsyncScope();
        var refusal = await scope.ServiceProvider.GetRequiredService<ActionDesk>().OpenAsync(
            [new() { Id = id, Draft = draft, AuthorityId = authority ?? Registered.Utrecht, OwnerId = owner ?? Adviser, ContractId = contract, ContractorId = contractor }],
            app.Change((owner ?? Adviser).ToString()), CancellationToken.None);
        refusal.Should().BeNull();
        return id;
    }

    /// <summary>A task of the own organisation.</summary>
    internal static ActionDraft Task(string title, LocalDate? due = null) =>
        new() { Kind = "taak", Subject = ActionSubject.None, Title = title, DueOn = due };

    /// <summary>A contact with a contractor on a day.</summary>
    internal static ActionDraft Contact(Guid contractor, LocalDate on) => new()
    {
        Kind = "contact", Subject = ActionSubject.Of(SubjectKind.Contractor, contractor), Title = "Gebeld", Outcome = "telefoon", HappenedOn = on,
    };

    internal static async Task<ActionRow> RowAsync(SroiApp app, Guid id)
    {
        ActionRow? found = null;
        await app.Database(async data => found = await data.Set<ActionRow>().AsNoTracking().SingleAsync(row => row.Id == id));
        return found!;
    }

    /// <summary>The address with which a page speaks of a contract.</summary>
    internal static string OfContract(Guid id) => Uri.EscapeDataString("contract:" + id);
}
