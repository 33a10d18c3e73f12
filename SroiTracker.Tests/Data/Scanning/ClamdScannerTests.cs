using System.Net;
using System.Net.Sockets;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Scanning;
using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Data.Scanning;

/// <summary>The talk with the scanner over a real socket: only its two exact sentences are believed.</summary>
public sealed class ClamdScannerTests
{
    private static readonly byte[] Infected = System.Text.Encoding.ASCII.GetBytes("x" + Clamd.Signature);

    [Fact]
    public async Task A_file_of_many_pieces_arrives_whole()
    {
        using var clamd = new Clamd();
        byte[]? heard = null;
        clamd.Answer = content => Clamd.Look(heard = content);
        var file = new byte[200_001];
        file[^1] = 7;

        (await AskAsync(clamd.Address, file)).Should().Be(new ScanResult(ScanVerdict.Clean));

        heard.Should().Equal(file);
    }

    [Fact]
    public async Task What_was_found_is_told()
    {
        using var clamd = new Clamd();

        (await AskAsync(clamd.Address, Infected)).Should().Be(new ScanResult(ScanVerdict.Infected, "Sroi.Proef-1"));
    }

    [Fact]
    public async Task A_socket_file_is_an_address_too()
    {
        var folder = Directory.CreateTempSubdirectory("clamd-").FullName;
        using (var clamd = new Clamd(Path.Combine(folder, "s")))
            (await AskAsync(clamd.Address, Infected)).Verdict.Should().Be(ScanVerdict.Infected);

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("stream:OK")]
    [InlineData("stream: ok")]
    [InlineData("STREAM: OK")]
    [InlineData("stream: OK ")]
    [InlineData(" stream: OK")]
    [InlineData("stream: OKAY")]
    [InlineData("stream: OK\n")]
    [InlineData("stream: OK\0stream: OK")]
    [InlineData("stream: OK\0stream: Eicar FOUND")]
    [InlineData("stream: FOUND")]
    [InlineData("stream:  FOUND\u0007")]
    [InlineData("stream: Eicar found")]
    [InlineData("stream: lstat() failed. ERROR")]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("UNKNOWN COMMAND")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nstream: OK")]
    [InlineData("\u00FF\u00FEstream: OK")]
    public async Task Anything_else_is_no_answer(string words)
    {
        using var clamd = new Clamd { Answer = _ => Clamd.Say(words) };

        (await AskAsync(clamd.Address, Infected)).Should().Be(new ScanResult(ScanVerdict.Unknown));
    }

    [Fact]
    public async Task An_answer_without_its_end_is_no_answer()
    {
        using var clamd = new Clamd { Answer = _ => [.. "stream: OK"u8] };

        (await AskAsync(clamd.Address, Infected)).Verdict.Should().Be(ScanVerdict.Unknown);
    }

    [Fact]
    public async Task An_answer_without_end_is_no_answer()
    {
        using var clamd = new Clamd { Answer = _ => new byte[1_000_000] };

        (await AskAsync(clamd.Address, Infected)).Verdict.Should().Be(ScanVerdict.Unknown);
    }

    [Fact]
    public async Task Silence_is_no_answer()
    {
        using var clamd = new Clamd { Answer = _ => null };

        (await AskAsync(clamd.Address, Infected)).Verdict.Should().Be(ScanVerdict.Unknown);
        clamd.Asked.Should().Be(1);
    }

    [Fact]
    public async Task Nobody_there_is_no_answer() => (await AskAsync(Clamd.Nowhere(), Infected)).Verdict.Should().Be(ScanVerdict.Unknown);

    [Theory]
    [InlineData("localhost:3310", "localhost", 3310)]
    [InlineData("127.0.0.1:1", "127.0.0.1", 1)]
    [InlineData("[::1]:65535", "::1", 65_535)]
    public void A_host_with_a_port_is_an_address(string setting, string host, int port) =>
        (ScannerAddress.Parse(setting) switch
        {
            IPEndPoint place => (place.Address.ToString(), place.Port),
            DnsEndPoint place => (place.Host, place.Port),
            _ => ("", 0),
        }).Should().Be((host, port));

    [Fact]
    public void A_path_after_unix_is_an_address() => ScannerAddress.Parse("unix:/run/clamd.ctl").Should().BeOfType<UnixDomainSocketEndPoint>();

    [Theory]
    [InlineData("localhost")]
    [InlineData(":3310")]
    [InlineData("localhost:0")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:x")]
    [InlineData("unix:")]
    [InlineData("unix:/")]
    [InlineData("unix:relatief")]
    [InlineData("een naam:1")]
    public void Anything_else_is_a_fault_of_the_settings(string setting) =>
        SettingsFaults.Of(new SroiOptions { Scanner = setting }, isProduction: true).Should().ContainSingle().Which.Should().StartWith("Sroi:Scanner");

    /// <summary>Patience is long where an answer comes and short where none does; it is never waited out otherwise.</summary>
    private static Task<ScanResult> AskAsync(string address, byte[] content) =>
        new ClamdScanner(new SroiOptions { Scanner = address }, new() { Patience = TimeSpan.FromSeconds(2) }).ScanAsync(content, CancellationToken.None);
}
