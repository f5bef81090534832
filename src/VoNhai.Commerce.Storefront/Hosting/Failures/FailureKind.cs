using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using VoNhai.Commerce.Storage;

namespace VoNhai.Commerce.Storefront.Hosting.Failures;

/// <summary>What an exception means to whoever asked.</summary>
internal static class FailureKind
{
    /// <summary>The status of the answer: 4xx for what came in wrong, 503 for a database that is busy or away, otherwise 500.</summary>
    public static int StatusOf(Exception failure) => Causes(failure).Select(Judge).FirstOrDefault(status => status != 0, 500);

    private static int Judge(Exception cause) => cause switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => 400,

        // Too many or too long form fields, a broken multipart body, text that is not UTF-8.
        InvalidDataException => 400,
        DecoderFallbackException or EncoderFallbackException => 400,

        // A chunk whose size leaves the range of an int: the web server has no word of its own for it.
        IOException { InnerException: OverflowException } => 400,

        SqliteException sqlite => Judge(sqlite),
        PostgresException postgres => Judge(postgres),
        NpgsqlException { IsTransient: true } => 503,
        DbException { InnerException: TimeoutException } => 503,
        RetryLimitExceededException or DatabaseLostException or TimeoutException => 503,
        _ => 0,
    };

    /// <summary>Primary result codes: https://www.sqlite.org/rescode.html</summary>
    private static int Judge(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => 503,         // BUSY, LOCKED: another writer is in front
        8 or 10 or 13 => 503,  // READONLY, IOERR, FULL: the disk, until somebody sees to it
        14 => 503,             // CANTOPEN
        _ => 0,
    };

    /// <summary>SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html</summary>
    private static int Judge(PostgresException failure) => failure.SqlState switch
    {
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => 400,
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => 503,
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction => 503,
        _ => failure.IsTransient ? 503 : 0,
    };

    private static IEnumerable<Exception> Causes(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure;
        }
    }
}
