using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// The storefront in this process, on real Kestrel at a free port of 127.0.0.1, with a fresh database of its own:
/// <c>await using var server = await StorefrontServer.StartAsync(kind);</c>
/// </summary>
public sealed class StorefrontServer : IAsyncDisposable
{
    private readonly Factory factory;
    private readonly TempFolder? certificate;
    private readonly bool keepsDatabase;

    private StorefrontServer(Factory factory, TestDatabase database, TempFolder? certificate, bool keepsDatabase)
    {
        this.keepsDatabase = keepsDatabase;
        this.factory = factory;
        this.certificate = certificate;
        Database = database;
    }

    public TestDatabase Database { get; }

    /// <summary><c>http://127.0.0.1:12345/</c></summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    public IServiceProvider Services => factory.Services;

    public RecordedLog Log => factory.Log;

    public static Task<StorefrontServer> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, StorefrontOptions? options = null)
    {
        options ??= new StorefrontOptions();
        return StartAsync(options.StartsEmpty ? TestDatabase.CreateAsync(kind) : DatabaseTemplates.CopyAsync(kind, options.Environment), options);
    }

    /// <summary>Starts on a database that another server has used; the caller keeps it.</summary>
    public static Task<StorefrontServer> StartOnAsync(TestDatabase database, StorefrontOptions options)
        => StartAsync(Task.FromResult(database), options, keepsDatabase: true);

    private static async Task<StorefrontServer> StartAsync(Task<TestDatabase> creating, StorefrontOptions options, bool keepsDatabase = false)
    {
        var database = await creating;
        var certificate = options.Https ? new TempFolder() : null;
        var settings = new Dictionary<string, string>(database.Settings) { ["urls"] = options.Https ? "https://127.0.0.1:0" : "http://127.0.0.1:0", ["Practice:PrintLogIns"] = "false" };
        if (certificate is not null)
        {
            TestCertificate.Write(certificate.Path("test.pfx"));
            settings["Kestrel:Certificates:Default:Path"] = certificate.Path("test.pfx");
            settings["Kestrel:Certificates:Default:Password"] = TestCertificate.Password;
        }

        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        var server = new StorefrontServer(new Factory(options, settings), database, certificate, keepsDatabase);
        try
        {
            server.factory.UseKestrel();
            server.factory.StartServer();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client with a cookie jar of its own: another browser. It follows no redirects.</summary>
    public Browser NewBrowser() => new(Address);

    /// <summary>Does something with the storefront's own services.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Makes somebody who can log in.</summary>
    public Task<ShopUser> AddUserAsync(string phone, string passphrase, Guid? householdId = null) => WithAsync<UserManager<ShopUser>, ShopUser>(async users =>
    {
        var user = new ShopUser { UserName = phone, PhoneNumber = phone, DisplayName = "Người thử", HouseholdId = householdId };
        var result = await users.CreateAsync(user, passphrase);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        return user;
    });

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (!keepsDatabase)
        {
            await Database.DisposeAsync();
        }

        certificate?.Dispose();
    }

    private sealed class Factory(StorefrontOptions options, IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<Site>
    {
        public RecordedLog Log { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Repository.Storefront);
            builder.UseEnvironment(options.Environment);
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<ShopUser>, RememberingHasher>());
            builder.ConfigureTestServices(options.Services);
        }
    }
}
