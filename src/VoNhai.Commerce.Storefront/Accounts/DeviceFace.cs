namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A person as the log-in shows it on an enrolled device.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Name">As it is greeted.</param>
/// <param name="Picture">What to touch.</param>
/// <param name="IsDead">Whether its PIN is dead here.</param>
public sealed record DeviceFace(string UserId, string Name, PersonPicture Picture, bool IsDead);
