using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What is held of one person, for that person: own orders and what was noted of whoever placed them. Nothing of a household's books.</summary>
/// <param name="Phone">The person's number.</param>
/// <param name="MadeAt">When it was read, in UTC.</param>
/// <param name="Orders">The orders, oldest first.</param>
/// <param name="Notes">What households call the person, and where they say the person lives.</param>
public sealed record PersonalFile(PhoneNumber Phone, DateTimeOffset MadeAt, IReadOnlyList<PersonalOrder> Orders, IReadOnlyList<PersonalNote> Notes);

/// <summary>One order of the person.</summary>
/// <param name="Order">The order. Its secret belongs into no file that somebody else hands on.</param>
/// <param name="Email">Where news of it go; empty for nowhere.</param>
/// <param name="Photos">Photos of spoiled goods that belong to it.</param>
public sealed record PersonalOrder(OrderView Order, string Email, int Photos);

/// <summary>What a household noted of a person who owes or owed.</summary>
/// <param name="Household">The household's name.</param>
/// <param name="Nickname">As neighbours call the person; may be empty.</param>
/// <param name="Hamlet">Xóm or bản; may be empty.</param>
public sealed record PersonalNote(string Household, string Nickname, string Hamlet);
