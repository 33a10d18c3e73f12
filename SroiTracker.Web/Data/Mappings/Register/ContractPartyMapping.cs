using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class ContractPartyMapping : IEntityTypeConfiguration<ContractParty>
{
    public void Configure(EntityTypeBuilder<ContractParty> builder)
    {
        builder.ToTable("contract_party");
        builder.HasKey(row => row.Id).HasName("pk_contract_party");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.EffectiveOn).HasColumnName("effective_on");
        builder.Property(row => row.FromId).HasColumnName("from_id");
        builder.Property(row => row.ToId).HasColumnName("to_id");
        builder.Property(row => row.Why).HasColumnName("why");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.ContractId, row.EffectiveOn }, "ix_contract_party_contract_effective_on");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_contract_party_contract");
    }
}

internal sealed class ConsortiumPartnerMapping : IEntityTypeConfiguration<ConsortiumPartner>
{
    public void Configure(EntityTypeBuilder<ConsortiumPartner> builder)
    {
        builder.ToTable("consortium_partner");
        builder.HasKey(row => new { row.ContractId, row.ContractorId }).HasName("pk_consortium_partner");
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.ShareBp).HasColumnName("share_bp");
        builder.Property(row => row.Place).HasColumnName("place");
        builder.HasIndex(row => row.ContractorId, "ix_consortium_partner_contractor");
        builder.HasOne<Contract>().WithMany(contract => contract.Partners).HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_consortium_partner_contract");
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_consortium_partner_contractor");
    }
}
