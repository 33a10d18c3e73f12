using System.Text;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Data.Fulfilment;

public sealed class EvidenceRulesTests
{
    private static readonly byte[] Zip = [.. "PK\u0003\u0004"u8, 20, 0, 0, 0, .. "PK\u0005\u0006"u8, .. new byte[18]];

    /// <summary>Files that must not be kept: what they are, and why.</summary>
    private static readonly Dictionary<string, (byte[] Content, EvidenceFault Fault)> Bad = new()
    {
        ["nothing"] = ([], EvidenceFault.Empty),
        ["one byte"] = ([0x25], EvidenceFault.NotAllowed),
        ["too large"] = (new byte[EvidenceRules.MostBytes + 1], EvidenceFault.TooLarge),
        ["text"] = (Encoding.UTF8.GetBytes("beste adviseur"), EvidenceFault.NotAllowed),
        ["page"] = (Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"), EvidenceFault.NotAllowed),
        ["svg"] = (Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), EvidenceFault.NotAllowed),
        ["zip or docx"] = (Zip, EvidenceFault.NotAllowed),
        ["windows program"] = ([.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], EvidenceFault.NotAllowed),
        ["linux program"] = ([0x7F, .. "ELF"u8, 2, 1, 1, 0], EvidenceFault.NotAllowed),
        ["gif"] = ([.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B], EvidenceFault.NotAllowed),
        ["bmp"] = ([.. "BM"u8, 0, 0, 0, 0, 0, 0], EvidenceFault.NotAllowed),
        ["tiff"] = ([.. "II*\0"u8, 8, 0, 0, 0], EvidenceFault.NotAllowed),
        ["webp"] = ([.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8], EvidenceFault.NotAllowed),
        ["heic"] = ([0, 0, 0, 24, .. "ftypheic"u8], EvidenceFault.NotAllowed),
        ["postscript"] = ("%!PS-Adobe-3.0"u8.ToArray(), EvidenceFault.NotAllowed),
        ["rtf"] = ("{\\rtf1}"u8.ToArray(), EvidenceFault.NotAllowed),
        ["pdf after a space"] = ([0x20, .. Files.Pdf()], EvidenceFault.NotAllowed),
        ["pdf after a page"] = (Encoding.Latin1.GetBytes("<html>" + Encoding.Latin1.GetString(Files.Pdf())), EvidenceFault.NotAllowed),
        ["pdf of version 9"] = (Files.Pdf(start: "%PDF-9.0\n"), EvidenceFault.NotAllowed),
        ["pdf header only"] = ("%PDF-1.7\n"u8.ToArray(), EvidenceFault.Damaged),
        ["pdf without end"] = (Files.Pdf(end: ""), EvidenceFault.Damaged),
        ["pdf cut in half"] = (Files.Pdf()[..120], EvidenceFault.Damaged),
        ["pdf with a wrong place"] = (Files.Pdf(shift: 7), EvidenceFault.Damaged),
        ["pdf with a place outside"] = (Files.Pdf(shift: 90_000), EvidenceFault.Damaged),
        ["pdf with words after the end"] = (Files.Pdf(end: "%%EOF\nhallo"), EvidenceFault.Damaged),
        ["pdf with javascript"] = (Files.Pdf("/OpenAction << /S /JavaScript /JS (app.alert) >>"), EvidenceFault.Active),
        ["pdf with hidden javascript"] = (Files.Pdf("/OpenAction << /S /J#61vaScript >>"), EvidenceFault.Active),
        ["pdf that starts a program"] = (Files.Pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"), EvidenceFault.Active),
        ["pdf with an attachment"] = (Files.Pdf("/Names << /EmbeddedFiles 9 0 R >>"), EvidenceFault.Active),
        ["pdf with a film"] = (Files.Pdf("/Annots [<< /Subtype /RichMedia >>]"), EvidenceFault.Active),
        ["pdf with a form program"] = (Files.Pdf("/AcroForm << /XFA 9 0 R >>"), EvidenceFault.Active),
        ["pdf that sends itself"] = (Files.Pdf("/AA << /S /SubmitForm >>"), EvidenceFault.Active),
        ["pdf that is locked"] = (Files.Pdf("/Encrypt 9 0 R"), EvidenceFault.Locked),
        ["pdf and page"] = (Files.Pdf(start: "%PDF-1.7\n<script>alert(1)</script>\n"), EvidenceFault.Mixed),
        ["pdf and zip"] = ([.. Files.Pdf(), .. Zip], EvidenceFault.Mixed),
        ["jpeg start only"] = ([0xFF, 0xD8, 0xFF, 0xE0], EvidenceFault.Damaged),
        ["jpeg without end"] = (Files.Jpeg()[..^2], EvidenceFault.Damaged),
        ["jpeg without picture"] = ([0xFF, 0xD8, 0xFF, 0xD9], EvidenceFault.Damaged),
        ["jpeg of no size"] = (Files.Jpeg(width: 0), EvidenceFault.Damaged),
        ["jpeg that is huge"] = (Files.Jpeg(60_000, 60_000), EvidenceFault.TooManyPixels),
        ["jpeg with a broken length"] = ([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0], EvidenceFault.Damaged),
        ["jpeg and zip"] = (Files.Jpeg(after: Zip), EvidenceFault.Mixed),
        ["jpeg and pdf"] = (Files.Jpeg(after: Files.Pdf()), EvidenceFault.Mixed),
        ["jpeg and page"] = (Files.Jpeg(after: "<html><script>"u8.ToArray()), EvidenceFault.Mixed),
        ["png start only"] = (Files.PngStart, EvidenceFault.Damaged),
        ["png without end"] = (Files.Png()[..^12], EvidenceFault.Damaged),
        ["png without header"] = ([.. Files.PngStart, .. Files.Chunk("IDAT", Files.Packed([0])), .. Files.Chunk("IEND", [])], EvidenceFault.Damaged),
        ["png with two headers"] = (Files.Png(more: Files.Header(2, 2)), EvidenceFault.Damaged),
        ["png with a wrong sum"] = (Changed(Files.Png(), 20), EvidenceFault.Damaged),
        ["png of no size"] = (Files.Png(0, 2, [0]), EvidenceFault.Damaged),
        ["png that is huge"] = (Files.Png(60_000, 60_000, [0]), EvidenceFault.TooManyPixels),
        ["png bomb"] = (Files.Png(2, 2, new byte[5_000_000]), EvidenceFault.Damaged),
        ["png with too little"] = (Files.Png(2, 2, [0]), EvidenceFault.Damaged),
        ["png with unknown critical part"] = (Files.Png(more: Files.Chunk("ABCD", [1])), EvidenceFault.Damaged),
        ["png and zip"] = ([.. Files.Png(), .. Zip], EvidenceFault.Mixed),
        ["png and page"] = ([.. Files.Png(), .. "<script>alert(1)</script>"u8], EvidenceFault.Mixed),
    };

    public static TheoryData<string> Names => [.. Bad.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_bad_file_is_refused_with_its_reason(string name)
    {
        var (file, fault) = EvidenceRules.Judge(Bad[name].Content);

        file.Should().BeNull();
        fault.Should().Be(Bad[name].Fault);
    }

    [Fact]
    public void The_corpus_has_more_than_forty_files() => Bad.Should().HaveCountGreaterThan(40);

    [Fact]
    public void A_plain_file_of_each_kind_is_kept()
    {
        EvidenceRules.Judge(Files.Pdf()).File!.ContentType.Should().Be("application/pdf");
        EvidenceRules.Judge(Files.Jpeg()).File!.ContentType.Should().Be("image/jpeg");
        EvidenceRules.Judge(Files.Png()).File!.ContentType.Should().Be("image/png");
    }

    [Fact]
    public void A_picture_loses_place_time_comments_and_thumbnails()
    {
        byte[] exif = [.. "Exif\0\0GPS 52.09"u8], note = [.. "Jan de Vries"u8];
        var jpeg = Files.Jpeg(more: [.. Files.Segment(0xE1, exif), .. Files.Segment(0xED, note), .. Files.Segment(0xFE, note)], after: [1, 2, 3]);
        var png = Files.Png(more: [.. Files.Chunk("tEXt", note), .. Files.Chunk("eXIf", exif), .. Files.Chunk("tIME", new byte[7])]);

        EvidenceRules.Judge(jpeg).File!.Bytes.Should().Equal(Files.Jpeg());
        EvidenceRules.Judge(png).File!.Bytes.Should().Equal(Files.Png());
    }

    [Theory]
    [InlineData("pok.pdf", "pok.pdf")]
    [InlineData(@"C:\Users\x\stage contract.PDF", "stage contract.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("rekening.pdf.exe", "rekening.pdf.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("..", "bestand.pdf")]
    [InlineData(null, "bestand.pdf")]
    public void A_name_becomes_safe_to_show_and_to_save(string? sent, string kept) =>
        EvidenceName.Clean(sent, EvidenceFormat.Pdf).Should().Be(kept);

    private static byte[] Changed(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }
}
