namespace SroiTracker.Tests.Given;

/// <summary>What some suites need and not every machine has.</summary>
public static class Requirements
{
    public const string RequireAll = "SROI_REQUIRE_ALL";
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static bool AllRequired => Environment.GetEnvironmentVariable(RequireAll) == "1";

    public static string? Chromium => Browsers.FirstOrDefault(File.Exists);

    /// <summary>Why tests in a browser are skipped; null when they run.</summary>
    public static string? WithoutBrowser => Chromium is null ? "Chromium is not installed (apt-get install chromium)." : null;

    /// <summary>Why tests on the shared data are skipped; null when they run.</summary>
    public static string? WithoutSharedData => SharedData.Folder is not null ? null : "../shared/data is not present.";
}

/// <summary>A test in a real browser; skipped by name where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Requirements.WithoutBrowser;
}

/// <summary>A theory in a real browser; skipped by name where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Requirements.WithoutBrowser;
}

/// <summary>A test on the shared data; skipped by name where it is not present, which is never a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = Requirements.WithoutSharedData;
}

/// <summary>A theory on the shared data; skipped by name where it is not present, which is never a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = Requirements.WithoutSharedData;
}
