using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>A time as whole milliseconds since 1970 in UTC: it sorts and compares alike on both engines.</summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
