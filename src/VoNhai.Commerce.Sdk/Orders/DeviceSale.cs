namespace VoNhai.Commerce.Orders;

/// <summary>When a device says that it sold.</summary>
/// <param name="At">Its clocks at the sale.</param>
/// <param name="Before">Its last contact with the server before the sale; <c>null</c> when it had none.</param>
public sealed record DeviceSale(DeviceMoment At, DeviceContact? Before);

/// <summary>A device and the server spoke to each other: their two clocks at one moment.</summary>
/// <param name="Server">The server's clock, in UTC.</param>
/// <param name="Wall">The device's, in milliseconds since 1970, UTC.</param>
public sealed record DeviceContact(DateTimeOffset Server, long Wall);
