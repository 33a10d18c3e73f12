using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Conversions;

/// <summary>Money is stored as whole eurocents.</summary>
internal sealed class MoneyConversion() : ValueConverter<Money, long>(money => money.Cents, cents => Money.OfCents(cents));
