using System.ComponentModel.DataAnnotations;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>Settings <c>Database:*</c>. The address of a PostgreSQL server is <c>ConnectionStrings:Commerce</c>.</summary>
public sealed class DatabaseSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Database";

    /// <summary>Which engine.</summary>
    /// <value>Default: <see cref="DatabaseKind.Sqlite"/>.</value>
    [EnumDataType(typeof(DatabaseKind))]
    public DatabaseKind Provider { get; set; } = DatabaseKind.Sqlite;

    /// <summary>The SQLite file. A relative path starts at the content root; its folder is created.</summary>
    /// <value>Default: <c>data/vonhai.db</c>.</value>
    [Required]
    public string File { get; set; } = "data/vonhai.db";

    /// <summary>
    /// Seconds that a command may take, waiting for a lock included. Well below the 30 seconds after which a webhook's sender gives
    /// up: otherwise it counts as failed what we have stored.
    /// </summary>
    /// <value>Default: 4; range 1…30.</value>
    [Range(1, 30)]
    public int CommandTimeoutSeconds { get; set; } = 4;
}
