using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Conversions;

/// <summary>Codes are stored as their text.</summary>
internal sealed class KvkConversion()
    : ValueConverter<KvkNumber, string>(code => code.Digits, text => Stored.Read(text, KvkNumber.Parse));

internal sealed class RsinConversion() : ValueConverter<Rsin, string>(code => code.Digits, text => Stored.Read(text, Rsin.Parse));

internal sealed class CreboConversion()
    : ValueConverter<CreboCode, string>(code => code.Digits, text => Stored.Read(text, CreboCode.Parse));

internal sealed class CpvConversion()
    : ValueConverter<CpvCode, string>(code => code.Digits, text => Stored.Read(text, CpvCode.Parse));

/// <summary>Reads a code that was checked before it was stored.</summary>
internal static class Stored
{
    internal static T Read<T>(string text, Func<string?, T?> parse)
        where T : struct =>
        parse(text) ?? throw new InvalidOperationException($"the database holds {typeof(T).Name} '{text}', which is not one");
}
