using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Jobs;
using SroiTracker.Web.Mail;

namespace SroiTracker.Tests.Web.Mail;

/// <summary>The message about new alerts, when it leaves, and how mail leaves at all.</summary>
public sealed class MailTests
{
    private static readonly LocalDate Sunday = new(2026, 3, 15);

    [Fact]
    public async Task An_adviser_gets_one_message_about_what_is_new_and_it_waits_for_Monday_morning()
    {
        using var app = new SroiApp();
        await AlertCast.FillAsync(app);

        await DoAsync(app, OutboxKinds.Digest);
        await DoAsync(app, OutboxKinds.Digest);

        await app.Database(async db =>
        {
            var message = await db.MailMessages.SingleAsync(mail => mail.SubjectKind == DigestRun.SubjectKind);
            message.Recipient.Should().Be(Cast.EmailOf(Role.Adviser));
            message.Subject.Should().Be("Er zijn 2 nieuwe kansen");
            message.Body.Should().StartWith("Deze kansen zijn nieuw sinds het vorige bericht.")
                .And.Contain("1. Midden-Utrecht, Techniek en gebouwde omgeving: 120 plaatsen te kort (10 maart 2026). Contract UTR-2026-001 van Bouwgroep Domstad. Aantal plaatsen dat past: 1.")
                .And.Contain("2. Midden-Utrecht, alle opleidingen samen").And.EndWith("/signalen");
            var work = await db.Outbox.SingleAsync(row => row.Kind == OutboxKinds.Mail && row.Payload.Contains(message.Id.ToString()));
            work.DueAt.Should().Be(Instant.FromUtc(2026, 3, 16, 6, 0), "Sunday is quiet; Monday 07:00 in the Netherlands");
        });
    }

    [Fact]
    public async Task Only_what_came_since_the_last_message_is_told_and_seen_alerts_are_not()
    {
        using var app = new SroiApp();
        await AlertCast.FillAsync(app);
        await DoAsync(app, OutboxKinds.Digest);
        app.Clock.Now += Duration.FromDays(15); // past the quiet period of the contractor
        await AlertCast.ContractAsync(app, "UTR-2026-009", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await AlertCast.MatchAsync(app, Sunday.PlusDays(15));

        await DoAsync(app, OutboxKinds.Digest);

        await app.Database(async db =>
        {
            var bodies = await db.MailMessages.Where(mail => mail.SubjectKind == DigestRun.SubjectKind).OrderBy(mail => mail.DraftedAt).Select(mail => mail.Body).ToListAsync();
            bodies.Should().HaveCount(2);
            bodies[1].Should().Contain("UTR-2026-009").And.NotContain("UTR-2026-001");
        });
    }

    [Fact]
    public async Task Without_a_host_a_letter_is_a_file_with_text_and_html()
    {
        using var app = new SroiApp();
        var id = await WriteAsync(app, "claim.approved", "/inspanningen/1");

        await DoAsync(app, OutboxKinds.Mail, id);

        var options = app.Services.GetRequiredService<SroiTracker.Web.Settings.SroiOptions>();
        var file = await File.ReadAllTextAsync(Path.Combine(options.Mail.Folder, id + ".eml"));
        file.Should().Contain("multipart/alternative").And.Contain("text/plain").And.Contain("text/html").And.Contain("Auto-Submitted: auto-generated");
        await app.Database(async db => (await db.MailMessages.SingleAsync(mail => mail.Id == id)).SentAt.Should().Be(app.Clock.Now));
    }

    [Fact]
    public async Task A_host_gets_the_letter_once()
    {
        using var sink = new SmtpSink();
        using var app = new PostingApp(sink.Port);
        var id = await WriteAsync(app, "claim.approved", "/inspanningen/1");

        await DoAsync(app, OutboxKinds.Mail, id);
        await DoAsync(app, OutboxKinds.Mail, id); // the sink takes one connection; a second would fail

        var letter = await sink.FirstAsync();
        letter.Should().Contain("To: iemand@bedrijf.example").And.Contain($"Message-ID: <{id}@sroitracker.example>").And.Contain("multipart/alternative");
    }

    [Fact]
    public async Task A_host_that_does_not_answer_leaves_the_letter_waiting()
    {
        var sink = new SmtpSink();
        var port = sink.Port;
        sink.Dispose();
        using var app = new PostingApp(port);
        var id = await WriteAsync(app, "claim.approved", "/inspanningen/1");

        var sending = () => DoAsync(app, OutboxKinds.Mail, id);

        await sending.Should().ThrowAsync<System.Net.Mail.SmtpException>();
        await app.Database(async db => (await db.MailMessages.SingleAsync(mail => mail.Id == id)).SentAt.Should().BeNull());
    }

    [Fact]
    public void A_letter_says_the_same_as_text_and_as_html_and_loads_nothing()
    {
        var composer = new MailComposer(new() { Address = "https://sroi.utrecht.example/" });

        var letter = composer.Compose(Message(Guid.Empty, "Kans & plaats", "Beste <bedrijf>,\n\nKijk hier:\n/kansen/1"));

        letter.Subject.Should().Be("Kans & plaats");
        letter.Text.Should().Contain("Beste <bedrijf>,").And.Contain("\r\nhttps://sroi.utrecht.example/kansen/1\r\n");
        letter.Html.Should().Contain("Beste &lt;bedrijf&gt;,").And.Contain("<a href=\"https://sroi.utrecht.example/kansen/1\">")
            .And.NotContain("src=").And.NotContain("style");
    }

    [Fact]
    public void A_subject_never_begins_another_heading() =>
        new MailComposer(new()).Compose(Message(Guid.Empty, "Kans\r\nBcc: iedereen@elders.example", "Tekst")).Subject
            .Should().Be("Kans Bcc: iedereen@elders.example");

    private static MailMessage Message(Guid id, string subject, string body) => new()
    {
        Id = id, SubjectKind = "claim", SubjectId = Guid.Empty, Recipient = "iemand@bedrijf.example", Subject = subject, Body = body, DraftedBy = "test",
        DraftedAt = Instant.FromUtc(2026, 3, 15, 11, 0),
    };

    private static async Task<Guid> WriteAsync(SroiApp app, string subject, string body)
    {
        var id = Guid.CreateVersion7();
        await app.Database(async db =>
        {
            db.Add(Message(id, subject, body));
            await db.SaveChangesAsync();
        });
        return id;
    }

    private static async Task DoAsync(SroiApp app, string kind, Guid? mail = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(each => each.Kind == kind);
        await handler.RunAsync(mail is { } id ? JsonSerializer.Serialize(new MailWork(id)) : "{}", CancellationToken.None);
    }

    private sealed class PostingApp(int port) : SroiApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Sroi:Mail:Host", "127.0.0.1");
            builder.UseSetting("Sroi:Mail:Port", port.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Sroi:Mail:Tls", "false");
        }
    }
}
