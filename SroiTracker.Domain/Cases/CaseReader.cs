using System.Text.Json;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Cases;

/// <summary>Reads one case of a case file. Names are fixed; a name that is not known is a fault.</summary>
public static class CaseReader
{
    private static readonly string[] Questions = ["obligation", "credit", "deadline", "sanction"];

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
            Months = facts.Number("months"),
            LabourShare = facts.BasisPoints("labourShareBp"),
            Municipality = facts.Text("municipality"),
            Invoiced = facts.Cents("invoicedCents"),
            WageSum = facts.Cents("wageSumCents"),
            Offered = facts.BasisPoints("offeredBp"),
            PsoStep = facts.Text("psoStep"),
            TargetGroupShare = facts.BasisPoints("targetGroupShareBp"),
            Obligation = facts.Cents("obligationCents"),
        };
        facts.Finish();
        return read;
    }

    private static EffortFacts Effort(FactReader facts)
    {
        var select = facts.Object("select");
        var read = new EffortFacts
        {
            Block = facts.Text("block"),
            Select = select is null ? null : Selection(select),
            From = facts.Day("from"),
            To = facts.Day("to"),
            Weeks = facts.Number("weeks"),
            Months = facts.Number("months"),
            HoursPerWeek = facts.Number("hoursPerWeek"),
            Hours = facts.Number("hours"),
            People = facts.Count("people") ?? 1,
            ByWeek = facts.List("byWeek", DecisionText.Number, "case.number"),
            Days = facts.Count("days"),
            Cost = facts.Cents("costCents"),
            Invoice = facts.Cents("invoiceCents"),
            Register = facts.Text("register"),
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
            PerformedBy = facts.Text("performedBy"),
            Obligation = facts.Cents("obligationCents"),
            EarlierMonths = facts.Number("earlierMonths"),
            CategoryCredited = facts.Cents("categoryCreditedCents"),
            Evidence = facts.List("evidence", DecisionText.Term<EvidenceKind>, "case.term"),
            Recognition = facts.Term<Recognition>("recognition"),
            Overlaps = facts.Flag("overlaps") ?? false,
            PlaceCredited = facts.Flag("placeCredited") ?? false,
        };
        if (read is { From: { } from, To: { } to } && to < from) facts.Refuse("to", "case.period");
        facts.Finish(select);
        return read;
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
        var (term, day) = (facts.Text("term"), facts.Day("day"));
        facts.Finish();
        if (term is null) facts.Missing("term");
        if (day is null) facts.Missing("day");
        return facts.Fault is null ? new DeadlineQuestion(term!, day!.Value) : null;
    }

    private static SanctionQuestion? Sanction(FactReader facts)
    {
        var (obligation, approved, decision) = (facts.Cents("obligationCents"), facts.Cents("approvedCents"), facts.Text("decision"));
        facts.Finish();
        if (obligation is null) facts.Missing("obligationCents");
        if (approved is null) facts.Missing("approvedCents");
        return facts.Fault is null ? new SanctionQuestion(obligation!.Value.Cents, approved!.Value.Cents, decision) : null;
    }
}
