namespace SroiTracker.Domain.Access;

/// <summary>What a program of an authority may do over the API. A closed list; a token names the ones it has, no more.</summary>
public enum ApiScope
{
    /// <summary>Read the figures of shortages.</summary>
    ReadShortages,

    /// <summary>Deliver figures of shortages.</summary>
    WriteShortages,
}

/// <summary>The names of scopes as programs and the API's description write them (RFC 6749, 3.3: separated by spaces).</summary>
public static class ApiScopes
{
    private static readonly Dictionary<ApiScope, string> Names = new()
    {
        [ApiScope.ReadShortages] = "stagetekorten:lezen",
        [ApiScope.WriteShortages] = "stagetekorten:schrijven",
    };

    /// <summary>The scope's name, "stagetekorten:lezen".</summary>
    public static string NameOf(ApiScope scope) => Names[scope];

    /// <summary>Several scopes as one text, in the order of the list.</summary>
    public static string Write(IEnumerable<ApiScope> scopes) => string.Join(' ', scopes.Distinct().Order().Select(NameOf));

    /// <summary>The scopes in a text; a name that is none of the list gives nothing.</summary>
    public static IReadOnlySet<ApiScope> Read(string text)
    {
        var names = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Names.Where(scope => names.Contains(scope.Value, StringComparer.Ordinal)).Select(scope => scope.Key).ToHashSet();
    }
}
