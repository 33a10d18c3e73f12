using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pool;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class PoolOfferMapping : IEntityTypeConfiguration<PoolOffer>
{
    public void Configure(EntityTypeBuilder<PoolOffer> builder)
    {
        builder.ToTable("pool_offer").HasKey(row => row.Id).HasName("pk_pool_offer");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(10);
        builder.Property(row => row.Employer).HasColumnName("employer").HasMaxLength(200);
        builder.Property(row => row.Places).HasColumnName("places");
        builder.Property(row => row.StartOn).HasColumnName("start_on");
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.Region, row.Crebo, row.Pathway, row.StartOn }, "ix_pool_offer_programme_start");
        builder.HasIndex(row => row.PartnerId, "ix_pool_offer_partner");
        builder.HasOne<Partner>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_pool_offer_partner");
    }
}

internal sealed class PoolFillingMapping : IEntityTypeConfiguration<PoolFilling>
{
    public void Configure(EntityTypeBuilder<PoolFilling> builder)
    {
        builder.ToTable("pool_filling").HasKey(row => row.Id).HasName("pk_pool_filling");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.OfferId).HasColumnName("offer_id");
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.Places).HasColumnName("places");
        builder.Property(row => row.IsWithdrawal).HasColumnName("is_withdrawal");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => row.OfferId, "ix_pool_filling_offer");
        builder.HasOne<PoolOffer>().WithMany().HasForeignKey(row => row.OfferId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_pool_filling_offer");
    }
}

internal sealed class PoolDemandMapping : IEntityTypeConfiguration<PoolDemand>
{
    public void Configure(EntityTypeBuilder<PoolDemand> builder)
    {
        builder.ToTable("pool_demand").HasKey(row => row.Id).HasName("pk_pool_demand");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(10);
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.Group).HasColumnName("student_group").HasMaxLength(40);
        builder.Property(row => row.Count).HasColumnName("count");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.Region, row.Crebo, row.Pathway, row.RecordedAt }, "ix_pool_demand_programme_recorded");
        builder.HasIndex(row => row.PartnerId, "ix_pool_demand_partner");
        builder.HasOne<Partner>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_pool_demand_partner");
    }
}

internal sealed class PoolAllocationMapping : IEntityTypeConfiguration<PoolAllocation>
{
    public void Configure(EntityTypeBuilder<PoolAllocation> builder)
    {
        builder.ToTable("pool_allocation").HasKey(row => row.Id).HasName("pk_pool_allocation");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(10);
        builder.Property(row => row.Places).HasColumnName("places");
        builder.Property(row => row.Terms).HasColumnName("terms").HasMaxLength(20);
        builder.Property(row => row.Proposal).HasColumnName("proposal");
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(500);
        builder.Property(row => row.ConfirmedBy).HasColumnName("confirmed_by");
        builder.Property(row => row.ConfirmedAt).HasColumnName("confirmed_at");
        builder.HasIndex(row => new { row.Region, row.Crebo, row.Pathway, row.ConfirmedAt }, "ix_pool_allocation_programme_confirmed");
    }
}
