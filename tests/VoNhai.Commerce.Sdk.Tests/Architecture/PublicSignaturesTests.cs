using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Architecture;

/// <summary>Whoever loads the SDK meets its own types and the framework's; foreign ones stay behind the doors that need them.</summary>
public sealed class PublicSignaturesTests
{
    /// <summary>Who may show types of Entity Framework Core: the doors through which a host brings its context.</summary>
    private static readonly string[] Doors = ["CommerceModelBuilderExtensions", "CommerceMigrationBuilderExtensions", "CommerceBuilder"];

    [Fact]
    public void Only_the_doors_of_storage_show_types_of_others()
    {
        var foreign = Foreign(typeof(Vnd).Assembly.GetExportedTypes()).ToList();

        Assert.All(foreign, found => Assert.Contains(" shows Microsoft.EntityFrameworkCore", found, StringComparison.Ordinal));
        Assert.Equal(Doors.Order(StringComparer.Ordinal), foreign.Select(found => found.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The control: deep in a generic argument, in a base and in a constraint, a foreign type is seen.</summary>
    [Theory]
    [InlineData(typeof(InArgument))]
    [InlineData(typeof(InBase))]
    [InlineData(typeof(InConstraint<>))]
    public void A_foreign_type_would_be_seen(Type type) => Assert.NotEmpty(Foreign([type]));

    [Fact]
    public void What_is_not_visible_is_not_shown() => Assert.Empty(Foreign([typeof(Hidden)]));

    private static IEnumerable<string> Foreign(IEnumerable<Type> types) =>
        PublicSignatures.Of(types).Where(use => IsForeign(use.Shown)).Select(use => $"{use.Owner.Name}.{use.Member} shows {use.Shown.Namespace}").Distinct();

    private static bool IsForeign(Type type)
    {
        var assembly = type.Assembly.GetName().Name!;
        return assembly is not ("VoNhai.Commerce.Sdk" or "VoNhai.Commerce.Sdk.Tests" or "Microsoft.Extensions.DependencyInjection.Abstractions" or "mscorlib" or "netstandard")
            && !assembly.StartsWith("System.", StringComparison.Ordinal);
    }

    public sealed class InArgument
    {
        public static IReadOnlyDictionary<string, List<Microsoft.EntityFrameworkCore.DbContext[]>>? Map => null;
    }

    public sealed class InBase : Microsoft.EntityFrameworkCore.DbContext;

    public sealed class InConstraint<T>
        where T : Microsoft.EntityFrameworkCore.DbContext;

    public sealed class Hidden
    {
        internal static Microsoft.EntityFrameworkCore.DbContext? Context => null;
    }
}
