using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SroiTracker.Tests.Given;

/// <summary>The texts of the program, outside a host.</summary>
internal static class Localized
{
    internal static IStringLocalizer<T> Texts<T>() =>
        new StringLocalizer<T>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
}
