using System.Globalization;
using Microsoft.Extensions.Localization;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Texts in one language, whatever the pages of the one who asks are in.</summary>
internal sealed class TextsIn(IStringLocalizer texts, CultureInfo language) : IStringLocalizer
{
    /// <inheritdoc/>
    public LocalizedString this[string name] => Languages.Speak(language, () => texts[name]);

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] => Languages.Speak(language, () => texts[name, arguments]);

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Languages.Speak(language, () => texts.GetAllStrings(includeParentCultures).ToList());
}
