namespace VoNhai.Commerce.Catalog;

/// <summary>What was harvested or packed together, in the household's own statement. Its code stands on the label and leads to its page.</summary>
public sealed class Lot
{
    /// <summary>Writes a lot down.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="householdId">Whose it is.</param>
    /// <param name="productId">Of what.</param>
    /// <param name="code">Its code.</param>
    /// <param name="writtenAt">When it was written down.</param>
    /// <exception cref="ArgumentException">It has no code.</exception>
    public Lot(Guid id, Guid householdId, Guid productId, LotCode code, DateTimeOffset writtenAt)
    {
        if (code == default)
        {
            throw new ArgumentException("A lot has a code.", nameof(code));
        }

        Id = id;
        HouseholdId = householdId;
        ProductId = productId;
        Code = code;
        WrittenAt = writtenAt;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The household that made it.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>The product.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>Its code.</summary>
    public LotCode Code { get; private set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The day of its harvest.</summary>
    public DateOnly? HarvestedOn { get; init; }

    /// <summary>The day on which it was packed.</summary>
    public DateOnly? PackedOn { get; init; }

    /// <summary>The last day on which it is at its best.</summary>
    public DateOnly? BestBefore { get; init; }

    /// <summary>How much it was, in the product's unit.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>A few words; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>When the household took it back; its page then says so instead of showing it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
}
