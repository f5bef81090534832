namespace VoNhai.Commerce.Storage;

/// <summary>Rows keep milliseconds; what is decided now must equal what is read back later.</summary>
internal static class Instants
{
    public static DateTimeOffset ToMilliseconds(this DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
