using System.Net.Mail;

namespace SroiTracker.Web.Settings;

/// <summary>What is wrong with the settings, one sentence per fault that names the setting and what to do.</summary>
internal static class SettingsFaults
{
    internal static IReadOnlyList<string> Of(SroiOptions options, bool isProduction) =>
    [
        .. Database(options.Database),
        .. Folder("Sroi:Files", options.Files),
        .. Folder("Sroi:Keys", options.Keys),
        .. Scanner(options.Scanner),
        .. Mail(options.Mail),
        .. Address(options.Address),
        .. options.Demo == true && isProduction
            ? ["Sroi:Demo is aan in Production. Zet het uit: daar bestaan geen demo-accounts."]
            : Array.Empty<string>(),
        .. Contact(options.SecurityContact),
    ];

    private static IEnumerable<string> Database(string value)
    {
        if (value.StartsWith("postgres:", StringComparison.Ordinal))
            yield return "Sroi:Database begint met postgres:. Dat kan nog niet. Gebruik sqlite:PAD.";
        else if (!value.StartsWith("sqlite:", StringComparison.Ordinal) || value.Length == "sqlite:".Length)
            yield return "Sroi:Database is onleesbaar. Schrijf sqlite:PAD, bijvoorbeeld sqlite:App_Data/sroi.db.";
    }

    private static IEnumerable<string> Folder(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value)) yield return $"{name} is leeg. Geef de naam van een map.";
        else if (File.Exists(value)) yield return $"{name} wijst naar een bestand. Geef de naam van een map.";
    }

    private static IEnumerable<string> Scanner(string value)
    {
        if (value.Length > 0 && ScannerAddress.Parse(value) is null)
            yield return "Sroi:Scanner is onleesbaar. Schrijf host:poort of unix:/pad, bijvoorbeeld localhost:3310.";
    }

    private static IEnumerable<string> Mail(MailOptions mail)
    {
        if (mail.Port is < 1 or > 65_535) yield return "Sroi:Mail:Port is geen poort. Kies een getal van 1 tot en met 65535.";
        if (!mail.Tls && mail.Host is not ("" or "localhost" or "127.0.0.1" or "::1"))
            yield return "Sroi:Mail:Tls is uit voor een host op een andere machine. Zet het aan, anders leest iedereen mee.";
        if (!MailAddress.TryCreate(mail.From, out _)) yield return "Sroi:Mail:From is geen e-mailadres. Schrijf naam@domein.nl.";
    }

    private static IEnumerable<string> Address(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield return "Sroi:Address is geen webadres. Schrijf https://naam.gemeente.nl.";
    }

    private static IEnumerable<string> Contact(string value)
    {
        if (!value.StartsWith("mailto:", StringComparison.Ordinal) && !value.StartsWith("https://", StringComparison.Ordinal))
            yield return "Sroi:SecurityContact is onleesbaar. Schrijf mailto:adres of een https-adres.";
    }
}
