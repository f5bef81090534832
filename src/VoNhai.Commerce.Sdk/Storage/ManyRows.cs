using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Writes many rows in one statement of constant text: they travel as one JSON value that the database takes apart. A year's statement of a
/// bank is 100,000 rows, and with a parameter for each of their values most of the time goes into naming them.
/// </summary>
internal sealed class ManyRows(string table, params ManyRows.Column[] columns)
{
    // A megabyte of JSON at the most.
    private const int RowsInStatement = 1_000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a column holds.</summary>
    public enum Kind
    {
        Text,
        Number,
        Id,
        Flag,
    }

    /// <summary>A column and what it holds.</summary>
    public readonly record struct Column(string Name, Kind Kind = Kind.Text);

    /// <summary>Inserts rows, each with a value for every column. A row whose key is taken is left out.</summary>
    /// <returns>How many were written now.</returns>
    public async Task<int> InsertAsync(DbContext db, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var isSqlite = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        var sql = $"{(isSqlite ? "" : $"-- {BuyersReading.OftenAsked}\n")}INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))})\n{(isSqlite ? FromSqlite() : FromPostgreSql())}\nWHERE 1 = 1 ON CONFLICT DO NOTHING";
        var written = 0;
        foreach (var some in rows.Chunk(RowsInStatement))
        {
            written += await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(sql, JsonOf(some)), cancellationToken);
        }

        return written;
    }

    private string FromSqlite() => $"SELECT {Selected(at => $"value ->> {at}")} FROM json_each({{0}})";

    private string FromPostgreSql() =>
        $"SELECT {Selected(at => columns[at].Kind switch
        {
            Kind.Id => $"(value ->> {at})::uuid",
            Kind.Number => $"(value ->> {at})::bigint",
            Kind.Flag => $"(value ->> {at})::boolean",
            _ => $"value ->> {at}",
        })} FROM jsonb_array_elements({{0}}::jsonb)";

    private string Selected(Func<int, string> read) => string.Join(", ", columns.Select((_, at) => read(at)));

    private string JsonOf(IEnumerable<object?[]> rows)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                for (var at = 0; at < columns.Length; at++)
                {
                    Write(json, columns[at].Kind, row[at]);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Kind kind, object? value)
    {
        switch (kind)
        {
            case var _ when value is null:
                json.WriteNullValue();
                break;
            case Kind.Flag:
                json.WriteBooleanValue((bool)value);
                break;
            case Kind.Id:
                // As SQLite's provider writes an id: in capitals.
                json.WriteStringValue(((Guid)value).ToString().ToUpperInvariant());
                break;
            case Kind.Number:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}
