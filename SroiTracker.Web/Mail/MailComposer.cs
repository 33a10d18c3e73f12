using System.Globalization;
using System.Net;
using System.Resources;
using System.Text;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Mail;

/// <summary>A message as it leaves: the same words as text and as HTML.</summary>
public sealed record MailLetter(Guid Id, string Recipient, string Subject, string Text, string Html);

/// <summary>
/// Makes a letter of a kept message. A subject may be a key of the wording; a line that begins with a slash is a page of this program.
/// No picture, no style and nothing that is loaded from elsewhere.
/// </summary>
public sealed class MailComposer(SroiOptions options)
{
    private static readonly ResourceManager Subjects = new(typeof(MessagesTexts));
    private static readonly ResourceManager Frame = new(typeof(DigestTexts));
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The letter of a message.</summary>
    public MailLetter Compose(MailMessage message)
    {
        var subject = Subjects.GetString("Subject." + message.Subject, Dutch) ?? message.Subject.ReplaceLineEndings(" ");
        var isPage = message.Body.StartsWith('/');
        var body = isPage ? Word("ReadMore") + "\n" + message.Body : message.Body;
        if (message is { Before: { } before, After: { } after })
            body = BeforeAfter(before, after) + "\n\n" + body;
        var lines = body.ReplaceLineEndings("\n").Split('\n').Select(line => line.StartsWith('/') ? options.Address.TrimEnd('/') + line : line)
            .ToList();
        return new(message.Id, message.Recipient, subject, string.Join("\r\n", lines.Append("").Append("-- ").Append(Word("Footer"))),
            HtmlOf(subject, lines));
    }

    private static string BeforeAfter(Money before, Money after) => Word("BeforeAfter")
        .Replace("{before}", MoneyText.Show(before), StringComparison.Ordinal).Replace("{after}", MoneyText.Show(after), StringComparison.Ordinal);

    private static string HtmlOf(string subject, List<string> lines)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>");
        html.Append(WebUtility.HtmlEncode(subject)).Append("</title></head><body>");
        html.Append("<h1>").Append(WebUtility.HtmlEncode(subject)).Append("</h1>");
        foreach (var paragraph in string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").AppendJoin("<br>", paragraph.Split('\n').Select(LineOf)).Append("</p>");
        return html.Append("<p>").Append(WebUtility.HtmlEncode(Word("Footer"))).Append("</p></body></html>").ToString();
    }

    private static string LineOf(string line)
    {
        var text = WebUtility.HtmlEncode(line);
        var isAddress = Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && !line.Contains(' ', StringComparison.Ordinal);
        return isAddress ? $"<a href=\"{text}\">{text}</a>" : text;
    }

    private static string Word(string key) => Frame.GetString(key, Dutch) ?? key;
}
