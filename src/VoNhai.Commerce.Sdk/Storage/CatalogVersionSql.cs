namespace VoNhai.Commerce.Storage;

/// <summary>
/// The count of changes to what public pages tell, kept by triggers, so that it is true whoever writes. The version is the sum over all slots:
/// every commit makes it greater.
/// </summary>
/// <remarks>
/// On PostgreSQL writers do not wait for each other: each takes a slot that nobody holds, or a new one, so there are as many slots as there once were
/// writers at the same moment. One row would let orders of different households wait in line; a log of changes under a sequence would commit out of order.
/// It begins at the time of its making, so that no version comes back after the count was made anew.
/// </remarks>
internal static class CatalogVersionSql
{
    /// <summary>What the pages of the catalogue are printed from. A page that tells more needs its table here, or must not be kept.</summary>
    private static readonly string[] Tables =
        ["commerce_products", "commerce_households", "commerce_photos", "commerce_lots", "commerce_certificates", "commerce_receiving_accounts", Recordings];

    /// <summary>Came later than the count: a migration of before has no such table yet.</summary>
    private const string Recordings = "commerce_recordings";

    private static readonly string[] Changes = ["INSERT", "UPDATE", "DELETE"];

    /// <summary>The version's number, and on SQLite the number of its schema: a migration that rebuilds a table drops its triggers without a word.</summary>
    public static string Read(bool isSqlite) =>
        $"SELECT CAST(coalesce(sum(changes), 0) AS bigint), {(isSqlite ? "(SELECT schema_version FROM pragma_schema_version)" : "CAST(0 AS bigint)")} FROM commerce_catalog_versions";

    /// <summary>How many triggers and tables of the count are there.</summary>
    public static string Parts(bool isSqlite) => isSqlite
        ? "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'table') AND name LIKE 'commerce\\_catalog\\_%' ESCAPE '\\'"
        : """
          SELECT (SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'commerce_catalog_changed' AND pg_table_is_visible(c.oid))
            + (SELECT count(*) FROM pg_class WHERE relname = 'commerce_catalog_versions' AND relkind = 'r' AND pg_table_is_visible(oid))
          """;

    /// <summary>How many there must be.</summary>
    public static long PartsOf(bool isSqlite) => 1 + (isSqlite ? Tables.Length * Changes.Length : Tables.Length);

    public static IEnumerable<string> Create(bool isSqlite, bool hasRecordings)
    {
        var tables = Tables.Where(table => hasRecordings || table != Recordings).ToList();
        return isSqlite ? CreateSqlite(tables) : CreatePostgreSql(tables);
    }

    public static IEnumerable<string> Drop(bool isSqlite)
    {
        var triggers = isSqlite
            ? Tables.SelectMany(table => Changes.Select(change => $"DROP TRIGGER IF EXISTS {TriggerOf(table, change)}"))
            : Tables.Select(table => $"DROP TRIGGER IF EXISTS commerce_catalog_changed ON {table}").Append("DROP FUNCTION IF EXISTS commerce_catalog_changed");
        return triggers.Append("DROP TABLE IF EXISTS commerce_catalog_versions");
    }

    // One writer at a time: one slot is enough.
    private static IEnumerable<string> CreateSqlite(List<string> tables) =>
    [
        "CREATE TABLE commerce_catalog_versions (slot INTEGER PRIMARY KEY, changes INTEGER NOT NULL)",
        "INSERT INTO commerce_catalog_versions (changes) VALUES (CAST(strftime('%s', 'now') AS INTEGER) * 1000)",
        .. from table in tables
           from change in Changes
           select $"CREATE TRIGGER {TriggerOf(table, change)} AFTER {change} ON {table} BEGIN UPDATE commerce_catalog_versions SET changes = changes + 1; END",
    ];

    private static IEnumerable<string> CreatePostgreSql(List<string> tables) =>
    [
        "CREATE TABLE commerce_catalog_versions (slot bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, changes bigint NOT NULL) WITH (fillfactor = 50)",
        "INSERT INTO commerce_catalog_versions (changes) VALUES ((extract(epoch FROM clock_timestamp()) * 1000)::bigint)",
        """
        CREATE FUNCTION commerce_catalog_changed() RETURNS trigger LANGUAGE plpgsql AS $f$
        DECLARE mine bigint;
        BEGIN
          -- Once in a transaction is enough; again and again, a large import would grow a long chain of dead rows.
          IF EXISTS (SELECT 1 FROM commerce_catalog_versions WHERE xmin = pg_current_xact_id()::xid) THEN RETURN NULL; END IF;
          SELECT slot INTO mine FROM commerce_catalog_versions ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED;
          IF mine IS NULL THEN INSERT INTO commerce_catalog_versions (changes) VALUES (1);
          ELSE UPDATE commerce_catalog_versions SET changes = changes + 1 WHERE slot = mine;
          END IF;
          RETURN NULL;
        END $f$
        """,
        .. tables.Select(table => $"CREATE TRIGGER commerce_catalog_changed AFTER INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION commerce_catalog_changed()"),
    ];

    private static string TriggerOf(string table, string change) => $"commerce_catalog_{table["commerce_".Length..]}_{change.ToLowerInvariant()}";
}
