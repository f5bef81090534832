namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Marks a page that logs somebody in: a session that the browser brings along is not recognised there, and ends with the log-in. See <see cref="SessionBefore"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeginsSessionAttribute : Attribute;
