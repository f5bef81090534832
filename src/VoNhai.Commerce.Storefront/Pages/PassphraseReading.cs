using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>Judges a new passphrase, in words.</summary>
internal static class PassphraseReading
{
    /// <summary>The fewest characters, as <see cref="AccountRules"/> says.</summary>
    public const int Least = 10;

    /// <summary>What is wrong with it; <c>null</c> when nothing is.</summary>
    public static string? Judge(string passphrase, string phone, string name, IStringLocalizer<AccountTexts> texts)
        => passphrase.Length < Least ? texts["Passphrase.TooShort"].Value
        : passphrase.Length > LogIn.LongestPassphrase ? texts["Passphrase.TooLong"].Value
        : CommonPassphrases.IsCommon(passphrase, phone, name) ? texts["Passphrase.Common"].Value
        : null;
}
