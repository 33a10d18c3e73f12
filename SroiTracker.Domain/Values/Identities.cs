namespace SroiTracker.Domain.Values;

/// <summary>Identity of a contract in the register (UUIDv7).</summary>
public readonly record struct ContractId(Guid Value);

/// <summary>Identity of a contractor (opdrachtnemer) in the register (UUIDv7).</summary>
public readonly record struct ContractorId(Guid Value);

/// <summary>Identity of an authority whose adviser keeps contracts here (UUIDv7).</summary>
public readonly record struct AuthorityId(Guid Value);

/// <summary>Identity of a claim (opgevoerde inspanning) (UUIDv7).</summary>
public readonly record struct ClaimId(Guid Value);

/// <summary>Identity of a ledger entry (boeking) (UUIDv7).</summary>
public readonly record struct EntryId(Guid Value);

/// <summary>Identity of an alert (signaal) (UUIDv7).</summary>
public readonly record struct AlertId(Guid Value);

/// <summary>Identity of a user account (UUIDv7).</summary>
public readonly record struct UserId(Guid Value);
