namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A picture by which a person is found on a shared telephone.</summary>
/// <param name="Name">As it is kept, and the drawing's file under <c>/img/sp/</c>.</param>
/// <param name="Word">As it is called.</param>
public sealed record PersonPicture(string Name, string Word);
