using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class RecordedDecisionMapping : IEntityTypeConfiguration<RecordedDecision>
{
    public void Configure(EntityTypeBuilder<RecordedDecision> builder)
    {
        builder.ToTable("recorded_decision");
        builder.HasKey(row => row.Id).HasName("pk_recorded_decision");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Subject).HasColumnName("subject");
        builder.Property(row => row.SubjectId).HasColumnName("subject_id");
        builder.Property(row => row.Clause).HasColumnName("clause");
        builder.Property(row => row.Reading).HasColumnName("reading");
        builder.Property(row => row.Why).HasColumnName("why");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.UntilDay).HasColumnName("until_day");
        builder.HasIndex(row => new { row.Subject, row.SubjectId, row.Clause }, "ix_recorded_decision_subject_subject_clause");
    }
}
