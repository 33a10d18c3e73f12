using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary><c>partner add|mandate|member NAME</c>: the first partners of an installation, as the page keeps them.</summary>
internal sealed class PartnerCommand(
    SroiDbContext db, PartnerDesk desk, IClock clock, IStringLocalizer<CommandTexts> texts, IStringLocalizer<PartnersTexts> words) : ICommand
{
    public string Verb => "partner";

    public string Summary => texts["PartnerSummary"];

    public string Usage => """
        partner add NAME --kind sbb|school|wsp|hunter
        partner mandate NAME --region AM13 --from DAY [--to DAY] [--crebo 25180]
        partner member NAME --user MAIL
        """;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args);
        if (given.Words is not [var step, var name] || given.IsIncomplete
            || given.Except("--kind", "--region", "--from", "--to", "--crebo", "--user").Any())
            return ExitCode.WrongUsage;
        return step switch
        {
            "add" when Enum.TryParse<PartnerKind>(given["--kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) =>
                await TellAsync(await desk.AddAsync(RowId.New(), name, kind, Change(), token), output, error),
            "mandate" when Draft(given) is { } draft =>
                await WithAsync(name, id => desk.MandateAsync(id, draft, Change(), token), output, error, token),
            "member" when given["--user"] is { } mail => await WithAsync(name, id => desk.JoinAsync(id, mail, Change(), token), output, error, token),
            _ => ExitCode.WrongUsage,
        };
    }

    private static MandateDraft? Draft(Arguments given) =>
        given["--region"] is { } region && DayText.Parse(given["--from"]) is { } from
            && (given["--to"] is null || DayText.Parse(given["--to"]) is not null)
            ? new(region, given["--crebo"], from, DayText.Parse(given["--to"]))
            : null;

    private async Task<int> WithAsync(
        string name, Func<Guid, Task<PartnerRefusal?>> act, TextWriter output, TextWriter error, CancellationToken token)
    {
        var id = await db.Set<Partner>().Where(row => row.Name == name).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(token);
        return await TellAsync(id is { } known ? await act(known) : PartnerRefusal.NotThere, output, error);
    }

    private async Task<int> TellAsync(PartnerRefusal? refusal, TextWriter output, TextWriter error)
    {
        await (refusal is null ? output : error).WriteLineAsync(refusal is { } why ? words["Refusal." + why] : texts["PartnerDone"]);
        return refusal is null ? ExitCode.Done : ExitCode.Failed;
    }

    private ChangeContext Change() => new(ChangeContext.System, clock.GetCurrentInstant(), "", "command partner");
}
