namespace VoNhai.Commerce.Storefront.School;

/// <summary>One answer of the server as a device keeps it.</summary>
/// <param name="Type">Its content type.</param>
/// <param name="Body">Its text.</param>
internal sealed record PackedFile(string Type, string Body);
