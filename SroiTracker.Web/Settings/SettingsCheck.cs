namespace SroiTracker.Web.Settings;

/// <summary>Prints every setting for <c>--check</c>; secrets show only whether they are set.</summary>
internal static class SettingsCheck
{
    internal const string Option = "--check";

    internal static async Task<int> PrintAsync(SroiOptions options, IHostEnvironment environment, TextWriter output)
    {
        foreach (var (name, value) in Lines(options, environment)) await output.WriteLineAsync($"{name} = {value}");
        return 0;
    }

    private static IEnumerable<(string Name, string Value)> Lines(SroiOptions options, IHostEnvironment environment) =>
    [
        ("Environment", environment.EnvironmentName),
        ("ContentRoot", environment.ContentRootPath),
        ("Sroi:Database", options.Database),
        ("Sroi:Files", options.Files),
        ("Sroi:Keys", options.Keys),
        ("Sroi:Seed", options.Seed),
        ("Sroi:Demo", options.Demo == true ? "true" : "false"),
        ("Sroi:Scanner", options.Scanner),
        ("Sroi:SecurityContact", options.SecurityContact),
        ("Sroi:Address", options.Address),
        ("Sroi:Mail:Host", options.Mail.Host),
        ("Sroi:Mail:Port", options.Mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Sroi:Mail:Tls", options.Mail.Tls ? "true" : "false"),
        ("Sroi:Mail:User", options.Mail.User),
        ("Sroi:Mail:Password", options.Mail.Password.Length > 0 ? "***" : ""),
        ("Sroi:Mail:From", options.Mail.From),
        ("Sroi:Mail:Folder", options.Mail.Folder),
    ];
}
