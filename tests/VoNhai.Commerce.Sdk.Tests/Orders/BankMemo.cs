using System.Text.Json;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>Memos as banks really wrote them (Data/bank-memos.json), and the same with one of our codes in the place of the shop's.</summary>
internal sealed record BankMemo(string Raw, string? EmbeddedCode)
{
    public static IReadOnlyList<BankMemo> All { get; } = Load();

    public static IReadOnlyList<BankMemo> WithCode { get; } = [.. All.Where(memo => memo.EmbeddedCode is not null)];

    /// <summary>Our code where theirs stood, in lower case where theirs had been lower-cased.</summary>
    public string Carrying(OrderCode code)
    {
        var separated = string.Join("[^0-9A-Za-z]*", EmbeddedCode!.Where(char.IsAsciiLetterOrDigit).Select(c => Regex.Escape(c.ToString())));
        var carried = new Regex(separated, RegexOptions.IgnoreCase).Replace(
            Raw, theirs => theirs.Value.Any(char.IsAsciiLetterUpper) ? code.ToString() : code.ToString().ToLowerInvariant(), 1);
        return carried != Raw ? carried : throw new InvalidOperationException($"{EmbeddedCode} does not stand in: {Raw}");
    }

    private static BankMemo[] Load()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "bank-memos.json")));
        return [.. file.RootElement.GetProperty("memos").EnumerateArray().Select(memo =>
            new BankMemo(memo.GetProperty("raw").GetString()!, memo.GetProperty("embeddedCode").GetString()))];
    }
}
