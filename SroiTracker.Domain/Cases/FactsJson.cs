using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Cases;

/// <summary>Writes a case as canonical JSON, so that a receipt can be read back and derived again.</summary>
public static class FactsJson
{
    /// <summary>The case, in the format that <see cref="CaseReader"/> reads.</summary>
    public static string Write(Case asked)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, CaseJson.Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("policy", asked.Policy);
            json.WriteString("on", LocalDatePattern.Iso.Format(asked.On));
            if (asked.Question is ObligationQuestion obligation) WriteObligation(json, obligation.Facts);
            if (asked.Question is CreditQuestion credit) WriteEffort(json, credit.Facts);
            if (asked.Question is CapQuestion cap) WriteCap(json, cap);
            if (asked.Question is SanctionQuestion sanction) WriteSanction(json, sanction);
            if (asked.Question is PoolQuestion pool) WritePool(json, pool.Facts);
            WriteDecisions(json, asked.Decisions);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteCap(Utf8JsonWriter json, CapQuestion cap)
    {
        json.WriteStartObject("cap");
        json.WriteString("category", cap.Category);
        Cents(json, "obligationCents", cap.Obligation);
        Cents(json, "creditedCents", cap.Credited);
        Cents(json, "takenBackCents", cap.TakenBack);
        json.WriteEndObject();
    }

    private static void WriteSanction(Utf8JsonWriter json, SanctionQuestion sanction)
    {
        json.WriteStartObject("sanction");
        Cents(json, "obligationCents", sanction.Obligation);
        Cents(json, "approvedCents", sanction.Approved);
        Term(json, "decision", sanction.Decision);
        json.WriteEndObject();
    }

    private static void WritePool(Utf8JsonWriter json, PooledFacts pool)
    {
        json.WriteStartObject("pool");
        json.WriteString("agreement", pool.Agreement);
        Count(json, "version", pool.Version);
        Cents(json, "creditCents", pool.Credit);
        Texts(json, "shares", pool.Key.Shares.Select(share => share.ToString()));
        Count(json, "earner", pool.Earner);
        Count(json, "part", pool.Part);
        json.WriteEndObject();
    }

    private static void WriteDecisions(Utf8JsonWriter json, RecordedDecisions decisions)
    {
        if (decisions.ByClause.Count == 0) return;
        json.WriteStartObject("decisions");
        foreach (var (clause, reading) in decisions.ByClause.OrderBy(each => each.Key, StringComparer.Ordinal)) json.WriteString(clause, reading);
        json.WriteEndObject();
    }

    private static void WriteObligation(Utf8JsonWriter json, ObligationFacts facts)
    {
        json.WriteStartObject("obligation");
        Term(json, "kind", facts.Kind);
        Cents(json, "valueCents", facts.Value);
        Term(json, "vat", facts.Vat == Vat.Excl ? null : (Vat?)facts.Vat);
        Cents(json, "optionsCents", facts.Options);
        Term(json, "partOf", facts.PartOf);
        Cents(json, "wholeCents", facts.Whole);
        if (facts.CallOffs is { } callOffs) Numbers(json, "callOffsCents", callOffs.Select(callOff => callOff.Cents));
        if (facts.Shares is { } shares) Numbers(json, "sharesBp", shares.Select(share => (long)share.BasisPoints));
        Number(json, "months", facts.Months);
        Count(json, "labourShareBp", facts.LabourShare?.BasisPoints);
        Text(json, "municipality", facts.Municipality);
        Cents(json, "invoicedCents", facts.Invoiced);
        Cents(json, "wageSumCents", facts.WageSum);
        if (!facts.IsFinal) json.WriteBoolean("final", false);
        Count(json, "offeredBp", facts.Offered?.BasisPoints);
        Text(json, "psoStep", facts.PsoStep is { } step ? DecisionText.Of(step) : null);
        Day(json, "psoFrom", facts.PsoFrom);
        Day(json, "psoUntil", facts.PsoUntil);
        Day(json, "tenderOn", facts.TenderOn);
        Day(json, "contractEnd", facts.ContractEnd);
        Count(json, "targetGroupShareBp", facts.TargetGroupShare?.BasisPoints);
        Cents(json, "obligationCents", facts.Obligation);
        json.WriteEndObject();
    }

    private static void WriteEffort(Utf8JsonWriter json, EffortFacts facts)
    {
        json.WriteStartObject("credit");
        Text(json, "block", facts.Block);
        if (facts.Select is { } select) WriteSelection(json, select);
        if (facts.Periods is null) WriteStretch(json, facts.Stretches[0]);
        else WriteStretches(json, facts.Periods);
        Count(json, "people", facts.People == 1 ? null : facts.People);
        Count(json, "halfDays", facts.HalfDays);
        Count(json, "days", facts.Days);
        Cents(json, "costCents", facts.Cost);
        Cents(json, "wageCents", facts.WageCost);
        Cents(json, "invoiceCents", facts.Invoice);
        Text(json, "register", facts.Register);
        Text(json, "supplierPsoStep", facts.SupplierPsoStep is { } step ? DecisionText.Of(step) : null);
        Text(json, "municipality", facts.Municipality);
        Count(json, "age", facts.Age);
        Flag(json, "permanent", facts.Permanent);
        Flag(json, "statusHolder", facts.StatusHolder);
        Number(json, "hireAfterMonths", facts.HireAfterMonths);
        Day(json, "contractStart", facts.ContractStart);
        Day(json, "contractEnd", facts.ContractEnd);
        Flag(json, "wageSubsidy", facts.WageSubsidy);
        Number(json, "inflowMonths", facts.InflowMonths);
        Number(json, "monthsSinceBenefit", facts.MonthsSinceBenefit);
        Number(json, "monthsSinceSameEmployer", facts.MonthsSinceSameEmployer);
        Text(json, "placementKind", facts.PlacementKind);
        Count(json, "sharedBy", facts.SharedBy);
        Count(json, "goalsShareBp", facts.GoalsShare?.BasisPoints);
        Term(json, "performedBy", facts.PerformedBy);
        if (facts.Additional is { } additional) json.WriteBoolean("additional", additional);
        Cents(json, "subsidyCents", facts.Subsidy);
        Cents(json, "obligationCents", facts.Obligation);
        Text(json, "earlierMonths", facts.EarlierMonths?.ToText());
        Text(json, "earlierWorkedMonths", facts.EarlierWorkedMonths?.ToText());
        Cents(json, "categoryCreditedCents", facts.CategoryCredited);
        if (facts.CategoriesCredited is { } credited) WriteCategories(json, credited);
        Cents(json, "creditedBeforeCents", facts.CreditedBefore);
        if (facts.Evidence is { } evidence) Texts(json, "evidence", evidence.Select(TermText.Of));
        Term(json, "recognition", facts.Recognition);
        Flag(json, "overlaps", facts.Overlaps);
        Term(json, "overlapsIn", facts.OverlapsIn);
        Number(json, "supervisionOffered", facts.SupervisionOffered);
        Number(json, "supervisionAsked", facts.SupervisionAsked);
        Flag(json, "placeCredited", facts.PlaceCredited);
        json.WriteEndObject();
    }

    private static void WriteStretches(Utf8JsonWriter json, IReadOnlyList<EffortPeriod> periods)
    {
        json.WriteStartArray("periods");
        foreach (var period in periods)
        {
            json.WriteStartObject();
            WriteStretch(json, period);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStretch(Utf8JsonWriter json, EffortPeriod period)
    {
        Day(json, "from", period.From);
        Day(json, "to", period.To);
        Number(json, "weeks", period.Weeks);
        Number(json, "months", period.Months);
        Number(json, "hoursPerWeek", period.HoursPerWeek);
        Number(json, "hours", period.Hours);
        if (period.ByWeek is { } weeks) Texts(json, "byWeek", weeks.Select(Exact));
    }

    private static void WriteCategories(Utf8JsonWriter json, IReadOnlyDictionary<string, Money> credited)
    {
        json.WriteStartObject("categoriesCreditedCents");
        foreach (var (code, amount) in credited.OrderBy(each => each.Key, StringComparer.Ordinal)) json.WriteNumber(code, amount.Cents);
        json.WriteEndObject();
    }

    private static void WriteSelection(Utf8JsonWriter json, BlockSelection select)
    {
        json.WriteStartObject("select");
        Term(json, "kind", select.Kind);
        Term(json, "pathway", select.Pathway);
        Count(json, "level", select.Level);
        Text(json, "targetGroup", select.TargetGroup);
        Count(json, "benefitMonths", select.BenefitMonths);
        if (select.Existing is { } existing) json.WriteBoolean("existing", existing);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Term<T>(Utf8JsonWriter json, string name, T? term) where T : struct, Enum =>
        Text(json, name, term is { } known ? TermText.Of(known) : null);

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day) =>
        Text(json, name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    private static void Cents(Utf8JsonWriter json, string name, Money? amount)
    {
        if (amount is { } known) json.WriteNumber(name, known.Cents);
    }

    private static void Count(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } known) json.WriteNumber(name, known);
    }

    private static void Flag(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag) json.WriteBoolean(name, true);
    }

    private static void Number(Utf8JsonWriter json, string name, Ratio? number) => Text(json, name, number is { } known ? Exact(known) : null);

    /// <summary>A decimal; facts are written by people, so one is exact.</summary>
    private static string Exact(Ratio number) => number.ToDecimalText() ?? throw new InvalidOperationException("a fact is a decimal number");
}
