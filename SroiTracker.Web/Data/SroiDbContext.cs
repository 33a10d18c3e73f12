using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Conversions;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data;

/// <summary>The database. Every entity has its own mapping class under Mappings; table and index names are written there.</summary>
public class SroiDbContext(DbContextOptions<SroiDbContext> options) : IdentityUserContext<SroiUser, Guid>(options)
{
    public DbSet<ContractorMember> ContractorMembers => Set<ContractorMember>();

    public DbSet<Authority> Authorities => Set<Authority>();

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<PolicyMembership> PolicyMemberships => Set<PolicyMembership>();

    public DbSet<Contractor> Contractors => Set<Contractor>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<ContractParty> ContractParties => Set<ContractParty>();

    public DbSet<ConsortiumPartner> ConsortiumPartners => Set<ConsortiumPartner>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<RecordedDecision> RecordedDecisions => Set<RecordedDecision>();

    public DbSet<Exemption> Exemptions => Set<Exemption>();

    public DbSet<AwardNotice> AwardNotices => Set<AwardNotice>();

    public DbSet<DuplicatePointer> DuplicatePointers => Set<DuplicatePointer>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<ClaimEvidence> ClaimEvidence => Set<ClaimEvidence>();

    public DbSet<ClaimMessage> ClaimMessages => Set<ClaimMessage>();

    public DbSet<LedgerEntryRow> LedgerEntries => Set<LedgerEntryRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<AuditLine> AuditLines => Set<AuditLine>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<JobSlot> JobSlots => Set<JobSlot>();

    public DbSet<MailMessage> MailMessages => Set<MailMessage>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SroiDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConversion>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConversion>();
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConversion>();
        configurationBuilder.Properties<KvkNumber>().HaveConversion<KvkConversion>();
        configurationBuilder.Properties<Rsin>().HaveConversion<RsinConversion>();
        configurationBuilder.Properties<CreboCode>().HaveConversion<CreboConversion>();
        configurationBuilder.Properties<CpvCode>().HaveConversion<CpvConversion>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}
