namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// Tests that load several processes run one after the other. Here other tests run beside them, so their short forms judge no time that a
/// neighbour could spoil; what is measured runs alone, by a script of <c>eng</c>. They begin first (<see cref="HeavyFirst"/>).
/// </summary>
[CollectionDefinition(Name)]
public sealed class HeavyLoad
{
    public const string Name = "Heavy load";
}
