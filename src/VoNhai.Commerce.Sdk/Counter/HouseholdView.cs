using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A household as buyers see it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Slug">Its address under <c>/ho/</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="CommuneCode">Five-digit commune code.</param>
/// <param name="Hamlet">Xóm or bản.</param>
/// <param name="About">A few words to the buyer; may be empty.</param>
/// <param name="PickupNote">Where and when to pick up; may be empty.</param>
/// <param name="IsPractice">Play money only.</param>
public sealed record HouseholdView(Guid Id, string Slug, string Name, string CommuneCode, string Hamlet, string About, string PickupNote, bool IsPractice)
{
    /// <summary>The number that buyers may call; <c>null</c> while the household shows none.</summary>
    public PhoneNumber? Phone { get; init; }
}
