namespace VoNhai.Commerce.Orders;

/// <summary>One look at the clocks of a device, which may be wrong by minutes or by years.</summary>
/// <param name="Wall">What its clock shows, in milliseconds since 1970, UTC.</param>
/// <param name="Running">
/// Milliseconds since its page was opened, by a clock that nobody sets; it may stand still while the device sleeps, and never runs fast.
/// </param>
/// <param name="Page">Which opening of the page: <paramref name="Running"/> is compared within one only. Empty when it is not known.</param>
public readonly record struct DeviceMoment(long Wall, long Running, string Page);
