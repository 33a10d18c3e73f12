using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class TrainingCompanyMapping : IEntityTypeConfiguration<TrainingCompany>
{
    public void Configure(EntityTypeBuilder<TrainingCompany> builder)
    {
        builder.ToTable("training_company");
        builder.HasKey(row => row.Id).HasName("pk_training_company");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.SbbId).HasColumnName("sbb_id").HasMaxLength(60);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(200);
        builder.Property(row => row.PlainName).HasColumnName("plain_name").HasMaxLength(200);
        builder.Property(row => row.Postcode).HasColumnName("postcode").HasMaxLength(10);
        builder.Property(row => row.HouseNumber).HasColumnName("house_number").HasMaxLength(20);
        builder.Property(row => row.Town).HasColumnName("town").HasMaxLength(100);
        builder.Property(row => row.Kvk).HasColumnName("kvk").HasMaxLength(8);
        builder.HasIndex(row => row.SbbId, "ux_training_company_sbb_id").IsUnique();
        builder.HasIndex(row => row.PlainName, "ix_training_company_plain_name");
        builder.HasIndex(row => row.Kvk, "ix_training_company_kvk");
    }
}

internal sealed class RecognitionMapping : IEntityTypeConfiguration<RecognitionRow>
{
    public void Configure(EntityTypeBuilder<RecognitionRow> builder)
    {
        builder.ToTable("recognition");
        builder.HasKey(row => new { row.TrainingCompanyId, row.Crebo, row.FromDay }).HasName("pk_recognition");
        builder.Property(row => row.TrainingCompanyId).HasColumnName("training_company_id");
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.FromDay).HasColumnName("from_day");
        builder.Property(row => row.UntilDay).HasColumnName("until_day");
        builder.Property(row => row.WithdrawnOn).HasColumnName("withdrawn_on");
        builder.HasOne<TrainingCompany>().WithMany().HasForeignKey(row => row.TrainingCompanyId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_recognition_training_company");
    }
}

internal sealed class TrainingCompanyLinkMapping : IEntityTypeConfiguration<TrainingCompanyLink>
{
    public void Configure(EntityTypeBuilder<TrainingCompanyLink> builder)
    {
        builder.ToTable("training_company_link");
        builder.HasKey(row => row.Id).HasName("pk_training_company_link");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.TrainingCompanyId).HasColumnName("training_company_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.IsSame).HasColumnName("is_same");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.AuthorityId, row.ContractorId, row.TrainingCompanyId }, "ix_training_company_link_authority");
        builder.HasIndex(row => row.ContractorId, "ix_training_company_link_contractor");
        builder.HasIndex(row => row.TrainingCompanyId, "ix_training_company_link_training_company");
        builder.HasOne<TrainingCompany>().WithMany().HasForeignKey(row => row.TrainingCompanyId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_training_company_link_training_company");
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_training_company_link_contractor");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_training_company_link_authority");
    }
}

internal sealed class RecognitionRequestMapping : IEntityTypeConfiguration<RecognitionRequest>
{
    public void Configure(EntityTypeBuilder<RecognitionRequest> builder)
    {
        builder.ToTable("recognition_request");
        builder.HasKey(row => row.Id).HasName("pk_recognition_request");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.ActionId).HasColumnName("action_id");
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.RequestedOn).HasColumnName("requested_on");
        builder.Property(row => row.DecidedOn).HasColumnName("decided_on");
        builder.Property(row => row.IsGranted).HasColumnName("is_granted");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.AuthorityId, row.DecidedOn, row.RequestedOn }, "ix_recognition_request_authority");
        builder.HasIndex(row => new { row.ContractorId, row.Crebo }, "ix_recognition_request_contractor");
        builder.HasIndex(row => row.ActionId, "ux_recognition_request_action").IsUnique();
        builder.HasOne<ActionRow>().WithMany().HasForeignKey(row => row.ActionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_recognition_request_action");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_recognition_request_authority");
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_recognition_request_contractor");
    }
}
