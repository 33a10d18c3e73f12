using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using SroiTracker.Web.Features.Shared.Forms;
using SroiTracker.Web.Features.Shared.Navigation;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Registers pages: feature folders, Dutch forms, languages, limits.</summary>
internal static class PagesSetup
{
    internal const string LanguageCookie = "sroi-taal";
    private const string AddressesInLog = "Microsoft.AspNetCore.Hosting.Diagnostics";
    internal const string NumberCulture = "nl-NL";
    internal static readonly string[] Languages = ["nl", "en"];
    private const long LargestUpload = 25 * 1024 * 1024;
    private const long LargestBody = LargestUpload + (1024 * 1024);
    private const int MostFormValues = 4096;

    /// <summary>Letters that stand in a page as themselves, so that the source of a page is as readable as the page.</summary>
    private static readonly UnicodeRange[] Readable =
    [
        UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.GeneralPunctuation,
        UnicodeRanges.CurrencySymbols, UnicodeRanges.Arrows, UnicodeRanges.MathematicalOperators,
    ];

    internal static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Logging.AddFilter(AddressesInLog, LogLevel.Warning); // an address may hold the secret of a one-time link
        AddLanguages(builder.Services);
        builder.Services.Configure<FormOptions>(Limits);
        builder.Services.Configure<RazorViewEngineOptions>(FeatureViews.Register);
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(Readable));
        builder.Services.AddAntiforgery(options =>
        {
            Cookie(options.Cookie, "sroi-formulier");
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddScoped<Menu>();
        builder.Services.AddScoped<WebChange>();
        builder.Services.AddScoped<ProgressAnswer>();
        builder.Services.AddSingleton<DesignSystem>();
        builder.Services.AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()))
            .AddDutchForms()
            .AddCookieTempDataProvider(options => Cookie(options.Cookie, "sroi-melding"));
    }

    private static void AddLanguages(IServiceCollection services)
    {
        // Verbs and jobs speak Dutch too, whatever the machine speaks.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(Languages[0]);
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(NumberCulture);
            options.DefaultRequestCulture = new RequestCulture(NumberCulture, Languages[0]);
            options.AddSupportedCultures(NumberCulture);
            options.AddSupportedUICultures(Languages);
            options.RequestCultureProviders.Clear();
            options.RequestCultureProviders.Add(new CookieRequestCultureProvider { CookieName = LanguageCookie, Options = options });
        });
    }

    private static void Limits(FormOptions options)
    {
        options.MultipartBodyLengthLimit = LargestUpload;
        options.ValueCountLimit = MostFormValues;
    }

    private static void Cookie(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
