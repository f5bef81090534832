namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>Tests that load several processes run one after the other, when nothing else runs: what they measure is not their neighbours' load.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MachineOfItsOwn
{
    public const string Name = "A machine of its own";
}
