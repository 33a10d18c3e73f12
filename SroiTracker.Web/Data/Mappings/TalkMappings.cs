using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Talks;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class TalkThreadMapping : IEntityTypeConfiguration<TalkThread>
{
    public void Configure(EntityTypeBuilder<TalkThread> builder)
    {
        builder.ToTable("talk_thread").HasKey(row => row.Id).HasName("pk_talk_thread");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Subject).HasColumnName("subject").HasMaxLength(10);
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.ScopeKey).HasColumnName("scope_key").HasMaxLength(200);
        builder.Property(row => row.Label).HasColumnName("label").HasMaxLength(300);
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.Title).HasColumnName("title").HasMaxLength(100);
        builder.Property(row => row.OpenedBy).HasColumnName("opened_by").HasMaxLength(40);
        builder.Property(row => row.OpenedAt).HasColumnName("opened_at");
        builder.Property(row => row.Turn).HasColumnName("turn").HasMaxLength(15);
        builder.Property(row => row.TurnSince).HasColumnName("turn_since");
        builder.Property(row => row.Messages).HasColumnName("messages").IsConcurrencyToken();
        builder.HasIndex(row => new { row.ContractId, row.Turn }, "ix_talk_thread_contract");
        builder.HasIndex(row => new { row.AuthorityId, row.Turn }, "ix_talk_thread_authority");
        builder.HasIndex(row => row.ClaimId, "ix_talk_thread_claim");
        builder.HasIndex(row => row.ContractorId, "ix_talk_thread_contractor");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_talk_thread_authority")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_talk_thread_contract")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId).HasConstraintName("fk_talk_thread_claim")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId).HasConstraintName("fk_talk_thread_contractor")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TalkMessageMapping : IEntityTypeConfiguration<TalkMessage>
{
    public void Configure(EntityTypeBuilder<TalkMessage> builder)
    {
        builder.ToTable("talk_message").HasKey(row => row.Id).HasName("pk_talk_message");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ThreadId).HasColumnName("thread_id");
        builder.Property(row => row.IsFromContractor).HasColumnName("is_from_contractor");
        builder.Property(row => row.IsAnswer).HasColumnName("is_answer");
        builder.Property(row => row.Words).HasColumnName("words").HasMaxLength(TalkDesk.Longest);
        builder.Property(row => row.WrittenBy).HasColumnName("written_by").HasMaxLength(40);
        builder.Property(row => row.WrittenAt).HasColumnName("written_at");
        builder.HasIndex(row => new { row.ThreadId, row.Id }, "ix_talk_message_thread");
        builder.HasOne<TalkThread>().WithMany().HasForeignKey(row => row.ThreadId).HasConstraintName("fk_talk_message_thread")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
