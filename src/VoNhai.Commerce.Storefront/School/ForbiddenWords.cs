using System.Text.RegularExpressions;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>What no lesson and no scene says.</summary>
internal static partial class ForbiddenWords
{
    // Names as people and signs write them, capitals and all: "MB" is a bank, "mb" is none.
    private static readonly Regex BankNames = new(
        $@"(?<![\p{{L}}\d])(?:{string.Join('|', Banks.All.SelectMany(bank => bank.FormerNames.Append(bank.ShortName).Append(bank.Code)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Regex.Escape))})(?![\p{{L}}\d])",
        RegexOptions.CultureInvariant);

    /// <returns>Why a text is not said so; none when it may be.</returns>
    public static IEnumerable<string> In(string text)
    {
        if (You().IsMatch(text))
        {
            yield return "Không gọi người học là “bạn”. Dùng “bà con”, hoặc bỏ đi.";
        }

        if (BankNames.Match(text) is { Success: true } bank)
        {
            yield return $"Không nêu tên ngân hàng, ví thật ({bank.Value}). Dùng Ngân hàng Tập.";
        }

        if (Promise().Match(text) is { Success: true } promise)
        {
            yield return $"Không hứa chuyện thuế, chuyện luật (“{promise.Value}”).";
        }
    }

    [GeneratedRegex(@"(?<!\p{L})bạn(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex You();

    [GeneratedRegex(
        @"(?:(?:được|sẽ) )?(?:miễn|giảm|hoàn|khỏi(?: phải)?(?: nộp| đóng)?|không(?: phải| cần)(?: nộp| đóng)|né|trốn) thuế|đúng luật|hợp pháp|hợp lệ|không (?:sợ|lo|bị) phạt",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();
}
