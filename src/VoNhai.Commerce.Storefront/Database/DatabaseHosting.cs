using System.ComponentModel.DataAnnotations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Privacy;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>Chooses the engine and says how it is used.</summary>
internal static class DatabaseHosting
{
    public static WebApplicationBuilder AddDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        Validator.ValidateObject(settings, new ValidationContext(settings), validateAllProperties: true);
        builder.Services.AddSingleton(settings);

        // Pooled: to make a context and its options costs as much as a statement, and each call of the SDK takes one of its own.
        if (settings.Provider == DatabaseKind.Sqlite)
        {
            var connection = SqliteConnection(settings, builder.Configuration.GetConnectionString("Commerce"), builder.Environment.ContentRootPath);
            var pragmas = new SqlitePragmas(settings.CommandTimeoutSeconds);
            builder.Services.AddDbContextPool<ShopDbContext, SqliteShopDbContext>(options => options
                .UseSqlite(connection, sqlite => sqlite.CommandTimeout(settings.CommandTimeoutSeconds))
                .AddInterceptors(pragmas, new AuditOnCommit(), new ConsentOnCommit())
                .ConfigureWarnings(Levels));
        }
        else
        {
            var connection = PostgreSqlConnection(settings, builder.Configuration.GetConnectionString("Commerce"));
            builder.Services.AddDbContextPool<ShopDbContext, PostgreSqlShopDbContext>(options => options
                .UseNpgsql(connection, postgres => postgres.CommandTimeout(settings.CommandTimeoutSeconds))
                .AddInterceptors(new PreparedStatements(), new AuditOnCommit(), new ConsentOnCommit())
                .ConfigureWarnings(Levels));
        }

        return builder;
    }

    /// <summary>
    /// A command that fails ends in an exception, which is logged where it is answered. Told twice it only frightens: on an empty
    /// PostgreSQL the first look for old migrations fails, as it should.
    /// </summary>
    private static void Levels(WarningsConfigurationBuilder warnings) => warnings.Log((RelationalEventId.CommandError, LogLevel.Debug));

    private static string SqliteConnection(DatabaseSettings settings, string? text, string contentRoot)
    {
        var file = Path.GetFullPath(string.IsNullOrWhiteSpace(text) ? settings.File : FileOf(text), contentRoot);
        CreateFolder(Path.GetDirectoryName(file)!);
        return new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = settings.CommandTimeoutSeconds,
            ForeignKeys = true,
        }.ConnectionString;
    }

    /// <summary>A server's connection string without its provider would otherwise be passed over in silence, and a new empty file be used.</summary>
    private static string FileOf(string text)
    {
        try
        {
            var file = new SqliteConnectionStringBuilder(text).DataSource;
            return file.Length > 0 ? file : throw new ArgumentException("It names no Data Source.");
        }
        catch (ArgumentException wrong)
        {
            throw new ValidationException("Database:Provider is Sqlite, but ConnectionStrings:Commerce is none of SQLite's.", wrong);
        }
    }

    /// <summary>Only the owner may look in: the database holds names, telephone numbers and the keys of the sessions.</summary>
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string PostgreSqlConnection(DatabaseSettings settings, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ValidationException("Database:Provider is PostgreSql, but ConnectionStrings:Commerce is empty.");
        }

        var connection = new NpgsqlConnectionStringBuilder(text);
        if (!connection.ContainsKey("Timeout"))
        {
            // Seconds to wait for a connection: the same patience as for a command.
            connection.Timeout = settings.CommandTimeoutSeconds;
        }

        if (!connection.ContainsKey("No Reset On Close"))
        {
            // A statement of its own each time a connection comes back. There is nothing to forget: nothing here sets anything for a session.
            connection.NoResetOnClose = true;
        }

        return connection.ConnectionString;
    }
}
