namespace VoNhai.Commerce.Sdk.Tests.Architecture;

/// <summary>One place in one room that uses something of another.</summary>
/// <param name="From">The room that uses.</param>
/// <param name="To">The room, or the foreign namespace, that is used.</param>
/// <param name="Where">File or type.</param>
internal readonly record struct Arrow(string From, string To, string Where);
