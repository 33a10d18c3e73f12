using System.Text;
using System.Text.Json;
using SroiTracker.Domain.Cases;

namespace SroiTracker.Tests.Domain.Cases;

public sealed class CaseReaderTests
{
    [Theory]
    [InlineData("""[]""", "", "case.object")]
    [InlineData("""{"id":"a","on":"2026-03-01","obligation":{}}""", "policy", "case.missing")]
    [InlineData("""{"id":"a","policy":"utrecht","obligation":{}}""", "on", "case.missing")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-02-30","obligation":{}}""", "on", "case.day")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"1899-12-31","obligation":{}}""", "on", "case.day")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2201-01-01","obligation":{}}""", "on", "case.day")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01"}""", "obligation", "case.missing")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","obligation":{"valueCents":"1,234.56"}}""", "obligation.valueCents", "case.cents")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","obligation":{"valueCents":-1}}""", "obligation.valueCents", "case.cents")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","obligation":{"valueCents":1e9}}""", "obligation.valueCents", "case.cents")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","obligation":{"kind":"dienst"}}""", "obligation.kind", "case.term")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","obligation":{"valeuCents":1}}""", "obligation.valeuCents", "case.unknown")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","obligation":{"labourShareBp":10001}}""", "obligation.labourShareBp", "case.basisPoints")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","credit":{"from":"2026-03-02","to":"2026-03-01"}}""", "credit.to", "case.period")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","credit":{"byWeek":[1,"x"]}}""", "credit.byWeek", "case.week")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","credit":{"select":{"level":"drie"}}}""", "credit.select.level", "case.count")]
    [InlineData("""{"id":"a","policy":"utrecht","on":"2026-03-01","credit":{},"obligation":{}}""", "credit", "case.twoQuestions")]
    [InlineData("""{"id":"a","id":"b","policy":"utrecht","on":"2026-03-01","credit":{}}""", "id", "case.twice")]
    public void A_case_that_cannot_be_read_names_the_field(string json, string field, string code)
    {
        using var document = JsonDocument.Parse(json);

        var (asked, fault) = CaseReader.Read(document.RootElement);

        asked.Should().BeNull();
        fault!.Field.Should().Be(field);
        fault.Fault.Should().Be(code);
    }

    [Theory]
    [InlineData("31.5")]
    [InlineData("\"31.5\"")]
    public void Numbers_may_be_numbers_or_text_with_a_point(string hours)
    {
        using var document = JsonDocument.Parse($$"""{ "policy":"utrecht","on":"2026-03-01","credit":{"hoursPerWeek":{{hours}} } }""");

        var asked = CaseReader.Read(document.RootElement).Case!;

        ((CreditQuestion)asked.Question).Facts.HoursPerWeek!.Value.ToString().Should().Be("63/2");
    }

    [Theory]
    [InlineData("""{"policy":"voorbeeldstad","on":"2026-03-01","sanction":{"obligationCents":1250000,"approvedCents":900000,"decision":"withhold"}}""")]
    [InlineData("""{"policy":"voorbeeldstad","on":"2026-03-01","sanction":{"obligationCents":1250000,"approvedCents":900000}}""")]
    public void What_a_receipt_keeps_of_a_shortfall_reads_back_as_the_same_case(string json)
    {
        using var document = JsonDocument.Parse(json);

        FactsJson.Write(CaseReader.Read(document.RootElement).Case!).Should().Be(json);
    }

    [Fact]
    public void What_a_receipt_keeps_reads_back_as_the_same_case()
    {
        const string Json = """{"policy":"utrecht","on":"2026-03-01","credit":{"block":"PW","select":{"pathway":"proVso"},"from":"2026-03-01","weeks":"20.5","hoursPerWeek":"31.5","byWeek":["1.5","2"],"evidence":["invoice"],"recognition":"recognised"},"decisions":{"bonusProRata":"flat"}}""";
        using var document = JsonDocument.Parse(Json);

        var written = FactsJson.Write(CaseReader.Read(document.RootElement).Case!);

        written.Should().Be(Json);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void A_stream_gives_every_case_however_its_bytes_arrive(int chunk)
    {
        var cases = Enumerable.Range(0, 500).Select(number => $$"""{"id":"{{number}}","note":"{{new string('x', 300)}}"}""");
        var bytes = Encoding.UTF8.GetBytes($$"""{"note":{"cases":[9]},"cases":[{{string.Join(",\n", cases)}}],"after":1}""");
        using var stream = new DripStream(bytes, chunk);

        var ids = CaseStream.Read(stream).Select(each => each.RootElement.GetProperty("id").GetString());

        ids.Should().Equal(Enumerable.Range(0, 500).Select(number => $"{number}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"cases":{}}""")]
    [InlineData("""{"cases":[{"id":"a"}""")]
    [InlineData("""{"case":[]}""")]
    public void A_file_without_cases_is_an_error(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var reading = () => CaseStream.Read(stream).Count();

        reading.Should().Throw<JsonException>();
    }

    private sealed class DripStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
