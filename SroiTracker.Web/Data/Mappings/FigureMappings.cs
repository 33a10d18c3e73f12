using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class RegionMapping : IEntityTypeConfiguration<RegionRow>
{
    public void Configure(EntityTypeBuilder<RegionRow> builder)
    {
        builder.ToTable("region").HasKey(row => row.Code);
        builder.Property(row => row.Code).HasColumnName("code").HasMaxLength(4);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
        builder.Property(row => row.OtherNames).HasColumnName("other_names").HasMaxLength(300);
    }
}

internal sealed class SectorChamberMapping : IEntityTypeConfiguration<SectorChamberRow>
{
    public void Configure(EntityTypeBuilder<SectorChamberRow> builder)
    {
        builder.ToTable("sector_chamber").HasKey(row => row.Code);
        builder.Property(row => row.Code).HasColumnName("code").HasMaxLength(8);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
    }
}

internal sealed class SegmentMapping : IEntityTypeConfiguration<SegmentRow>
{
    public void Configure(EntityTypeBuilder<SegmentRow> builder)
    {
        builder.ToTable("segment").HasKey(row => row.Segment);
        builder.Property(row => row.Segment).HasColumnName("segment").HasMaxLength(100);
        builder.Property(row => row.Sector).HasColumnName("sector").HasMaxLength(8);
        builder.Property(row => row.Certainty).HasColumnName("certainty").HasMaxLength(40);
        builder.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(500);
    }
}

internal sealed class QualificationMapping : IEntityTypeConfiguration<QualificationRow>
{
    public void Configure(EntityTypeBuilder<QualificationRow> builder)
    {
        builder.ToTable("qualification").HasKey(row => row.Crebo);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(200);
        builder.Property(row => row.Level).HasColumnName("level");
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(20);
        builder.Property(row => row.DossierCrebo).HasColumnName("dossier_crebo").HasMaxLength(5);
        builder.Property(row => row.Dossier).HasColumnName("dossier").HasMaxLength(200);
        builder.Property(row => row.Domain).HasColumnName("domain").HasMaxLength(100);
        builder.Property(row => row.Sector).HasColumnName("sector").HasMaxLength(8);
    }
}

internal sealed class CpvCodeMapping : IEntityTypeConfiguration<CpvCodeRow>
{
    public void Configure(EntityTypeBuilder<CpvCodeRow> builder)
    {
        builder.ToTable("cpv_code").HasKey(row => row.Code);
        builder.Property(row => row.Code).HasColumnName("code").HasMaxLength(8);
        builder.Property(row => row.Nl).HasColumnName("nl").HasMaxLength(400);
        builder.Property(row => row.En).HasColumnName("en").HasMaxLength(400);
    }
}

internal sealed class TradeSectorMapping : IEntityTypeConfiguration<TradeSectorRow>
{
    public void Configure(EntityTypeBuilder<TradeSectorRow> builder)
    {
        builder.ToTable("trade_sector").HasKey(row => row.Division);
        builder.Property(row => row.Division).HasColumnName("division").HasMaxLength(2);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(300);
        builder.Property(row => row.FirstSector).HasColumnName("first_sector").HasMaxLength(8);
        builder.Property(row => row.SecondSector).HasColumnName("second_sector").HasMaxLength(8);
        builder.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(500);
    }
}

internal sealed class CpvMappingMapping : IEntityTypeConfiguration<CpvMappingRow>
{
    public void Configure(EntityTypeBuilder<CpvMappingRow> builder)
    {
        builder.ToTable("cpv_mapping").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Prefix).HasColumnName("prefix").HasMaxLength(8);
        builder.Property(row => row.Rank).HasColumnName("rank");
        builder.Property(row => row.Sector).HasColumnName("sector").HasMaxLength(8);
        builder.Property(row => row.Domain).HasColumnName("domain").HasMaxLength(100);
        builder.Property(row => row.ExampleDossiers).HasColumnName("example_dossiers").HasMaxLength(500);
        builder.Property(row => row.Strength).HasColumnName("strength").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(500);
        builder.Property(row => row.ValidFrom).HasColumnName("valid_from");
        builder.Property(row => row.ValidUntil).HasColumnName("valid_until");
        builder.Property(row => row.AddedBy).HasColumnName("added_by");
        builder.Property(row => row.ClosedBy).HasColumnName("closed_by");
        builder.Property(row => row.ClosedWhy).HasColumnName("closed_why").HasMaxLength(500);
        builder.Ignore(row => row.Content);
        builder.HasIndex(row => row.Prefix, "ix_cpv_mapping_prefix");
    }
}

internal sealed class SeedStampMapping : IEntityTypeConfiguration<SeedStamp>
{
    public void Configure(EntityTypeBuilder<SeedStamp> builder)
    {
        builder.ToTable("seed_stamp").HasKey(row => row.Name);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
        builder.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(row => row.LoadedAt).HasColumnName("loaded_at");
    }
}

internal sealed class SnapshotMapping : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("shortage_snapshot").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Source).HasColumnName("source").HasMaxLength(500);
        builder.Property(row => row.MeasuredOn).HasColumnName("measured_on");
        builder.Property(row => row.Precision).HasColumnName("precision").HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.FileName).HasColumnName("file_name").HasMaxLength(255);
        builder.HasMany(row => row.Figures).WithOne().HasForeignKey(figure => figure.SnapshotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.MeasuredOn, "ix_shortage_snapshot_measured_on");
    }
}

internal sealed class ShortageFigureMapping : IEntityTypeConfiguration<ShortageFigureRow>
{
    public void Configure(EntityTypeBuilder<ShortageFigureRow> builder)
    {
        builder.ToTable("shortage_figure").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.SnapshotId).HasColumnName("snapshot_id");
        builder.Property(row => row.ScopeKey).HasColumnName("scope_key").HasMaxLength(600);
        builder.Property(row => row.AreaKind).HasColumnName("area_kind").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Municipality).HasColumnName("municipality").HasMaxLength(6);
        builder.Property(row => row.AreaName).HasColumnName("area_name").HasMaxLength(500);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Sector).HasColumnName("sector").HasMaxLength(8);
        builder.Property(row => row.Segment).HasColumnName("segment").HasMaxLength(500);
        builder.Property(row => row.Level).HasColumnName("level");
        builder.Property(row => row.Education).HasColumnName("education").HasConversion<string>().HasMaxLength(10).HasDefaultValue(EducationKind.Mbo);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.Count).HasColumnName("count");
        builder.Property(row => row.Mark).HasColumnName("mark").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.PublishedChange).HasColumnName("published_change");
        builder.Property(row => row.Change).HasColumnName("change").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.HasChangeDifference).HasColumnName("has_change_difference");
        builder.Property(row => row.PrecisionWord).HasColumnName("precision_word").HasMaxLength(100);
        builder.Property(row => row.Note).HasColumnName("note").HasMaxLength(2_000);
        builder.Property(row => row.ContentHash).HasColumnName("content_hash").HasMaxLength(64);
        builder.HasIndex(row => row.ContentHash, "ux_shortage_figure_content_hash").IsUnique();
        builder.HasIndex(row => row.ScopeKey, "ix_shortage_figure_scope_key");
        builder.HasIndex(row => new { row.SnapshotId, row.ScopeKey }, "ix_shortage_figure_snapshot_scope_key");
        builder.HasIndex(row => new { row.AreaName, row.Education }, "ix_shortage_figure_area_education");
    }
}

internal sealed class CompanionFigureMapping : IEntityTypeConfiguration<CompanionFigureRow>
{
    public void Configure(EntityTypeBuilder<CompanionFigureRow> builder)
    {
        builder.ToTable("companion_figure").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Sector).HasColumnName("sector").HasMaxLength(8);
        builder.Property(row => row.Education).HasColumnName("education").HasMaxLength(10);
        builder.Property(row => row.MeasuredOn).HasColumnName("measured_on");
        builder.Property(row => row.Precision).HasColumnName("precision").HasMaxLength(10);
        builder.Property(row => row.Number).HasColumnName("number");
        builder.Property(row => row.Tension).HasColumnName("tension").HasMaxLength(20);
        builder.Property(row => row.Source).HasColumnName("source").HasMaxLength(500);
        builder.Property(row => row.FileName).HasColumnName("file_name").HasMaxLength(255);
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.ContentHash).HasColumnName("content_hash").HasMaxLength(64);
        builder.HasIndex(row => row.ContentHash, "ux_companion_figure_content_hash").IsUnique();
        builder.HasIndex(row => new { row.Kind, row.Region, row.Sector, row.MeasuredOn }, "ix_companion_figure_kind_region_sector_measured_on");
    }
}

internal sealed class RegionNameMapping : IEntityTypeConfiguration<RegionNameRow>
{
    public void Configure(EntityTypeBuilder<RegionNameRow> builder)
    {
        builder.ToTable("region_name").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").HasMaxLength(9);
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.LayoutYear).HasColumnName("layout_year");
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
        builder.HasIndex(row => row.Region, "ix_region_name_region");
    }
}
