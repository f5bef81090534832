namespace VoNhai.Commerce.Catalog;

/// <summary>A household that sells (hộ bán hàng). Its receiving account is the Payments room's business, not this one's.</summary>
public sealed class Household
{
    /// <summary>Makes a household.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="slug">Its address under <c>/ho/</c>: lower-case ASCII words joined by hyphens, unique.</param>
    /// <param name="name">As it is called: "Nhà Bà Mùi".</param>
    /// <param name="communeCode">Five-digit code of the commune (xã, phường) since 01/07/2025.</param>
    /// <param name="hamlet">Xóm or bản, as people say it.</param>
    public Household(Guid id, string slug, string name, string communeCode, string hamlet)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(slug);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(communeCode);
        ArgumentNullException.ThrowIfNull(hamlet);
        Id = id;
        Slug = slug;
        Name = name;
        CommuneCode = communeCode;
        Hamlet = hamlet;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its address under <c>/ho/</c>.</summary>
    public string Slug { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>Five-digit commune code.</summary>
    public string CommuneCode { get; private set; }

    /// <summary>Xóm or bản.</summary>
    public string Hamlet { get; private set; }

    /// <summary>A few words to the buyer; may be empty.</summary>
    public string About { get; init; } = "";

    /// <summary>Where and when an order can be picked up; may be empty.</summary>
    public string PickupNote { get; init; } = "";

    /// <summary>The number that buyers may call, as it is dialled; empty unless the household agreed to show one.</summary>
    public string ContactPhone { get; init; } = "";

    /// <summary>
    /// How much of a product orders that are not paid yet may hold together, in hundredths of what is not sold: whoever orders under ten
    /// names without paying must not empty the stall. A few units may always be held (<see cref="HoldCap"/>).
    /// </summary>
    /// <value>Default: 50. 0…100; 0 holds nothing before it is paid, 100 sets no limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">It lies out of its range.</exception>
    public int UnpaidShare
    {
        get;
        init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is 0 to 100 hundredths.");
    } = HoldCap.DefaultShare;

    /// <summary>A household of the practice village: play money only, shown as such everywhere.</summary>
    public bool IsPractice { get; init; }
}
