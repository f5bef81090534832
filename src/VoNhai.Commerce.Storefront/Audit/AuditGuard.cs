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

    /// <summary>
    /// Guards a table anew, so that rows of a class may be deleted: those of a play household that belongs to a class, or of an order at one. Only
    /// deleted, never changed, and only while the household is there to show its kind, which the database never lets change
    /// (<c>AddVoNhaiCommercePlayMoney</c>). So a class leaves nothing behind, and no entry of a real household can be taken away this way.
    /// </summary>
    /// <param name="migration">The migration, behind the one that made the table.</param>
    /// <param name="table">Its name: a constant.</param>
    /// <param name="namesOrders">Whether it has a column <c>order_code</c>.</param>
    public static void GuardAppendOnlyButClasses(this MigrationBuilder migration, string table, bool namesOrders = false)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var (refusal, isOfClass) = ($"{table} is append-only", IsOfClass(namesOrders));
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            migration.Sql($"DROP TRIGGER IF EXISTS {table}_delete;");
            migration.Sql($"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} WHEN NOT ({isOfClass}) BEGIN SELECT RAISE(ABORT, '{refusal}'); END;");
            return;
        }

        migration.Sql($"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'DELETE' THEN IF {isOfClass} THEN RETURN OLD; END IF; END IF; RAISE EXCEPTION '{refusal}'; END $$;");
    }

    /// <summary>Takes that exception away again: for <c>Down</c>.</summary>
    public static void GuardAppendOnlyAgain(this MigrationBuilder migration, string table)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var refusal = $"{table} is append-only";
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            migration.Sql($"DROP TRIGGER IF EXISTS {table}_delete;");
            migration.Sql($"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END;");
            return;
        }

        migration.Sql($"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{refusal}'; END $$;");
    }

    private static string IsOfClass(bool namesOrders)
    {
        const string Household = "EXISTS (SELECT 1 FROM class_learners c JOIN commerce_households h ON h.id = c.household_id WHERE h.id = OLD.household_id AND h.is_practice)";
        const string Order = "EXISTS (SELECT 1 FROM commerce_orders o JOIN class_learners c ON c.household_id = o.household_id JOIN commerce_households h ON h.id = o.household_id WHERE o.code = OLD.order_code AND h.is_practice)";
        return namesOrders ? $"{Household} OR {Order}" : Household;
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
