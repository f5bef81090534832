using VoNhai.Commerce.Storefront.CommandLine;

namespace VoNhai.Commerce.Storefront.Backups;

/// <summary>Copies a database into a file and back.</summary>
internal interface IBackup
{
    /// <summary>Copies the database as it stands at one moment, while others write. The file appears when it is whole.</summary>
    /// <exception cref="BackupException">The file exists, or there is no database yet.</exception>
    Task<Phrase> SaveAsync(string file);

    /// <summary>Puts a file in the database's place. What was there is kept under another name; nobody may be using it.</summary>
    /// <exception cref="BackupException">The file is no backup of this engine, is damaged or of a newer program, or the database is in use.</exception>
    Task<Phrase> RestoreAsync(string file, DateTimeOffset now);
}
