using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>
/// Deterministic synthetic data for trying and measuring: contracts of about 380,000 in the middle, 5% each, with a chained account. Entries
/// are booked in the order of time, so that one contract's entries lie scattered through the file, as in life. They carry no receipts.
/// </summary>
internal sealed class SyntheticRegister(SroiDatabase database, WriteTransaction writes, PolicyBook book)
{
    private const ulong Seed = 20_261_122;
    private const int Batch = 2_000;
    private const int ContractsPerContractor = 10;
    private const double LogMedianEuros = 12.85; // e^12.85 is about 380,000
    private const double LogDeviation = 1.04;
    private const long LeastEuros = 95_000;
    private const int FulfilledInHundred = 64;
    private const int AmendedInHundred = 40;
    private const int DaysOfBooking = 730;

    private static readonly LocalDate FirstDay = new(2024, 7, 1);
    private static readonly Instant FirstMoment = Instant.FromUtc(2024, 7, 1, 8, 0);
    private static readonly ChangeContext Change = new(ChangeContext.System, FirstMoment, "synthetic data", "command seed demo");

    internal async Task<int> MakeAsync(SyntheticScale scale, CancellationToken token)
    {
        await using var data = database.Open();
        data.ChangeTracker.AutoDetectChangesEnabled = false;
        var dice = new SyntheticDice(Seed);
        await writes.RunAsync(data, Change, async trail =>
        {
            await data.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", token);
            var authorities = await AuthoritiesAsync(data, scale, token);
            var contractors = Enumerable.Range(0, Math.Max(1, scale.Contracts / ContractsPerContractor)).Select(Contractor).ToList();
            await SaveAsync(data, contractors, token);
            var accounts = Enumerable.Range(0, scale.Contracts).Select(_ => new Account(Obligation(dice), dice)).ToList();
            for (var number = 0; number < accounts.Count; number++) accounts[number].Head = AccountHead.Empty(new ContractId(Id("contract", number)));
            await BookAsync(data, scale, accounts, token);
            await SaveAsync(data, accounts.Select((account, number) => Contract(account, number, authorities, contractors)), token);
            trail.Note("synthetic.made", new("seed", Guid.Empty), null, new { scale.Contracts, scale.EntriesPerContract });
        }, token);
        return scale.Contracts * scale.EntriesPerContract;
    }

    private static async Task BookAsync(SroiDbContext data, SyntheticScale scale, List<Account> accounts, CancellationToken token)
    {
        await using var ledger = new SyntheticLedger(data);
        for (var round = 0; round < scale.EntriesPerContract; round++)
        {
            var day = FirstDay.PlusDays(DaysOfBooking * round / scale.EntriesPerContract);
            var moment = FirstMoment + Duration.FromDays(DaysOfBooking * round / scale.EntriesPerContract);
            for (var number = 0; number < accounts.Count; number++)
            {
                var stamp = new EntryStamp(new EntryId(Id("entry" + round, number)), moment + Duration.FromMilliseconds(number),
                    ChangeContext.System, "");
                var entry = accounts[number].Head.Append(accounts[number].Next(round, scale.EntriesPerContract, day), stamp);
                accounts[number].Head = accounts[number].Head.After(entry);
                await ledger.WriteAsync(entry, token);
            }
        }
    }

    private static Money Obligation(SyntheticDice dice)
    {
        var euros = Math.Max(LeastEuros, (long)Math.Exp(LogMedianEuros + (LogDeviation * dice.Normal())));
        return Money.OfEuros(euros).Times(Ratio.Of(5, 100), Rounding.HalfAwayFromZero);
    }

    private static async Task<List<Authority>> AuthoritiesAsync(SroiDbContext data, SyntheticScale scale, CancellationToken token)
    {
        var known = await data.Authorities.AsNoTracking().Where(row => row.MunicipalityCode != null)
            .ToDictionaryAsync(row => row.MunicipalityCode!, token);
        var municipalities = await data.Municipalities.AsNoTracking().Where(row => row.RegionCode != null)
            .OrderBy(row => row.Code == "GM0344" ? 0 : 1).ThenBy(row => row.Code).Take(scale.Municipalities).ToListAsync(token);
        var all = municipalities.Select(row => known.GetValueOrDefault(row.Code) ?? new Authority
        {
            Id = Id("authority " + row.Code, 0),
            Folder = row.Code.ToLowerInvariant(),
            Name = "Gemeente " + row.Name,
            Kind = AuthorityKind.Municipality,
            MunicipalityCode = row.Code,
        }).ToList();
        await SaveAsync(data, all.Where(row => !known.ContainsKey(row.MunicipalityCode!)), token);
        return all;
    }

    private static Contractor Contractor(int number) =>
        Data.Register.Contractor.Register(Id("contractor", number), new ContractorFacts($"Bedrijf {number:00000}") { Sbi = "43" }, null, Change);

    private Contract Contract(Account account, int number, List<Authority> authorities, List<Contractor> contractors)
    {
        var version = book.Versions("voorbeeldstad")[^1];
        var contract = Data.Register.Contract.Register(
            new NewContract
            {
                Id = Id("contract", number),
                AuthorityId = authorities[number % authorities.Count].Id,
                ContractorId = contractors[number % contractors.Count].Id,
                Reference = $"SYN-{number:000000}",
                Title = $"Synthetische opdracht {number}",
                Facts = new ContractFacts
                {
                    Kind = "works",
                    Value = Money.OfCents(account.Obligation.Cents * 20),
                    ValueSource = ValueSource.Contract,
                    ValueFlag = ValueFlag.Usable,
                    MunicipalityCode = authorities[number % authorities.Count].MunicipalityCode,
                    Cpv = CpvCode.Parse(number % 2 == 0 ? "45000000" : "85000000"),
                },
                Days = new ContractDays { AwardOn = FirstDay, StartOn = FirstDay,
                    EndOn = FirstDay.PlusDays(DaysOfBooking + (number % DaysOfBooking)) },
            },
            Change);
        contract.Advance(account.Head);
        contract.Derived(
            new ObligationOutcome
            {
                Name = "Obligated", Amount = account.Obligation, PolicyFolder = version.Folder, PolicyDay = version.ValidFrom,
                PolicyHash = version.Hash,
            },
            contract.Outstanding <= Money.Zero ? ContractState.Fulfilled : ContractState.Running,
            Change);
        return contract;
    }

    private static async Task SaveAsync<T>(SroiDbContext data, IEnumerable<T> rows, CancellationToken token) where T : class
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            data.AddRange(batch);
            await data.SaveChangesAsync(token);
            data.ChangeTracker.Clear();
        }
    }

    private static Guid Id(string kind, int number) => SeedId.Of("synthetic", $"{kind}/{number}");

    /// <summary>One account and what will be booked in it.</summary>
    private sealed class Account(Money obligation, SyntheticDice dice)
    {
        private readonly bool isAmended = dice.Next(100) < AmendedInHundred;
        private readonly bool isFulfilled = dice.Next(100) < FulfilledInHundred;

        internal Money Obligation { get; } = obligation;

        internal AccountHead Head { get; set; } = null!;

        /// <summary>The first entry sets the obligation, the second may adjust it, the others credit equal parts of it.</summary>
        internal EntryDraft Next(int round, int rounds, LocalDate day)
        {
            if (round == 0) return new EntryDraft(EntryKind.ObligationSet, Book.Effort, Obligation, day, "synthetic");
            if (round == 1 && isAmended)
                return new EntryDraft(EntryKind.ObligationAdjusted, Book.Effort, Money.OfCents(Math.Max(1, Obligation.Cents / 10)), day, "synthetic");
            var target = isFulfilled ? Head.Standing.Obligation : Money.OfCents(Head.Standing.Obligation.Cents / 2);
            var part = Money.OfCents(Math.Max(1, (target - Head.Standing.Credited).Cents / (rounds - round)));
            return new EntryDraft(EntryKind.CreditBooked, Book.Effort, -part, day, "synthetic");
        }
    }
}
