using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Text;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>A code for one BIN with a random account, amount and memo, and what must come back out of its picture.</summary>
internal sealed record BankRoundTrip(string Bin, string Account, Vnd Amount, string Memo, VietQrTransfer Transfer)
{
    private const string AccountLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string MemoLetters = "QZ4K7M2P97G abcxyz-. đĐạảãăâờưỷ0123456789";

    /// <summary>Every BIN of the directory, other BINs of the same bank too.</summary>
    public static IReadOnlyList<string> Bins { get; } = [.. Banks.All.SelectMany(bank => bank.OtherBins.Prepend(bank.Bin))];

    public static BankRoundTrip Of(string bin, Random random)
    {
        var account = Text(random, AccountLetters, random.Next(1, 20));

        // As many small amounts as large ones: 1 to 13 digits.
        var amount = Vnd.Of(random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 14))));
        var policy = MemoPolicy.All.Where(candidate => candidate.Rewrites).ElementAt(random.Next(3));
        var memo = "M" + Text(random, MemoLetters, random.Next(0, policy.MostCharacters));
        return new(bin, account, amount, memo, VietQrTransfer.To(bin, account).WithAmount(amount).WithMemo(memo, policy));
    }

    /// <summary>What is wrong with what was decoded; <c>null</c> when it is this code to the letter.</summary>
    public string? Complaint(string? decoded)
    {
        if (decoded is null)
        {
            return $"{Bin}: nothing was decoded of {Transfer.Payload}";
        }

        var reading = VietQrReader.Read(decoded);
        var isRead = reading.Valid && (reading.Bin, reading.Account, reading.Amount, reading.Memo) == (Bin, Account, Amount, BankText.Fold(Memo));
        return isRead && VietQrTransfer.TryParse(decoded, out var transfer, out _) && transfer.Equals(Transfer) && decoded == Transfer.Payload
            ? null
            : $"{Bin}: {decoded} instead of {Transfer.Payload}";
    }

    public byte[] Draw() => Transfer.ToPng(new QrImageOptions { Width = 300 });

    private static string Text(Random random, string letters, int length) => new([.. Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)])]);
}
