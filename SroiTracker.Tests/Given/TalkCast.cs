using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Talks;

namespace SroiTracker.Tests.Given;

/// <summary>Questions and answers, and the advisers of contracts, as the pages enter them.</summary>
internal static class TalkCast
{
    /// <summary>Gives a contract to this colleague.</summary>
    internal static async Task AssignAsync(this SroiApp app, Guid contract, Guid? adviser)
    {
        var row = await app.ContractRowAsync(contract);
        (await app.Services.GetRequiredService<ContractRegister>().AssignAsync(contract, row.Version, adviser, app.Change(), default))
            .Should().BeOfType<Posted>();
    }

    /// <summary>Asks something through the page and gives the address of the question.</summary>
    internal static async Task<string> AskAsync(this FormDriver person, string about, string words)
    {
        await person.GoAsync("/vragen/nieuw?over=" + Uri.EscapeDataString(about));
        await person.Fill("Question", words).PressAsync("Versturen");
        person.Path.Should().StartWith("/vragen/0");
        return person.Path;
    }

    /// <summary>How many questions wait for this person, as the first page of the day says; 0 when it says nothing.</summary>
    internal static async Task<string> WaitingAsync(this FormDriver person, string home = "/vandaag")
    {
        await person.GoAsync(home);
        return person.Page.QuerySelector("a[href='/vragen?stand=mijn']").Words();
    }

    /// <summary>A question of the first contractor about this contract, for tests that need its row.</summary>
    internal static async Task<Guid> ThreadAsync(this SroiApp app, Guid contract)
    {
        var (id, row) = (Guid.CreateVersion7(), await app.ContractRowAsync(contract));
        var thread = new TalkThread
        {
            Id = id, AuthorityId = row.AuthorityId, Subject = TalkSubject.Contract, ContractId = contract, Label = row.Reference,
            ContractorId = row.ContractorId,
            Title = "Telt dit mee?", OpenedBy = Efforts.IdOf(Cast.EmailOf(Role.Contractor)), OpenedAt = app.Clock.Now,
        };
        await using var scope = app.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<TalkDesk>();
        (await desk.OpenAsync(thread, new(0, "Telt dit mee?", true), app.Change(thread.OpenedBy), default)).Should().BeNull();
        return id;
    }
}
