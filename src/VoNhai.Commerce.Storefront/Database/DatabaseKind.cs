namespace VoNhai.Commerce.Storefront.Database;

/// <summary>The database engines that the storefront has migrations for.</summary>
public enum DatabaseKind
{
    /// <summary>One file, one machine: the default.</summary>
    Sqlite,

    /// <summary>A server, for several instances.</summary>
    PostgreSql,
}
