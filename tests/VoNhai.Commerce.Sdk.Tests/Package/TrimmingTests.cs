using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Setup;
using VoNhai.Commerce.StripePayments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Package;

/// <summary>What must not be trimmed says so at its door, so that a partner's compiler warns; the rest promises that it may be.</summary>
public sealed class TrimmingTests
{
    public static TheoryData<string> Doors => [.. All.Keys];

    private static readonly Dictionary<string, MemberInfo> All = new()
    {
        ["AddVoNhaiCommerce on services"] = typeof(CommerceServiceCollectionExtensions).GetMethod("AddVoNhaiCommerce")!,
        ["AddVoNhaiCommerce on a model"] = typeof(CommerceModelBuilderExtensions).GetMethod("AddVoNhaiCommerce")!,
        ["StoreIn"] = typeof(CommerceBuilder).GetMethod("StoreIn")!,
        ["StripeGateway"] = typeof(StripeGateway),
    };

    [Theory, MemberData(nameof(Doors))]
    public void A_door_that_is_not_fit_for_it_says_so(string door)
    {
        Assert.NotNull(All[door].GetCustomAttribute<RequiresUnreferencedCodeAttribute>());
        Assert.NotNull(All[door].GetCustomAttribute<RequiresDynamicCodeAttribute>());
    }

    [Fact]
    public void The_assembly_promises_the_rest()
    {
        var promises = typeof(StripeGateway).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(said => said.Value == "True").Select(said => said.Key);

        Assert.Contains("IsTrimmable", promises);
        Assert.Contains("IsAotCompatible", promises);
    }

    /// <summary>A suppressed warning would be a promise that nobody checks.</summary>
    [Fact]
    public void Nothing_is_suppressed()
    {
        var sources = Directory.EnumerateFiles(Repository.Path("src/VoNhai.Commerce.Sdk"), "*.cs", SearchOption.AllDirectories);

        Assert.DoesNotContain(sources, file => File.ReadAllText(file) is var text
            && (text.Contains("UnconditionalSuppressMessage", StringComparison.Ordinal) || text.Contains("disable IL", StringComparison.Ordinal)));
    }
}
