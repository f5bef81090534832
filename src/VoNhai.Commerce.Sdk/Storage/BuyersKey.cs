using System.Data;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Whether somebody holds the key to an order: the secret of its link, or the last digits of its phone. The refusal costs the same for a
/// wrong key, another's code, a code that was never given out and text that is no code: one question to the database that always has one
/// answer, one comparison that always looks at every character. Only who holds the key causes more work.
/// </summary>
internal static class BuyersKey
{
    /// <summary>A code that is never given out: it has no check symbols.</summary>
    private const string NoCode = "QZ000000000";

    /// <summary>As long as what it stands in for, and never given out: a secret has other characters, a phone begins with 0.</summary>
    private const string NoSecret = "......................";
    private const string NoPhone = "..........";

    /// <summary>The code, when its secret is the given one.</summary>
    public static async Task<OrderCode?> BySecretAsync(DbContext db, string? typed, string? secret, CancellationToken cancellationToken)
    {
        var (code, text) = Read(typed);
        var kept = await AskAsync(db, "SELECT COALESCE((SELECT secret FROM commerce_orders WHERE code = @code), @none)", text, NoSecret, cancellationToken);
        return Same(kept, TrackingSecret.TryRead(secret, out var given) ? given.Reveal() : "") ? code : null;
    }

    /// <summary>The code, when its phone ends in the given digits.</summary>
    public static async Task<OrderCode?> ByPhoneAsync(DbContext db, string? typed, string? lastFour, CancellationToken cancellationToken)
    {
        var (code, text) = Read(typed);
        var kept = await AskAsync(db, "SELECT COALESCE((SELECT buyer_phone FROM commerce_orders WHERE code = @code), @none)", text, NoPhone, cancellationToken);
        var phone = kept.Length == NoPhone.Length ? kept : NoPhone;
        return Same(phone[^4..], lastFour is { Length: 4 } && lastFour.All(char.IsAsciiDigit) ? lastFour : "") ? code : null;
    }

    private static (OrderCode? Code, string Text) Read(string? typed) =>
        OrderCode.TryRead(typed, out var read) ? (read, read.ToString()) : (null, NoCode);

    /// <summary>Not by EF: this is asked with every look at an order, and its own part would be most of it.</summary>
    private static async Task<string> AskAsync(DbContext db, string sql, string code, string none, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = db.Database.GetCommandTimeout() ?? command.CommandTimeout;
        foreach (var (name, value) in new[] { ("@code", code), ("@none", none) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, DbType.String, value);
            command.Parameters.Add(parameter);
        }

        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Digests are as long as each other, whatever was typed.</summary>
    private static bool Same(string kept, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(kept)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
