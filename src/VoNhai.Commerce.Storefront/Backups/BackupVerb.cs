using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.CommandLine;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Backups;

/// <summary>
/// <c>backup FILE</c> copies the whole database into one file while the storefront goes on serving; <c>restore FILE</c> puts such a file in
/// the database's place and keeps what was there beside it. Both find the database by the same settings as the storefront.
/// </summary>
internal sealed class BackupVerb(TextWriter output, TextWriter errors)
{
    public const string Backup = "backup";
    public const string Restore = "restore";

    private static readonly Phrase Usage = new(
        "Sao lưu: backup TẬP-TIN. Phục hồi: restore TẬP-TIN (tắt gian hàng trước). Cơ sở dữ liệu là cái mà gian hàng dùng; "
        + "chỉ cái khác bằng --Database:File=… hay biến môi trường. Thêm --lang en để đọc tiếng Anh.",
        "To copy: backup FILE. To bring back: restore FILE (stop the storefront first). The database is the storefront's; "
        + "name another by --Database:File=… or in the environment.");

    /// <summary>Exit codes: 0 done, 1 it cannot be, 2 not understood.</summary>
    public async Task<int> RunAsync(string verb, IReadOnlyList<string> args)
    {
        var english = VietQrVerb.IsEnglish(args);
        var (settings, own) = Settings(args);
        if (CommandArguments.Read(own, ["lang"], [], out _) is not { Words: [var file] })
        {
            await errors.WriteLineAsync(Usage.In(english));
            return (int)CommandExit.Usage;
        }

        try
        {
            var said = await RunAsync(verb, Path.GetFullPath(file), settings);
            await output.WriteLineAsync(said.In(english));
            return (int)CommandExit.Done;
        }
        catch (BackupException refused)
        {
            await errors.WriteLineAsync(refused.Said.In(english));
            return (int)CommandExit.Refused;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(new Phrase($"Không đọc hay ghi được: {failure.Message}", $"It cannot be read or written: {failure.Message}").In(english));
            return (int)CommandExit.Refused;
        }
    }

    private static async Task<Phrase> RunAsync(string verb, string file, string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = ContentRoot.For(settings) });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddDatabase();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        var known = database.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var connection = database.Database.GetConnectionString()!;
        IBackup backup = database is SqliteShopDbContext ? new SqliteBackup(connection, known) : new PostgreSqlBackup(connection, known);
        return verb == Backup ? await backup.SaveAsync(file) : await backup.RestoreAsync(file, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    /// <summary>Settings of the storefront have a colon in their names, or are the host's; everything else is ours.</summary>
    private static (string[] Settings, string[] Own) Settings(IReadOnlyList<string> args)
    {
        var settings = args.Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal)
            && (arg.Split('=')[0].Contains(':', StringComparison.Ordinal) || arg.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase) || arg.StartsWith("--environment=", StringComparison.OrdinalIgnoreCase)));
        return ([.. settings], [.. args.Except(settings)]);
    }
}
