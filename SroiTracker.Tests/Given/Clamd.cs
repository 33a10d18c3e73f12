using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SroiTracker.Tests.Given;

/// <summary>A scanner on a real socket that knows one signature. It speaks as clamd does, or as badly as a test wants.</summary>
internal sealed class Clamd : IDisposable
{
    internal const string Signature = "SROI-PROEF-HANDTEKENING";

    private readonly Socket listener;
    private readonly CancellationTokenSource end = new();
    private readonly CancellationToken over;

    /// <param name="file">A socket file; null for a port of this machine.</param>
    internal Clamd(string? file = null)
    {
        listener = file is null ? new(SocketType.Stream, ProtocolType.Tcp) : new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(file is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(file));
        listener.Listen();
        Address = file is null ? $"127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}" : "unix:" + file;
        over = end.Token;
        _ = ServeAsync();
    }

    internal string Address { get; }

    /// <summary>How many files were sent whole.</summary>
    internal int Asked { get; private set; }

    /// <summary>What it answers to a file; null keeps the caller waiting.</summary>
    internal Func<byte[], byte[]?> Answer { get; set; } = Look;

    /// <summary>An address at which nothing listens.</summary>
    internal static string Nowhere()
    {
        using var gone = new Clamd();
        return gone.Address;
    }

    internal static byte[] Look(byte[] content) => Say(content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Signature)) < 0 ? "stream: OK" : "stream: Sroi.Proef-1 FOUND");

    internal static byte[] Say(string words) => [.. Encoding.Latin1.GetBytes(words), 0];

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = OneAsync(await listener.AcceptAsync(over));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task OneAsync(Socket socket)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            var answer = await FileAsync(stream) is { } content ? Answer(content) : Say("UNKNOWN COMMAND");
            if (answer is null) await stream.ReadExactlyAsync(new byte[1], over);
            else await stream.WriteAsync(answer, over);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
            // The caller hung up, or the test is over.
        }
    }

    private async Task<byte[]?> FileAsync(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, over);
        if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8)) return null;
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, over);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) break;
            await stream.ReadExactlyAsync(piece, over);
            content.Write(piece);
        }

        Asked++;
        return content.ToArray();
    }
}
