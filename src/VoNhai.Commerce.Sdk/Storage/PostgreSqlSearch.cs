namespace VoNhai.Commerce.Storage;

/// <summary>The search index on PostgreSQL: one table with a <c>tsvector</c>, words for slips under trigrams, and triggers that keep both true.</summary>
internal static class PostgreSqlSearch
{
    /// <summary>How many triggers there are. Without all of them the index is not trusted.</summary>
    public const int Triggers = 5;

    /// <summary>Turns of stock that are remembered, so that a list which is read meanwhile neither repeats nor leaves out.</summary>
    private const int RememberedFlips = 10_000;

    private const string Place = "h.name || ' ' || h.hamlet || ' ' || coalesce(c.words, '')";

    public static IReadOnlyList<string> Drop { get; } =
    [
        "DROP TRIGGER IF EXISTS commerce_search_product_added ON commerce_products",
        "DROP TRIGGER IF EXISTS commerce_search_product_changed ON commerce_products",
        "DROP TRIGGER IF EXISTS commerce_search_product_gone ON commerce_products",
        "DROP TRIGGER IF EXISTS commerce_search_stock ON commerce_products",
        "DROP TRIGGER IF EXISTS commerce_search_household ON commerce_households",
        "DROP FUNCTION IF EXISTS commerce_search_on_product, commerce_search_on_product_gone, commerce_search_on_stock, commerce_search_on_household",
        "DROP FUNCTION IF EXISTS commerce_search_fill, commerce_search_lexemes, commerce_search_bare, commerce_search_marks",
        "DROP TABLE IF EXISTS commerce_search, commerce_search_places, commerce_search_words, commerce_search_flips",
    ];

    public static IReadOnlyList<string> Create { get; } =
    [
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE TABLE commerce_search_places (code text PRIMARY KEY, province text NOT NULL, words text NOT NULL)",
        .. SearchPlaces.Inserts,
        $"""
        CREATE TABLE commerce_search (
          seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, product_id uuid NOT NULL UNIQUE, household_id uuid NOT NULL, category text NOT NULL,
          commune text NOT NULL, province text NOT NULL, in_stock boolean NOT NULL, name_key text COLLATE "C" NOT NULL, words tsvector NOT NULL,
          {SearchSale.Each(column => $"{column} integer")})
        """,

        // Not unique: two who list the same new word at once would have to wait for each other, in an order that nobody rules.
        """CREATE TABLE commerce_search_words (word text COLLATE "C" NOT NULL)""",
        "CREATE TABLE commerce_search_flips (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, seq bigint NOT NULL)",
        BareFunction(),
        $"CREATE FUNCTION commerce_search_marks(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$ SELECT {MarkedLetters.EncodeSql("t")} $f$",
        LexemesFunction,
        FillFunction,
        "SELECT commerce_search_fill(NULL, NULL)",
        .. SearchIndexes.Of("commerce_search"),

        // Without a list of pending rows, which every search would have to walk through.
        "CREATE INDEX ix_commerce_search_words ON commerce_search USING gin (words) WITH (fastupdate = off)",
        "CREATE INDEX ix_commerce_search_words_word ON commerce_search_words (word)",
        "CREATE INDEX ix_commerce_search_words_trigrams ON commerce_search_words USING gin (word gin_trgm_ops)",
        "ANALYZE commerce_search",
        """
        CREATE FUNCTION commerce_search_on_product() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
          -- Whoever renames the household right now is waited for: each would otherwise miss the other's words.
          PERFORM 1 FROM commerce_households WHERE id = new.household_id FOR SHARE;
          DELETE FROM commerce_search WHERE product_id = new.id AND NOT new.is_published;
          PERFORM commerce_search_fill(new.id, NULL);
          RETURN NULL;
        END $f$
        """,
        """
        CREATE FUNCTION commerce_search_on_product_gone() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
          DELETE FROM commerce_search WHERE product_id = old.id;
          RETURN NULL;
        END $f$
        """,
        $"""
        CREATE FUNCTION commerce_search_on_stock() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
          UPDATE commerce_search SET in_stock = (new.stock >= new.minimum) WHERE product_id = new.id;
          INSERT INTO commerce_search_flips (seq) SELECT seq FROM commerce_search WHERE product_id = new.id;
          DELETE FROM commerce_search_flips WHERE id <= (SELECT max(id) FROM commerce_search_flips) - {RememberedFlips};
          RETURN NULL;
        END $f$
        """,
        """
        CREATE FUNCTION commerce_search_on_household() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
          PERFORM commerce_search_fill(NULL, new.id);
          RETURN NULL;
        END $f$
        """,
        "CREATE TRIGGER commerce_search_product_added AFTER INSERT ON commerce_products FOR EACH ROW WHEN (new.is_published) EXECUTE FUNCTION commerce_search_on_product()",
        $"""
        CREATE TRIGGER commerce_search_product_changed
        AFTER UPDATE OF household_id, name, search_key, description, category, {SearchSale.Each(column => column)}, is_published ON commerce_products
        FOR EACH ROW EXECUTE FUNCTION commerce_search_on_product()
        """,
        "CREATE TRIGGER commerce_search_product_gone AFTER DELETE ON commerce_products FOR EACH ROW EXECUTE FUNCTION commerce_search_on_product_gone()",
        """
        CREATE TRIGGER commerce_search_stock AFTER UPDATE OF stock, minimum ON commerce_products FOR EACH ROW
        WHEN ((old.stock >= old.minimum) <> (new.stock >= new.minimum)) EXECUTE FUNCTION commerce_search_on_stock()
        """,
        """
        CREATE TRIGGER commerce_search_household AFTER UPDATE OF name, hamlet, commune_code ON commerce_households
        FOR EACH ROW EXECUTE FUNCTION commerce_search_on_household()
        """,
    ];

    /// <summary>Lexemes are our own, so that no dictionary of the server stems or drops a syllable.</summary>
    private const string LexemesFunction = $"""
        CREATE FUNCTION commerce_search_lexemes(name text, body text, category text, commune text, province text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$
          WITH marked AS (
            SELECT w, lag(w) OVER (ORDER BY n) AS before
            FROM regexp_split_to_table(commerce_search_marks(name), '[^a-z0-9]+') WITH ORDINALITY AS s(w, n) WHERE w <> '')
          SELECT array_to_tsvector(array(SELECT DISTINCT left(lexeme, 200) FROM (
            SELECT w FROM regexp_split_to_table(commerce_search_bare(name || ' ' || body), '[^a-z0-9]+') AS s(w) WHERE w <> ''
            UNION ALL SELECT '{TsQuery.Name}' || w FROM regexp_split_to_table(commerce_search_bare(name), '[^a-z0-9]+') AS s(w) WHERE w <> ''
            UNION ALL SELECT '{TsQuery.Marked}' || w FROM marked
            UNION ALL SELECT '{TsQuery.Marked}' || before || ' ' || w FROM marked WHERE before IS NOT NULL
            UNION ALL SELECT '{TsQuery.Category}' || category
            UNION ALL SELECT '{TsQuery.Place}' || commune
            UNION ALL SELECT '{TsQuery.Place}' || province) AS l(lexeme)))
        $f$
        """;

    /// <summary>One product, those of one household, or with neither all: written anew, in the order of their ids, so that no two wait crosswise.</summary>
    private static string FillFunction => $"""
        CREATE FUNCTION commerce_search_fill(product uuid, household uuid) RETURNS void LANGUAGE plpgsql AS $f$ BEGIN
          INSERT INTO commerce_search (product_id, household_id, category, commune, province, in_stock, name_key, words, {SearchSale.Each(column => column)})
          SELECT p.id, p.household_id, p.category, h.commune_code, coalesce(c.province, ''), p.stock >= p.minimum, p.search_key,
            commerce_search_lexemes(p.name, p.description || ' ' || {Place}, p.category, h.commune_code, coalesce(c.province, '')), {SearchSale.Each(column => $"p.{column}")}
          FROM commerce_products p JOIN commerce_households h ON h.id = p.household_id LEFT JOIN commerce_search_places c ON c.code = h.commune_code
          WHERE p.is_published AND (product IS NULL OR p.id = product) AND (household IS NULL OR p.household_id = household)
          ORDER BY p.id
          ON CONFLICT (product_id) DO UPDATE SET household_id = excluded.household_id, category = excluded.category, commune = excluded.commune,
            province = excluded.province, in_stock = excluded.in_stock, name_key = excluded.name_key, words = excluded.words,
            {SearchSale.Each(column => $"{column} = excluded.{column}")};
          INSERT INTO commerce_search_words (word)
          SELECT DISTINCT w
          FROM commerce_products p JOIN commerce_households h ON h.id = p.household_id LEFT JOIN commerce_search_places c ON c.code = h.commune_code,
            regexp_split_to_table(commerce_search_bare(p.name || ' ' || {Place}), '[^a-z0-9]+') AS s(w)
          WHERE p.is_published AND (product IS NULL OR p.id = product) AND (household IS NULL OR p.household_id = household)
            AND length(w) BETWEEN {SearchSlips.ShortestMeant} AND {SearchSlips.LongestMeant} AND w !~ '[^a-z]'
            AND NOT EXISTS (SELECT 1 FROM commerce_search_words known WHERE known.word = w);
        END $f$
        """;

    private static string BareFunction()
    {
        var (from, to) = MarkedLetters.Translation();
        return $"CREATE FUNCTION commerce_search_bare(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$ SELECT translate(lower(t), '{from}', '{to}') $f$";
    }
}
