namespace SroiTracker.Web.Settings;

/// <summary>The program cannot start with these settings.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    internal IReadOnlyList<string> Faults { get; } = faults;
}
