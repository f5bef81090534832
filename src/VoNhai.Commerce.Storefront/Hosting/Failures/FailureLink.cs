namespace VoNhai.Commerce.Storefront.Hosting.Failures;

/// <summary>A way on from a page that says what went wrong.</summary>
/// <param name="Address">Where it leads, on this site.</param>
/// <param name="Words">What stands on it.</param>
/// <param name="IsNewWindow">Whether the page behind stays, with what was sent to it.</param>
internal sealed record FailureLink(string Address, string Words, bool IsNewWindow = false);
