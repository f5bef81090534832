namespace VoNhai.Commerce.Storage;

/// <summary>What the two engines say differently about the same index.</summary>
internal abstract class SearchDialect
{
    public static readonly SearchDialect Sqlite = new OfSqlite();
    public static readonly SearchDialect PostgreSql = new OfPostgreSql();

    private SearchDialect()
    {
    }

    /// <summary>The dialect of a provider of EF Core by its name, or <c>null</c>: then there is no index.</summary>
    public static SearchDialect? Of(string? provider) =>
        provider is null ? null
        : provider.EndsWith("Sqlite", StringComparison.Ordinal) ? Sqlite
        : provider.EndsWith("PostgreSQL", StringComparison.Ordinal) ? PostgreSql
        : null;

    /// <summary>What makes the index and fills it.</summary>
    public abstract IReadOnlyList<string> Create { get; }

    /// <summary>What takes it away, whether it is there or not.</summary>
    public abstract IReadOnlyList<string> Drop { get; }

    /// <summary>Whether all triggers are there: 1 or 0.</summary>
    public abstract string IsThere { get; }

    /// <summary>Words by their first half {0}, by their second half {1}, or {2}; of {3} to {4} letters.</summary>
    public abstract string WordsWithHalf { get; }

    /// <summary>The rows that fit, newest first; <paramref name="query"/> is the place of the query's parameter.</summary>
    public abstract (string From, string Where) Matching(string query);

    /// <summary>A hit's number, by which hits are sorted and cut off: on SQLite the one of FTS5, which alone it reads backwards without sorting.</summary>
    public abstract string Number { get; }

    public abstract string QueryOf(SearchExpression expression);

    private sealed class OfSqlite : SearchDialect
    {
        public override IReadOnlyList<string> Create => SqliteSearch.Create;

        public override IReadOnlyList<string> Drop => SqliteSearch.Drop;

        // A migration that rebuilds a table drops its triggers without a word.
        public override string IsThere =>
            $"SELECT count(*) = {SqliteSearch.Triggers} AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'commerce\\_search\\_%' ESCAPE '\\'";

        public override string WordsWithHalf =>
            """
            SELECT word AS "Value" FROM commerce_search_words
            WHERE ((word >= {0} AND word < {0} || '{{') OR substr(word, -2) = substr({1}, -2) OR word = {2}) AND length(word) BETWEEN {3} AND {4}
            """;

        public override (string From, string Where) Matching(string query) =>
            ("commerce_search_text CROSS JOIN commerce_search r ON r.seq = commerce_search_text.rowid", $"commerce_search_text MATCH {query}");

        public override string Number => "commerce_search_text.rowid";

        public override string QueryOf(SearchExpression expression) => Fts5Query.Of(expression);
    }

    private sealed class OfPostgreSql : SearchDialect
    {
        public override IReadOnlyList<string> Create => PostgreSqlSearch.Create;

        public override IReadOnlyList<string> Drop => PostgreSqlSearch.Drop;

        public override string IsThere =>
            $"""
            SELECT count(*) = {PostgreSqlSearch.Triggers} AS "Value" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE t.tgname LIKE 'commerce\_search\_%' AND c.relname IN ('commerce_products', 'commerce_households') AND pg_table_is_visible(c.oid)
            """;

        public override string WordsWithHalf =>
            """
            SELECT word AS "Value" FROM commerce_search_words
            WHERE (word LIKE {0} || '%' OR word LIKE '%' || {1} OR word = {2}) AND length(word) BETWEEN {3} AND {4}
            """;

        public override (string From, string Where) Matching(string query) => ("commerce_search r", $"r.words @@ {query}::tsquery");

        public override string Number => "r.seq";

        public override string QueryOf(SearchExpression expression) => TsQuery.Of(expression);
    }
}
