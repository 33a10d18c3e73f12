namespace SroiTracker.Web.Settings;

/// <summary>Reads the settings, makes paths absolute, refuses to start with a fault.</summary>
internal static class SettingsSetup
{
    internal const string DefaultAddress = "http://localhost:5080";

    /// <summary>The project's folder while developing, the program's folder when published, whatever folder one starts from.</summary>
    internal static string HomeFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SroiTracker.Web.csproj"))) return at.FullName;
            var below = Path.Combine(at.FullName, "SroiTracker.Web");
            if (File.Exists(Path.Combine(below, "SroiTracker.Web.csproj"))) return below;
        }

        return AppContext.BaseDirectory;
    }

    internal static SroiOptions AddSettings(this WebApplicationBuilder builder)
    {
        var options = Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(options);
        if (NoAddressGiven(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);
        return options;
    }

    internal static SroiOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var read = configuration.GetSection("Sroi").Get<SroiOptions>() ?? new SroiOptions();
        var faults = SettingsFaults.Of(read, environment.IsProduction());
        if (faults.Count > 0) throw new SettingsException(faults);
        return Absolute(read, environment.ContentRootPath) with
        {
            Demo = read.Demo ?? environment.IsDevelopment(),
            DemoRegister = read.DemoRegister ?? read.Demo ?? environment.IsDevelopment(),
        };
    }

    private static SroiOptions Absolute(SroiOptions options, string root) => options with
    {
        Database = "sqlite:" + Path.GetFullPath(options.Database["sqlite:".Length..], root),
        Files = Path.GetFullPath(options.Files, root),
        Keys = Path.GetFullPath(options.Keys, root),
        Seed = options.Seed.Length > 0 ? Path.GetFullPath(options.Seed, root) : SeedFolder(root),
        Mail = options.Mail with { Folder = Path.GetFullPath(options.Mail.Folder, root) },
    };

    private static string SeedFolder(string root)
    {
        var beside = Path.Combine(root, "seed");
        return Directory.Exists(beside) ? beside : Path.GetFullPath("../seed", root);
    }

    private static bool NoAddressGiven(ConfigurationManager configuration) =>
        string.IsNullOrEmpty(configuration["urls"])
        && string.IsNullOrEmpty(configuration["http_ports"])
        && string.IsNullOrEmpty(configuration["https_ports"])
        && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
