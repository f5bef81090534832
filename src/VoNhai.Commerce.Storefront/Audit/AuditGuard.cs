using Microsoft.EntityFrameworkCore.Migrations;

namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>
/// Makes the database itself refuse to change or delete a row: audit entries, consents, declarations. It belongs into the migration that makes
/// the table, and into each later one that changes its columns: SQLite rebuilds the table for that, and its triggers are lost without a word.
/// </summary>
internal static class AuditGuard
{
    private const string Audit = "audit_entries";

    /// <summary>Guards the audit entries.</summary>
    public static void GuardAudit(this MigrationBuilder migration) => migration.GuardAppendOnly(Audit);

    /// <summary>Guards a table of ours.</summary>
    /// <param name="migration">The migration that makes it.</param>
    /// <param name="table">Its name: a constant.</param>
    public static void GuardAppendOnly(this MigrationBuilder migration, string table)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var refusal = $"{table} is append-only";
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            migration.Sql($"CREATE TRIGGER {table}_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END;");
            migration.Sql($"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END;");
            return;
        }

        migration.Sql($"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{refusal}'; END $$;");
        migration.Sql($"CREATE TRIGGER {table}_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse();");
        migration.Sql($"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();");
    }

    /// <summary>Takes away what outlives the table: for <c>Down</c>, behind the drop of the table.</summary>
    public static void UnguardAudit(this MigrationBuilder migration) => migration.UnguardAppendOnly(Audit);

    /// <summary>The same for a table of ours.</summary>
    public static void UnguardAppendOnly(this MigrationBuilder migration, string table)
    {
        ArgumentNullException.ThrowIfNull(migration);
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) != true)
        {
            migration.Sql($"DROP FUNCTION IF EXISTS {table}_refuse();");
        }
    }
}
