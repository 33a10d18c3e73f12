using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class ContractorMapping : IEntityTypeConfiguration<Contractor>
{
    public void Configure(EntityTypeBuilder<Contractor> builder)
    {
        builder.ToTable("contractor");
        builder.HasKey(row => row.Id).HasName("pk_contractor");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.Kvk).HasColumnName("kvk");
        builder.Property(row => row.Rsin).HasColumnName("rsin");
        builder.Property(row => row.OtherIdentifier).HasColumnName("other_identifier");
        builder.Property(row => row.IdentifierNote).HasColumnName("identifier_note");
        builder.Property(row => row.Sbi).HasColumnName("sbi");
        builder.Property(row => row.Town).HasColumnName("town");
        builder.Property(row => row.RegisteredBy).HasColumnName("registered_by");
        builder.Property(row => row.ChangedBy).HasColumnName("changed_by");
        builder.Property(row => row.ChangedAt).HasColumnName("changed_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => row.Kvk, "ix_contractor_kvk").IsUnique();
        builder.HasIndex(row => new { row.Name, row.Id }, "ix_contractor_name_id");
        builder.HasIndex(row => row.RegisteredBy, "ix_contractor_registered_by");
    }
}
