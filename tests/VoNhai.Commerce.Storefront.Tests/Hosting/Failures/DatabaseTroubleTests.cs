using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Npgsql;
using VoNhai.Commerce.Storage;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting.Failures;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Failures;

public sealed class DatabaseTroubleTests
{
    /// <summary>Answered within the command's time-out, so that a webhook's sender is still listening.</summary>
    [Theory, BothDatabases]
    public async Task A_lock_that_lasts_is_503_with_a_time_to_retry(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        using var browser = server.NewBrowser();
        using var warm = await browser.GetAsync("/dang-nhap");
        await using var holder = await HoldTheLockAsync(server.Database);
        var waited = Stopwatch.StartNew();

        using var answer = await browser.LogInAsync("0912345678", "không phải câu này");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.InRange(waited.Elapsed.TotalSeconds, 3, 7);
        Assert.Contains("Máy chủ đang bận", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_503()
    {
        await using var server = await StorefrontServer.StartAsync(DatabaseKind.PostgreSql);
        using var browser = server.NewBrowser();
        using var warm = await browser.GetAsync("/dang-nhap");
        await server.Database.DisposeAsync();

        using var answer = await browser.LogInAsync("0912345678", "không phải câu này");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public void An_unknown_failure_is_500()
        => Assert.Equal(500, FailureKind.StatusOf(new InvalidOperationException("?", new FormatException())));

    [Fact]
    public void A_cause_inside_counts()
        => Assert.Equal(503, FailureKind.StatusOf(new InvalidOperationException("?", new SqliteException("busy", 5))));

    [Fact]
    public void A_connection_that_broke_within_a_transaction_is_503()
        => Assert.Equal(503, FailureKind.StatusOf(new DatabaseLostException("?", new InvalidOperationException("Transaction is already completed"))));

    private static async Task<IAsyncDisposable> HoldTheLockAsync(TestDatabase database)
    {
        System.Data.Common.DbConnection connection = database.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = database.Kind == DatabaseKind.Sqlite ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE log_in_tries";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
