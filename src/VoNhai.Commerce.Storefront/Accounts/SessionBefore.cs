using System.Security.Claims;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// The session that a browser brought to a page which begins one. It is not recognised there, and ends only when the new one has begun: a
/// mistyped PIN throws nobody out of the till.
/// </summary>
/// <param name="Key">Its key.</param>
/// <param name="Person">Whose it is.</param>
internal sealed record SessionBefore(string Key, ClaimsPrincipal Person);
