using SroiTracker.Domain.Actions;

namespace SroiTracker.Tests.Domain.Actions;

public sealed class LetterTextTests
{
    [Fact]
    public void Every_place_has_one_name() => LetterText.Names.Should().HaveCount(Enum.GetValues<LetterPlace>().Length).And.OnlyHaveUniqueItems();

    [Theory]
    [InlineData("Nog {bedrag} voor {contract}", "")]
    [InlineData("Beste {naam}, nog {bedrag} en {naam}", "{naam}")]
    [InlineData("Nog {Bedrag}", "{Bedrag}")]
    [InlineData("Nog {bedrag", "{bedrag")]
    [InlineData("Nog bedrag}", "}")]
    [InlineData("Nog {} en {{dag}}", "{}|{|}")]
    [InlineData(null, "")]
    public void What_is_no_place_is_named(string? text, string unknown) => string.Join('|', LetterText.Unknown(text)).Should().Be(unknown);

    [Fact]
    public void Places_are_filled_once_and_what_is_filled_in_is_no_place()
    {
        var values = new Dictionary<LetterPlace, string> { [LetterPlace.Amount] = "€ 9.500,00", [LetterPlace.Contract] = "{bedrag}" };

        LetterText.Fill("{contract}: {bedrag}, {einde}", values).Should().Be("{bedrag}: € 9.500,00, {einde}");
    }
}
