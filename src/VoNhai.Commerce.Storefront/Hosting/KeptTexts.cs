using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// Remembers each text once it was found: the framework looks for it anew every time, behind a lock that all pages share, and a page has a hundred of
/// them. Texts lie in the program and do not change while it runs.
/// </summary>
internal sealed class KeptTexts(IStringLocalizer texts) : IStringLocalizer
{
    private readonly ConcurrentDictionary<(string Language, string Name), LocalizedString> kept = new();

    /// <inheritdoc/>
    public LocalizedString this[string name]
    {
        get
        {
            var key = (CultureInfo.CurrentUICulture.Name, name);
            if (kept.TryGetValue(key, out var found))
            {
                return found;
            }

            found = texts[name];

            // What is not there may be a name from outside: of those there is no end.
            return found.ResourceNotFound ? found : kept.GetOrAdd(key, found);
        }
    }

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound, text.SearchedLocation);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
}
