using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Refuses what is guessed first: common words in Vietnamese and English, with or without marks, once or repeated, with years and numbers
/// around them; rows of keys; one thing over and over; one's own number or name. No rule on kinds of characters.
/// </summary>
internal sealed class CommonPassphrases : IPasswordValidator<ShopUser>
{
    /// <summary>The code of the refusal.</summary>
    public const string Code = "CommonPassphrase";

    private static readonly FrozenSet<string> Words = Read();

    private static readonly string[] Rows = ["01234567890123456789", "98765432109876543210", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz"];

    public Task<IdentityResult> ValidateAsync(UserManager<ShopUser> manager, ShopUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(password is not null && IsCommon(password, user.PhoneNumber ?? "", user.DisplayName)
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "Many people choose this passphrase." })
            : IdentityResult.Success);
    }

    /// <summary>Whether it is guessed early.</summary>
    public static bool IsCommon(string passphrase, string phone = "", string name = "")
    {
        // U+FFFE is no character and would make the folding throw.
        var folded = Squeeze(VietnameseText.WithoutMarks(passphrase.Replace('\uFFFE', ' ')));
        var bare = folded.Trim([.. "0123456789"]);
        var own = Squeeze(VietnameseText.WithoutMarks(name));
        return bare.Length == 0 && (folded.Length < 12 || folded.Distinct().Count() < 5)
            || folded.Distinct().Count() <= 3
            || Rows.Any(row => row.Contains(folded, StringComparison.Ordinal))
            || Words.Contains(bare) || Words.Contains(OneOf(bare)) || Words.Contains(OneOf(folded).Trim([.. "0123456789"])) || IsOneThing(folded)
            || (phone.Length > 0 && folded.Contains(phone, StringComparison.Ordinal) && folded.Length < phone.Length + 6)
            || (own.Length >= 4 && bare == own);
    }

    /// <summary>Letters and digits only, small.</summary>
    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether a piece of at most four characters repeats.</summary>
    private static bool IsOneThing(string text) => OneOf(text).Length <= 4;

    /// <summary>The shortest piece that the text repeats; the text itself when it repeats none.</summary>
    private static string OneOf(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && Enumerable.Range(0, text.Length).All(i => text[i] == text[i % length]))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPassphrases).Assembly.GetManifestResourceStream("VoNhai.Commerce.Storefront.Accounts.common-passphrases.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
