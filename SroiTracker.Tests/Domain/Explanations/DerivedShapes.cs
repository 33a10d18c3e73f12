namespace SroiTracker.Tests.Domain.Explanations;

/// <summary>Cases of every shape that a clause can have, each to be derived step by step: name, changes of the invented policy, question, decisions.</summary>
internal static class DerivedShapes
{
    private const string Unknown = "\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"de tekst zwijgt\"";
    private const string Year = "\"code\":\"W\",\"label\":\"werk\",\"kind\":\"employment\",\"unit\":\"fullTimeYear\",\"amountCents\":3640000";
    private const string Half = "\"months\":12,\"hoursPerWeek\":18";

    private const string Ladder = """
        "reductions":[{"fromStep":"step2","validity":"throughout","reductionBp":5000,@},{"fromStep":"step1","validity":"atTender","reductionBp":2500,@},
                      {"targetGroupShareFromBp":500,"reductionBp":10000,@}]
        """;

    internal static IReadOnlyList<(string Name, IReadOnlyList<string> Policy, string Question, string Decisions)> All { get; } =
    [
        .. Thresholds(), .. Percentages(), .. Bases(), .. Parts(), .. Reductions(), .. Terms(), .. Sanctions(),
        .. Units(), .. Times(), .. Caps(), .. Bonuses(), .. Refusals(), .. Rest(),
    ];

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Thresholds()
    {
        const string Lasting = "\"thresholds\":[{\"amountCents\":25000000,\"comparison\":\"moreThan\",\"monthsMin\":6,@}]";
        const string Disputed = "\"thresholds\":[{\"amountCents\":10000000,\"comparison\":\"disputed\",@}]";
        const string DisputedLasting = "\"thresholds\":[{\"amountCents\":10000000,\"comparison\":\"disputed\",\"monthsMin\":6,@}]";
        const string OnlyServices = "\"thresholds\":[{\"when\":{\"kinds\":[\"services\"]},\"amountCents\":10000000,\"comparison\":\"moreThan\",@}]";
        const string OpenTest = "\"thresholds\":[{" + Unknown + "}]";
        yield return ("threshold met by a cent", [], Obligation("\"valueCents\":10000001"), "{}");
        yield return ("threshold not met", [], Obligation("\"valueCents\":10000000"), "{}");
        yield return ("value missing", [], Obligation(""), "{}");
        yield return ("long enough", [Lasting], Obligation("\"valueCents\":40000000,\"months\":6"), "{}");
        yield return ("too short", [Lasting], Obligation("\"valueCents\":40000000,\"months\":5"), "{}");
        yield return ("duration missing", [Lasting], Obligation("\"valueCents\":40000000"), "{}");
        yield return ("disputed, above", [Disputed], Obligation("\"valueCents\":10000001"), "{}");
        yield return ("disputed, just at it", [Disputed], Obligation("\"valueCents\":10000000"), "{}");
        yield return ("disputed and decided met", [Disputed], Obligation("\"valueCents\":10000000"), "{\"threshold\":\"met\"}");
        yield return ("disputed and decided not met", [Disputed], Obligation("\"valueCents\":10000000"), "{\"threshold\":\"notMet\"}");
        yield return ("disputed, decided met, too short", [DisputedLasting], Obligation("\"valueCents\":10000000,\"months\":5"), "{\"threshold\":\"met\"}");
        yield return ("disputed, decided not met, too short", [DisputedLasting], Obligation("\"valueCents\":10000000,\"months\":5"), "{\"threshold\":\"notMet\"}");
        yield return ("open threshold", [OpenTest], Obligation("\"valueCents\":10000000"), "{}");
        yield return ("open threshold, decided", [OpenTest], Obligation("\"valueCents\":10000000"), "{\"threshold\":\"met\"}");
        yield return ("not in scope", [OnlyServices], Obligation("\"kind\":\"supplies\",\"valueCents\":40000000"), "{}");
        yield return ("kind missing", [OnlyServices], Obligation("\"valueCents\":40000000"), "{}");
        yield return ("with VAT, without known", [], Obligation("\"valueCents\":40000000,\"vat\":\"incl\""), "{}");
        yield return ("fell below, kept", [], Obligation("\"valueCents\":9000000"), "{\"crossing\":\"kept\"}");
        yield return ("rose above, ignored", ["\"crossing\":{\"value\":{\"upward\":false,\"downward\":false},@}"], Obligation("\"valueCents\":19000000"), "{\"crossing\":\"ignored\"}");
        yield return ("option years", ["\"optionYears\":{\"value\":\"with\",@}"], Obligation("\"valueCents\":9000000,\"optionsCents\":2000000"), "{}");
        yield return ("option years unknown", ["\"optionYears\":{" + Unknown + "}"], Obligation("\"valueCents\":9000000,\"optionsCents\":2000000"), "{}");
        yield return ("VAT unknown", ["\"vat\":{" + Unknown + "}"], Obligation("\"valueCents\":19000000,\"vat\":\"incl\""), "{}");
        yield return ("exempt by decision", [], Obligation("\"valueCents\":40000000"), "{\"exemption\":\"full\"}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Percentages()
    {
        const string Stated = "\"percentages\":[{\"basisPoints\":200,\"contractMayState\":true,\"statedLeastBp\":200,\"statedMostBp\":500,@}]";
        const string StatedOnly = "\"percentages\":[{\"contractMayState\":true,\"statedLeastBp\":200,\"statedMostBp\":500," + Unknown + "}]";
        const string Labour = "\"percentages\":[{\"when\":{\"labourShareBelowBp\":3000},\"basisPoints\":200,@},{\"basisPoints\":500,@}]";
        yield return ("stated by the tender", [Stated], Obligation("\"valueCents\":100000000,\"offeredBp\":350"), "{}");
        yield return ("stated at the standard", [Stated], Obligation("\"valueCents\":100000000,\"offeredBp\":200"), "{}");
        yield return ("stated at the most", [Stated], Obligation("\"valueCents\":100000000,\"offeredBp\":500"), "{}");
        yield return ("stated outside", [Stated], Obligation("\"valueCents\":100000000,\"offeredBp\":501"), "{}");
        yield return ("stated below", [Stated], Obligation("\"valueCents\":100000000,\"offeredBp\":199"), "{}");
        yield return ("stated where nothing may be stated", [], Obligation("\"valueCents\":100000000,\"offeredBp\":350"), "{}");
        yield return ("stated as the policy has it", [], Obligation("\"valueCents\":100000000,\"offeredBp\":500"), "{}");
        yield return ("only stated", [StatedOnly], Obligation("\"valueCents\":100000000,\"offeredBp\":200"), "{}");
        yield return ("only stated and not known", [StatedOnly], Obligation("\"valueCents\":100000000"), "{}");
        yield return ("decided by a person", [], Obligation("\"valueCents\":100000000"), "{\"percentage\":\"300\"}");
        yield return ("no row", ["\"percentages\":[{\"when\":{\"kinds\":[\"works\"]},\"basisPoints\":500,@}]"], Obligation("\"kind\":\"services\",\"valueCents\":100000000"), "{}");
        yield return ("by municipality", ["\"percentages\":[{\"when\":{\"municipalities\":[\"Leiden\"]},\"basisPoints\":700,@},{\"basisPoints\":500,@}]"], Obligation("\"valueCents\":100000000"), "{}");
        yield return ("by municipality, decided", ["\"percentages\":[{\"when\":{\"municipalities\":[\"Leiden\"]},\"basisPoints\":700,@},{\"basisPoints\":500,@}]"], Obligation("\"valueCents\":100000000"), "{\"municipality\":\"leiden\"}");
        yield return ("by municipality, given against decided", ["\"percentages\":[{\"when\":{\"municipalities\":[\"Leiden\"]},\"basisPoints\":700,@},{\"basisPoints\":500,@}]"], Obligation("\"valueCents\":100000000,\"municipality\":\"Utrecht\""), "{\"municipality\":\"leiden\"}");
        yield return ("by value, missing", ["\"thresholds\":[{\"amountCents\":0,\"comparison\":\"atLeast\",@}]", "\"percentages\":[{\"when\":{\"valueMoreThanCents\":5},\"basisPoints\":700,@},{\"basisPoints\":500,@}]"], Obligation("\"obligationCents\":0"), "{}");
        yield return ("labour share below", [Labour], Obligation("\"valueCents\":100000000,\"labourShareBp\":2999"), "{}");
        yield return ("labour share at the bound", [Labour], Obligation("\"valueCents\":100000000,\"labourShareBp\":3000"), "{}");
        yield return ("cap not reached", ["\"obligationCapCents\":{\"value\":5000000,@}"], Obligation("\"valueCents\":99999999"), "{}");
        yield return ("cap just reached", ["\"obligationCapCents\":{\"value\":5000000,@}"], Obligation("\"valueCents\":100000000"), "{}");
        yield return ("cap passed", ["\"obligationCapCents\":{\"value\":5000000,@}"], Obligation("\"valueCents\":100000020"), "{}");
        yield return ("cap unknown", ["\"obligationCapCents\":{" + Unknown + "}"], Obligation("\"valueCents\":100000020"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Bases()
    {
        const string Invoiced = "\"base\":{\"value\":\"invoiced\",@}";
        const string Value = "\"provisional\":{\"value\":\"contractValue\",@}";
        const string Wages = "\"base\":{\"value\":\"wageSum\",@}";
        yield return ("invoiced", [Invoiced], Obligation("\"valueCents\":40000000,\"invoicedCents\":36250000"), "{}");
        yield return ("invoiced, missing", [Invoiced], Obligation("\"valueCents\":40000000"), "{}");
        yield return ("invoiced, not final, silent", [Invoiced], Obligation("\"valueCents\":40000000,\"invoicedCents\":10000000,\"final\":false"), "{}");
        yield return ("invoiced, provisional by value", [Invoiced, Value], Obligation("\"valueCents\":40000000"), "{}");
        yield return ("invoiced, provisional so far", [Invoiced, "\"provisional\":{\"value\":\"soFar\",@}"], Obligation("\"valueCents\":40000000,\"invoicedCents\":10000000,\"final\":false"), "{}");
        yield return ("invoiced, provisional unknown", [Invoiced, "\"provisional\":{" + Unknown + "}"], Obligation("\"valueCents\":40000000,\"invoicedCents\":10000000,\"final\":false"), "{}");
        yield return ("wage sum", [Wages], Obligation("\"valueCents\":40000000,\"wageSumCents\":20000000"), "{}");
        yield return ("wage sum, missing", [Wages], Obligation("\"valueCents\":40000000"), "{}");
        yield return ("wage sum, provisional by labour share", [Wages, Value], Obligation("\"valueCents\":40000000,\"labourShareBp\":3000"), "{}");
        yield return ("wage sum, provisional, labour share missing", [Wages, Value], Obligation("\"valueCents\":40000000"), "{}");
        yield return ("own base of a percentage", ["\"percentages\":[{\"basisPoints\":700,\"base\":\"wageSum\",@}]"], Obligation("\"valueCents\":100000000,\"wageSumCents\":30000000"), "{}");
        yield return ("base unknown", ["\"base\":{" + Unknown + "}"], Obligation("\"valueCents\":40000000"), "{}");
        yield return ("rounding unknown", ["\"rounding\":{" + Unknown + "}"], Obligation("\"valueCents\":40000010"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Parts()
    {
        const string Framework = "\"partOf\":\"framework\",\"wholeCents\":60000000";
        foreach (var clause in new[] { "estimate", "callOffsTogether", "eachCallOff" })
        {
            yield return ("framework, " + clause, [$"\"frameworkThreshold\":{{\"value\":\"{clause}\",@}}"], Obligation(Framework + ",\"callOffsCents\":[15000000,4000000,10000001]"), "{}");
            yield return ("framework below, " + clause, [$"\"frameworkThreshold\":{{\"value\":\"{clause}\",@}}"], Obligation("\"partOf\":\"framework\",\"wholeCents\":9000000,\"callOffsCents\":[8000000,1000000]"), "{}");
        }

        yield return ("framework, estimate missing", ["\"frameworkThreshold\":{\"value\":\"estimate\",@}"], Obligation("\"partOf\":\"framework\",\"callOffsCents\":[15000000]"), "{}");
        yield return ("framework, silent", [], Obligation(Framework + ",\"callOffsCents\":[8000000,4000000]"), "{}");
        yield return ("framework, each call-off, too short", ["\"frameworkThreshold\":{\"value\":\"eachCallOff\",@}", "\"thresholds\":[{\"amountCents\":10000000,\"comparison\":\"moreThan\",\"monthsMin\":6,@}]"], Obligation(Framework + ",\"callOffsCents\":[15000000],\"months\":5"), "{}");
        yield return ("framework, each call-off below, too short", ["\"frameworkThreshold\":{\"value\":\"eachCallOff\",@}", "\"thresholds\":[{\"amountCents\":10000000,\"comparison\":\"moreThan\",\"monthsMin\":6,@}]"], Obligation(Framework + ",\"callOffsCents\":[5000000],\"months\":5"), "{}");
        yield return ("framework, each call-off, open threshold decided", ["\"frameworkThreshold\":{\"value\":\"eachCallOff\",@}", "\"thresholds\":[{" + Unknown + "}]"], Obligation(Framework + ",\"callOffsCents\":[15000000,4000000]"), "{\"threshold\":\"met\"}");
        foreach (var (of, name) in new[] { ("lots", "lotThreshold"), ("jointClients", "jointThreshold") })
        {
            yield return (of + ", whole", [$"\"{name}\":{{\"value\":\"whole\",@}}"], Obligation($"\"partOf\":\"{of}\",\"wholeCents\":50000000,\"valueCents\":6000000"), "{}");
            yield return (of + ", part", [$"\"{name}\":{{\"value\":\"part\",@}}"], Obligation($"\"partOf\":\"{of}\",\"wholeCents\":50000000,\"valueCents\":6000000"), "{}");
            yield return (of + ", silent", [], Obligation($"\"partOf\":\"{of}\",\"wholeCents\":50000000,\"valueCents\":6000000"), "{}");
            yield return (of + ", whole missing", [$"\"{name}\":{{\"value\":\"whole\",@}}"], Obligation($"\"partOf\":\"{of}\",\"valueCents\":6000000"), "{}");
        }

        yield return ("consortium", [], Obligation("\"valueCents\":20000020,\"sharesBp\":[3333,3333,3334]"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Reductions()
    {
        foreach (var facts in new[]
        {
            "\"psoStep\":\"aspirant\"", "\"psoStep\":\"1\"", "\"psoStep\":\"2\"", "\"psoStep\":\"30+\"", "\"targetGroupShareBp\":499", "\"targetGroupShareBp\":500",
            "\"psoStep\":\"2\",\"tenderOn\":\"2026-03-01\",\"contractEnd\":\"2027-02-28\",\"psoUntil\":\"2027-02-27\"",
        })
        {
            yield return ("ladder " + facts.Replace("\"", "", StringComparison.Ordinal), [Ladder], Obligation("\"valueCents\":40000000," + facts), "{}");
        }

        yield return ("certificate for the whole", ["\"reductions\":[{\"fromStep\":\"step2\",\"reductionBp\":10000,@}]"], Obligation("\"valueCents\":40000000,\"psoStep\":\"2\""), "{}");
        yield return ("reduction unknown", ["\"reductions\":[{\"fromStep\":\"step2\"," + Unknown + "}]"], Obligation("\"valueCents\":40000000,\"psoStep\":\"2\""), "{}");
        yield return ("reduction unknown, decided the whole", ["\"reductions\":[{\"fromStep\":\"step2\"," + Unknown + "}]"], Obligation("\"valueCents\":40000000,\"psoStep\":\"2\""), "{\"reduction\":\"10000\"}");
        yield return ("obligation given", [Ladder], Obligation("\"obligationCents\":5000000,\"psoStep\":\"2\""), "{}");
        yield return ("obligation given, staff for the whole", [Ladder], Obligation("\"obligationCents\":5000000,\"targetGroupShareBp\":500"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Terms()
    {
        const string Plan = "\"terms\":[{\"term\":\"plan\",\"from\":\"award\",\"amount\":5,\"unit\":\"days\",\"toWorkingDay\":true,@}]";
        yield return ("term that ends on a Saturday", [Plan], "\"deadline\":{\"term\":\"plan\",\"day\":\"2025-03-03\"}", "{}");
        yield return ("term that ends on a working day", [Plan], "\"deadline\":{\"term\":\"plan\",\"day\":\"2025-03-04\"}", "{}");
        yield return ("term that is not stated", [], "\"deadline\":{\"term\":\"plan\",\"day\":\"2025-03-04\"}", "{}");
        yield return ("term that is unknown", ["\"terms\":[{\"term\":\"plan\",\"from\":\"award\"," + Unknown + "}]"], "\"deadline\":{\"term\":\"plan\",\"day\":\"2025-03-04\"}", "{\"term.plan\":\"2 workingDays\"}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Sanctions()
    {
        const string Withhold = "\"sanction\":{\"value\":{\"strategy\":\"withhold\",\"factorBp\":12500,\"faultException\":true},@}";
        const string Lower = "\"sanction\":{\"value\":{\"strategy\":\"lowerDetermination\",\"factorBp\":10000,\"faultException\":false},@}";
        const string Hearing = "\"sanction\":{\"value\":{\"strategy\":\"hearing\",\"factorBp\":10000,\"faultException\":false,\"outcomes\":[\"withhold\",\"waive\",\"agreement\",\"note\",\"reviseAdvice\"]},@}";
        foreach (var decision in new[] { "", "withhold", "waive", "noFault", "agreement" }) yield return ("sanction " + decision, [Withhold], Shortfall(decision), "{}");
        foreach (var decision in new[] { "", "withhold", "waive", "noFault", "agreement", "note", "reviseAdvice" }) yield return ("hearing " + decision, [Hearing], Shortfall(decision), "{}");
        yield return ("subsidy determined lower", [Lower], Shortfall("withhold"), "{}");
        yield return ("nothing short", [Withhold], "\"sanction\":{\"obligationCents\":100,\"approvedCents\":100}", "{}");
        yield return ("sanction not stated", [], Shortfall("withhold"), "{}");
        yield return ("sanction unknown", ["\"sanction\":{" + Unknown + "}"], Shortfall("withhold"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Units()
    {
        const string Work = "\"code\":\"W\",\"label\":\"werk\",\"kind\":\"employment\",\"unit\":";
        foreach (var (unit, facts) in new[]
        {
            ("\"month\",\"amountCents\":75000", "\"months\":6,\"hoursPerWeek\":18"), ("\"month\",\"amountCents\":75000,\"proRata\":{\"value\":\"timeOnly\",@}", "\"months\":6,\"hoursPerWeek\":18"),
            ("\"month\",\"amountCents\":75000,\"proRata\":{\"value\":\"hoursOnly\",@}", "\"months\":6,\"hoursPerWeek\":18"),
            ("\"internship\",\"amountCents\":750000", "\"weeks\":3"), ("\"internship\",\"amountCents\":750000,\"standardWeeks\":20", "\"weeks\":10"), ("\"internship\",\"amountCents\":750000,\"standardWeeks\":20", ""),
            ("\"schoolYear\",\"amountCents\":2000000", "\"months\":6,\"hoursPerWeek\":36"), ("\"once\",\"amountCents\":500000", "\"people\":2"), ("\"day\",\"amountCents\":100000", "\"days\":3"), ("\"day\",\"amountCents\":100000", ""),
            ("\"halfDay\",\"amountCents\":40000", "\"halfDays\":5"),             ("\"hour\",\"amountCents\":10000", "\"hours\":15,\"people\":2"), ("\"hour\",\"amountCents\":10000", ""),
            ("\"actualCost\",\"wageSurchargeBp\":2500", "\"wageCents\":100000,\"costCents\":40000"), ("\"actualCost\"", ""), ("\"byAgreement\"", ""), ("\"halfDay\",\"amountCents\":40000,\"amountIsMaximum\":true", "\"halfDays\":5"),
            ("\"fullTimeYear\",\"amountCents\":750000,\"hourlyCents\":{\"value\":360,@}", "\"hours\":\"100.5\""), ("\"fullTimeYear\",\"amountCents\":1200000,\"proRata\":{\"value\":\"whole\",@}", "\"hoursPerWeek\":18,\"people\":2"),
            ("\"fullTimeYear\",\"amountCents\":1200000,\"proRata\":{\"value\":\"timeOnly\",@}", Half), ("\"fullTimeYear\"," + Unknown, Half), ("\"fullTimeYear\",\"amountCents\":1200000,\"proRata\":{" + Unknown + "}", Half),
        })
        {
            yield return ($"unit {unit} {facts}".Replace("\"", "", StringComparison.Ordinal), [Blocks(Work + unit + (unit.Contains("standing", StringComparison.Ordinal) && !unit.Contains("proRata", StringComparison.Ordinal) ? "" : ",@"))], Credit(facts), "{}");
        }

        const string Purchase = "\"code\":\"W\",\"label\":\"inkoop\",\"kind\":\"purchase\",\"unit\":\"invoiceShare\",\"shares\":[{\"register\":\"Code\",\"shareBp\":10000},{\"register\":\"SE\",\"shareBp\":5000,\"municipalities\":[\"Enschede\"]},{\"fromStep\":\"step3\",\"shareBp\":7500}],@";
        foreach (var facts in new[] { "", "\"invoiceCents\":1000000", "\"invoiceCents\":1000000,\"register\":\"code\"", "\"invoiceCents\":1000000,\"register\":\"SE\"", "\"invoiceCents\":1000000,\"register\":\"SE\",\"municipality\":\"Utrecht\"",
            "\"invoiceCents\":1000000,\"register\":\"SE\",\"municipality\":\"enschede\"", "\"invoiceCents\":1000000,\"register\":\"Ander\"", "\"invoiceCents\":1000000,\"supplierPsoStep\":\"3\"", "\"invoiceCents\":1000000,\"supplierPsoStep\":\"2\"" })
        {
            yield return ("purchase " + facts.Replace("\"", "", StringComparison.Ordinal), [Blocks(Purchase)], Credit(facts), "{}");
        }

        const string Talks = "\"code\":\"W\",\"label\":\"overleg\",\"kind\":\"activity\",\"unit\":\"byAgreement\",@";
        const string HalfDays = "\"code\":\"W\",\"label\":\"dagdeel\",\"kind\":\"activity\",\"unit\":\"halfDay\",\"amountCents\":40000,\"amountIsMaximum\":true,@";
        yield return ("agreed value", [Blocks(Talks)], Credit(""), "{\"agreedValue\":\"150000\"}");
        yield return ("agreed value below the most", [Blocks(HalfDays)], Credit("\"halfDays\":5"), "{\"agreedValue\":\"150000\"}");
        yield return ("agreed value above the most", [Blocks(HalfDays)], Credit("\"halfDays\":5"), "{\"agreedValue\":\"250000\"}");
        yield return ("whole invoice", [Blocks("\"code\":\"W\",\"label\":\"inkoop\",\"kind\":\"purchase\",\"unit\":\"invoiceShare\",@")], Credit("\"invoiceCents\":1000000"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Times()
    {
        foreach (var count in new[] { "asGiven", "days", "wholeWeeks", "wholeMonths", "hoursWorked" })
        {
            foreach (var facts in new[] { "\"from\":\"2026-01-01\",\"to\":\"2026-04-10\",\"hoursPerWeek\":18", "\"weeks\":\"14.9\",\"hoursPerWeek\":36", "\"months\":\"3.5\",\"hoursPerWeek\":40",
                "\"periods\":[{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"hoursPerWeek\":36},{\"from\":\"2026-03-01\",\"to\":\"2027-04-10\",\"hoursPerWeek\":18}]" })
            {
                yield return ($"time {count} {facts}".Replace("\"", "", StringComparison.Ordinal), [Blocks(Year + ",@"), $"\"timeCount\":{{\"value\":\"{count}\",@}}"], Credit(facts), "{}");
            }
        }

        yield return ("hours worked of 1,600", [Blocks(Year + ",@"), "\"timeCount\":{\"value\":\"hoursWorked\",@}", "\"yearHours\":{\"value\":\"1600\",@}"], Credit("\"hours\":400"), "{}");
        yield return ("hours worked, missing", [Blocks(Year + ",@"), "\"timeCount\":{\"value\":\"hoursWorked\",@}"], Credit(""), "{}");
        yield return ("no duration", [Blocks(Year + ",@")], Credit("\"hoursPerWeek\":36"), "{}");
        yield return ("no hours", [Blocks(Year + ",@")], Credit("\"months\":6"), "{}");
        yield return ("partly outside the contract", [Blocks(Year + ",@")], Credit("\"from\":\"2026-01-01\",\"to\":\"2026-04-10\",\"hoursPerWeek\":36,\"contractStart\":\"2026-01-11\",\"contractEnd\":\"2026-03-31\""), "{}");
        yield return ("full time unknown", [Blocks(Year + ",@"), "\"fullTimeHours\":{" + Unknown + "}"], Credit(Half), "{\"fullTimeHours\":\"40\"}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Caps()
    {
        foreach (var clock in new[] { "calendar", "worked", "sinceInflow", "sinceBenefit" })
        {
            foreach (var facts in new[] { "\"months\":30", "\"months\":12,\"earlierMonths\":18,\"earlierWorkedMonths\":18,\"inflowMonths\":18,\"monthsSinceBenefit\":18", "\"months\":1,\"earlierMonths\":24,\"earlierWorkedMonths\":24,\"inflowMonths\":24,\"monthsSinceBenefit\":24",
                "\"from\":\"2026-01-01\",\"to\":\"2028-06-30\",\"inflowMonths\":3,\"monthsSinceBenefit\":3", "\"from\":\"2026-01-01\",\"to\":\"2026-06-30\",\"inflowMonths\":25,\"monthsSinceBenefit\":25" })
            {
                yield return ($"cap {clock} {facts}".Replace("\"", "", StringComparison.Ordinal), [Blocks(Year + ",\"personCaps\":[{\"months\":24,\"clock\":\"" + clock + "\"}],@")], Credit(facts + ",\"hoursPerWeek\":18"), "{}");
            }
        }

        const string Worked = ",\"personCaps\":[{\"months\":6,\"clock\":\"worked\"}],@";
        yield return ("cap on hours worked", [Blocks(Year + Worked), "\"timeCount\":{\"value\":\"hoursWorked\",@}"], Credit("\"hours\":1872"), "{}");
        yield return ("cap on hours worked, spent", [Blocks(Year + Worked), "\"timeCount\":{\"value\":\"hoursWorked\",@}"], Credit("\"hours\":1872,\"earlierWorkedMonths\":6"), "{}");
        yield return ("cap lifted by a wage subsidy", [Blocks(Year + Worked), "\"wageSubsidyLiftsCap\":{\"value\":true,@}"], Credit("\"months\":24,\"hoursPerWeek\":36,\"wageSubsidy\":true"), "{}");
        yield return ("cap not lifted", [Blocks(Year + Worked), "\"wageSubsidyLiftsCap\":{\"value\":false,@}"], Credit("\"months\":24,\"hoursPerWeek\":36,\"wageSubsidy\":true"), "{}");
        yield return ("cap that may be lifted, unknown", [Blocks(Year + Worked), "\"wageSubsidyLiftsCap\":{" + Unknown + "}"], Credit("\"months\":24,\"hoursPerWeek\":36,\"wageSubsidy\":true"), "{}");
        foreach (var caps in new[] { "\"hoursPerWeekMax\":\"2\"", "\"hoursPerActivityMax\":\"15\"", "\"hoursPerWeekMax\":\"2\",\"hoursPerActivityMax\":\"15\"", "\"hoursPerWeekMax\":\"2\",\"categories\":[\"c\"]" })
        {
            var policy = new[] { Blocks("\"code\":\"W\",\"label\":\"begeleiding\",\"kind\":\"supervision\",\"unit\":\"hour\",\"amountCents\":10000," + caps + ",@"), "\"categories\":[{\"code\":\"c\",\"mostBp\":1000,@}]" };
            yield return ($"hours {caps}".Replace("\"", "", StringComparison.Ordinal), policy, Credit("\"hours\":40,\"weeks\":10,\"obligationCents\":1250000,\"categoryCreditedCents\":1000"), "{}");
            yield return ($"hours by week {caps}".Replace("\"", "", StringComparison.Ordinal), policy, Credit("\"byWeek\":[1,3,2],\"obligationCents\":1250000"), "{}");
            yield return ($"hours by day {caps}".Replace("\"", "", StringComparison.Ordinal), policy, Credit("\"hours\":40,\"from\":\"2026-01-01\",\"to\":\"2026-01-14\",\"obligationCents\":1250000"), "{}");
        }

        yield return ("category, obligation missing", [Blocks(Year + ",\"categories\":[\"c\"],@"), "\"categories\":[{\"code\":\"c\",\"mostBp\":1000,@}]"], Credit(Half), "{}");
        yield return ("category not reached", [Blocks(Year + ",\"categories\":[\"c\"],@"), "\"categories\":[{\"code\":\"c\",\"mostBp\":1000,@}]"], Credit(Half + ",\"obligationCents\":99900000"), "{}");
        yield return ("category fell", ["\"categories\":[{\"code\":\"c\",\"mostBp\":2000,@}]"], "\"cap\":{\"category\":\"c\",\"obligationCents\":1000000,\"creditedCents\":350000,\"takenBackCents\":50000}", "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Bonuses()
    {
        foreach (var amount in new[] { "\"amountCents\":1000000", "\"amountCents\":1000000,\"proRata\":{\"value\":\"flat\",@}", "\"amountCents\":1000000,\"proRata\":{\"value\":\"timeOnly\",@}", "\"ofYearValueBp\":10000", "\"ofYearValueBp\":5000,\"proRata\":{\"value\":\"flat\",@}" })
        {
            yield return ($"bonus {amount}".Replace("\"", "", StringComparison.Ordinal), [Blocks(Year + ",@"), "\"bonuses\":[{\"code\":\"P\",\"label\":\"vast\",\"permanent\":true," + amount + ",@}]"], Credit(Half + ",\"permanent\":true"), "{}");
        }

        const string Two = "\"bonuses\":[{\"code\":\"A50\",\"label\":\"50\",\"ageAtLeast\":50,\"ageAtMost\":54,\"amountCents\":500000,@},{\"code\":\"P\",\"label\":\"vast\",\"permanent\":true,\"amountCents\":1000000,@}]";
        yield return ("two bonuses", [Blocks(Year + ",@"), Two], Credit(Half + ",\"permanent\":true,\"age\":54"), "{}");
        yield return ("the highest of two", [Blocks(Year + ",@"), Two, "\"bonusesAddUp\":{\"value\":false,@}"], Credit(Half + ",\"permanent\":true,\"age\":50"), "{}");
        yield return ("whether two add up is unknown", [Blocks(Year + ",@"), Two, "\"bonusesAddUp\":{" + Unknown + "}"], Credit(Half + ",\"permanent\":true,\"age\":50"), "{}");
        yield return ("one bonus, unknown whether they add up", [Blocks(Year + ",@"), Two, "\"bonusesAddUp\":{" + Unknown + "}"], Credit(Half + ",\"permanent\":true,\"age\":49"), "{}");
        yield return ("pro rata of bonuses unknown", [Blocks(Year + ",@"), Two, "\"bonusProRata\":{" + Unknown + "}"], Credit(Half + ",\"permanent\":true"), "{}");
        yield return ("bonus unknown", [Blocks(Year + ",@"), "\"bonuses\":[{\"code\":\"P\",\"label\":\"vast\",\"permanent\":true," + Unknown + "}]"], Credit(Half + ",\"permanent\":true"), "{}");
        yield return ("hire after an internship", [Blocks(Year + ",@"), "\"bonuses\":[{\"code\":\"H\",\"label\":\"in dienst\",\"hireAfterMonthsMin\":6,\"amountCents\":2500000,\"proRata\":{\"value\":\"flat\",@},@}]"], Credit(Half + ",\"hireAfterMonths\":6"), "{}");
        yield return ("bonus of a whole value", [Blocks(Year + ",\"proRata\":{\"value\":\"whole\",@},@"), Two], Credit("\"people\":2,\"permanent\":true"), "{}");
        yield return ("bonus by the hour", [Blocks(Year + ",\"hourlyCents\":{\"value\":2000,@},@"), Two], Credit("\"hours\":182,\"permanent\":true"), "{}");
        yield return ("bonus on a once", [Blocks("\"code\":\"W\",\"label\":\"werk\",\"kind\":\"employment\",\"unit\":\"once\",\"amountCents\":500000,@"), Two], Credit("\"people\":2,\"permanent\":true"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Refusals()
    {
        foreach (var (clause, facts) in new[]
        {
            ("\"lookBackMonths\":{\"value\":12,@}", "\"from\":\"2023-06-30\",\"to\":\"2025-06-30\",\"hoursPerWeek\":36,\"contractStart\":\"2024-07-01\""), ("\"lookBackMonths\":{\"value\":12,@}", "\"from\":\"2023-07-01\",\"to\":\"2025-06-30\",\"hoursPerWeek\":36,\"contractStart\":\"2024-07-01\""),
            ("\"lookBackMonths\":{" + Unknown + "}", "\"from\":\"2023-07-01\",\"to\":\"2025-06-30\",\"hoursPerWeek\":36,\"contractStart\":\"2024-07-01\""),
            ("\"hoursPerWeekMin\":{\"value\":\"20\",@}", Half), ("\"hoursPerWeekMin\":{\"value\":\"20\",@}", "\"periods\":[{\"weeks\":26,\"hoursPerWeek\":36},{\"weeks\":26,\"hoursPerWeek\":11}]"), ("\"hoursPerWeekMin\":{" + Unknown + "}", Half),
            ("\"additionalOnly\":{\"value\":true,@}", Half + ",\"additional\":false"), ("\"performedBy\":{\"value\":[\"contractor\",\"supplier\"],@}", Half + ",\"performedBy\":\"supplier\""), ("\"performedBy\":{\"value\":[\"contractor\"],@}", Half + ",\"performedBy\":\"subcontractor\""),
            ("\"region\":{\"value\":{\"municipalities\":[\"Leiden\"],\"required\":true},@}", Half + ",\"municipality\":\"Utrecht\""), ("\"region\":{\"value\":{\"municipalities\":[\"Leiden\"],\"required\":false},@}", Half + ",\"municipality\":\"Utrecht\""),
            ("\"region\":{\"value\":{\"municipalities\":[\"Leiden\"],\"required\":false},@}", Half + ",\"municipality\":\"leiden\""), ("\"region\":{" + Unknown + "}", Half + ",\"municipality\":\"leiden\""),
            ("\"stacking\":{\"value\":\"refuse\",@}", Half + ",\"subsidyCents\":100000"), ("\"stacking\":{\"value\":\"deduct\",@}", Half + ",\"subsidyCents\":100000"), ("\"stacking\":{\"value\":\"deduct\",@}", Half + ",\"subsidyCents\":9900000"),
            ("\"stacking\":{\"value\":\"warn\",@}", Half + ",\"subsidyCents\":100000"), ("\"stacking\":{" + Unknown + "}", Half + ",\"subsidyCents\":100000"),
            ("\"exclusivityScope\":{\"value\":\"contract\",@}", Half + ",\"overlaps\":true,\"overlapsIn\":\"contract\""), ("\"exclusivityScope\":{\"value\":\"everywhere\",@}", Half + ",\"overlaps\":true,\"overlapsIn\":\"everywhere\""), ("\"exclusivityScope\":{" + Unknown + "}", Half + ",\"overlaps\":true"),
            ("\"onePersonOneCredit\":{\"value\":true,@}", Half + ",\"overlaps\":true"), ("\"onePersonOneCredit\":{\"value\":false,@}", Half + ",\"overlaps\":true"), ("\"onePersonOneCredit\":{" + Unknown + "}", Half + ",\"overlaps\":true"),
            ("\"vat\":{\"value\":\"excl\",@}", Half + ",\"overlaps\":true"),
        })
        {
            yield return ($"{clause} {facts}".Replace("\"", "", StringComparison.Ordinal), [Blocks(Year + ",@"), clause], Credit(facts), "{}");
        }

        yield return ("same employer", [Blocks(Year + ",\"sameEmployerMonthsMin\":6,@")], Credit(Half + ",\"monthsSinceSameEmployer\":5"), "{}");
        yield return ("own minimum of hours", [Blocks(Year + ",\"hoursPerWeekMin\":\"20\",@")], Credit(Half), "{}");
        yield return ("outside the term", [Blocks(Year + ",@")], Credit("\"from\":\"2025-01-01\",\"to\":\"2025-02-28\",\"hoursPerWeek\":36,\"contractStart\":\"2026-01-01\""), "{}");
        yield return ("recognised", [Blocks(Year + ",\"recognitionRequired\":true,@")], Credit(Half + ",\"recognition\":\"recognised\""), "{}");
        yield return ("not recognised", [Blocks(Year + ",\"recognitionRequired\":true,@")], Credit(Half + ",\"recognition\":\"notRecognised\""), "{}");
        yield return ("recognition unchecked", [Blocks(Year + ",\"recognitionRequired\":true,@")], Credit(Half + ",\"recognition\":\"unchecked\""), "{}");
        yield return ("recognition decided", [Blocks(Year + ",\"recognitionRequired\":true,@")], Credit(Half + ",\"recognition\":\"unchecked\""), "{\"recognition\":\"recognised\"}");
        yield return ("evidence there", [Blocks(Year + ",\"evidence\":[\"practiceAgreement\",\"hoursStatement\"],@")], Credit(Half + ",\"evidence\":[\"practiceAgreement\",\"hoursStatement\"]"), "{}");
        yield return ("evidence missing", [Blocks(Year + ",\"evidence\":[\"practiceAgreement\",\"hoursStatement\"],@")], Credit(Half + ",\"evidence\":[\"practiceAgreement\"]"), "{}");
        const string Supervision = "\"code\":\"W\",\"label\":\"begeleiding\",\"kind\":\"supervision\",\"unit\":\"hour\",\"amountCents\":10000,@";
        yield return ("supervision besides the place", [Blocks(Supervision)], Credit("\"hours\":10,\"placeCredited\":true"), "{}");
        yield return ("supervision besides the place, allowed", [Blocks(Supervision), "\"supervisionBesidesPlace\":{\"value\":true,@}"], Credit("\"hours\":10,\"placeCredited\":true"), "{}");
        const string Little = ",\"supervisionOffered\":1,\"supervisionAsked\":2";
        yield return ("too little supervision", [Blocks(Year + ",@"), "\"supervisionRequired\":{\"value\":true,@}"], Credit(Half + Little), "{}");
        yield return ("too little supervision, allowed", [Blocks(Year + ",@"), "\"supervisionRequired\":{\"value\":false,@}"], Credit(Half + Little), "{}");
        yield return ("too little supervision, no such clause", [Blocks(Year + ",@")], Credit(Half + Little), "{}");
        yield return ("too little supervision, unknown", [Blocks(Year + ",@"), "\"supervisionRequired\":{" + Unknown + "}"], Credit(Half + Little), "{}");
        yield return ("no word about supervision", [Blocks(Year + ",@"), "\"supervisionRequired\":{\"value\":true,@}"], Credit(Half + ",\"supervisionAsked\":2"), "{}");
        yield return ("as much supervision as asked", [Blocks(Year + ",@"), "\"supervisionRequired\":{\"value\":true,@}"], Credit(Half + ",\"supervisionOffered\":2,\"supervisionAsked\":2"), "{}");
        yield return ("supervision besides the place, unknown", [Blocks(Supervision), "\"supervisionBesidesPlace\":{" + Unknown + "}"], Credit("\"hours\":10,\"placeCredited\":true"), "{}");
    }

    private static IEnumerable<(string, IReadOnlyList<string>, string, string)> Rest()
    {
        foreach (var (kind, facts) in new[] { ("\"factorBp\":5000", ""), ("\"factorBp\":10000,\"share\":\"students\"", ",\"sharedBy\":3"), ("\"factorBp\":10000,\"share\":\"students\"", ""), ("\"factorBp\":5000,\"share\":\"goals\"", ",\"goalsShareBp\":6000"), ("\"factorBp\":5000,\"share\":\"goals\"", ""), (Unknown, "") })
        {
            var origin = kind == Unknown ? "" : ",@";
            yield return ($"kind {kind}{facts}".Replace("\"", "", StringComparison.Ordinal), [Blocks(Year + ",@"), "\"placementKinds\":[{\"code\":\"x\",\"label\":\"gedeelde plek\"," + kind + origin + "}]"], Credit(Half + ",\"placementKind\":\"X\"" + facts), "{}");
        }

        yield return ("kind not listed", [Blocks(Year + ",@")], Credit(Half + ",\"placementKind\":\"rotatie\""), "{}");
        yield return ("kind not listed, decided", [Blocks(Year + ",@")], Credit(Half + ",\"placementKind\":\"rotatie\""), "{\"placementKind\":\"2500\"}");
        yield return ("block not listed", [Blocks(Year + ",@")], "\"credit\":{\"block\":\"ANDERS\"," + Half + "}", "{}");
        yield return ("block not given", [Blocks(Year + ",@")], "\"credit\":{" + Half + "}", "{}");
        yield return ("block by its facts", [Blocks(Year + ",@")], "\"credit\":{\"select\":{\"kind\":\"employment\"}," + Half + "}", "{}");
        yield return ("no block by these facts", [Blocks(Year + ",@")], "\"credit\":{\"select\":{\"kind\":\"internship\"}," + Half + "}", "{}");
        yield return ("two blocks by these facts", ["\"blocks\":[{" + Year + ",@},{" + Year.Replace("\"W\"", "\"V\"", StringComparison.Ordinal) + ",\"levels\":[2],@}]"], "\"credit\":{\"select\":{\"kind\":\"employment\"}," + Half + "}", "{}");
        yield return ("a later piece", [Blocks(Year + ",@")], Credit(Half + ",\"creditedBeforeCents\":1000000"), "{}");
        yield return ("less than before", [Blocks(Year + ",@")], Credit(Half + ",\"creditedBeforeCents\":9000000"), "{}");
        yield return ("rounding of a credit unknown", [Blocks(Year + ",@"), "\"rounding\":{" + Unknown + "}"], Credit("\"weeks\":7,\"hoursPerWeek\":17"), "{}");
    }

    private static string Blocks(string block) => "\"blocks\":[{" + block + "}]";

    private static string Obligation(string facts) => "\"obligation\":{" + facts + "}";

    private static string Credit(string facts) => "\"credit\":{\"block\":\"W\"" + (facts.Length == 0 ? "" : "," + facts) + "}";

    private static string Shortfall(string decision) =>
        "\"sanction\":{\"obligationCents\":1250000,\"approvedCents\":900000" + (decision.Length == 0 ? "" : $",\"decision\":\"{decision}\"") + "}";
}
