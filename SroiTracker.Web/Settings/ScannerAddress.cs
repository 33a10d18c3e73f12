using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SroiTracker.Web.Settings;

/// <summary>Where clamd listens: a host with a port, or a socket file on this machine.</summary>
public static class ScannerAddress
{
    private const string File = "unix:";
    private const int LastPort = 65_535;

    /// <summary>The place of a setting; null when it is none.</summary>
    public static EndPoint? Parse(string setting)
    {
        if (setting.StartsWith(File, StringComparison.Ordinal))
            return setting[File.Length..] is ['/', _, ..] path ? new UnixDomainSocketEndPoint(path) : null;
        var colon = setting.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(setting.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return null;
        var host = setting[..colon].Trim('[', ']');
        if (port is < 1 or > LastPort || Uri.CheckHostName(host) == UriHostNameType.Unknown) return null;
        return IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, port) : new DnsEndPoint(host, port);
    }
}
