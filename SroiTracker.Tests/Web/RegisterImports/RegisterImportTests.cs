using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.RegisterImports;

/// <summary>Files into the register, without the page: what is kept, what is said, what a second time does.</summary>
public sealed class RegisterImportTests : IDisposable
{
    private const string Heading =
        "contract_kenmerk;titel;opdrachtgever_naam;opdrachtgever_gemeente_code;opdrachtnemer_naam;opdrachtnemer_kvk;soort;waarde_excl_btw;datum_gunning;waarde_bron";

    /// <summary>Twelve contracts around the thresholds of Utrecht (boven 100.000), Schiedam (vanaf 225.000 / 125.000) and Den Haag (vanaf 215.000).</summary>
    private static readonly string[] Twelve =
    [
        "U1;Groen;Gemeente Utrecht;GM0344;A BV;00000011;diensten;100000,00;2026-01-05;contract", // precisely the threshold: none
        "U2;Groen;Gemeente Utrecht;GM0344;B BV;00000022;diensten;100000,01;2026-01-05;contract", // 5,000.0005
        "U3;Brug;Gemeente Utrecht;;C BV;00000033;werken;250000;2026-01-05;gunning", // 12,500
        "U4;Brug;Gemeente Utrecht;GM0344;D BV;00000044;werken;123456,90;2026-01-05;contract", // 6,172.845
        "S1;Kade;Gemeente Schiedam;GM0606;E BV;00000055;werken;224999,99;2026-01-05;contract", // a cent too little: none
        "S2;Kade;Gemeente Schiedam;GM0606;F BV;00000066;werken;225000;2026-01-05;contract", // 11,250
        "S3;Zorg;Gemeente Schiedam;GM0606;G BV;00000077;diensten;124999,99;2026-01-05;contract", // none
        "S4;Zorg;Gemeente Schiedam;GM0606;H BV;00000088;diensten;125000;2026-01-05;contract", // 6,250
        "H1;Park;Gemeente Den Haag;GM0518;I BV;00000099;diensten;214999,99;2026-01-05;contract", // none
        "H2;Park;Gemeente Den Haag;GM0518;J BV;00000101;diensten;215000;2026-01-05;contract", // 10,750
        "H3;Park;Gemeente Den Haag;GM0518;K BV;00000112;leveringen;300000;2026-01-05;raming", // 15,000
        "H4;Park;Gemeente Den Haag;GM0518;L BV;00000123;leveringen;300000;2026-01-05;onbekend", // nobody confirmed the value
    ];

    private readonly SroiApp app = new();
    private readonly IServiceScope scope;

    public RegisterImportTests() => scope = app.Services.CreateScope();

    [Fact]
    public async Task Twelve_contracts_around_their_thresholds_carry_the_obligations_worked_out_by_hand()
    {
        var result = await ImportAsync<ContractImport>(Csv(Twelve));

        result.Faults.Should().BeEmpty();
        (result.New, result.Same, result.IsSaved).Should().Be((12, 0, true));
        await app.Database(async data =>
        {
            var owed = await data.Contracts.AsNoTracking().Where(row => row.Reference.Length == 2).OrderBy(row => row.Reference)
                .Select(row => new { row.Reference, row.Obligation, row.Outcome.Name }).ToListAsync();
            owed.Select(row => (row.Reference, row.Obligation.Cents, row.Name)).Should().Equal(
                ("H1", 0L, "NotObligated"), ("H2", 1_075_000L, "Obligated"), ("H3", 1_500_000L, "Obligated"), ("H4", 0L, "NeedsDecision"),
                ("S1", 0L, "NotObligated"), ("S2", 1_125_000L, "Obligated"), ("S3", 0L, "NotObligated"), ("S4", 625_000L, "Obligated"),
                ("U1", 0L, "NotObligated"), ("U2", 500_000L, "Obligated"), ("U3", 1_250_000L, "Obligated"), ("U4", 617_285L, "Obligated"));
        });
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        await ImportAsync<ContractImport>(Csv(Twelve));
        var before = await CountsAsync();

        var again = await ImportAsync<ContractImport>(Csv(Twelve));

        (again.New, again.Same, again.Differs).Should().Be((0, 12, 0));
        (await CountsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_trial_keeps_nothing()
    {
        var before = await CountsAsync();

        var result = await ImportAsync<ContractImport>(Csv(Twelve), isTrial: true);

        (result.New, result.IsSaved).Should().Be((12, false));
        (await CountsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task One_faulty_row_keeps_the_whole_file_out()
    {
        var before = await CountsAsync();

        var result = await ImportAsync<ContractImport>(Csv([.. Twelve, "X;Titel;Gemeente Utrecht;GM0344;M BV;;diensten;veel;2026-01-05;contract"]));

        result.IsRefused.Should().BeTrue();
        (await CountsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_row_that_the_register_knows_otherwise_is_pointed_out_and_left_alone()
    {
        await ImportAsync<ContractImport>(Csv(Twelve[1]));

        var result = await ImportAsync<ContractImport>(Csv(Twelve[1].Replace("100000,01", "900000", StringComparison.Ordinal)));

        result.Differs.Should().Be(1);
        Words(result).Should().Equal(
            "Rij 2: Dit contract staat al in het register, met andere gegevens. Het register is niet veranderd. Gevonden: \"U2\".");
    }

    [Fact]
    public async Task On_the_page_another_municipality_is_a_fault_in_its_row()
    {
        var result = await ImportAsync<ContractImport>(Csv(Twelve[0], Twelve[4]), own: Registered.Utrecht);

        Words(result).Should().Equal("Rij 3: Deze opdrachtgever is niet uw eigen gemeente. Haal de rij weg. Gevonden: \"Gemeente Schiedam\".");
    }

    [SharedDataFact]
    public async Task All_29_published_contracts_are_registered_and_no_obligation_is_invented()
    {
        var bytes = await File.ReadAllBytesAsync(SharedData.FileOf("contractregister-import/contracten_uit_ted.csv"));

        var result = await ImportAsync<ContractImport>(bytes);
        var again = await ImportAsync<ContractImport>(bytes);

        (result.New, again.New, again.Same).Should().Be((29, 0, 29));
        result.Lines.Should().OnlyContain(line => line.Outcome == "NeedsDecision" && line.Why != null);
        await app.Database(async data =>
        {
            (await data.LedgerEntries.CountAsync()).Should().Be(0);
            (await data.Contracts.CountAsync(row => row.State == ContractState.NeedsDecision)).Should().Be(29);
            (await data.Authorities.AnyAsync(row => row.Folder == "buiten-gemeenten")).Should().BeTrue();
        });
    }

    [SharedDataFact]
    public async Task Of_146_published_awards_28_are_proposed_and_each_other_says_why_not()
    {
        var bytes = await File.ReadAllBytesAsync(SharedData.FileOf("ted-awards-nl/awards.csv"));

        var result = await ImportAsync<AwardImport>(bytes);
        var again = await ImportAsync<AwardImport>(bytes);

        result.Lines.Count(line => line.State == ImportedState.New).Should().Be(28); // 146 - 90 - 22 - 4 - 2
        result.Lines.Where(line => line.State == ImportedState.NotUsable).Should().OnlyContain(line => line.Why != null);
        (again.New, again.Same).Should().Be((0, 146));
        await app.Database(async data => (await data.AwardNotices.CountAsync()).Should().Be(146));
    }

    [Fact]
    public async Task An_opening_balance_takes_the_place_of_the_derived_obligation()
    {
        await ImportAsync<ContractImport>(Csv(Twelve[2]));
        var file = SheetFile.Csv("contract_kenmerk;verplichting;al_ingevuld;peildatum;bewijs", "U3;10000,00;4000,00;2026-03-01;brief 7");

        var result = await ImportAsync<OpeningImport>(file);
        var again = await ImportAsync<OpeningImport>(file);

        (result.New, again.New, again.Same).Should().Be((1, 0, 1));
        await app.Database(async data =>
        {
            var contract = await data.Contracts.SingleAsync(row => row.Reference == "U3");
            (contract.Obligation, contract.Credited, contract.Outstanding).Should().Be((Money.OfEuros(10_000), Money.OfEuros(4_000), Money.OfEuros(6_000)));
            contract.State.Should().Be(ContractState.Running);
        });
        (await LedgerVerification.RunAsync(scope.ServiceProvider.GetRequiredService<SroiTracker.Web.Data.Sqlite.SroiDatabase>(), CancellationToken.None))
            .Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("X1;1000;0;2026-03-01;b", "Rij 2: Dit contract staat niet in het register. Importeer eerst het contract. Gevonden: \"X1\".")]
    [InlineData("U3;0;0;2026-03-01;b", "Rij 2: De verplichting is nul. Vul een bedrag boven nul in of haal de rij weg. Gevonden: \"U3\".")]
    [InlineData("U3;;0;2026-03-01;b", "Cel B2 (verplichting): verplichting is niet ingevuld. Vul een waarde in.")]
    [InlineData("U3;10;0;2026-03-01;", "Cel E2 (bewijs): bewijs is niet ingevuld. Vul een waarde in.")]
    [InlineData("U3;-5;0;2026-03-01;b", "Cel B2 (verplichting): Een bedrag onder nul kan hier niet. Vul nul of meer in. Gevonden: \"-5\".")]
    [InlineData("U3;5;0;2026-02-30;b", "Cel D2 (peildatum): Deze datum bestaat niet. Controleer de dag en de maand. Gevonden: \"2026-02-30\".")]
    public async Task A_faulty_opening_says_where_and_what_to_do(string row, string message)
    {
        await ImportAsync<ContractImport>(Csv(Twelve[2]));

        var result = await ImportAsync<OpeningImport>(SheetFile.Csv("contract_kenmerk;verplichting;al_ingevuld;peildatum;bewijs", row));

        Words(result).Should().Equal(message);
        await app.Database(async data => (await data.LedgerEntries.CountAsync()).Should().Be(1));
    }

    [Theory]
    [InlineData(";T;Gemeente Utrecht;GM0344;A;;diensten;1;2026-01-05;contract", "Cel A2 (contract_kenmerk): contract_kenmerk is niet ingevuld. Vul een waarde in.")]
    [InlineData("K;T;Gemeente Utrecht;GM0344;A;;diensten;1,234.56;2026-01-05;contract",
        "Cel H2 (waarde_excl_btw): Dit bedrag kan twee dingen betekenen. Gebruik een komma voor de centen: 1.234,56. Gevonden: \"1,234.56\".")]
    [InlineData("K;T;Gemeente Utrecht;GM0344;A;;bouw;1;2026-01-05;contract",
        "Cel G2 (soort): Deze waarde is niet bekend. Kies uit: werken, diensten, leveringen. Gevonden: \"bouw\".")]
    [InlineData("K;T;Gemeente Utrecht;0344;A;;diensten;1;2026-01-05;contract",
        "Cel D2 (opdrachtgever_gemeente_code): Deze code heeft niet de goede vorm. Schrijf hem zoals GM0344. Gevonden: \"0344\".")]
    [InlineData("K;T;Gemeente Utrecht;GM0344;A;123;diensten;1;2026-01-05;contract",
        "Cel F2 (opdrachtnemer_kvk): Dit is geen KvK-nummer (8 cijfers) of RSIN (9 cijfers). Controleer ook de nullen vooraan. Gevonden: \"123\".")]
    [InlineData("K;T 123456782;Gemeente Utrecht;GM0344;A;;diensten;1;2026-01-05;contract",
        "Cel B2 (titel): Hier lijkt een burgerservicenummer te staan. Haal het weg: dit programma bewaart geen BSN.")]
    [InlineData("K;T;Gemeente Utrecht;GM0344;A;;diensten;1;2026-13-05;contract", "Cel I2 (datum_gunning): Deze datum bestaat niet. Controleer de dag en de maand. Gevonden: \"2026-13-05\".")]
    public async Task A_faulty_contract_says_where_and_what_to_do(string row, string message)
    {
        var result = await ImportAsync<ContractImport>(Csv(row));

        Words(result).Should().Equal(message);
        await app.Database(async data => (await data.Contracts.CountAsync()).Should().Be(0));
    }

    [Fact]
    public async Task An_award_list_without_a_needed_column_names_the_column()
    {
        var result = await ImportAsync<AwardImport>(SheetFile.Csv("notice;buyer_name", "1;Gemeente Utrecht"));

        Words(result).Should().Contain("Rij 1: De kolom awarded ontbreekt. Voeg deze kolom toe.");
    }

    public void Dispose()
    {
        scope.Dispose();
        app.Dispose();
    }

    private static byte[] Csv(params string[] rows) => SheetFile.Csv([Heading, .. rows]);

    private async Task<RegisterImportResult> ImportAsync<T>(byte[] file, bool isTrial = false, Guid? own = null) where T : IRegisterImport
    {
        using var once = app.Services.CreateScope();
        return await once.ServiceProvider.GetRequiredService<T>().RunAsync(
            new(new MemoryStream(file), "bestand.csv", isTrial, Registered.Change(app), own), CancellationToken.None);
    }

    private IEnumerable<string> Words(RegisterImportResult result) =>
        result.Faults.Select(scope.ServiceProvider.GetRequiredService<ImportFaultText>().Of);

    private async Task<(int Contracts, int Contractors, int Entries, int Lines)> CountsAsync()
    {
        var counts = (0, 0, 0, 0);
        await app.Database(async data => counts = (
            await data.Contracts.CountAsync(), await data.Contractors.CountAsync(), await data.LedgerEntries.CountAsync(), await data.AuditLines.CountAsync()));
        return counts;
    }
}
