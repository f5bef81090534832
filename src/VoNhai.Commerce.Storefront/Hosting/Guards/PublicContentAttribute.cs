namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>
/// Marks a page or door whose answer is the same for everyone: it carries no token, sets no cookie, may be kept by caches (which ask
/// each time whether it still holds) and is compressed. Everything else is <c>no-store</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicContentAttribute : Attribute;
