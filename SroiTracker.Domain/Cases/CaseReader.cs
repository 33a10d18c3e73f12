using System.Text.Json;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Cases;

/// <summary>Reads one case of a case file. Names are fixed; a name that is not known is a fault.</summary>
public static class CaseReader
{
    private const int MostPeople = 1_000;
    private const int MostPeriods = 100;
    private const int MostWeeks = 1_000;

    private static readonly string[] Questions = ["obligation", "credit", "deadline", "sanction", "cap", "pool"];

    /// <summary>What may stand beside a case for its readers: the expected result, and words.</summary>
    private static readonly string[] Comments = ["expected", "why", "title", "note"];

    /// <summary>Reads a case; exactly one of the two is null.</summary>
    public static (Case? Case, CaseFault? Fault) Read(JsonElement element)
    {
        var top = new FactReader(element, "");
        var id = (element.ValueKind == JsonValueKind.Object ? top.Text("id") : null) ?? "";
        var (policy, on) = (top.Text("policy"), top.Day("on"));
        var question = Question(top, out var inner);
        var decisions = top.Object("decisions");
        var recorded = new RecordedDecisions(decisions?.AllText() ?? []);
        foreach (var comment in Comments) top.Ignore(comment);
        top.Finish(inner, decisions);
        if (policy is null) top.Missing("policy");
        if (on is null) top.Missing("on");
        if (question is null) top.Missing("obligation");
        return top.Fault is { } fault
            ? (null, new CaseFault(id, fault.Field, fault.Code, fault.Value))
            : (new Case(id, policy!, on!.Value, question!, recorded), null);
    }

    private static CaseQuestion? Question(FactReader top, out FactReader? inner)
    {
        var asked = Questions.Select(name => (Name: name, Facts: top.Object(name))).Where(each => each.Facts is not null).ToList();
        inner = asked.Count > 0 ? asked[0].Facts : null;
        if (asked.Count > 1) top.Refuse(asked[1].Name, "case.twoQuestions");
        if (asked.Count == 0) return null;
        var (facts, name) = (asked[0].Facts!, asked[0].Name);
        return name switch
        {
            "obligation" => new ObligationQuestion(Obligation(facts)),
            "credit" => new CreditQuestion(Effort(facts)),
            "deadline" => Deadline(facts),
            "cap" => Cap(facts),
            "pool" => Pool(facts),
            _ => Sanction(facts),
        };
    }

    private static ObligationFacts Obligation(FactReader facts)
    {
        var read = new ObligationFacts
        {
            Kind = facts.Term<ContractKind>("kind"),
            Value = facts.Cents("valueCents"),
            Vat = facts.Term<Vat>("vat") ?? Vat.Excl,
            Options = facts.Cents("optionsCents"),
            PartOf = facts.Term<PartOf>("partOf"),
            Whole = facts.Cents("wholeCents"),
            CallOffs = facts.List("callOffsCents", DecisionText.Cents, "case.cents"),
            Shares = facts.List("sharesBp", DecisionText.BasisPoints, "case.basisPoints"),
            Months = facts.Number("months"),
            LabourShare = facts.BasisPoints("labourShareBp"),
            Municipality = facts.Text("municipality"),
            Invoiced = facts.Cents("invoicedCents"),
            WageSum = facts.Cents("wageSumCents"),
            IsFinal = facts.Flag("final") ?? true,
            Offered = facts.BasisPoints("offeredBp"),
            PsoStep = facts.PsoStep("psoStep"),
            PsoFrom = facts.Day("psoFrom"),
            PsoUntil = facts.Day("psoUntil"),
            TenderOn = facts.Day("tenderOn"),
            ContractEnd = facts.Day("contractEnd"),
            TargetGroupShare = facts.BasisPoints("targetGroupShareBp"),
            Obligation = facts.Cents("obligationCents"),
        };
        if (read.Shares is { } shares && shares.Sum(share => share.BasisPoints) != Percentage.WholeInBasisPoints)
            facts.Refuse("sharesBp", "case.shares");
        if (read is { CallOffs: not null, PartOf: not PartOf.Framework }) facts.Refuse("callOffsCents", "case.callOffs");
        facts.Finish();
        return read;
    }

    private static EffortFacts Effort(FactReader facts)
    {
        var select = facts.Object("select");
        var periods = facts.Objects("periods");
        var credited = facts.Object("categoriesCreditedCents");
        var read = new EffortFacts
        {
            Block = facts.Text("block"),
            Select = select is null ? null : Selection(select),
            From = facts.Day("from"),
            To = facts.Day("to"),
            Weeks = facts.Number("weeks"),
            Months = facts.Number("months"),
            HoursPerWeek = facts.WeekHours("hoursPerWeek"),
            Hours = facts.Number("hours"),
            People = facts.Count("people") ?? 1,
            ByWeek = facts.List("byWeek", DecisionText.WeekHours, "case.week"),
            Periods = periods is null ? null : [.. periods.Select(Stretch)],
            HalfDays = facts.Count("halfDays"),
            Days = facts.Count("days"),
            Cost = facts.Cents("costCents"),
            WageCost = facts.Cents("wageCents"),
            Invoice = facts.Cents("invoiceCents"),
            Register = facts.Text("register"),
            SupplierPsoStep = facts.PsoStep("supplierPsoStep"),
            Municipality = facts.Text("municipality"),
            Age = facts.Count("age"),
            Permanent = facts.Flag("permanent") ?? false,
            StatusHolder = facts.Flag("statusHolder") ?? false,
            HireAfterMonths = facts.Number("hireAfterMonths"),
            ContractStart = facts.Day("contractStart"),
            ContractEnd = facts.Day("contractEnd"),
            WageSubsidy = facts.Flag("wageSubsidy") ?? false,
            InflowMonths = facts.Number("inflowMonths"),
            MonthsSinceBenefit = facts.Number("monthsSinceBenefit"),
            MonthsSinceSameEmployer = facts.Number("monthsSinceSameEmployer"),
            PlacementKind = facts.Text("placementKind"),
            SharedBy = facts.Count("sharedBy"),
            GoalsShare = facts.BasisPoints("goalsShareBp"),
            PerformedBy = facts.Term<Performer>("performedBy"),
            Additional = facts.Flag("additional"),
            Subsidy = facts.Cents("subsidyCents"),
            Obligation = facts.Cents("obligationCents"),
            EarlierMonths = facts.Fraction("earlierMonths"),
            EarlierWorkedMonths = facts.Fraction("earlierWorkedMonths"),
            CategoryCredited = facts.Cents("categoryCreditedCents"),
            CategoriesCredited = credited?.AllCents(),
            CreditedBefore = facts.Cents("creditedBeforeCents"),
            Evidence = facts.List("evidence", DecisionText.Term<EvidenceKind>, "case.term"),
            Recognition = facts.Term<Recognition>("recognition"),
            Overlaps = facts.Flag("overlaps") ?? false,
            OverlapsIn = facts.Term<ExclusivityScope>("overlapsIn"),
            SupervisionOffered = facts.WeekHours("supervisionOffered"),
            SupervisionAsked = facts.WeekHours("supervisionAsked"),
            PlaceCredited = facts.Flag("placeCredited") ?? false,
        };
        if (read is { From: { } from, To: { } to } && to < from) facts.Refuse("to", "case.period");
        if (read.People > MostPeople) facts.Refuse("people", "case.people");
        if (read.Periods is { Count: > MostPeriods } || read.Stretches.Any(stretch => stretch.ByWeek is { Count: > MostWeeks }))
            facts.Refuse("periods", "case.long");
        if (Mixed(read)) facts.Refuse("periods", "case.periods");
        if (read.Periods is { } stretches && Overlap(stretches)) facts.Refuse("periods", "case.periodsOverlap");
        facts.Finish([select, credited, .. periods ?? []]);
        return read;
    }

    private static EffortPeriod Stretch(FactReader facts)
    {
        var read = new EffortPeriod
        {
            From = facts.Day("from"),
            To = facts.Day("to"),
            Weeks = facts.Number("weeks"),
            Months = facts.Number("months"),
            HoursPerWeek = facts.WeekHours("hoursPerWeek"),
            Hours = facts.Number("hours"),
            ByWeek = facts.List("byWeek", DecisionText.WeekHours, "case.week"),
        };
        if (read is { From: { } from, To: { } to } && to < from) facts.Refuse("to", "case.period");
        facts.Finish();
        return read;
    }

    private static bool Mixed(EffortFacts facts) => facts.Periods is { } periods && (periods.Count == 0
        || (facts.From is not null || facts.To is not null || facts.Weeks is not null || facts.Months is not null
            || facts.HoursPerWeek is not null || facts.Hours is not null || facts.ByWeek is not null));

    private static bool Overlap(IReadOnlyList<EffortPeriod> periods)
    {
        var dated = periods.Where(period => period is { From: not null, To: not null }).OrderBy(period => period.From).ToList();
        return dated.Zip(dated.Skip(1)).Any(pair => pair.Second.From <= pair.First.To);
    }

    private static BlockSelection Selection(FactReader facts)
    {
        var read = new BlockSelection
        {
            Kind = facts.Term<BlockKind>("kind"),
            Pathway = facts.Term<Pathway>("pathway"),
            Level = facts.Count("level"),
            TargetGroup = facts.Text("targetGroup"),
            BenefitMonths = facts.Count("benefitMonths"),
            Existing = facts.Flag("existing"),
        };
        facts.Finish();
        return read;
    }

    private static DeadlineQuestion? Deadline(FactReader facts)
    {
        var (term, day) = (facts.Term<ProcessTerm>("term"), facts.Day("day"));
        facts.Finish();
        if (term is null) facts.Missing("term");
        if (day is null) facts.Missing("day");
        return facts.Fault is null ? new DeadlineQuestion(term!.Value, day!.Value) : null;
    }

    private static CapQuestion? Cap(FactReader facts)
    {
        var (category, obligation, credited, taken) =
            (facts.Text("category"), facts.Cents("obligationCents"), facts.Cents("creditedCents"), facts.Cents("takenBackCents"));
        facts.Finish();
        if (category is null) facts.Missing("category");
        if (obligation is null) facts.Missing("obligationCents");
        if (credited is null) facts.Missing("creditedCents");
        return facts.Fault is null ? new CapQuestion(category!, obligation!.Value, credited!.Value, taken ?? Money.Zero) : null;
    }

    private static PoolQuestion? Pool(FactReader facts)
    {
        var (agreement, version, credit) = (facts.Text("agreement"), facts.Count("version"), facts.Cents("creditCents"));
        var (shares, earner, part) = (facts.List("shares", DivisionKey.ShareOf, "case.poolShares"), facts.Count("earner"), facts.Count("part"));
        if (shares is not null && DivisionKey.Fault(shares) is not null) facts.Refuse("shares", "case.poolShares");
        facts.Finish();
        if (agreement is null) facts.Missing("agreement");
        if (version is null) facts.Missing("version");
        if (credit is null) facts.Missing("creditCents");
        if (shares is null) facts.Missing("shares");
        if (earner is null) facts.Missing("earner");
        if (part is null) facts.Missing("part");
        if (facts.Fault is not null) return null;
        var read = new PooledFacts(agreement!, version!.Value, DivisionKey.Of(shares!), credit!.Value, earner!.Value, part!.Value);
        if (!read.IsInKey) facts.Refuse("part", "case.poolShares");
        return read.IsInKey ? new PoolQuestion(read) : null;
    }

    private static SanctionQuestion? Sanction(FactReader facts)
    {
        var (obligation, approved, decision) = (facts.Cents("obligationCents"), facts.Cents("approvedCents"),
            facts.Term<ShortfallDecision>("decision"));
        facts.Finish();
        if (obligation is null) facts.Missing("obligationCents");
        if (approved is null) facts.Missing("approvedCents");
        return facts.Fault is null ? new SanctionQuestion(obligation!.Value, approved!.Value, decision) : null;
    }
}
