using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Tests.Seed;

public sealed class PolicyFileTests
{
    [Fact]
    public void Every_policy_file_loads_and_holds_its_examples()
    {
        var (versions, faults) = PolicyLibrary.Read(PolicyLibrary.OwnFolder);

        faults.Should().BeEmpty();
        versions.Select(version => $"{version.Folder}/{version.ValidFrom:uuuu-MM-dd}").Should().Equal(
            "haaglanden/2023-07-01", "haaglanden/2025-07-01", "leiden/2023-09-01", "schiedam/2020-01-01",
            "utrecht/2015-01-01", "utrecht/2019-01-01", "utrecht/2024-01-01", "voorbeeldstad/2024-01-01");
    }

    [Fact]
    public void The_schema_beside_the_files_is_the_one_that_reads_them() =>
        File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, "policy.schema.json")).Should().Be(PolicyJson.Schema());
}
