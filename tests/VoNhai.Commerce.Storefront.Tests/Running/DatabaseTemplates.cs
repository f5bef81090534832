using System.Collections.Concurrent;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

[assembly: AssemblyFixture(typeof(DatabaseTemplates))]

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// One database of each kind that a storefront has started on once; the tests' own are copies of it. Making tables and planting the
/// village is most of a short test.
/// </summary>
public sealed class DatabaseTemplates : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseKind Kind, string Environment), Lazy<Task<TestDatabase>>> Made = new();

    /// <summary>A copy of the database that a storefront of this environment leaves after its first start.</summary>
    public static async Task<TestDatabase> CopyAsync(DatabaseKind kind, string environment) =>
        await (await Made.GetOrAdd((kind, environment), _ => new(() => MakeAsync(kind, environment))).Value).CopyAsync();

    public async ValueTask DisposeAsync()
    {
        // One that could not be made has failed or skipped its tests already.
        foreach (var template in Made.Values.Where(template => template.Value.IsCompletedSuccessfully))
        {
            await (await template.Value).DisposeAsync();
        }
    }

    private static async Task<TestDatabase> MakeAsync(DatabaseKind kind, string environment)
    {
        var template = await TestDatabase.CreateAsync(kind);
        await using (await StorefrontServer.StartOnAsync(template, new StorefrontOptions { Environment = environment }))
        {
        }

        await template.RestAsync();
        return template;
    }
}
