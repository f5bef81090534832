using VoNhai.Commerce.Storage;

namespace Microsoft.EntityFrameworkCore.Migrations;

/// <summary>Brings into a host's migrations what a model cannot hold.</summary>
public static class CommerceMigrationBuilderExtensions
{
    /// <summary>
    /// Makes the search index over the tables <c>commerce_*</c>, fills it from what is there, and makes the triggers that keep it true:
    /// FTS5 on SQLite (3.43 or newer), <c>tsvector</c> and <c>pg_trgm</c> on PostgreSQL (13 or newer). An index that is there is made anew.
    /// </summary>
    /// <remarks>
    /// Call it in a migration of its own, behind the one that makes the tables. On SQLite, EF rebuilds a table for most changes of its
    /// columns, and its triggers are lost without a word: call this again in a migration behind such a change. The catalogue notices
    /// their absence, logs it and searches names by LIKE meanwhile.
    /// </remarks>
    /// <exception cref="NotSupportedException">The provider is neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder AddVoNhaiCommerceSearch(this MigrationBuilder migrationBuilder)
    {
        var dialect = DialectOf(migrationBuilder);
        Run(migrationBuilder, dialect.Drop);
        Run(migrationBuilder, dialect.Create);
        return migrationBuilder;
    }

    /// <summary>Takes the search index away: for <c>Down</c>. The catalogue then searches names by LIKE.</summary>
    /// <exception cref="NotSupportedException">The provider is neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder DropVoNhaiCommerceSearch(this MigrationBuilder migrationBuilder)
    {
        Run(migrationBuilder, DialectOf(migrationBuilder).Drop);
        return migrationBuilder;
    }

    /// <summary>
    /// Makes the count of changes that <see cref="VoNhai.Commerce.Counter.ICatalogVersion"/> reads: a table and triggers on what the catalogue's pages tell.
    /// One that is there is made anew.
    /// </summary>
    /// <remarks>
    /// Call it behind the migrations that make the tables. On SQLite, EF rebuilds a table for most changes of its columns, and its triggers are lost
    /// without a word: call this again behind such a change. Their absence is noticed and logged; until then no page is kept.
    /// </remarks>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="hasRecordings">Whether <c>commerce_recordings</c> is there. False only in a migration from before that table: then call this again, with true, behind the one that makes it.</param>
    /// <exception cref="NotSupportedException">The provider is neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder AddVoNhaiCommerceCatalogVersion(this MigrationBuilder migrationBuilder, bool hasRecordings = true)
    {
        var isSqlite = DialectOf(migrationBuilder) == SearchDialect.Sqlite;
        Run(migrationBuilder, CatalogVersionSql.Drop(isSqlite));
        Run(migrationBuilder, CatalogVersionSql.Create(isSqlite, hasRecordings));
        return migrationBuilder;
    }

    /// <summary>Takes the count away: for <c>Down</c>. Pages are then made anew for every request.</summary>
    /// <exception cref="NotSupportedException">The provider is neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder DropVoNhaiCommerceCatalogVersion(this MigrationBuilder migrationBuilder)
    {
        Run(migrationBuilder, CatalogVersionSql.Drop(DialectOf(migrationBuilder) == SearchDialect.Sqlite));
        return migrationBuilder;
    }

    /// <summary>
    /// Makes the triggers by which the database refuses that play money and money meet: an account at the practice bank (or a feed of it) for a real
    /// household, another for a play household, and a household that changes its kind. Those that are there are made anew.
    /// </summary>
    /// <remarks>Call it behind the migrations that make the tables, and on SQLite again behind one that rebuilds <c>commerce_households</c>, <c>commerce_receiving_accounts</c> or <c>commerce_feeds</c>.</remarks>
    /// <exception cref="NotSupportedException">The provider is neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder AddVoNhaiCommercePlayMoney(this MigrationBuilder migrationBuilder)
    {
        var isSqlite = DialectOf(migrationBuilder) == SearchDialect.Sqlite;
        Run(migrationBuilder, PlayMoney.Drop(isSqlite));
        Run(migrationBuilder, PlayMoney.Create(isSqlite));
        return migrationBuilder;
    }

    /// <summary>Takes these triggers away: for <c>Down</c>. What is taken in is judged all the same.</summary>
    /// <exception cref="NotSupportedException">The provider is neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder DropVoNhaiCommercePlayMoney(this MigrationBuilder migrationBuilder)
    {
        Run(migrationBuilder, PlayMoney.Drop(DialectOf(migrationBuilder) == SearchDialect.Sqlite));
        return migrationBuilder;
    }

    private static SearchDialect DialectOf(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        return SearchDialect.Of(migrationBuilder.ActiveProvider)
            ?? throw new NotSupportedException($"{migrationBuilder.ActiveProvider} is not supported: SQLite and PostgreSQL are.");
    }

    private static void Run(MigrationBuilder migrationBuilder, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            migrationBuilder.Sql(statement);
        }
    }
}
