using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Counter;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

/// <summary>The code in README is this code, and this code runs. It writes into the working folder, which the whole process shares.</summary>
[Collection(ReadmeTests.WorkingFolder.Name)]
public sealed class ReadmeTests : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;
    private readonly string folder = Directory.CreateTempSubdirectory("vonhai-readme").FullName;

    public ReadmeTests() => Environment.CurrentDirectory = folder;

    [Fact]
    public void Hello_partner_runs_and_is_what_README_says()
    {
        HelloPartner.Run();

        Assert.StartsWith("<svg", File.ReadAllText("pay.svg"));
        Assert.Equal(InReadme("HelloPartner"), InSource("HelloPartner.cs", withUsings: true));
    }

    [Fact]
    public async Task Hello_shop_runs_and_is_what_README_says()
    {
        var services = new ServiceCollection();
        HelloShop.Run(new HelloShop.Host(services));
        await using (var provider = services.BuildServiceProvider())
        {
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ShopDbContext>().Database.EnsureCreatedAsync();
            Assert.Empty((await provider.GetRequiredService<ICatalog>().ListAsync(new CatalogQuery())).Items);

            await FirstHousehold.RunAsync(scope.ServiceProvider.GetRequiredService<ShopDbContext>());
            var tea = Assert.Single((await provider.GetRequiredService<ICatalog>().ListAsync(new CatalogQuery { Text = "che" })).Items);
            Assert.Equal(VoNhai.Commerce.Catalog.Orderability.Orderable, tea.Orderability);
        }

        Assert.Equal(InReadme("HelloShop"), InSource("HelloShop.cs", withUsings: false));
        Assert.Equal(InReadme("FirstHousehold"), InSource("FirstHousehold.cs", withUsings: false));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Environment.CurrentDirectory = before;
        Directory.Delete(folder, recursive: true);
    }

    [CollectionDefinition(Name, DisableParallelization = true)]
    public sealed class WorkingFolder
    {
        public const string Name = "the working folder";
    }

    private static string[] InReadme(string name) => Snippet.InPage("README.md", name);

    private static string[] InSource(string file, bool withUsings) => Snippet.InSource(file, withUsings);
}
