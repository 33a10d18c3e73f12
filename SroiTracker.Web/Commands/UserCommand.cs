using System.Net.Mail;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary><c>user add|disable|reset NAME</c>: the first administrator, and emergencies.</summary>
internal sealed class UserCommand(
    UserAccounts accounts, IStringLocalizer<CommandTexts> texts) : ICommand
{
    public string Verb => "user";

    public string Summary => texts["UserSummary"];

    public string Usage => """
        user add NAME --role adviser|coordinator|contractor|procurementOfficer|administrator|partner [--authority FOLDER]
        user disable NAME
        user reset NAME
        """;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args);
        if (given.Words.Count != 2 || given.IsIncomplete || given.Except("--role", "--authority").Any()) return ExitCode.WrongUsage;
        if (!MailAddress.TryCreate(given.Words[1], out _)) return await RefuseAsync(error, "UserNameNotMail", ExitCode.WrongUsage);

        return given.Words[0] switch
        {
            "add" => await AddAsync(given, output, error, token),
            "disable" => await TellAsync(await accounts.DisableAsync(given.Words[1]), output, error),
            "reset" => await TellAsync(await accounts.ResetAsync(given.Words[1]), output, error),
            _ => ExitCode.WrongUsage,
        };
    }

    private async Task<int> AddAsync(Arguments given, TextWriter output, TextWriter error, CancellationToken token)
    {
        if (!Enum.TryParse<Role>(given["--role"], ignoreCase: true, out var role) || role == Role.Anonymous || !Enum.IsDefined(role))
            return await RefuseAsync(error, "UserRoleUnknown", ExitCode.WrongUsage);
        if (NeedsAuthority(role) && given["--authority"] is null)
            return await RefuseAsync(error, "UserAuthorityMissing", ExitCode.WrongUsage);
        return await TellAsync(await accounts.AddAsync(given.Words[1], role, given["--authority"], token), output, error);
    }

    private static bool NeedsAuthority(Role role) => role is Role.Adviser or Role.Coordinator or Role.ProcurementOfficer;

    private async Task<int> TellAsync(AccountResult result, TextWriter output, TextWriter error)
    {
        if (result.Refusal is { } refusal) return await RefuseAsync(error, refusal, ExitCode.Failed);
        await output.WriteLineAsync(result.Password ?? texts["UserDisabled"]);
        return ExitCode.Done;
    }

    private async Task<int> RefuseAsync(TextWriter error, string key, int code)
    {
        await error.WriteLineAsync(texts[key]);
        return code;
    }
}
