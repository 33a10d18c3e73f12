using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Retention;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Members;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Scenarios;

namespace SroiTracker.Tests.Access;

/// <summary>
/// A real address for a route with values in it. Add a line per route value that needs a row: the first contractor's row,
/// so that the contractor of another company must not see it.
/// </summary>
internal static class RouteIds
{
    private static readonly Guid ContractorId = SeedId.Of("contractor", "bouwgroep-domstad");

    private static readonly Guid PlanLineId = SeedId.Of("regel", "route");

    private static readonly Dictionary<string, Func<SroiApp, Task<string>>> Values = new()
    {
        ["contract"] = async app => (await ContractAsync(app)).ToString(),
        ["claim"] = async app => (await ClaimAsync(app)).Claim.ToString(),
        ["evidence"] = async app => (await ClaimAsync(app)).Evidence.ToString(),
        ["gebied"] = AreaAsync,
        ["snapshot"] = SnapshotAsync,
        ["agreed"] = AgreedAsync,
        ["kind"] = _ => Task.FromResult("stagiair"),
        ["code"] = _ => Task.FromResult("404"),
        ["draft"] = async app => (await DraftAsync(app)).ToString(),
        ["section"] = _ => Task.FromResult("algemeen"),
        ["list"] = _ => Task.FromResult("blocks"),
        ["row"] = _ => Task.FromResult("0"),
        ["example"] = _ => Task.FromResult("0"),
        ["folder"] = _ => Task.FromResult("utrecht"),
        ["regio"] = _ => Task.FromResult("AM13"),
        ["crebo"] = _ => Task.FromResult("25480"),
        ["leerweg"] = _ => Task.FromResult("bol"),
        ["sleutel"] = _ => Task.FromResult("slim"),
        ["partner"] = async app => $"{await PartnerAsync(app)}",
        ["mandaat"] = async app => $"{await MandateAsync(app)}",
        ["lid"] = _ => Task.FromResult($"{SeedId.Of("user", Cast.OtherSchool)}"),
        ["plek"] = async app => $"{await OfferAsync(app)}",
        ["pitch"] = async app => $"{await PitchAsync(app)}",
        ["regel"] = _ => Task.FromResult($"{PlanLineId}"),
        ["uitnodiging"] = InvitationAsync,
        ["sjabloon"] = _ => Task.FromResult("open-saldo"),
        ["vraag"] = async app => $"{await app.ThreadAsync(await ContractAsync(app))}",
        ["overdracht"] = app => HandoverAsync(app, new LocalDate(2026, 4, 1)),
        ["company"] = _ => Task.FromResult($"{ContractorId}"),
        ["transfer"] = async app => $"{await AgreementRowsCast.TransferAsync(
            app, Registered.Utrecht, await ContractAsync(app, "ROUTE-1"), await ContractAsync(app, "ROUTE-2"))}",
        ["validFrom"] = _ => Task.FromResult("2024-01-01"),
        ["id"] = async app => $"{await ContractAsync(app, "ROUTE-1")}",
        ["other"] = async app => $"{await ContractAsync(app, "ROUTE-2")}",
    };

    /// <summary>Values for one route only, "route|name"; goes before <see cref="Values"/>.</summary>
    private static readonly Dictionary<string, Func<SroiApp, Task<string>>> PerRoute = new()
    {
        ["/inspanningen/{claim:guid}/wijzigen|claim"] = async app =>
            (await app.DraftAsync(await ContractAsync(app), Efforts.Bol(), "draft")).ToString(),
        ["/overeenkomsten/{id:guid}|id"] = AgreementAsync,
        ["/overeenkomsten/{id:guid}/wijzigen|id"] = AgreementAsync,
        ["/overeenkomsten/{id:guid}/aanbieden|id"] = AgreementAsync,
        ["/overeenkomsten/{id:guid}/beeindigen|id"] = AgreementAsync,
        ["/overeenkomsten/{id:guid}/tekenen|id"] = AgreementAsync,
        ["/overeenkomsten/{id:guid}/weigeren|id"] = AgreementAsync,
        ["/kansen/{id:guid}|id"] = AlertAsync,
        ["/kansen/{id:guid}/gezien|id"] = AlertAsync,
        ["/kansen/{id:guid}/later|id"] = AlertAsync,
        ["/kansen/{id:guid}/niet-geschikt|id"] = AlertAsync,
        ["/kansen/{id:guid}/verwijzing|id"] = AlertAsync,
        ["/kansen/{id:guid}/contact|id"] = AlertAsync,
        ["/kansen/{id:guid}/uitkomst|id"] = AlertAsync,
        ["/contracten/{id:guid}/termijnen/{stap}|stap"] = _ => Task.FromResult("toekennen"),
        ["/termijnen/{contract:guid}/{stap}|stap"] = _ => Task.FromResult("uitstel"),
        ["/plan/{contract:guid}/plan-van-aanpak.pdf|contract"] = AgreedPlanAsync,
        ["/contracten/{id:guid}/plan-van-aanpak.pdf|id"] = AgreedPlanAsync,
        ["/contracten/{id:guid}/afsluiting/{stap}|stap"] = _ => Task.FromResult("verlengen"),
        ["/afsluiting/{contract:guid}/{stap}|stap"] = _ => Task.FromResult("inspanning"),
        ["/contracten/{id:guid}/afsluiting/brief/{stap:guid}|stap"] = async app => await LetterAsync(app, await ContractAsync(app, "ROUTE-1")),
        ["/contracten/{id:guid}/afsluiting/brief/{stap:guid}/brief.pdf|stap"] = async app => await LetterAsync(app, await ContractAsync(app, "ROUTE-1")),
        ["/afsluiting/{contract:guid}/brief/{stap:guid}/brief.pdf|stap"] = async app => await LetterAsync(app, await ContractAsync(app)),
        ["/afsluiting/{contract:guid}/brief/{stap:guid}|stap"] = async app => await LetterAsync(app, await ContractAsync(app)),
        ["/plan/{contract:guid}/regels/{regel:guid}|contract"] = PlannedAsync,
        ["/plan/{contract:guid}/regels/{regel:guid}/weg|contract"] = PlannedAsync,
        ["/regels/cpv/{id:guid}/sluiten|id"] = async app => (await AlertCast.MappingAsync(app)).ToString(),
        ["/taken/{id:guid}/nog-een-keer|id"] = async app => (await AlertCast.ParkedAsync(app)).ToString(),
        ["/opdrachtnemers/{id:guid}|id"] = async app =>
        {
            await ContractAsync(app, "ROUTE-1");
            return $"{ContractorId}";
        },
        ["/overdracht/{overdracht:guid}/gezien|overdracht"] = app => HandoverAsync(app, new LocalDate(2026, 3, 15)),
        ["/acties/{id:guid}|id"] = ActionAsync,
        ["/acties/{id:guid}/notitie|id"] = ActionAsync,
        ["/acties/{id:guid}/overdracht|id"] = ActionAsync,
        ["/acties/{id:guid}/plaatsing|id"] = ActionAsync,
        ["/acties/{id:guid}/afsluiten|id"] = ActionAsync,
        ["/acties/{id:guid}/verzoek|id"] = RelationAsync,
        ["/postbussen/{id:guid}/openbaar|id"] = _ => Task.FromResult($"{SeedId.Of("mailbox", "stagebureau@mbo-utrecht.example")}"),
        ["/plannen/{id:guid}|id"] = PlanAsync,
        ["/plannen/{id:guid}/maatregelen|id"] = PlanAsync,
        ["/plannen/{id:guid}/evaluatie|id"] = PlanAsync,
        ["/pacten/{id:guid}|id"] = PactAsync,
        ["/pacten/{id:guid}/lijnen|id"] = PactAsync,
        ["/pacten/{id:guid}/partijen|id"] = PactAsync,
        ["/pacten/{id:guid}/afsluiten|id"] = PactAsync,
        ["/peilingen/{id:guid}|id"] = async app => $"{await ActionCast.OpenAsync(app, ActionCast.Task("Peiling") with { Kind = "peiling" })}",
        ["/peilingen/vraag/{id:guid}|id"] = QuestionAsync,
        ["/leads/{id:guid}/sbb|id"] = LeadAsync,
        ["/postbussen/{id:guid}/sluiten|id"] = _ => Task.FromResult($"{ActionCast.Sbb}"),
        ["/opdrachtnemers/{id:guid}/benaderen|id"] = async app =>
        {
            await ContractAsync(app, "ROUTE-1");
            return $"{ContractorId}";
        },
        ["/opdrachtnemers/{id:guid}/contactritme|id"] = CompanyAsync,
        ["/opdrachtnemers/{id:guid}/erkenningen|id"] = async app => (await EstablishmentAsync(app)).Contractor,
        ["/opdrachtnemers/{id:guid}/erkenningen/aanvragen|id"] = async app => (await EstablishmentAsync(app)).Contractor,
        ["/opdrachtnemers/{id:guid}/erkenningen/vestigingen/{company:guid}|id"] = async app => (await EstablishmentAsync(app)).Contractor,
        ["/opdrachtnemers/{id:guid}/erkenningen/vestigingen/{company:guid}|company"] = async app => (await EstablishmentAsync(app)).Company,
        ["/erkenningen/{id:guid}/besluit|id"] = async app => (await EstablishmentAsync(app)).Request,
        ["/zelftoets/{bedrijf:guid}|bedrijf"] = async app =>
        {
            await ContractAsync(app, "ROUTE-1");
            return $"{ContractorId}";
        },
        ["/begeleiding/{bedrijf:guid}|bedrijf"] = async app =>
        {
            await ContractAsync(app, "ROUTE-1");
            return $"{ContractorId}";
        },
        ["/begeleiding/{bedrijf:guid}/uren|bedrijf"] = CompanyAsync,
        ["/begeleiding/{bedrijf:guid}/uren.csv|bedrijf"] = CompanyAsync,
        ["/begeleiding/{bedrijf:guid}/uren.xlsx|bedrijf"] = CompanyAsync,
        ["/opdrachtnemers/{id:guid}/begeleidingsuren|id"] = CompanyAsync,
        ["/opdrachtnemers/{id:guid}/begeleidingsuren.csv|id"] = CompanyAsync,
        ["/opdrachtnemers/{id:guid}/begeleidingsuren.xlsx|id"] = CompanyAsync,
        ["/gevraagd/{id:guid}|id"] = AskedAsync,
        ["/collegas/{company:guid}|company"] = CompanyAsync,
        ["/collegas/{company:guid}/leden/{lid:guid}|company"] = CompanyAsync,
        ["/collegas/{company:guid}/leden/{lid:guid}|lid"] = LastManagerAsync,
        ["/collegas/{company:guid}/leden/{lid:guid}/weg|company"] = CompanyAsync,
        ["/collegas/{company:guid}/leden/{lid:guid}/weg|lid"] = LastManagerAsync,
        ["/collegas/{company:guid}/uitnodigingen|company"] = CompanyAsync,
        ["/collegas/{company:guid}/uitnodigingen/{uitnodiging:guid}/opnieuw|company"] = CompanyAsync,
        ["/collegas/{company:guid}/uitnodigingen/{uitnodiging:guid}/intrekken|company"] = CompanyAsync,
        ["/opdrachtnemers/{company:guid}/mensen|company"] = CompanyAsync,
        ["/opdrachtnemers/{company:guid}/mensen/leden/{lid:guid}|company"] = CompanyAsync,
        ["/opdrachtnemers/{company:guid}/mensen/leden/{lid:guid}|lid"] = LastManagerAsync,
        ["/opdrachtnemers/{company:guid}/mensen/leden/{lid:guid}/weg|company"] = CompanyAsync,
        ["/opdrachtnemers/{company:guid}/mensen/leden/{lid:guid}/weg|lid"] = LastManagerAsync,
        ["/opdrachtnemers/{company:guid}/mensen/uitnodigingen|company"] = CompanyAsync,
        ["/opdrachtnemers/{company:guid}/mensen/uitnodigingen/{uitnodiging:guid}/opnieuw|company"] = CompanyAsync,
        ["/opdrachtnemers/{company:guid}/mensen/uitnodigingen/{uitnodiging:guid}/intrekken|company"] = CompanyAsync,
        ["/scenarios/{id:guid}|id"] = ScenarioAsync,
        ["/bewaartermijn/vernietigingen/{id:guid}|id"] = DestructionAsync,
        ["/bewaartermijn/vernietigingen/{id:guid}/behouden|id"] = DestructionAsync,
        ["/bewaartermijn/vernietigingen/{id:guid}/verklaring.csv|id"] = DestructionAsync,
        ["/bewaartermijn/vernietigingen/{id:guid}/vernietigen|id"] = DestructionAsync,
        ["/vergelijkingen/{id:guid}|id"] = ComparisonAsync,
        ["/vergelijkingen/{id:guid}/bestand|id"] = ComparisonAsync,
        ["/vergelijkingen/{id:guid}/einde|id"] = ComparisonAsync,
        ["/vergelijkingen/{id:guid}/sleutels.json|id"] = ComparisonAsync,
        ["/boekingen/{id:guid}|id"] = EntryAsync,
        ["/boekingen/{id:guid}/opnieuw|id"] = EntryAsync,
        ["/boekingen/{id:guid}/terugdraaien|id"] = EntryAsync,
    };

    /// <summary>A hand-over of a contract of Utrecht to the coordinator.</summary>
    private static async Task<string> HandoverAsync(SroiApp app, LocalDate day)
    {
        var contract = await app.ContractAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var order = new HandoverOrder(Registered.Utrecht, ActionCast.Coordinator, day, "Verlof", null, [new(contract, null)]);
        await scope.ServiceProvider.GetRequiredService<HandoverDesk>().HandAsync(order, app.Change(), default);
        var id = Guid.Empty;
        await app.Database(async db => id = await db.Set<ContractHandover>().OrderByDescending(row => row.Id).Select(row => row.Id).FirstAsync());
        return $"{id}";
    }

    private static async Task<string> CompanyAsync(SroiApp app)
    {
        await ContractAsync(app, "ROUTE-1");
        return $"{ContractorId}";
    }

    /// <summary>The last who manages the company, whom nobody takes away.</summary>
    private static Task<string> LastManagerAsync(SroiApp app) => Task.FromResult($"{SeedId.Of("user", Cast.EmailOf(Role.Contractor))}");

    private static async Task<string> InvitationAsync(SroiApp app)
    {
        var row = new Invitation
        {
            Id = Guid.CreateVersion7(), ContractorId = ContractorId, Email = "route@bouwgroep-domstad.example", Right = MemberRight.Read,
            InvitedBy = Guid.Empty, InvitedAt = app.Clock.Now,
        };
        await app.Database(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
        });
        return $"{row.Id}";
    }

    /// <summary>A contract of the first contractor with one line in its plan.</summary>
    private static async Task<string> PlannedAsync(SroiApp app)
    {
        var contract = await ContractAsync(app);
        var effort = new EffortFacts { Block = "BOL_2_4", From = new LocalDate(2026, 3, 2), To = new LocalDate(2026, 7, 19), HoursPerWeek = Ratio.Of(32) };
        await app.Services.GetRequiredService<ApproachDesk>().PutAsync(contract, 0, new(PlanLineId, effort), Registered.Change(app), CancellationToken.None);
        return $"{contract}";
    }

    /// <summary>The same, submitted and agreed.</summary>
    private static async Task<string> AgreedPlanAsync(SroiApp app)
    {
        var contract = Guid.Parse(await PlannedAsync(app));
        await app.Services.GetRequiredService<ApproachDesk>().SubmitAsync(contract, 1, "", Registered.Change(app), CancellationToken.None);
        var version = Guid.Empty;
        await app.Database(async db => version = (await db.Set<ApproachVersion>().SingleAsync(row => row.ContractId == contract)).Id);
        await app.Services.GetRequiredService<ApproachJudgement>().AgreeAsync(contract, version, Registered.Change(app), CancellationToken.None);
        return $"{contract}";
    }

    private static async Task<string> AreaAsync(SroiApp app)
    {
        var area = new CustomArea { Id = Guid.CreateVersion7(), AuthorityId = AlertCast.Utrecht, Name = $"gebied {Guid.CreateVersion7()}" };
        area.Members.Add(new CustomAreaMember { AreaId = area.Id, Municipality = "GM0344" });
        await app.Database(async db =>
        {
            db.Add(area);
            await db.SaveChangesAsync();
        });
        return area.Id.ToString();
    }

    private static async Task<string> SnapshotAsync(SroiApp app)
    {
        await AlertCast.FillAsync(app);
        var id = "";
        await app.Database(async db => id = (await db.Set<SnapshotRow>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync()).ToString());
        return id;
    }

    private static async Task<string> AgreedAsync(SroiApp app)
    {
        var agreed = new AgreedCount
        {
            Id = Guid.CreateVersion7(), Region = "AM13", Crebo = "25480", Pathway = ShortagePathway.Bol, SbbCount = 14, SbbMeasuredOn = new LocalDate(2026, 3, 2),
            SchoolsCount = 11, Agreed = 12, Reason = "dubbel geteld", ProposedAt = app.Clock.Now,
        };
        await app.Database(async db =>
        {
            db.Add(agreed);
            await db.SaveChangesAsync();
        });
        return agreed.Id.ToString();
    }

    /// <summary>A partner in Midden-Utrecht for which another school's account acts as well.</summary>
    private static async Task<Guid> PartnerAsync(SroiApp app)
    {
        var id = SeedId.Of("partner", "route");
        await app.Database(async db =>
        {
            if (await db.Set<Partner>().AnyAsync(row => row.Id == id)) return;
            db.Add(new Partner { Id = id, Name = "Route", Kind = PartnerKind.School });
            db.Add(new PartnerMandate { Id = SeedId.Of("mandate", "route"), PartnerId = id, Region = "AM13", Crebo = "25480", FromDay = new LocalDate(2026, 1, 1) });
            db.Add(new PartnerMember { PartnerId = id, UserId = SeedId.Of("user", Cast.OtherSchool) });
            await db.SaveChangesAsync();
        });
        return id;
    }

    private static async Task<Guid> MandateAsync(SroiApp app)
    {
        await PartnerAsync(app);
        return SeedId.Of("mandate", "route");
    }

    /// <summary>Places that the school of the cast offers.</summary>
    private static async Task<Guid> OfferAsync(SroiApp app)
    {
        var id = Guid.CreateVersion7();
        await app.Database(async db =>
        {
            db.Add(new PoolOffer
            {
                Id = id, Region = "AM13", Crebo = "25480", Pathway = ShortagePathway.Bol, Employer = "Ziekenhuis", Places = 2, StartOn = new LocalDate(2026, 6, 1),
                PartnerId = SeedId.Of("partner", "ROC Voorbeeld"), RecordedBy = SeedId.Of("user", Cast.EmailOf(Role.Partner)), RecordedAt = app.Clock.Now,
            });
            await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>A pitch of the school of the cast that the first contractor received.</summary>
    private static async Task<Guid> PitchAsync(SroiApp app)
    {
        var id = Guid.CreateVersion7();
        await app.Database(async db =>
        {
            db.Add(new Pitch
            {
                Id = id, PartnerId = SeedId.Of("partner", "ROC Voorbeeld"), Region = "AM13", Crebo = "25480", Pathway = ShortagePathway.Bol,
                FromDay = new LocalDate(2026, 6, 1), Weeks = 20, HoursPerWeek = 32, Skills = "rapporteren", RecordedAt = app.Clock.Now,
                RecordedBy = SeedId.Of("user", Cast.EmailOf(Role.Partner)),
            });
            db.Add(new PitchSending { Id = Guid.CreateVersion7(), PitchId = id, ContractorId = ContractorId, ContractId = Guid.Empty, SentAt = app.Clock.Now });
            await db.SaveChangesAsync();
        });
        return id;
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SroiApp, Task<(Guid, Guid, Guid)>> Rows = [];
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SroiApp, Task<Guid>> PolicyDrafts = [];

    private static Task<Guid> DraftAsync(SroiApp app) => PolicyDrafts.GetValue(app, found => found.BeginAsync(Drafts.Utrecht() with { Examples = Drafts.OneExample }));

    private static async Task<string> AlertAsync(SroiApp app) => (await AlertCast.AlertAsync(app)).ToString();

    internal static async Task<string> ValueAsync(SroiApp app, string route, string name)
    {
        if (PerRoute.TryGetValue($"{route}|{name}", out var own)) return await own(app);
        return Values.TryGetValue(name, out var value)
            ? await value(app)
            : throw new InvalidOperationException($"RouteIds has no value for {{{name}}} in {route}; add one.");
    }

    private static async Task<Guid> ContractAsync(SroiApp app) => (await RowsAsync(app)).Contract;

    private static async Task<(Guid Claim, Guid Evidence)> ClaimAsync(SroiApp app)
    {
        var (_, claim, evidence) = await RowsAsync(app);
        return (claim, evidence);
    }

    /// <summary>One contract of the first contractor with one claim and one file, made once per program.</summary>
    private static Task<(Guid Contract, Guid Claim, Guid Evidence)> RowsAsync(SroiApp app) => Rows.GetValue(app, MakeAsync);

    private static async Task<(Guid Contract, Guid Claim, Guid Evidence)> MakeAsync(SroiApp app)
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "matrix");
        var evidence = Guid.Empty;
        await app.Database(data =>
        {
            evidence = data.ClaimEvidence.Single(file => file.ClaimId == claim).Id;
            return Task.CompletedTask;
        });
        return (contract, claim, evidence);
    }

    private static async Task<Guid> ContractAsync(SroiApp app, string reference)
    {
        Guid? known = null;
        await app.Database(async data =>
        {
            known = await data.Contracts.Where(row => row.Reference == reference).Select(row => (Guid?)row.Id).SingleOrDefaultAsync();
            if (await data.Contractors.AnyAsync(row => row.Id == ContractorId)) return;
            data.Contractors.Add(Contractor.Register(
                ContractorId, new ContractorFacts("Bouwgroep Domstad") { Kvk = KvkNumber.Parse("00112233") }, Registered.Utrecht, Registered.Change(app)));
            await data.SaveChangesAsync();
        });
        if (known is { } id) return id;
        var contract = Registered.Services(ContractorId, reference, 250_000);
        return await app.RegisterAsync(contract with { Days = contract.Days with { EndOn = new LocalDate(2027, 6, 30) } });
    }

    /// <summary>An agreement of the first contractor, the school of the cast and the authority, that waits for signatures.</summary>
    private static async Task<string> AgreementAsync(SroiApp app)
    {
        var agreement = await AgreementRowsCast.AgreementAsync(app, Registered.Utrecht, "Route");
        (Guid, long)[] parts = [(await ContractAsync(app, "ROUTE-1"), 1), (await ContractAsync(app, "ROUTE-2"), 1)];
        var version = await AgreementRowsCast.VersionAsync(app, agreement, 1, parts,
        [
            new(SroiTracker.Domain.Agreements.SignerKind.Contractor, ContractorId),
            new(SroiTracker.Domain.Agreements.SignerKind.School, PoolCast.School),
            new(SroiTracker.Domain.Agreements.SignerKind.Authority, Registered.Utrecht),
        ]);
        await AgreementRowsCast.OfferAsync(app, version);
        return $"{agreement}";
    }

    /// <summary>A step of the closing of a contract about which a letter exists.</summary>
    private static async Task<string> LetterAsync(SroiApp app, Guid contract)
    {
        var row = new EndingRow
        {
            Id = Guid.CreateVersion7(), ContractId = contract, Step = EndingStep.RecoveryExtended, OnDay = new LocalDate(2026, 3, 15),
            Outstanding = Money.OfEuros(1), Words = "", RecordedBy = "tester", RecordedAt = app.Clock.Now,
        };
        await app.Database(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
        });
        return $"{row.Id}";
    }

    private static async Task<string> ActionAsync(SroiApp app) => $"{await ActionCast.OpenAsync(app, ActionCast.Task("Overleg"))}";

    /// <summary>A question to the first contractor, which that contractor may see.</summary>
    private static async Task<string> AskedAsync(SroiApp app)
    {
        await ContractAsync(app, "ROUTE-1");
        var subject = SroiTracker.Domain.Actions.ActionSubject.Of(SroiTracker.Domain.Actions.SubjectKind.Contractor, ContractorId);
        var box = new MailboxRow
        {
            Id = Guid.CreateVersion7(), AuthorityId = Registered.Utrecht, Kind = MailboxKind.Sbb, Name = "SBB", Address = $"box-{Guid.CreateVersion7():N}@sbb.example",
        };
        await app.Database(async db =>
        {
            db.Add(box);
            await db.SaveChangesAsync();
        });
        return $"{await ActionCast.OpenAsync(app, new() { Kind = "introductie", Subject = subject, Title = "Kennismaken", Mailbox = box.Id }, contractor: ContractorId)}";
    }

    private static async Task<string> DestructionAsync(SroiApp app)
    {
        var id = SeedId.Of("destruction", "route");
        await app.Database(async data =>
        {
            if (await data.Set<EvidenceDestruction>().AnyAsync(row => row.Id == id)) return;
            data.Add(new EvidenceDestruction
            {
                Id = id, AuthorityId = await data.Authorities.Where(row => row.Folder == Efforts.Utrecht).Select(row => row.Id).SingleAsync(), Months = 12,
                Basis = "selectielijst", Files = 0, ProposedBy = id, ProposedAt = app.Clock.Now,
            });
            await data.SaveChangesAsync();
        });
        return id.ToString();
    }

    private static async Task<string> ComparisonAsync(SroiApp app)
    {
        var id = SeedId.Of("comparison", "route");
        await app.Database(async data =>
        {
            if (await data.Set<KeyComparison>().AnyAsync(row => row.Id == id)) return;
            data.Add(new KeyComparison
            {
                Id = id, AuthorityId = await data.Authorities.Where(row => row.Folder == Efforts.Utrecht).Select(row => row.Id).SingleAsync(), With = "Leiden",
                Basis = "overeenkomst", Fingerprint = "0", StartedBy = id, StartedAt = app.Clock.Now, Until = new(2030, 1, 1),
            });
            await data.SaveChangesAsync();
        });
        return id.ToString();
    }

    private static async Task<string> ScenarioAsync(SroiApp app)
    {
        var scenario = new Scenario
        {
            Id = Guid.CreateVersion7(), AuthorityId = AlertCast.Utrecht, Name = "Route", Horizon = SroiTracker.Domain.Scenarios.Horizon.Short, Region = "AM13",
            Facts = new ScenarioFacts(0, 0, 0, "1", 20, 0, []).Write(), By = ActionCast.Adviser, RecordedAt = app.Clock.Now,
        };
        await app.Database(async db =>
        {
            db.Add(scenario);
            await db.SaveChangesAsync();
        });
        return $"{scenario.Id}";
    }

    private static async Task<string> PlanAsync(SroiApp app)
    {
        Guid? known = null;
        await app.Database(async data => known = await data.Set<SroiTracker.Web.Data.Actions.ActionRow>().Where(row => row.Kind == "plan").Select(row => (Guid?)row.Id).FirstOrDefaultAsync());
        var subject = SroiTracker.Domain.Actions.ActionSubject.Parse(SroiTracker.Domain.Actions.SubjectKind.Programme, "25480/BOL/AM13")!;
        return $"{known ?? await ActionCast.OpenAsync(app, new() { Kind = "plan", Subject = subject, Title = "Meer plaatsen" })}";
    }

    private static async Task<string> PactAsync(SroiApp app) => $"{await ActionCast.OpenAsync(
        app, new() { Kind = "pact", Subject = SroiTracker.Domain.Actions.ActionSubject.None, Title = "Pact", DueOn = new LocalDate(2026, 12, 31) })}";

    private static async Task<string> LeadAsync(SroiApp app) => $"{await ActionCast.OpenAsync(
        app, new() { Kind = "lead", Subject = SroiTracker.Domain.Actions.ActionSubject.None, Title = "Bouwbedrijf Voorbeeld" })}";

    private static async Task<string> QuestionAsync(SroiApp app)
    {
        await ContractAsync(app, "ROUTE-1");
        var subject = SroiTracker.Domain.Actions.ActionSubject.Of(SroiTracker.Domain.Actions.SubjectKind.Contractor, ContractorId);
        return $"{await ActionCast.OpenAsync(app, new() { Kind = "peiling-vraag", Subject = subject, Title = "Peiling" }, contractor: ContractorId)}";
    }

    /// <summary>A relation that somebody else than the ones who ask owns.</summary>
    private static async Task<string> RelationAsync(SroiApp app)
    {
        await ContractAsync(app, "ROUTE-1");
        var subject = SroiTracker.Domain.Actions.ActionSubject.Of(SroiTracker.Domain.Actions.SubjectKind.Contractor, ContractorId);
        return $"{await ActionCast.OpenAsync(app, new() { Kind = "relatie", Subject = subject, Title = "Vast contact" }, contractor: ContractorId, owner: SeedId.Of("user", Cast.SecondCoordinator))}";
    }

    /// <summary>The first contractor with an establishment that has its name, and a request that waits.</summary>
    private static async Task<(string Contractor, string Company, string Request)> EstablishmentAsync(SroiApp app)
    {
        await ContractAsync(app, "ROUTE-1");
        var (company, request) = (SeedId.Of("training-company", "route"), SeedId.Of("recognition-request", "route"));
        await app.Database(async data =>
        {
            if (await data.Set<TrainingCompany>().AnyAsync(row => row.Id == company)) return;
            var name = await data.Contractors.Where(row => row.Id == ContractorId).Select(row => row.Name).SingleAsync(); // whoever entered it first
            data.Add(new TrainingCompany { Id = company, SbbId = "route", Name = name, PlainName = EstablishmentLikeness.Plain(name) });
            data.Add(new RecognitionRequest
            {
                Id = request, AuthorityId = Registered.Utrecht, ContractorId = ContractorId, Crebo = CreboCode.Parse("25655")!.Value,
                RequestedOn = new LocalDate(2026, 1, 5), RecordedBy = "tester", RecordedAt = app.Clock.Now,
            });
            await data.SaveChangesAsync();
        });
        return ($"{ContractorId}", $"{company}", $"{request}");
    }

    private static async Task<string> EntryAsync(SroiApp app)
    {
        var contract = await ContractAsync(app, "ROUTE-1");
        var entry = "";
        await app.Database(async data => entry = $"{await data.LedgerEntries.Where(row => row.ContractId == contract).Select(row => row.Id).FirstAsync()}");
        return entry;
    }
}
