using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Web.Data.Mappings.Mail;

internal sealed class MailMessageMapping : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable("mail_message");
        builder.HasKey(row => row.Id).HasName("pk_mail_message");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.SubjectKind).HasColumnName("subject_kind");
        builder.Property(row => row.SubjectId).HasColumnName("subject_id");
        builder.Property(row => row.Recipient).HasColumnName("recipient");
        builder.Property(row => row.Subject).HasColumnName("subject");
        builder.Property(row => row.Body).HasColumnName("body");
        builder.Property(row => row.Before).HasColumnName("before_cents");
        builder.Property(row => row.After).HasColumnName("after_cents");
        builder.Property(row => row.DraftedBy).HasColumnName("drafted_by");
        builder.Property(row => row.DraftedAt).HasColumnName("drafted_at");
        builder.Property(row => row.SentAt).HasColumnName("sent_at");
        builder.HasIndex(row => new { row.SubjectKind, row.SubjectId }, "ix_mail_message_subject_kind_subject");
        builder.HasIndex(row => new { row.Recipient, row.DraftedAt }, "ix_mail_message_recipient_drafted_at");
    }
}
