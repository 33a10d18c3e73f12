using System.Globalization;
using System.Resources;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Imports;

public sealed class ImportTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(ImportTexts).FullName!, typeof(ImportTexts).Assembly);

    [Fact]
    public void Every_fault_and_every_doubt_has_a_sentence_in_both_languages()
    {
        var keys = Enum.GetNames<ImportFaultCode>().Concat(Enum.GetNames<AwardDoubt>().Select(doubt => "Award." + doubt));
        foreach (var key in keys)
        {
            Texts.GetString(key, CultureInfo.InvariantCulture).Should().NotBeNullOrEmpty(key);
            var english = Texts.GetResourceSet(new CultureInfo("en"), createIfNotExists: true, tryParents: false)!.GetString(key);
            english.Should().NotBeNullOrEmpty(key);
        }
    }
}
