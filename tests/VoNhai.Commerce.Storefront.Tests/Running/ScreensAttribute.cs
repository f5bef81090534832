using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// Runs a theory on a small telephone (320 px) and, where it asks whether scripts run, on a common one without them (390 px). A wide screen
/// comes with <c>eng/screens.sh</c>: <c>[Theory, Screens] public async Task It_fits(int width, bool javaScript)</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScreensAttribute : DataAttribute
{
    private static readonly bool All = Environment.GetEnvironmentVariable("VONHAI_ALL_SCREENS") is { Length: > 0 };

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        return new(testMethod.GetParameters().Length == 1
            ? [new TheoryDataRow<int>(320), .. All ? new[] { new TheoryDataRow<int>(390), new TheoryDataRow<int>(1280) } : []]
            : [new TheoryDataRow<int, bool>(320, true), new TheoryDataRow<int, bool>(390, false), .. All ? new[] { new TheoryDataRow<int, bool>(1280, true) } : []]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
