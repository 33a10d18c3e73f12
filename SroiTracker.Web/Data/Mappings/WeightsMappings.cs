using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class MatchWeightsMapping : IEntityTypeConfiguration<MatchWeightsRow>
{
    public void Configure(EntityTypeBuilder<MatchWeightsRow> builder)
    {
        builder.ToTable("match_weights").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Number).HasColumnName("number");
        builder.Property(row => row.ValidFrom).HasColumnName("valid_from");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.By).HasColumnName("by_user");
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(500);
        builder.Property(row => row.Weights).HasColumnName("weights");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_match_weights_authority")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.AuthorityId, row.Number }, "ux_match_weights_authority_number").IsUnique();
    }
}

internal sealed class SupervisionOfferMapping : IEntityTypeConfiguration<SupervisionOffer>
{
    public void Configure(EntityTypeBuilder<SupervisionOffer> builder)
    {
        builder.ToTable("supervision_offer").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.Places).HasColumnName("places");
        builder.Property(row => row.HoursPerWeek).HasColumnName("hours_per_week");
        builder.Property(row => row.Until).HasColumnName("until_day");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.By).HasColumnName("by_user");
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId).HasConstraintName("fk_supervision_offer_contractor")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.ContractorId, row.RecordedAt, row.Id }, "ix_supervision_offer_contractor");
    }
}
