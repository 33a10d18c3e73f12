namespace SroiTracker.Web.Settings;

/// <summary>Names of the limits on the number of calls.</summary>
internal static class CallLimits
{
    /// <summary>The open calculators, page and API together.</summary>
    internal const string Calculator = "rekentool";

    /// <summary>Calls of programs with a key.</summary>
    internal const string Token = "sleutel";

    /// <summary>What a stranger sends in with a one-time link.</summary>
    internal const string Link = "link";

    /// <summary>What a person who is signed in sends to people outside, counted for each account.</summary>
    internal const string Letter = "brief";

    /// <summary>Reports to a confidant: each is a letter, so fewer of them.</summary>
    internal const string Concern = "melding";
}
