using System.Text.Json;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Seeding;

/// <summary>One demo account of <c>seed/demo/users.json</c>; invented, in Development only.</summary>
/// <param name="Email">The name to sign in with.</param>
/// <param name="Password">The published password.</param>
/// <param name="DisplayName">The invented name.</param>
/// <param name="Role">The role.</param>
/// <param name="Authority">The policy folder of the authority; null for contractors and administrators.</param>
/// <param name="Companies">Keys of the companies a contractor acts for.</param>
/// <param name="Partner">The partner that the account acts for.</param>
public sealed record DemoAccount(
    string Email, string Password, string DisplayName, Role Role, string? Authority = null, IReadOnlyList<string>? Companies = null,
    DemoPartner? Partner = null);

/// <summary>An invented partner with its mandate.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Region">The region that it speaks for.</param>
/// <param name="Crebos">The qualifications that it speaks for; null for all of the region.</param>
public sealed record DemoPartner(string Name, PartnerKind Kind, string Region, IReadOnlyList<string>? Crebos = null);

/// <summary>Reads the demo cast; empty where demo is off.</summary>
public sealed class DemoCast(SroiOptions options)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Lazy<IReadOnlyList<DemoAccount>> accounts = new(() => Read(options));

    public IReadOnlyList<DemoAccount> Accounts => accounts.Value;

    private static List<DemoAccount> Read(SroiOptions options)
    {
        var path = Path.Combine(options.Seed, "demo", "users.json");
        if (options.Demo != true || !File.Exists(path)) return [];
        return JsonSerializer.Deserialize<List<DemoAccount>>(File.ReadAllText(path), Format) ?? [];
    }
}
