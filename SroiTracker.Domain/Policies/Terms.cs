namespace SroiTracker.Domain.Policies;

/// <summary>Kind of contract (soort opdracht).</summary>
public enum ContractKind
{
    /// <summary>Werken.</summary>
    Works,

    /// <summary>Diensten.</summary>
    Services,

    /// <summary>Leveringen.</summary>
    Supplies,

    /// <summary>Subsidie.</summary>
    Subsidy,

    /// <summary>Concessie.</summary>
    Concession,
}

/// <summary>How a value is held against a threshold (drempelbedrag).</summary>
public enum Comparison
{
    /// <summary>"Boven": strictly more than the amount.</summary>
    MoreThan,

    /// <summary>"Vanaf": the amount itself is included.</summary>
    AtLeast,

    /// <summary>The source says both; only a value equal to the amount asks for a decision.</summary>
    Disputed,
}

/// <summary>Whether a value holds value-added tax.</summary>
public enum Vat
{
    /// <summary>Without.</summary>
    Excl,

    /// <summary>With.</summary>
    Incl,
}

/// <summary>Whether option years belong to the value held against the threshold.</summary>
public enum OptionYears
{
    /// <summary>The value without option years.</summary>
    Without,

    /// <summary>The value with option years.</summary>
    With,
}

/// <summary>The day of a contract that decides which version of a policy applies to it.</summary>
public enum DecidingDay
{
    /// <summary>Publication of the tender.</summary>
    Publication,

    /// <summary>Award.</summary>
    Award,

    /// <summary>Date of the contract.</summary>
    ContractDate,

    /// <summary>Start of the work.</summary>
    Start,
}

/// <summary>What the percentage is taken of.</summary>
public enum ObligationBase
{
    /// <summary>The value of the contract.</summary>
    ContractValue,

    /// <summary>What was invoiced.</summary>
    Invoiced,

    /// <summary>The sum of wages.</summary>
    WageSum,
}

/// <summary>What kind of effort a building block values.</summary>
public enum BlockKind
{
    /// <summary>A person from a target group at work.</summary>
    Employment,

    /// <summary>A student's work placement (bol-stage).</summary>
    Internship,

    /// <summary>A student employed and learning (bbl-leerbaan).</summary>
    Apprenticeship,

    /// <summary>Hours spent supervising students (begeleidingsuren).</summary>
    Supervision,

    /// <summary>Knowledge, training, a social project or another activity.</summary>
    Activity,

    /// <summary>Buying from a social enterprise or sheltered workshop.</summary>
    Purchase,

    /// <summary>Costs made.</summary>
    Cost,

    /// <summary>Space, goods or knowledge lent or given (in natura), valued at its cost or by agreement; a table without such a row values
    /// none.</summary>
    InKind,
}

/// <summary>Learning pathway (leerweg).</summary>
public enum Pathway
{
    /// <summary>No pathway.</summary>
    None,

    /// <summary>School-based pathway.</summary>
    Bol,

    /// <summary>Work-based pathway.</summary>
    Bbl,

    /// <summary>Practical and special secondary education.</summary>
    ProVso,

    /// <summary>Higher professional and university education.</summary>
    HboWo,
}

/// <summary>What one amount of a building block is for. A closed set; more units are added here and in the credit rules.</summary>
public enum BlockUnit
{
    /// <summary>One year full time.</summary>
    FullTimeYear,

    /// <summary>One hour of one person.</summary>
    Hour,

    /// <summary>One day.</summary>
    Day,

    /// <summary>Half a day.</summary>
    HalfDay,

    /// <summary>One month.</summary>
    Month,

    /// <summary>One internship, whatever its length unless the row states a standard length.</summary>
    Internship,

    /// <summary>One school or work year.</summary>
    SchoolYear,

    /// <summary>Once.</summary>
    Once,

    /// <summary>The share of an invoice, excluding value-added tax.</summary>
    InvoiceShare,

    /// <summary>The cost made.</summary>
    ActualCost,

    /// <summary>What adviser and contractor agree.</summary>
    ByAgreement,
}

/// <summary>How a yearly amount follows time and hours ("naar rato").</summary>
public enum ProRata
{
    /// <summary>By time and by hours a week.</summary>
    TimeAndHours,

    /// <summary>By time; hours a week do not matter.</summary>
    TimeOnly,

    /// <summary>By hours a week; time does not matter.</summary>
    HoursOnly,

    /// <summary>Neither: the whole amount.</summary>
    Whole,
}

/// <summary>How a bonus follows time and hours.</summary>
public enum BonusProRata
{
    /// <summary>As the building block it is added to: added before pro rata.</summary>
    AsBlock,

    /// <summary>By time alone, also where the block follows hours.</summary>
    TimeOnly,

    /// <summary>The whole amount once, whatever the time and hours: added after pro rata.</summary>
    Flat,
}

/// <summary>Kind of evidence (bewijsstuk).</summary>
public enum EvidenceKind
{
    /// <summary>Praktijkovereenkomst (POK).</summary>
    PracticeAgreement,

    /// <summary>Employment contract.</summary>
    EmploymentContract,

    /// <summary>Signed statement of hours.</summary>
    HoursStatement,

    /// <summary>Invoice.</summary>
    Invoice,

    /// <summary>Attendance list or another proof of an activity.</summary>
    Attendance,
}
