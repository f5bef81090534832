using System.Globalization;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Hosting;
using Xunit;

namespace VoNhai.Commerce.Storefront.Tests.Languages;

/// <summary>Texts are looked for once in each language; what is not there is not remembered.</summary>
public sealed class KeptTextsTests
{
    [Fact]
    public void A_text_is_looked_for_once_in_each_language()
    {
        var file = new CountingTexts();
        var texts = new KeptTexts(file);

        foreach (var language in new[] { "vi", "en", "vi", "en" })
        {
            CultureInfo.CurrentUICulture = new CultureInfo(language);
            Assert.Equal($"{language}: {{0}}", texts["There"].Value);
            Assert.Equal($"{language}: 1.234", texts["There", "1.234"].Value);
        }

        Assert.Equal(2, file.Asked);
    }

    [Fact]
    public void A_name_that_is_not_there_is_not_kept()
    {
        var file = new CountingTexts();
        var texts = new KeptTexts(file);

        Assert.True(texts["Gone"].ResourceNotFound);
        Assert.True(texts["Gone"].ResourceNotFound);
        Assert.Equal(2, file.Asked);
    }

    private sealed class CountingTexts : IStringLocalizer
    {
        public int Asked { get; private set; }

        public LocalizedString this[string name]
        {
            get
            {
                Asked++;
                return new LocalizedString(name, $"{CultureInfo.CurrentUICulture.Name}: {{0}}", resourceNotFound: name == "Gone");
            }
        }

        public LocalizedString this[string name, params object[] arguments] => this[name];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
