using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class PartnerMapping : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.ToTable("partner").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(200);
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.HasMany(row => row.Mandates).WithOne().HasForeignKey(mandate => mandate.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Name, "ux_partner_name").IsUnique();
    }
}

internal sealed class PartnerMemberMapping : IEntityTypeConfiguration<PartnerMember>
{
    public void Configure(EntityTypeBuilder<PartnerMember> builder)
    {
        builder.ToTable("partner_member").HasKey(row => new { row.UserId, row.PartnerId });
        builder.Property(row => row.UserId).HasColumnName("user_id");
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.HasIndex(row => row.PartnerId, "ix_partner_member_partner");
    }
}

internal sealed class PartnerMandateMapping : IEntityTypeConfiguration<PartnerMandate>
{
    public void Configure(EntityTypeBuilder<PartnerMandate> builder)
    {
        builder.ToTable("partner_mandate").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Sector).HasColumnName("sector").HasMaxLength(8);
        builder.Property(row => row.FromDay).HasColumnName("from_day");
        builder.Property(row => row.ToDay).HasColumnName("to_day");
        builder.HasIndex(row => row.PartnerId, "ix_partner_mandate_partner");
        builder.HasIndex(row => new { row.Region, row.Crebo }, "ix_partner_mandate_region_crebo");
    }
}

internal sealed class SchoolCountMapping : IEntityTypeConfiguration<SchoolCount>
{
    public void Configure(EntityTypeBuilder<SchoolCount> builder)
    {
        builder.ToTable("school_count").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(10);
        builder.Property(row => row.CountedOn).HasColumnName("counted_on");
        builder.Property(row => row.Count).HasColumnName("count");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.HasOne<Partner>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.Region, row.Crebo, row.Pathway, row.CountedOn }, "ix_school_count_programme_counted_on");
        builder.HasIndex(row => row.PartnerId, "ix_school_count_partner");
    }
}

internal sealed class AgreedCountMapping : IEntityTypeConfiguration<AgreedCount>
{
    public void Configure(EntityTypeBuilder<AgreedCount> builder)
    {
        builder.ToTable("agreed_count").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(10);
        builder.Property(row => row.SbbCount).HasColumnName("sbb_count");
        builder.Property(row => row.SbbMeasuredOn).HasColumnName("sbb_measured_on");
        builder.Property(row => row.SchoolsCount).HasColumnName("schools_count");
        builder.Property(row => row.Agreed).HasColumnName("agreed");
        builder.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(500);
        builder.Property(row => row.ProposedAt).HasColumnName("proposed_at");
        builder.HasMany(row => row.Sources).WithOne().HasForeignKey(source => source.AgreedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Signatures).WithOne().HasForeignKey(signature => signature.AgreedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.Region, row.Crebo, row.Pathway, row.ProposedAt }, "ix_agreed_count_programme_proposed_at");
    }
}

internal sealed class AgreedSourceMapping : IEntityTypeConfiguration<AgreedSource>
{
    public void Configure(EntityTypeBuilder<AgreedSource> builder)
    {
        builder.ToTable("agreed_source").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AgreedId).HasColumnName("agreed_id");
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.Count).HasColumnName("count");
        builder.Property(row => row.CountedOn).HasColumnName("counted_on");
        builder.HasIndex(row => row.AgreedId, "ix_agreed_source_agreed");
    }
}

internal sealed class AgreedSignatureMapping : IEntityTypeConfiguration<AgreedSignature>
{
    public void Configure(EntityTypeBuilder<AgreedSignature> builder)
    {
        builder.ToTable("agreed_signature").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AgreedId).HasColumnName("agreed_id");
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.SignedAs).HasColumnName("signed_as").HasMaxLength(200);
        builder.Property(row => row.SignedBy).HasColumnName("signed_by");
        builder.Property(row => row.SignedAt).HasColumnName("signed_at");
        builder.HasIndex(row => new { row.AgreedId, row.PartnerId }, "ux_agreed_signature_agreed_partner").IsUnique();
    }
}
