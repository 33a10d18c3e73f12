using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class AwardNoticeMapping : IEntityTypeConfiguration<AwardNotice>
{
    public void Configure(EntityTypeBuilder<AwardNotice> builder)
    {
        builder.ToTable("award_notice");
        builder.HasKey(row => row.Id).HasName("pk_award_notice");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Source).HasColumnName("source");
        builder.Property(row => row.Notice).HasColumnName("notice");
        builder.Property(row => row.Title).HasColumnName("title");
        builder.Property(row => row.BuyerName).HasColumnName("buyer_name");
        builder.Property(row => row.BuyerMunicipalityCode).HasColumnName("buyer_municipality_code");
        builder.Property(row => row.ContractorName).HasColumnName("contractor_name");
        builder.Property(row => row.ContractorKvk).HasColumnName("contractor_kvk");
        builder.Property(row => row.Cpv).HasColumnName("cpv");
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.PublishedOn).HasColumnName("published_on");
        builder.Property(row => row.AwardedOn).HasColumnName("awarded_on");
        builder.Property(row => row.Value).HasColumnName("value_cents");
        builder.Property(row => row.Currency).HasColumnName("currency");
        builder.Property(row => row.ValueFlag).HasColumnName("value_flag");
        builder.Property(row => row.IsUsable).HasColumnName("is_usable");
        builder.Property(row => row.WhyNot).HasColumnName("why_not");
        builder.Property(row => row.ImportedAt).HasColumnName("imported_at");
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.HasIndex(row => new { row.Source, row.Notice }, "ix_award_notice_source_notice").IsUnique();
        builder.HasIndex(row => row.BuyerMunicipalityCode, "ix_award_notice_buyer_municipality_code");
        builder.HasIndex(row => row.ContractId, "ix_award_notice_contract");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_award_notice_contract");
    }
}
