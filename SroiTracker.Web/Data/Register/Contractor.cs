using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Register;

/// <summary>A company that carries obligations (opdrachtnemer).</summary>
public sealed class Contractor
{
    private Contractor()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public KvkNumber? Kvk { get; private set; }

    public Rsin? Rsin { get; private set; }

    /// <summary>Another identifier where there is no KvK number (a foreign company).</summary>
    public string? OtherIdentifier { get; private set; }

    /// <summary>Why there is no KvK number.</summary>
    public string? IdentifierNote { get; private set; }

    /// <summary>SBI code of its main activity.</summary>
    public string? Sbi { get; private set; }

    public string? Town { get; private set; }

    /// <summary>The authority that entered it, which sees it before it has a contract.</summary>
    public Guid? RegisteredBy { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public Instant ChangedAt { get; private set; }

    public int Version { get; private set; }

    public static Contractor Register(Guid id, ContractorFacts facts, Guid? registeredBy, ChangeContext change)
    {
        var contractor = new Contractor { Id = id, RegisteredBy = registeredBy };
        contractor.Change(facts, change);
        return contractor;
    }

    public void Change(ContractorFacts facts, ChangeContext change)
    {
        (Name, Kvk, Rsin, OtherIdentifier) = (facts.Name, facts.Kvk, facts.Rsin, facts.OtherIdentifier);
        (IdentifierNote, Sbi, Town) = (facts.IdentifierNote, facts.Sbi, facts.Town);
        (ChangedBy, ChangedAt, Version) = (change.Who, change.When, Version + 1);
    }
}

/// <summary>What is known about a contractor.</summary>
public sealed record ContractorFacts(string Name)
{
    public KvkNumber? Kvk { get; init; }

    public Rsin? Rsin { get; init; }

    public string? OtherIdentifier { get; init; }

    public string? IdentifierNote { get; init; }

    public string? Sbi { get; init; }

    public string? Town { get; init; }
}
