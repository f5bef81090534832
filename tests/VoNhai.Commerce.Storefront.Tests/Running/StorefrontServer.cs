using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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
    private readonly TestDatabase database;
    private readonly TempFolder? certificate;
    private readonly bool keepsDatabase;
    private WebApplication? app;

    private StorefrontServer(TestDatabase database, TempFolder? certificate, bool keepsDatabase)
    {
        this.keepsDatabase = keepsDatabase;
        this.certificate = certificate;
        this.database = database;
    }

    public TestDatabase Database => database;

    /// <summary><c>http://127.0.0.1:12345/</c></summary>
    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public RecordedLog Log { get; } = new();

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

        var server = new StorefrontServer(database, certificate, keepsDatabase);
        try
        {
            await server.ListenAsync(options, settings);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task ListenAsync(StorefrontOptions options, Dictionary<string, string> settings)
    {
        var start = new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = Repository.Storefront,
            EnvironmentName = options.Environment,
            Args = [.. settings.Select(setting => $"--{setting.Key}={setting.Value}")],
        };
        app = await StorefrontApp.MakeAsync(start, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Services.AddSingleton<IPasswordHasher<ShopUser>, RememberingHasher>();
            options.Services(builder.Services);
        });
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
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
        if (app is not null)
        {
            await app.StopAsync();
            await using (var scope = app.Services.CreateAsyncScope())
            {
                if (scope.ServiceProvider.GetRequiredService<ShopDbContext>().Database.GetDbConnection() is SqliteConnection pooled)
                {
                    // Otherwise its connections, and what they have read, stay for minutes.
                    SqliteConnection.ClearPool(pooled);
                }
            }

            await app.DisposeAsync();

            // Timers of the database's pools live on with the test that began them, and would keep the whole storefront.
            app = null;
        }

        if (!keepsDatabase)
        {
            await database.DisposeAsync();
        }

        certificate?.Dispose();
    }
}
