using System.Text.Json;

namespace SroiTracker.Domain.Cases;

/// <summary>Reads the cases of a case file one by one, in constant memory, whatever its length.</summary>
public static class CaseStream
{
    private const int FirstBuffer = 65_536;
    private const int LargestCase = 16_777_216;

    /// <summary>The elements of the array "cases" of the file's object.</summary>
    /// <exception cref="JsonException">The file is not JSON, has no such array, or holds a case larger than 16 MB.</exception>
    public static IEnumerable<JsonDocument> Read(Stream stream)
    {
        var buffer = new byte[FirstBuffer];
        var window = new Window(buffer, 0, 0, false, new JsonReaderState(), false);
        while (true)
        {
            if (Next(ref window) is { } found)
            {
                yield return found;
                continue;
            }

            if (window.Ended) yield break;
            window = Fill(window, stream);
        }
    }

    private static JsonDocument? Next(ref Window window)
    {
        var reader = new Utf8JsonReader(window.Buffer.AsSpan(window.Start, window.Length - window.Start), window.Final, window.State);
        if (!window.InCases && !FindCases(ref reader, ref window)) return null;
        var before = (reader.CurrentState, reader.BytesConsumed);
        if (!reader.Read()) return Keep(ref window, before);
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            window = window with { Ended = true };
            return null;
        }

        if (!JsonDocument.TryParseValue(ref reader, out var document)) return Keep(ref window, before);
        window = window with { Start = window.Start + (int)reader.BytesConsumed, State = reader.CurrentState };
        return document;
    }

    private static bool FindCases(ref Utf8JsonReader reader, ref Window window)
    {
        while (true)
        {
            var before = (reader.CurrentState, reader.BytesConsumed);
            if (!reader.Read()) return Keep(ref window, before) is not null;
            if (reader.CurrentDepth == 0 && reader.TokenType is not JsonTokenType.StartObject)
                throw new JsonException("the file has no array \"cases\"");
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var isCases = reader.ValueTextEquals("cases");
            if (!(isCases ? reader.Read() : reader.TrySkip())) return Keep(ref window, before) is not null;
            if (!isCases) continue;
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("\"cases\" is not an array");
            window = window with { InCases = true };
            return true;
        }
    }

    private static JsonDocument? Keep(ref Window window, (JsonReaderState State, long Consumed) before)
    {
        if (window.Final) throw new JsonException("the file ends in the middle");
        window = window with { Start = window.Start + (int)before.Consumed, State = before.State };
        return null;
    }

    private static Window Fill(Window window, Stream stream)
    {
        var left = window.Length - window.Start;
        var buffer = left < window.Buffer.Length ? window.Buffer : new byte[Grown(window.Buffer.Length)];
        Array.Copy(window.Buffer, window.Start, buffer, 0, left);
        var read = stream.Read(buffer, left, buffer.Length - left);
        return window with { Buffer = buffer, Start = 0, Length = left + read, Final = read == 0 };
    }

    private static int Grown(int length) =>
        length < LargestCase ? length * 2 : throw new JsonException("a case is larger than 16 MB");

    private record struct Window(byte[] Buffer, int Start, int Length, bool Final, JsonReaderState State, bool InCases)
    {
        internal bool Ended { get; init; }
    }
}
