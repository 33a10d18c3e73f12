using System.Globalization;
using System.Security;
using System.Text;
using NodaTime.Text;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>What a file says about itself: title, language, day, and that everybody can read it (PDF/UA-1).</summary>
internal static class Metadata
{
    private const string Maker = "SroiTracker";

    internal static byte[] Packet(Report report, string language)
    {
        var day = LocalDatePattern.Iso.Format(report.Day);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Text(report.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Text(report.Sender)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{Maker}</pdf:Producer>
            <xmp:CreateDate>{day}</xmp:CreateDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n"));
    }

    internal static string Info(Report report) =>
        $"<</Title {PdfText.Of(report.Title)}/Author {PdfText.Of(report.Sender)}/Producer({Maker})"
        + $"/CreationDate(D:{report.Day.ToString("uuuuMMdd", CultureInfo.InvariantCulture)})>>";

    /// <summary>The text without what XML cannot hold.</summary>
    private static string Text(string text) => SecurityElement.Escape(string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar)));
}
