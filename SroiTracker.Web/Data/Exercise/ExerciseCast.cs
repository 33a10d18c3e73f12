using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Exercise;

/// <summary>The contracts and claims of a durability check, in a database that holds nothing else.</summary>
internal sealed class ExerciseCast(SroiDatabase database, WriteTransaction writes, LedgerPosting posting)
{
    internal const string Contractor = "exercise-contractor";
    internal static readonly LocalDate Day = new(2026, 3, 2);
    internal static readonly Instant Moment = Instant.FromUtc(2026, 3, 2, 9, 0);
    private const string Folder = "durability-check";
    private const int Contracts = 8;
    private const long ObligationCents = 10_000_000;
    private static readonly ChangeContext Change = new(Contractor, Moment, "durability check", "command ledger exercise");

    /// <summary>Whether the database is empty or holds a durability check only.</summary>
    internal async Task<bool> MayRunAsync(CancellationToken token)
    {
        await using var data = database.Open();
        var own = await data
            .Authorities.Where(authority => authority.Folder == Folder)
            .Select(authority => (Guid?)authority.Id)
            .SingleOrDefaultAsync(token);
        return !await data.Contracts.AnyAsync(contract => contract.AuthorityId != own, token);
    }

    /// <summary>
    /// Enters the contracts and claims, or finds those of an earlier run that was cut off; gives the claims in order.
    /// </summary>
    internal async Task<IReadOnlyList<Claim>> PrepareAsync(int claims, CancellationToken token)
    {
        await using var data = database.Open();
        if (!await data.Contracts.AnyAsync(token))
            await EnterAsync(data, claims, token);
        foreach (
            var id in await data.Contracts.OrderBy(contract => contract.Id).Select(contract => contract.Id).ToListAsync(token)
        )
        {
            var draft = new EntryDraft(
                EntryKind.ObligationSet,
                Book.Effort,
                Money.OfCents(ObligationCents),
                Day,
                "durability check"
            );
            await posting.PostAsync(PostingRequest.For(id, $"exercise-obligation-{id}", draft), Change, token);
        }

        return await data.Claims.AsNoTracking().OrderBy(claim => claim.Id).ToListAsync(token);
    }

    private Task EnterAsync(SroiDbContext data, int claims, CancellationToken token) =>
        writes.RunAsync(
            data,
            Change,
            trail =>
            {
                var authority = new Authority
                {
                    Id = NewId(),
                    Folder = Folder,
                    Name = "Durability check",
                    Kind = AuthorityKind.Municipality,
                };
                var contractor = Register.Contractor.Register(
                    NewId(),
                    new ContractorFacts("Durability check"),
                    authority.Id,
                    Change
                );
                var contracts = Enumerable
                    .Range(1, Contracts)
                    .Select(number => NewContract(authority, contractor, number))
                    .ToList();
                data.Add(authority);
                data.Add(contractor);
                data.AddRange(contracts);
                for (var number = 0; number < claims; number++)
                    data.Add(NewClaim(contracts[number % Contracts].Id, number));
                trail.Note("exercise.prepared", new("authority", authority.Id, authority.Id), after: new { claims });
                return Task.CompletedTask;
            },
            token
        );

    private static Contract NewContract(Authority authority, Contractor contractor, int number) =>
        Contract.Register(
            new()
            {
                Id = NewId(),
                AuthorityId = authority.Id,
                ContractorId = contractor.Id,
                Reference = $"C{number}",
                Title = "Durability check",
            },
            Change
        );

    private static Claim NewClaim(Guid contractId, int number)
    {
        var claim = Claim.Draft(
            NewId(),
            contractId,
            new ClaimFacts { BlockCode = "x", OwnReference = $"claim {number}" },
            Change
        );
        claim.Submit(new ClaimExpectation { Outcome = "Credited", Amount = Money.OfCents(100 + number) }, Change);
        return claim;
    }

    private static Guid NewId() => RowId.New();
}
