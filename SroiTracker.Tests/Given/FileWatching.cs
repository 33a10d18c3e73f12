using System.Runtime.CompilerServices;

namespace SroiTracker.Tests.Given;

/// <summary>
/// No program that a test starts watches its settings files: every watch takes one of the 128 inotify instances that Linux gives a user, and
/// hundreds of programs are started.
/// </summary>
internal static class FileWatching
{
    [ModuleInitializer]
    internal static void SwitchOff()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
