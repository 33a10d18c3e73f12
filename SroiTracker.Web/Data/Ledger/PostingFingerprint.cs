using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SroiTracker.Domain.Ledger;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>A hash of what a booking asks and who asks, not of when: the same request again has the same.</summary>
internal static class PostingFingerprint
{
    internal static string Of(PostingRequest request, string who)
    {
        var body = new object[] { who, request.Fingerprint, request.Accounts.Select(Account).ToArray() };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)));
    }

    private static object[] Account(AccountPosting account) =>
        [account.ContractId, account.ExpectedVersion ?? 0, account.Drafts.Select(Draft).ToArray()];

    private static string Draft(EntryDraft draft)
    {
        var text = new StringBuilder();
        text.Append(draft.Kind).Append('|').Append(draft.Book).Append('|').Append(draft.Amount.Cents).Append('|');
        text.Append(draft.EffectiveOn.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Append('|');
        text.Append(draft.Reverses?.Value).Append('|').Append(draft.Claim?.Value).Append('|');
        text.Append(draft.Receipt is { } receipt ? ReceiptSeal.Of(receipt, "").Hash : "").Append('|').Append(draft.Why);
        return text.ToString();
    }
}
