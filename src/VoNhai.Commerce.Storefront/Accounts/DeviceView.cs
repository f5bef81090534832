namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A device as its person sees it.</summary>
/// <param name="Id">By which it is ended.</param>
/// <param name="Name">The device in words.</param>
/// <param name="Picture">The person's picture there.</param>
/// <param name="EnrolledAt">Since when the person is on it.</param>
/// <param name="LastUsedAt">When the person last entered by PIN.</param>
/// <param name="IsThis">Whether it is the one that looks.</param>
/// <param name="IsNew">Whether it was enrolled within <see cref="AccountSettings.NewDeviceHours"/>.</param>
public sealed record DeviceView(Guid Id, string Name, PersonPicture Picture, DateTimeOffset EnrolledAt, DateTimeOffset LastUsedAt, bool IsThis, bool IsNew);
