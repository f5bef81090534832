using System.Reflection;
using VoNhai.Commerce.Storefront.Database;
using Xunit.Sdk;
using Xunit.v3;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>Runs a theory once per engine: <c>[Theory, BothDatabases] public async Task It_holds(DatabaseKind kind)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow<DatabaseKind>(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
