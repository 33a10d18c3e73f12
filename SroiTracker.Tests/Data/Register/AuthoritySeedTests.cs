using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Register;

public sealed class AuthoritySeedTests
{
    [Fact]
    public async Task The_seed_loads_and_a_second_time_changes_nothing()
    {
        using var temp = TempDatabase.Empty();
        await temp.Database.PrepareAsync(CancellationToken.None);
        await using var data = temp.Open();
        var seed = new AuthoritySeed(temp.Writes);

        await seed.LoadAsync(data, SeedFile(), TempDatabase.Change, default);
        var lines = await data.AuditLines.CountAsync();
        await using var again = temp.Open();
        await seed.LoadAsync(again, SeedFile(), TempDatabase.Change, default);

        (await again.AuditLines.CountAsync()).Should().Be(lines).And.Be(1);
        (await again.Authorities.OrderBy(row => row.Folder).Select(row => row.Folder).ToListAsync())
            .Should()
            .Equal("den-haag", "schiedam", "utrecht", "voorbeeldstad");
        (await again.PolicyMemberships.CountAsync(row => row.Folder == "haaglanden")).Should().Be(11);
        (await again.PolicyMemberships.Where(row => row.Folder == "leiden").Select(row => row.FromDay).Distinct().ToListAsync())
            .Should()
            .Equal(new LocalDate(2023, 9, 1));
        (await again.Municipalities.SingleAsync(row => row.Code == "GM0344")).RegionCode.Should().Be("AM13");
    }

    private static string SeedFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "seed", "authorities.json")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", "seed", "authorities.json");
    }
}
