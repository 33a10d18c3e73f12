using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Alerts;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class AlertMapping : IEntityTypeConfiguration<AlertRow>
{
    public void Configure(EntityTypeBuilder<AlertRow> builder)
    {
        builder.ToTable("alert").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.AdviserId).HasColumnName("adviser_id");
        builder.Property(row => row.ScopeKey).HasColumnName("scope_key").HasMaxLength(600);
        builder.Property(row => row.AreaName).HasColumnName("area_name").HasMaxLength(500);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Sector).HasColumnName("sector").HasMaxLength(8);
        builder.Property(row => row.Segment).HasColumnName("segment").HasMaxLength(500);
        builder.Property(row => row.Level).HasColumnName("level");
        builder.Property(row => row.RaisedOn).HasColumnName("raised_on");
        builder.Property(row => row.RaisedAt).HasColumnName("raised_at");
        builder.Property(row => row.WeightsVersion).HasColumnName("weights_version").HasMaxLength(40);
        ConfigureState(builder);
        ConfigureFigures(builder);
        builder.HasIndex(row => new { row.ContractId, row.ScopeKey }, "ux_alert_open").IsUnique().HasFilter("is_open");
        builder.HasIndex(row => row.AdviserId, "ix_alert_adviser");
        builder.HasIndex(row => row.ContractorId, "ix_alert_contractor");
    }

    private static void ConfigureState(EntityTypeBuilder<AlertRow> builder)
    {
        builder.Property(row => row.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.StateSince).HasColumnName("state_since");
        builder.Property(row => row.StateUntil).HasColumnName("state_until");
        builder.Property(row => row.StateReason).HasColumnName("state_reason").HasMaxLength(1_000);
        builder.Property(row => row.IsOpen).HasColumnName("is_open");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
    }

    private static void ConfigureFigures(EntityTypeBuilder<AlertRow> builder)
    {
        builder.Property(row => row.Score).HasColumnName("score");
        builder.Property(row => row.Count).HasColumnName("count");
        builder.Property(row => row.Places).HasColumnName("places");
        builder.Property(row => row.WeeksLeft).HasColumnName("weeks_left");
        builder.Property(row => row.Recognition).HasColumnName("recognition").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Strength).HasColumnName("strength").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.MeasuredOn).HasColumnName("measured_on");
        builder.Property(row => row.Precision).HasColumnName("precision").HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.Steps).HasColumnName("steps");
    }
}

internal sealed class AlertEventMapping : IEntityTypeConfiguration<AlertEventRow>
{
    public void Configure(EntityTypeBuilder<AlertEventRow> builder)
    {
        builder.ToTable("alert_event").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AlertId).HasColumnName("alert_id");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.EffectiveOn).HasColumnName("effective_on");
        builder.Property(row => row.By).HasColumnName("by_account");
        builder.Property(row => row.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(1_000);
        builder.HasIndex(row => row.AlertId, "ix_alert_event_alert");
    }
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<ReferralRow>
{
    public void Configure(EntityTypeBuilder<ReferralRow> builder)
    {
        builder.ToTable("referral").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AlertId).HasColumnName("alert_id");
        builder.Property(row => row.Partner).HasColumnName("partner").HasMaxLength(100);
        builder.Property(row => row.Message).HasColumnName("message").HasMaxLength(4_000);
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.CreatedBy).HasColumnName("created_by");
        builder.Property(row => row.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.StateSince).HasColumnName("state_since");
        builder.HasIndex(row => row.AlertId, "ix_referral_alert");
    }
}

internal sealed class ContactLineMapping : IEntityTypeConfiguration<ContactLineRow>
{
    public void Configure(EntityTypeBuilder<ContactLineRow> builder)
    {
        builder.ToTable("contact_line").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ReferralId).HasColumnName("referral_id");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.By).HasColumnName("by_account");
        builder.Property(row => row.On).HasColumnName("contact_on");
        builder.Property(row => row.Means).HasColumnName("means").HasMaxLength(40);
        builder.Property(row => row.Text).HasColumnName("text").HasMaxLength(4_000);
        builder.HasIndex(row => row.ReferralId, "ix_contact_line_referral");
    }
}
