using System.Net;
using System.Net.Mail;
using System.Text;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Mail;

/// <summary>Lets a letter leave.</summary>
public interface IMailPost
{
    /// <summary>Sends; an exception means that it did not leave.</summary>
    Task SendAsync(MailLetter letter, CancellationToken token);
}

/// <summary>Sends by SMTP with STARTTLS; the certificate is checked by the system.</summary>
internal sealed class SmtpPost(SroiOptions options) : IMailPost
{
    public async Task SendAsync(MailLetter letter, CancellationToken token)
    {
        using var client = new SmtpClient(options.Mail.Host, options.Mail.Port) { EnableSsl = options.Mail.Tls };
        if (options.Mail.User.Length > 0) client.Credentials = new NetworkCredential(options.Mail.User, options.Mail.Password);
        using var message = MailMime.Of(letter, options.Mail.From);
        await client.SendMailAsync(message, token);
    }
}

/// <summary>Puts letters in a folder, one file each; for who has no SMTP host.</summary>
internal sealed class FolderPost(SroiOptions options) : IMailPost
{
    public async Task SendAsync(MailLetter letter, CancellationToken token)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Mail.Folder, letter.Id.ToString()));
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.FullName })
        using (var message = MailMime.Of(letter, options.Mail.From))
        {
            await client.SendMailAsync(message, token);
        }

        folder.GetFiles("*.eml")[0].MoveTo(Path.Combine(options.Mail.Folder, letter.Id + ".eml"), overwrite: true);
        folder.Delete(recursive: true);
    }
}

/// <summary>Makes the message of a letter: text first, HTML beside it.</summary>
internal static class MailMime
{
    internal static MailMessage Of(MailLetter letter, string from)
    {
        var message = new MailMessage(from, letter.Recipient)
        {
            Subject = letter.Subject, SubjectEncoding = Encoding.UTF8, Body = letter.Text, BodyEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, "text/html"));
        message.Headers.Add("Message-ID", $"<{letter.Id}@{new MailAddress(from).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic answers
        return message;
    }
}

/// <summary>Registers the mail room.</summary>
public static class MailRoom
{
    public static IServiceCollection AddMail(this IServiceCollection services, SroiOptions options) => options.Mail.Host.Length > 0
        ? services.AddSingleton<MailComposer>().AddSingleton<IMailPost, SmtpPost>()
        : services.AddSingleton<MailComposer>().AddSingleton<IMailPost, FolderPost>();
}
