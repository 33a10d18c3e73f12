namespace SroiTracker.Web.Imports;

/// <summary>Registers what reads files.</summary>
public static class ImportSetup
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services.AddScoped<ShortageImport>().AddScoped<ImportFaultText>().AddScoped<ImportTray>().AddSingleton<ImportProgressBoard>();

    /// <summary>Registers what brings files into the register.</summary>
    public static IServiceCollection AddRegisterImports(this IServiceCollection services) =>
        services.AddScoped<RegisterImportText>().AddScoped<ContractImport>().AddScoped<AwardImport>().AddScoped<OpeningImport>().AddScoped<RecognitionImport>()
            .AddSingleton<ImportShelf>();
}
