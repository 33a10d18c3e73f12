using System.Security.Cryptography;

namespace SroiTracker.Web.Access;

/// <summary>What a password must be: long enough, nothing else.</summary>
internal static class PasswordRules
{
    internal const int MinLength = 8;
    internal const int AdvisedLength = 15;
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    /// <summary>A password to be used once: four groups of five, about 100 bits.</summary>
    internal static string Generate() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}
