using Microsoft.EntityFrameworkCore.Migrations;

namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>
/// Makes the database itself refuse to change or delete an audit entry. It belongs into the migration that makes the table, and into each
/// later one that changes its columns: SQLite rebuilds the table for that, and its triggers are lost without a word.
/// </summary>
internal static class AuditGuard
{
    private const string Refusal = "audit_entries is append-only";

    /// <summary>Makes the triggers.</summary>
    public static void GuardAudit(this MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            migration.Sql($"CREATE TRIGGER audit_entries_update BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;");
            migration.Sql($"CREATE TRIGGER audit_entries_delete BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;");
            return;
        }

        migration.Sql($"CREATE FUNCTION audit_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$;");
        migration.Sql("CREATE TRIGGER audit_entries_change BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entries_refuse();");
        migration.Sql("CREATE TRIGGER audit_entries_truncate BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_refuse();");
    }

    /// <summary>Takes away what outlives the table: for <c>Down</c>, behind the drop of the table.</summary>
    public static void UnguardAudit(this MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) != true)
        {
            migration.Sql("DROP FUNCTION IF EXISTS audit_entries_refuse();");
        }
    }
}
