using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace SroiTracker.Web.Data.Mappings;

/// <summary>A day is kept as ISO text, a moment as microseconds since 1970; both sort.</summary>
internal static class TimeConversions
{
    private const int TicksPerMicrosecond = 10;

    internal static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<LocalDate>().HaveConversion<DayConverter>().HaveMaxLength(10);
        conventions.Properties<Instant>().HaveConversion<MomentConverter>();
    }

    internal static string TextOf(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private sealed class DayConverter() : ValueConverter<LocalDate, string>(day => TextOf(day), text => LocalDatePattern.Iso.Parse(text).Value);

    private sealed class MomentConverter() : ValueConverter<Instant, long>(
        moment => moment.ToUnixTimeTicks() / TicksPerMicrosecond,
        microseconds => Instant.FromUnixTimeTicks(microseconds * TicksPerMicrosecond));
}
