using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Given;

/// <summary>Accounts, drafts and stamps with fixed values.</summary>
internal static class Booked
{
    internal static readonly ContractId Contract = new(new Guid("01900000-0000-7000-8000-00000000000a"));
    internal static readonly LocalDate Day = new(2026, 3, 1);
    internal static readonly Instant Moment = Instant.FromUtc(2026, 3, 1, 9, 0);

    internal static EntryDraft Draft(
        EntryKind kind,
        long euros,
        Book book = Book.Effort,
        LocalDate? on = null,
        EntryId? reverses = null
    ) => new(kind, book, Money.OfEuros(euros), on ?? Day, "because", reverses);

    internal static EntryStamp Stamp(int number, Instant? at = null) =>
        new(
            new EntryId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1])),
            at ?? Moment.Plus(Duration.FromMinutes(number)),
            "system",
            "salt"
        );

    internal static ObligationAccount Account(params EntryDraft[] drafts) =>
        drafts
            .Index()
            .Aggregate(
                ObligationAccount.Empty(Contract),
                (account, draft) => account.With(account.Append(draft.Item, Stamp(draft.Index + 1)))
            );

    internal static AccountStanding Sums(this ObligationAccount account) => account.Head.Standing;
}
