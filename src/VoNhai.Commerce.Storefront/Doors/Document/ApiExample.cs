namespace VoNhai.Commerce.Storefront.Doors.Document;

/// <summary>A body to send and a body that comes back, as JSON. A test reads both by the door's own schemas.</summary>
internal sealed record ApiExample(string? Request, string? Answer);
