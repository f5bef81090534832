using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Gives out one <see cref="KeptTexts"/> for each file of texts.</summary>
internal sealed class KeptTextsFactory(ResourceManagerStringLocalizerFactory files) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> ofTypes = new();
    private readonly ConcurrentDictionary<(string Name, string Location), IStringLocalizer> ofNames = new();

    /// <inheritdoc/>
    public IStringLocalizer Create(Type resourceSource) => ofTypes.GetOrAdd(resourceSource, type => new KeptTexts(files.Create(type)));

    /// <inheritdoc/>
    public IStringLocalizer Create(string baseName, string location) =>
        ofNames.GetOrAdd((baseName, location), file => new KeptTexts(files.Create(file.Name, file.Location)));
}
