namespace VoNhai.Commerce.Counter;

/// <summary>Tells by one tiny read whether anything changed that the public pages of the catalogue tell: what a host keeps of them holds as long as this does.</summary>
public interface ICatalogVersion
{
    /// <summary>
    /// A short text of digits and points, the same on every instance, and another one from the moment on at which a change was committed: of a product,
    /// its stock, its photos, recordings, lots and certificates, of a household or of where its money goes; also when a day or an account begins.
    /// Orders that take stock change it, too. <c>null</c> when the database does not count its changes: then nothing may be kept.
    /// </summary>
    /// <remarks>
    /// The count belongs to the host's migrations: <c>migrationBuilder.AddVoNhaiCommerceCatalogVersion()</c>. Those who ask at the same time share a
    /// read that began after they asked, so what was committed before asking is always seen.
    /// </remarks>
    Task<string?> ReadAsync(CancellationToken cancellationToken = default);
}
