namespace SroiTracker.Web.Imports;

/// <summary>Registers what reads files.</summary>
public static class ImportSetup
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services.AddScoped<ShortageImport>().AddScoped<ImportFaultText>().AddScoped<RegisterImportText>()
            .AddScoped<ContractImport>().AddScoped<AwardImport>().AddScoped<OpeningImport>().AddSingleton<ImportShelf>();
}
