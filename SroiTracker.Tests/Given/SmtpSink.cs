using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SroiTracker.Tests.Given;

/// <summary>Takes mail as an SMTP host does (RFC 5321, without encryption) and keeps it for the test.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource<string> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SmtpSink()
    {
        listener.Start();
        _ = TakeAsync();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The first message that came, with its headings.</summary>
    internal Task<string> FirstAsync() => first.Task;

    public void Dispose() => listener.Dispose();

    private async Task TakeAsync()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
        {
            await writer.WriteLineAsync(line.StartsWith("DATA", StringComparison.Ordinal) ? "354 go on" : "250 ok");
            if (!line.StartsWith("DATA", StringComparison.Ordinal)) continue;
            var message = new StringBuilder();
            while (await reader.ReadLineAsync() is { } text && text != ".") message.Append(text).Append('\n');
            await writer.WriteLineAsync("250 taken");
            first.TrySetResult(message.ToString());
        }
    }
}
