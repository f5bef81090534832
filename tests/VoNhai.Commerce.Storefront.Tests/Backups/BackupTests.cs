using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Backups;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Backups;

/// <summary>A copy that is taken while people buy and pay, and what becomes of it.</summary>
public sealed class BackupTests : IDisposable
{
    private const int Writers = 4;

    private readonly TempFolder folder = new();

    private string Copy => folder.Path("bản sao.backup");

    public void Dispose() => folder.Dispose();

    [Theory, BothDatabases]
    public async Task A_copy_taken_under_load_is_whole_and_holds_what_was_told_before_it(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        var stockAtFirst = await StockAsync(database);
        using var enough = new CancellationTokenSource();
        var told = new ConcurrentBag<JsonElement>();
        List<JsonElement> before;
        await using (var storefront = await StorefrontServer.StartOnAsync(database, Outsider.Options))
        {
            var writing = Enumerable.Range(0, Writers).Select(_ => BuyAsync(storefront, told, enough.Token)).ToArray();
            await UntilAsync(() => told.Count >= 5, writing);
            before = [.. told];
            await BackupRun.DoneAsync(BackupVerb.Backup, database, Copy);
            await UntilAsync(() => told.Count >= before.Count + 5, writing);
            await enough.CancelAsync();
            await Task.WhenAll(writing);
        }

        await using var empty = await TestDatabase.CreateAsync(kind);
        await BackupRun.DoneAsync(BackupVerb.Restore, empty, Copy);

        Assert.Equal(stockAtFirst, await StockAsync(empty) + await NumberAsync(empty, "SELECT sum(quantity) FROM commerce_order_lines"));
        Assert.Equal(0, await NumberAsync(empty, "SELECT count(*) FROM commerce_orders WHERE id NOT IN (SELECT order_id FROM commerce_order_lines)"));
        Assert.Equal(0, await NumberAsync(empty, "SELECT count(*) FROM commerce_orders WHERE id NOT IN (SELECT order_id FROM commerce_payment_requests)"));
        Assert.Equal(0, await NumberAsync(empty, "SELECT count(*) FROM commerce_ledger WHERE transfer_id IS NOT NULL AND transfer_id NOT IN (SELECT id FROM commerce_transfers)"));
        await using var again = await StorefrontServer.StartOnAsync(empty, Outsider.Options);
        using var browser = again.NewBrowser();
        var outsider = new Outsider(browser.Http);
        foreach (var order in before)
        {
            Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        }

        // The search's own tables came along, and it goes on from there.
        Assert.NotEmpty((await outsider.GetAsync("/api/v1/products?q=mat%20ong")).GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.Created, (await outsider.OrderInTheEndAsync(await outsider.MostPlentifulAsync())).Status);
    }

    [Theory, BothDatabases]
    public async Task What_was_there_is_kept_aside_and_a_running_storefront_is_left_alone(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        await BackupRun.DoneAsync(BackupVerb.Backup, database, Copy);
        await BackupRun.RefusedAsync(BackupVerb.Backup, database, Copy, "đã có");
        await using (var storefront = await StorefrontServer.StartOnAsync(database, Outsider.Options))
        {
            using var browser = storefront.NewBrowser();
            var outsider = new Outsider(browser.Http);
            var (_, order) = await outsider.OrderInTheEndAsync(await outsider.MostPlentifulAsync());
            await BackupRun.RefusedAsync(BackupVerb.Restore, database, Copy, "Hãy tắt trước");
            await outsider.TrackAsync(order);
        }

        // A program that ended has no connections left; this process's pool has.
        await database.RestAsync();
        var run = await BackupRun.OfAsync(BackupVerb.Restore, database, Copy, "--lang", "en");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(0, await NumberAsync(database, "SELECT count(*) FROM commerce_orders"));
        var aside = run.Output.Trim().TrimEnd('.').Split(" is kept as ")[^1];
        await using var kept = database.Beside(aside);
        Assert.Equal(1, await NumberAsync(kept, "SELECT count(*) FROM commerce_orders"));
    }

    [Theory, BothDatabases]
    public async Task What_is_no_sound_backup_of_ours_changes_nothing(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        await BackupRun.DoneAsync(BackupVerb.Backup, database, Copy);
        var bytes = await File.ReadAllBytesAsync(Copy, TestContext.Current.CancellationToken);

        await BackupRun.RefusedAsync(BackupVerb.Restore, database, await WriteAsync("một phần", bytes[..(bytes.Length / 2)]), kind == DatabaseKind.Sqlite ? "bị hỏng" : "pg_restore báo");
        await BackupRun.RefusedAsync(BackupVerb.Restore, database, await WriteAsync("chữ", "Không phải cơ sở dữ liệu"u8.ToArray()), "không phải bản sao lưu");
        await BackupRun.RefusedAsync(BackupVerb.Restore, database, await WriteAsync("rỗng", []), "không phải bản sao lưu");
        await BackupRun.RefusedAsync(BackupVerb.Restore, database, folder.Path("chưa có"), "Không có tập tin");
        await database.ScalarAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Tomorrow', '99.0.0')");
        var tomorrow = folder.Path("ngày mai");
        var saved = await BackupRun.OfAsync(BackupVerb.Backup, database, tomorrow);
        if (kind == DatabaseKind.Sqlite)
        {
            Assert.Contains("phiên bản mới hơn", saved.Errors, StringComparison.Ordinal);
            Assert.False(File.Exists(tomorrow) || File.Exists(tomorrow + ".part"));
        }
        else
        {
            await BackupRun.RefusedAsync(BackupVerb.Restore, database, tomorrow, "phiên bản mới hơn");
        }

        Assert.NotEqual(0, await NumberAsync(database, "SELECT count(*) FROM commerce_products"));
    }

    [Fact]
    public async Task A_file_of_some_other_program_is_refused()
    {
        await using var database = await DatabaseTemplates.CopyAsync(DatabaseKind.Sqlite, "Development");
        await using (var other = new SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE notes (text TEXT)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await BackupRun.RefusedAsync(BackupVerb.Restore, database, Copy, "không phải cơ sở dữ liệu của gian hàng");
    }

    [Fact]
    public async Task Only_its_owner_may_read_a_copy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        await using var database = await DatabaseTemplates.CopyAsync(DatabaseKind.Sqlite, "Development");
        await BackupRun.DoneAsync(BackupVerb.Backup, database, Copy);
#pragma warning disable CA1416 // Not on Windows; see above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
#pragma warning restore CA1416
    }

    [Theory]
    [InlineData(BackupVerb.Backup)]
    [InlineData(BackupVerb.Restore, "a", "b")]
    [InlineData(BackupVerb.Backup, "a", "--overwrite")]
    public async Task What_is_not_understood_says_how(string verb, params string[] arguments)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var run = await BackupRun.OfAsync(verb, database, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("backup TẬP-TIN", run.Errors, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string name, byte[] bytes)
    {
        await File.WriteAllBytesAsync(folder.Path(name), bytes, TestContext.Current.CancellationToken);
        return folder.Path(name);
    }

    private static async Task BuyAsync(StorefrontServer storefront, ConcurrentBag<JsonElement> told, CancellationToken enough)
    {
        using var browser = storefront.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var product = await outsider.MostPlentifulAsync();
        while (!enough.IsCancellationRequested)
        {
            var (status, order) = await outsider.OrderInTheEndAsync(product);
            Assert.Equal(HttpStatusCode.Created, status);
            var delivery = SePayDelivery.WithSignature(Outsider.TransferFor(order), Outsider.FeedSecret, DateTimeOffset.UtcNow);
            Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(await outsider.FeedOfAsync(order), delivery));
            told.Add(order);
        }
    }

    private static async Task UntilAsync(Func<bool> isSo, Task[] writing)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            await Task.WhenAll(writing.Where(writer => writer.IsFaulted));
            await Task.Delay(5, patience.Token);
        }
    }

    private static Task<long> StockAsync(TestDatabase database) => NumberAsync(database, "SELECT sum(stock) FROM commerce_products");

    private static async Task<long> NumberAsync(TestDatabase database, string query) =>
        Convert.ToInt64(await database.ScalarAsync(query) is var value and not DBNull ? value : 0, CultureInfo.InvariantCulture);
}
