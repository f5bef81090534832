namespace VoNhai.Commerce.Notices;

/// <summary>A webhook's name leads to an address that is not public. It names neither.</summary>
internal sealed class WebhookAddressException() : IOException("The address is not public.");
