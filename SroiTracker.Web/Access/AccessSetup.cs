using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SroiTracker.Web.Data;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Access;

/// <summary>Registers accounts, the session cookie and who may do what.</summary>
internal static class AccessSetup
{
    internal const string SignInPath = "/inloggen";
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(30);

    internal static void AddAccess(this IServiceCollection services, SroiOptions options)
    {
        services.AddScoped<CurrentUserHolder>();
        services.AddScoped<ApiCallerHolder>();
        services.AddScoped<IAuthorizationHandler, ScopeHandler>();
        services.AddScoped<SessionCheck>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, DeclaredHandler>();
        services.AddAuthorization(AccessPolicies.Register);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Cookie);
        services.AddIdentityCore<SroiUser>(Accounts)
            .AddEntityFrameworkStores<SroiDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<PasswordSignIn>();
        services.AddDataProtection().SetApplicationName("SroiTracker").PersistKeysToFileSystem(KeyFolder(options.Keys));
    }

    private static void Accounts(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters += "'"; // a name may have one, so an address too
        options.Password.RequiredLength = PasswordRules.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Lockout.AllowedForNewUsers = true;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sroi-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookieManager();
        options.ExpireTimeSpan = IdleTime;
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "terug";
        options.EventsType = typeof(SessionCheck);
    }

    private static DirectoryInfo KeyFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }
}
