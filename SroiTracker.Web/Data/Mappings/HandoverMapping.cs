using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class HandoverMapping : IEntityTypeConfiguration<ContractHandover>
{
    public void Configure(EntityTypeBuilder<ContractHandover> builder)
    {
        builder.ToTable("contract_handover").HasKey(row => row.Id).HasName("pk_contract_handover");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.FromId).HasColumnName("from_id");
        builder.Property(row => row.ToId).HasColumnName("to_id");
        builder.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(500);
        builder.Property(row => row.Note).HasColumnName("note").HasMaxLength(3_000);
        builder.Property(row => row.EffectiveOn).HasColumnName("effective_on");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by").HasMaxLength(40);
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.State).HasColumnName("state").HasMaxLength(10).IsConcurrencyToken();
        builder.Property(row => row.SettledAt).HasColumnName("settled_at");
        builder.Property(row => row.Actions).HasColumnName("actions");
        builder.Property(row => row.SeenAt).HasColumnName("seen_at");
        builder.HasIndex(row => new { row.ContractId, row.Id }, "ix_contract_handover_contract");
        builder.HasIndex(row => new { row.State, row.EffectiveOn }, "ix_contract_handover_state");
        builder.HasIndex(row => new { row.ToId, row.SeenAt }, "ix_contract_handover_to");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_contract_handover_contract")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_contract_handover_authority")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
