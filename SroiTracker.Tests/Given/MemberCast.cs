using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Jobs;

namespace SroiTracker.Tests.Given;

/// <summary>People who act for companies, and the letters that ask them to.</summary>
internal static class MemberCast
{
    internal const string Password = "een heel eigen wachtwoord";

    /// <summary>The address of the link in the newest letter to this receiver, as it waits to leave.</summary>
    internal static async Task<string> LinkToAsync(this SroiApp app, string email)
    {
        var letters = await PartnerCast.RowsAsync<MailMessage>(app);
        return letters.Where(mail => mail.SubjectKind == ConfidentialMail.LinkKind && mail.Recipient == email).MaxBy(mail => mail.Id)!.Body
            .Split('\n').Single(line => line.StartsWith('/'));
    }

    /// <summary>Lets every letter with a link leave.</summary>
    internal static async Task SendLinksAsync(this SroiApp app)
    {
        foreach (var mail in (await PartnerCast.RowsAsync<MailMessage>(app)).Where(mail => mail.SubjectKind == ConfidentialMail.LinkKind))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var post = scope.ServiceProvider.GetServices<IJobHandler>().Single(each => each.Kind == OutboxKinds.Mail);
            await post.RunAsync(JsonSerializer.Serialize(new MailWork(mail.Id)), default);
        }
    }

    /// <summary>Invites somebody and says where the link leads.</summary>
    internal static async Task<string> InviteAsync(this SroiApp app, HttpClient who, Guid company, string email, MemberRight right = MemberRight.Enter)
    {
        var answer = await who.PostFormAsync($"/collegas/{company}/uitnodigingen", new() { ["Email"] = email, ["Right"] = $"{right}" });
        ((int)answer.StatusCode).Should().Be(302);
        return await app.LinkToAsync(email);
    }

    /// <summary>A browser in which somebody accepted an invitation with a new account.</summary>
    internal static async Task<HttpClient> AcceptAsync(this SroiApp app, string link)
    {
        var client = app.Stranger();
        (await client.GetAsync(link)).Headers.Location!.OriginalString.Should().Be("/uitnodiging");
        var answer = await client.PostFormAsync("/uitnodiging", new() { ["Name"] = "Noor Nieuw", ["Password"] = Password });
        answer.Headers.Location!.OriginalString.Should().Be("/mijn-verplichtingen");
        return client;
    }

    /// <summary>Gives an account this right in a company.</summary>
    internal static Task JoinAsync(this SroiApp app, string email, Guid company, MemberRight right) => app.Database(async db =>
    {
        var user = SeedId.Of("user", email);
        if (await db.ContractorMembers.SingleOrDefaultAsync(row => row.UserId == user && row.ContractorId == company) is { } known) known.Right = right;
        else db.Add(new ContractorMember { UserId = user, ContractorId = company, Right = right });
        await db.SaveChangesAsync();
    });

    internal static Task<List<OneTimeLink>> LinksAsync(this SroiApp app) => PartnerCast.RowsAsync<OneTimeLink>(app);
}
