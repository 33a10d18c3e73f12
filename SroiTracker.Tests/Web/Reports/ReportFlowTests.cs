using SroiTracker.Web.Reports;

namespace SroiTracker.Tests.Web.Reports;

/// <summary>What does not fit on one page, and letters that few people write.</summary>
public sealed class ReportFlowTests
{
    [Fact]
    public void A_table_of_five_thousand_rows_shows_its_head_on_every_page_and_says_it_once()
    {
        var rows = Enumerable.Range(1, 5_000).Select(number => ReportRow.Of($"Boeking {number}", $"{number},00"));

        var file = ReportCase.Read(page => page.Table([new("Soort"), ReportColumn.Number("Bedrag")], rows));

        file.Pages.Count.Should().BeGreaterThan(100);
        file.Root.All("TH").Select(cell => cell.Text).Should().Equal("Soort", "Bedrag");
        file.Root.All("TD").Select(cell => cell.Text).Should()
            .Equal(Enumerable.Range(1, 5_000).SelectMany(number => new[] { $"Boeking {number}", $"{number},00" }));
        file.Pages.Skip(1).Should().OnlyContain(page => page.Decoration[0] == "Soort" && page.Decoration[1] == "Bedrag");
        file.Pages.Select(page => page.Decoration[^1]).Should()
            .Equal(Enumerable.Range(1, file.Pages.Count).Select(number => $"pagina {number} van {file.Pages.Count}"));
    }

    [Fact]
    public void A_cell_that_is_longer_than_a_page_goes_on_where_the_next_begins()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4_000));

        var file = ReportCase.Read(page => page.Table([new("Reden"), new("Dag")], [ReportRow.Of(words, "15 maart 2026"), ReportRow.Of("kort", "16 maart 2026")]));

        file.Pages.Count.Should().BeGreaterThan(2);
        file.Root.All("TD").Select(cell => cell.Text).Should().Equal(words, "15 maart 2026", "kort", "16 maart 2026");
    }

    [Fact]
    public void A_head_that_is_longer_than_a_page_is_not_repeated()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4_000));

        var file = ReportCase.Read(page => page.Table([new(words), new("Dag")], [ReportRow.Of("a", "b")]));

        file.Root.All("TH").Select(cell => cell.Text).Should().Equal(words, "Dag");
        file.Root.All("TD").Select(cell => cell.Text).Should().Equal("a", "b");
    }

    [Fact]
    public void A_paragraph_of_many_pages_loses_no_word()
    {
        var words = string.Join(' ', Enumerable.Range(1, 10_000));

        var file = ReportCase.Read(page => page.Paragraph(words));

        file.Root.All("P").Single().Text.Should().Be(words);
        file.Pages.Count.Should().BeGreaterThan(5);
    }

    [Theory]
    [InlineData("€ 1.234,56 – ë é ü ß ç Ž ł Ω Я ½ ² “aanhaling” ‘enkel’ … • → ≥")]
    [InlineData("vast\u00A0aan\u00A0elkaar en los van elkaar")]
    [InlineData("geen teken voor 漢字 of 🙂 in deze letters")]
    public void What_is_written_is_read_back_also_where_no_letter_shows_it(string words) =>
        ReportCase.Read(page => page.Paragraph(words)).Root.All("P").Single().Text.Should().Be(words);

    [Theory]
    [InlineData("e\u0308", "ë")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("af\u00ADbreek\u200Bteken", "afbreekteken")]
    [InlineData("regel\r\ntwee", "regel twee")]
    public void Signs_that_nobody_sees_are_left_out(string written, string read) =>
        ReportCase.Read(page => page.Paragraph(written)).Root.All("P").Single().Text.Should().Be(read);

    /// <summary>The first half of a pair of signs without the second, as a cut text may end.</summary>
    [Fact]
    public void Half_a_sign_is_read_as_one_that_was_lost() =>
        ReportCase.Read(page => page.Paragraph("half" + (char)0xD83D + " teken")).Root.All("P").Single().Text.Should().Be("half\uFFFD teken");

    [Fact]
    public void A_word_that_is_wider_than_the_paper_is_broken_and_stays_one_word()
    {
        var word = new string('m', 400);

        ReportCase.Read(page => page.Paragraph(word).Table([new("A")], [ReportRow.Of(word)])).Root.InOrder()
            .Where(part => part.Kind is "P" or "TD").Select(part => part.Text).Should().Equal(word, word);
    }

    [Fact]
    public void A_row_with_fewer_cells_has_empty_ones_and_one_with_more_loses_those()
    {
        var file = ReportCase.Read(page => page.Table([new("A"), new("B")], [ReportRow.Of("1"), ReportRow.Of(), ReportRow.Of("2", "3", "4")]));

        file.Root.All("TD").Select(cell => cell.Text).Should().Equal("1", "", "", "", "2", "3");
    }

    [Fact]
    public void A_table_without_rows_says_so() =>
        ReportCase.Read(page => page.Table([new("A")], [], "Er is nog niets geboekt.")).Root.Parts.Select(part => part.Kind + " " + part.Text)
            .Should().Equal("H1 Tussenstand", "P Er is nog niets geboekt.");

    [Fact]
    public void A_heading_stays_with_what_follows()
    {
        var file = ReportCase.Read(page =>
        {
            for (var line = 1; line <= 200; line++) page.Heading($"Kop {line}").Paragraph("Tekst");
        });

        file.Pages.Should().OnlyContain(page => page.Pieces[page.Pieces.Keys.Max()] == "Tekst");
    }

    [Fact]
    public void A_subheading_without_a_heading_is_a_mistake_of_who_fills_the_document()
    {
        var fill = () => ReportCase.Of(page => page.Subheading("Los"));

        fill.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Without_its_fonts_the_writer_says_which_one_is_missing()
    {
        var writer = new ReportWriter(new ReportFonts(new Microsoft.Extensions.FileProviders.NullFileProvider()));

        writer.MissingFont.Should().Be("noto-sans-400-normal.ttf");
        var write = () => writer.Write(ReportCase.Of(_ => { }));
        write.Should().Throw<InvalidOperationException>().WithMessage("*noto-sans-400-normal.ttf*");
    }
}
