using System.Text;
using System.Xml.Linq;
using SroiTracker.Web.Reports;
using Fields = System.Collections.Generic.Dictionary<string, object>;

namespace SroiTracker.Tests.Web.Reports;

/// <summary>Documents as files: sound, tagged, and the same for the same data. Read back by a reader of our own.</summary>
public sealed class ReportWriterTests
{
    [Fact]
    public void The_text_that_is_read_back_is_the_text_that_was_written()
    {
        var file = ReportCase.Read(Everything);

        file.Root.InOrder().Where(part => part.Kind is "H1" or "H2" or "H3" or "P" or "LBody" or "TH" or "TD" or "Link")
            .Select(part => part.Kind + " " + part.Text).Should().Equal(
                "H1 Tussenstand",
                "H2 De som – wat telt",
                "P U heeft nog €\u00A09.500,00 te gaan. Zie de regels voor meer.",
                "Link de regels",
                "LBody Ten eerste: 5% van €\u00A0250.000,00",
                "LBody Één coördinator begeleidt Zoë",
                "H3 Feiten",
                "TH Verplichting", "TD €\u00A012.500,00", "TH Nog te gaan", "TD €\u00A09.500,00",
                "TH Soort", "TH Bedrag", "TD Stage", "TD 3.000,00", "TD Totaal", "TD 3.000,00",
                "P Bron: regeling 2024");
    }

    [Fact]
    public void Two_times_the_same_document_is_the_same_bytes() =>
        ReportCase.Write(Everything).Should().Equal(ReportCase.Write(Everything));

    [Fact]
    public void Another_day_is_another_identity()
    {
        var report = ReportCase.Of(Everything);

        var first = new PdfDocument(ReportCase.Writer.Write(report));
        var later = new PdfDocument(ReportCase.Writer.Write(report with { Day = report.Day.PlusDays(1) }));

        Identity(first).Should().NotEqual(Identity(later));
        PdfDocument.Text(first.Of<Fields>(first.Trailer["Info"])["CreationDate"]).Should().Be("D:20260315");
    }

    [Fact]
    public void Every_object_is_reached_from_the_trailer()
    {
        var file = new PdfDocument(ReportCase.Write(Everything));

        file.Reachable().Should().BeEquivalentTo(file.Numbers);
    }

    [Fact]
    public void Nothing_is_drawn_that_is_neither_said_nor_decoration()
    {
        var file = ReportCase.Read(Everything);

        file.Pages.Should().OnlyContain(page => page.Drawn > 0 && page.Loose.Count == 0);
        file.Pages[0].Decoration.Should().Equal("Gemeente Voorbeeldstad", "Tussenstand", "pagina 1 van 1");
    }

    [Fact]
    public void Every_font_is_embedded_and_a_part_of_one()
    {
        var file = new PdfDocument(ReportCase.Write(Everything));

        var fonts = file.Of<Fields>(file.Of<Fields>(file.Pages[0]["Resources"])["Font"]).Values.Select(file.Of<Fields>).ToList();
        fonts.Should().HaveCount(2);
        foreach (var font in fonts)
        {
            font["Encoding"].Should().Be(new PdfName("Identity-H"));
            ((PdfName)font["BaseFont"]).Text.Should().MatchRegex("^[A-Z]{6}\\+NotoSans-(Regular|Bold)$");
            var letters = file.Of<Fields>(((List<object>)font["DescendantFonts"])[0]);
            letters["CIDToGIDMap"].Should().Be(new PdfName("Identity"));
            file.Stream(file.Of<Fields>(letters["FontDescriptor"])["FontFile2"]).Length.Should().BeInRange(1_000, 60_000);
        }
    }

    [Fact]
    public void The_file_says_what_it_is_and_in_which_language()
    {
        var file = new PdfDocument(ReportCase.Writer.Write(ReportCase.Of(_ => { }, "Eén & <ander> (1)")));

        PdfDocument.Text(file.Catalog["Lang"]).Should().Be("nl-NL");
        file.Catalog["MarkInfo"].Should().BeEquivalentTo(new Fields { ["Marked"] = new PdfOperator("true") });
        file.Catalog["ViewerPreferences"].Should().BeEquivalentTo(new Fields { ["DisplayDocTitle"] = new PdfOperator("true") });
        PdfDocument.Text(file.Of<Fields>(file.Trailer["Info"])["Title"]).Should().Be("Eén & <ander> (1)");
        var packet = XDocument.Parse(Encoding.UTF8.GetString(file.Stream(file.Catalog["Metadata"])));
        packet.Descendants().Single(item => item.Name.LocalName == "part").Value.Should().Be("1");
        packet.Descendants().Single(item => item.Name.LocalName == "title").Value.Should().Be("Eén & <ander> (1)");
    }

    [Fact]
    public void An_English_document_counts_its_pages_in_English()
    {
        var bytes = ReportCase.Writer.Write(ReportCase.Of(page => page.NewPage().Paragraph("Two"), "Interim report", "en"));

        var file = new PdfParts(bytes);

        PdfDocument.Text(file.Document.Catalog["Lang"]).Should().Be("en");
        file.Pages.Select(page => page.Decoration[^1]).Should().Equal("page 1 of 2", "page 2 of 2");
    }

    [Fact]
    public void An_empty_document_is_its_title()
    {
        var file = ReportCase.Read(_ => { });

        file.Root.InOrder().Select(part => part.Kind).Should().Equal("Document", "H1");
        file.Pages.Should().ContainSingle();
    }

    [Fact]
    public void Headings_are_bookmarks_below_each_other()
    {
        var file = new PdfDocument(ReportCase.Write(page => page.Heading("A").Subheading("A1").Subheading("A2").Heading("B")));

        Bookmarks(file, file.Of<Fields>(file.Catalog["Outlines"])).Should().Be("Tussenstand(A(A1 A2) B)");
    }

    [Fact]
    public void A_link_is_a_part_that_names_where_it_leads()
    {
        var file = ReportCase.Read(Everything);

        var press = file.Document.Of<Fields>(file.Document.Of<List<object>>(file.Document.Pages[0]["Annots"])[0]);
        PdfDocument.Text(file.Document.Of<Fields>(press["A"])["URI"]).Should().Be("https://example.org/regels");
        PdfDocument.Text(press["Contents"]).Should().Be("Link naar https://example.org/regels");
        file.Root.All("Link").Single().Fields["K"].Should().BeAssignableTo<List<object>>()
            .Which.OfType<Fields>().Should().ContainSingle(mark => mark.ContainsKey("Obj"));
    }

    [Fact]
    public void Header_cells_say_what_they_are_the_head_of()
    {
        var file = ReportCase.Read(Everything);

        file.Root.All("TH").Select(cell => cell.Text + " " + ((PdfName)((Fields)cell.Fields["A"])["Scope"]).Text)
            .Should().Equal("Verplichting Row", "Nog te gaan Row", "Soort Column", "Bedrag Column");
    }

    [Fact]
    public void A_figure_says_in_words_what_it_shows()
    {
        var file = ReportCase.Read(page => page.Figure(new("24% is ingevuld.", 200, 20, [new FigureBox(0, 0, 48, 20, FigureTone.Strong), new FigureLabel(60, 14, "24%")])));

        PdfDocument.Text(file.Root.All("Figure").Single().Fields["Alt"]).Should().Be("24% is ingevuld.");
    }

    [Fact]
    public void A_letter_begins_with_who_it_is_for_and_its_subject_is_its_first_heading()
    {
        var file = ReportCase.Read(page => page.Letter(new(["Bouwbedrijf De Vries B.V.", "Kade 1", "1234 AB Voorbeeldstad"], "15 maart 2026", "C-1", "Uw verplichting"))
            .Paragraph("Geachte heer of mevrouw,"));

        file.Root.Parts.Select(part => part.Kind + " " + part.Text).Should().Equal(
            "P Bouwbedrijf De Vries B.V. Kade 1 1234 AB Voorbeeldstad", "P Datum: 15 maart 2026 Ons kenmerk: C-1", "H1 Uw verplichting",
            "P Geachte heer of mevrouw,");
    }

    private static void Everything(ReportPage page) => page
        .Heading("De som – wat telt")
        .Paragraph(Words.Of("U heeft nog ").And(Words.Bold("€\u00A09.500,00")).And(" te gaan. Zie ")
            .And(Words.Link("de regels", "https://example.org/regels")).And(" voor meer."))
        .Steps(["Ten eerste: 5% van €\u00A0250.000,00"])
        .Bullets(["Één coördinator begeleidt Zoë"])
        .Subheading("Feiten")
        .Facts([("Verplichting", "€\u00A012.500,00"), ("Nog te gaan", "€\u00A09.500,00")])
        .Table([new("Soort"), ReportColumn.Number("Bedrag")], [ReportRow.Of("Stage", "3.000,00"), ReportRow.Total("Totaal", "3.000,00")])
        .Note("Bron: regeling 2024");

    private static byte[] Identity(PdfDocument file) => (byte[])((List<object>)file.Trailer["ID"])[0];

    private static string Bookmarks(PdfDocument file, Fields above)
    {
        var texts = new List<string>();
        for (var next = above.GetValueOrDefault("First"); next is not null;)
        {
            var entry = file.Of<Fields>(next);
            texts.Add(PdfDocument.Text(entry["Title"]) + (entry.ContainsKey("First") ? "(" + Bookmarks(file, entry) + ")" : ""));
            next = entry.GetValueOrDefault("Next");
        }

        return string.Join(' ', texts);
    }
}
