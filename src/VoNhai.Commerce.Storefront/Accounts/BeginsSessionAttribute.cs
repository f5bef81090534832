namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Marks a page whose POST logs somebody in: a session that the browser brings along ends there.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeginsSessionAttribute : Attribute;
