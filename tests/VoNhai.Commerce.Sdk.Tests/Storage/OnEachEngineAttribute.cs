using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Runs a theory once on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Engine>().Select(engine => new TheoryDataRow<Engine>(engine))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
