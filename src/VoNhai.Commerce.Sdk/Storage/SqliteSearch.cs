namespace VoNhai.Commerce.Storage;

/// <summary>The search index on SQLite: a table of what lists are sorted by, FTS5 for the words, and triggers that keep both true.</summary>
internal static class SqliteSearch
{
    /// <summary>How many triggers there are. Without all of them the index is not trusted.</summary>
    public const int Triggers = 5;

    /// <summary>Turns of stock that are remembered, so that a list which is read meanwhile neither repeats nor leaves out.</summary>
    private const int RememberedFlips = 10_000;

    private const string Product = "p.id = new.id";
    private const string Household = "p.household_id = new.id";

    private const string Source =
        "FROM commerce_products p JOIN commerce_households h ON h.id = p.household_id LEFT JOIN commerce_search_places c ON c.code = h.commune_code";

    private const string Place = "h.name || ' ' || h.hamlet || ' ' || coalesce(c.words, '')";

    public static IReadOnlyList<string> Drop { get; } =
    [
        "DROP TRIGGER IF EXISTS commerce_search_product_added",
        "DROP TRIGGER IF EXISTS commerce_search_product_changed",
        "DROP TRIGGER IF EXISTS commerce_search_product_gone",
        "DROP TRIGGER IF EXISTS commerce_search_stock",
        "DROP TRIGGER IF EXISTS commerce_search_household",
        "DROP TABLE IF EXISTS commerce_search_text",
        "DROP TABLE IF EXISTS commerce_search",
        "DROP TABLE IF EXISTS commerce_search_places",
        "DROP TABLE IF EXISTS commerce_search_words",
        "DROP TABLE IF EXISTS commerce_search_flips",
    ];

    public static IReadOnlyList<string> Create { get; } =
    [
        "CREATE TABLE commerce_search_places (code TEXT PRIMARY KEY, province TEXT NOT NULL, words TEXT NOT NULL) WITHOUT ROWID",
        .. SearchPlaces.Inserts,

        // Its own number for each row: VACUUM may renumber the rows of a table without one, and FTS5 knows rows by number.
        $"""
        CREATE TABLE commerce_search (
          seq INTEGER PRIMARY KEY AUTOINCREMENT, product_id TEXT NOT NULL UNIQUE, household_id TEXT NOT NULL, category TEXT NOT NULL,
          commune TEXT NOT NULL, province TEXT NOT NULL, in_stock INTEGER NOT NULL, name_key TEXT NOT NULL, {SearchSale.Each(column => $"{column} INTEGER")})
        """,
        .. SearchIndexes.Of("commerce_search"),
        """
        CREATE VIRTUAL TABLE commerce_search_text USING fts5(
          body, name, marks, facets, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2")
        """,
        "CREATE TABLE commerce_search_words (word TEXT PRIMARY KEY) WITHOUT ROWID",
        "CREATE INDEX ix_commerce_search_words_end ON commerce_search_words (substr(word, -2))",
        "CREATE TABLE commerce_search_flips (id INTEGER PRIMARY KEY AUTOINCREMENT, seq INTEGER NOT NULL)",
        Rows("p.is_published ORDER BY p.id"),
        Text("1"),
        Words("1"),
        $"CREATE TRIGGER commerce_search_product_added AFTER INSERT ON commerce_products WHEN new.is_published BEGIN {Filled(Product)} END",
        $"""
        CREATE TRIGGER commerce_search_product_changed
        AFTER UPDATE OF household_id, name, search_key, description, category, {SearchSale.Each(column => column)}, is_published ON commerce_products BEGIN
          DELETE FROM commerce_search_text WHERE rowid = (SELECT seq FROM commerce_search WHERE product_id = old.id);
          DELETE FROM commerce_search WHERE product_id = old.id AND NOT new.is_published;
          {Filled(Product)}
        END
        """,
        """
        CREATE TRIGGER commerce_search_product_gone AFTER DELETE ON commerce_products BEGIN
          DELETE FROM commerce_search_text WHERE rowid = (SELECT seq FROM commerce_search WHERE product_id = old.id);
          DELETE FROM commerce_search WHERE product_id = old.id;
        END
        """,
        $"""
        CREATE TRIGGER commerce_search_stock AFTER UPDATE OF stock, minimum ON commerce_products
        WHEN (old.stock >= old.minimum) <> (new.stock >= new.minimum) BEGIN
          UPDATE commerce_search SET in_stock = (new.stock >= new.minimum) WHERE product_id = new.id;
          INSERT INTO commerce_search_flips (seq) SELECT seq FROM commerce_search WHERE product_id = new.id;
          DELETE FROM commerce_search_flips WHERE id <= (SELECT max(id) FROM commerce_search_flips) - {RememberedFlips};
        END
        """,
        $"""
        CREATE TRIGGER commerce_search_household AFTER UPDATE OF name, hamlet, commune_code ON commerce_households BEGIN
          DELETE FROM commerce_search_text WHERE rowid IN (SELECT seq FROM commerce_search WHERE household_id = new.id);
          {Filled(Household)}
        END
        """,
    ];

    private static string Filled(string which) => $"{Rows($"p.is_published AND {which}")}; {Text(which)}; {Words(which)};";

    private static string Rows(string which) => $"""
        INSERT INTO commerce_search (product_id, household_id, category, commune, province, in_stock, name_key, {SearchSale.Each(column => column)})
        SELECT p.id, p.household_id, p.category, h.commune_code, coalesce(c.province, ''), p.stock >= p.minimum, p.search_key, {SearchSale.Each(column => $"p.{column}")}
        {Source} WHERE {which}
        ON CONFLICT (product_id) DO UPDATE SET household_id = excluded.household_id, category = excluded.category, commune = excluded.commune,
          province = excluded.province, in_stock = excluded.in_stock, name_key = excluded.name_key, {SearchSale.Each(column => $"{column} = excluded.{column}")}
        """;

    /// <summary>FTS5 takes every mark off but the one of đ.</summary>
    private static string Text(string which) => $"""
        INSERT INTO commerce_search_text (rowid, body, name, marks, facets)
        SELECT r.seq, {WithoutBar($"p.name || ' ' || p.description || ' ' || {Place}")}, {Prefixed(Fts5Query.Name, MarkedLetters.BareSql("p.name"))},
          {Prefixed(Fts5Query.Marked, MarkedLetters.EncodeSql("p.name"))},
          '{Fts5Query.Category}' || hex(p.category) || ' {Fts5Query.Place}' || h.commune_code || ' {Fts5Query.Place}' || coalesce(c.province, '')
        {Source} JOIN commerce_search r ON r.product_id = p.id WHERE {which}
        """;

    /// <summary>The words that a slip may have meant: those of names and places. Descriptions are found, too, but not guessed from.</summary>
    private static string Words(string which) => $"""
        INSERT OR IGNORE INTO commerce_search_words (word)
        SELECT DISTINCT j.value {Source},
          json_each('[' || replace(json_quote({Spaced(MarkedLetters.BareSql($"p.name || ' ' || {Place}"))}), ' ', '","') || ']') j
        WHERE p.is_published AND {which} AND length(j.value) BETWEEN {SearchSlips.ShortestMeant} AND {SearchSlips.LongestMeant} AND j.value NOT GLOB '*[^a-z]*'
        """;

    private static string WithoutBar(string text) => $"replace(replace({text}, 'đ', 'd'), 'Đ', 'D')";

    /// <summary>Each word with a character before it.</summary>
    private static string Prefixed(string prefix, string text) => $"'{prefix}' || replace({Spaced(text)}, ' ', ' {prefix}')";

    /// <summary>With spaces for whatever else parts words; line breaks and tabs are in no name.</summary>
    private static string Spaced(string text) =>
        "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~“”‘’–—…·•°×\u00A0".Aggregate($"replace({text}, '''', ' ')", (sql, c) => $"replace({sql}, '{c}', ' ')");
}
