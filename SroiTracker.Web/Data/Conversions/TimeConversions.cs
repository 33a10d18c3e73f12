using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Ledger;

namespace SroiTracker.Web.Data.Conversions;

/// <summary>A day is stored as ISO text, which sorts as days do.</summary>
internal sealed class LocalDateConversion() : ValueConverter<LocalDate, string>(
    day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);

/// <summary>A moment is stored as whole microseconds since 1970 in UTC, what PostgreSQL keeps as well.</summary>
internal sealed class InstantConversion() : ValueConverter<Instant, long>(
    moment => RecordedMoment.Microseconds(moment), microseconds => RecordedMoment.Of(microseconds));
