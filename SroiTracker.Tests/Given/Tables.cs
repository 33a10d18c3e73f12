using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Given;

/// <summary>The few regions and sectors that import tests need.</summary>
internal static class Tables
{
    internal static readonly ShortageTables Few = new(
        new Dictionary<LabourMarketRegionCode, IReadOnlyList<string>>
        {
            [Region("AM13")] = ["Midden-Utrecht"],
            [Region("AM09")] = ["Achterhoek"],
            [Region("AM06")] = ["Veluwe Stedendriehoek", "Stedendriehoek en Noordwest Veluwe"],
        },
        new Dictionary<string, SectorCode>
        {
            ["zorg, welzijn en sport"] = Sector("zws"),
            ["zakelijke dienstverlening en veiligheid"] = Sector("zdv"),
            ["ict en creatieve industrie"] = Sector("ict"),
        },
        new Dictionary<string, SectorCode?> { ["zorg"] = Sector("zws"), ["gastvrijheid"] = Sector("vgg"), ["cross-over"] = null });

    internal static LabourMarketRegionCode Region(string code) => LabourMarketRegionCode.Parse(code)!.Value;

    internal static SectorCode Sector(string code) => SectorCode.Parse(code)!.Value;
}
