using VoNhai.Commerce.Storefront.CommandLine;

namespace VoNhai.Commerce.Storefront.Backups;

/// <summary>Why a backup was not made or not brought back. Nothing was changed.</summary>
internal sealed class BackupException(Phrase said) : Exception(said.English)
{
    public BackupException(string vietnamese, string english)
        : this(new Phrase(vietnamese, english))
    {
    }

    public Phrase Said { get; } = said;
}
