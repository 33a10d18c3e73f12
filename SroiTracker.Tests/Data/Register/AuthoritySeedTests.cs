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

    [Fact]
    public async Task Contested_memberships_an_end_and_a_merger_are_read()
    {
        using var temp = await TempDatabase.CreateAsync(contracts: 0);
        var seed = new AuthoritySeed(temp.Writes);
        await LoadAsync(temp, seed, """{"folder":"haaglanden","from":"2023-07-01"},{"folder":"oud","from":"1970-01-01"}""");

        await LoadAsync(temp, seed, """
            {"folder":"haaglanden","from":"2023-07-01","standing":"contested"},{"folder":"holland-rijnland","from":"2023-07-01","to":"2026-06-30","standing":"contested"}
            """);

        await using var data = temp.Open();
        (await data.PolicyMemberships.Where(row => row.MunicipalityCode == "GM0626").OrderBy(row => row.Folder).ToListAsync()).Should().BeEquivalentTo(
            [
                new { Folder = "haaglanden", IsContested = true, ToDay = (LocalDate?)null },
                new { Folder = "holland-rijnland", IsContested = true, ToDay = (LocalDate?)new LocalDate(2026, 6, 30) },
            ]);
        (await data.Municipalities.SingleAsync(row => row.Code == "GM0457")).Should().BeEquivalentTo(
            new { MergedInto = "GM0363", MergedOn = new LocalDate(2022, 3, 24) });
    }

    [Fact]
    public async Task A_standing_that_is_not_known_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync(contracts: 0);

        await FluentActions.Awaiting(() => LoadAsync(temp, new AuthoritySeed(temp.Writes), """{"folder":"x","from":"2023-07-01","standing":"maybe"}"""))
            .Should().ThrowAsync<InvalidDataException>().WithMessage("GM0626*maybe*");
    }

    [Fact]
    public void Every_member_follows_a_policy_that_is_there_and_every_merger_ends_in_a_municipality_that_is_listed()
    {
        var file = AuthoritySeed.Read(File.ReadAllText(SeedFile()), "");
        var settled = file.Municipalities.SelectMany(line => line.Policies).Where(policy => policy.Standing is null).Select(policy => policy.Folder);

        settled.Distinct().Should().BeSubsetOf(Rules.Book.Folders);
        file.Municipalities.Where(line => line.MergedInto is not null).Select(line => line.MergedInto!.Code)
            .Should().BeSubsetOf(file.Municipalities.Select(line => line.Code));
        file.Municipalities.Where(line => line.Policies.Any(policy => policy.Standing == "contested")).Select(line => line.Name)
            .Should().BeEquivalentTo("Voorschoten", "Lansingerland");
        file.Municipalities.Select(line => line.Code).Should().OnlyHaveUniqueItems();
    }

    private static async Task LoadAsync(TempDatabase temp, AuthoritySeed seed, string policies)
    {
        var file = Path.Combine(temp.Folder, "authorities.json");
        await File.WriteAllTextAsync(file, $$"""
            {"authorities":[],"municipalities":[{"code":"GM0626","name":"Voorschoten","regionCode":"AM34","policies":[{{policies}}]},
             {"code":"GM0457","name":"Weesp","regionCode":"AM12","policies":[],"mergedInto":{"code":"GM0363","day":"2022-03-24"} }]}
            """);
        await using var data = temp.Open();
        await seed.LoadAsync(data, file, TempDatabase.Change, default);
    }

    private static string SeedFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "seed", "authorities.json")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", "seed", "authorities.json");
    }
}
