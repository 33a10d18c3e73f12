using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Data.Fulfilment;

public sealed class PersonKeysTests : IDisposable
{
    private static readonly Guid Here = TempDatabase.Authority;
    private static readonly Guid There = TempDatabase.Contractor;

    private readonly string folder = Directory.CreateTempSubdirectory("sroi-keys-").FullName;

    [Fact]
    public void One_number_is_one_key_within_an_authority_however_it_is_written()
    {
        var keys = Keys();

        keys.OfPracticeAgreement(Here, "POK 12-34").Should().Be(keys.OfPracticeAgreement(Here, "pok1234")).And.HaveLength(64).And.NotContain("1234");
        keys.OfPracticeAgreement(There, "pok1234").Should().NotBe(keys.OfPracticeAgreement(Here, "pok1234"));
        keys.OfReference(Here, There, "pok1234").Should().NotBe(keys.OfPracticeAgreement(Here, "pok1234"));
    }

    [Fact]
    public void The_secret_is_made_once_and_read_by_this_account_only()
    {
        var first = Keys().OfPracticeAgreement(Here, "1");

        Keys().OfPracticeAgreement(Here, "1").Should().Be(first);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(folder, "person.key")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_damaged_secret_stops_the_program_instead_of_making_new_keys()
    {
        File.WriteAllBytes(Path.Combine(folder, "person.key"), [1, 2, 3]);

        FluentActions.Invoking(() => Keys().OfPracticeAgreement(Here, "1")).Should().Throw<InvalidOperationException>();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private PersonKeys Keys() => new(new SroiOptions { Keys = folder });
}
