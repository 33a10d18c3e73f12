using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Scanning;

/// <summary>How long the scanner is waited for.</summary>
public sealed record ScannerTerms
{
    /// <summary>From calling to its answer, for one file.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>Sends a file to clamd (INSTREAM: pieces with their length before them, a length of zero at the end) and reads its one answer.</summary>
public sealed class ClamdScanner(SroiOptions options, ScannerTerms terms) : IFileScanner
{
    private const int Piece = 64 * 1024;

    private readonly EndPoint? place = ScannerAddress.Parse(options.Scanner);

    public bool IsOn => options.Scanner.Length > 0;

    public async Task<ScanResult> ScanAsync(byte[] content, CancellationToken token)
    {
        if (place is null) return new(ScanVerdict.Unknown);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(terms.Patience);
        try
        {
            return await AskAsync(place, content, patience.Token);
        }
        catch (Exception failure) when (failure is SocketException or IOException
            || (failure is OperationCanceledException && !token.IsCancellationRequested))
        {
            return new(ScanVerdict.Unknown);
        }
    }

    private static async Task<ScanResult> AskAsync(EndPoint place, byte[] content, CancellationToken token)
    {
        var isFile = place is UnixDomainSocketEndPoint;
        using var socket = isFile ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(place, token);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), token);
        for (var at = 0; at < content.Length; at += Piece) await SendAsync(stream, content.AsMemory(at, Math.Min(Piece, content.Length - at)), token);
        await SendAsync(stream, ReadOnlyMemory<byte>.Empty, token);
        return ClamdAnswer.Read(await AnswerAsync(stream, token));
    }

    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> piece, CancellationToken token)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
        await stream.WriteAsync(length, token);
        await stream.WriteAsync(piece, token);
    }

    /// <summary>Everything until the scanner hangs up or has said more than it ever would.</summary>
    private static async Task<byte[]> AnswerAsync(NetworkStream stream, CancellationToken token)
    {
        var answer = new byte[ClamdAnswer.Most + 1];
        var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, token);
        return answer[..length];
    }
}
