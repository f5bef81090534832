using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(VoNhai.Commerce.Storefront.Tests.Running.HeavyFirst))]

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>The longest chain of tests begins first, so that nobody waits for it at the end.</summary>
public sealed class HeavyFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
        => [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName != HeavyLoad.Name)];
}
