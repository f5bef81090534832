namespace VoNhai.Commerce.Catalog;

/// <summary>A paper that a household says it holds. Number, issuer and expiry are always there: without them nothing is shown, and no star.</summary>
/// <remarks>Nobody here has checked it; wherever it is shown, that is said beside it.</remarks>
public sealed class Certificate
{
    /// <summary>Most characters of <see cref="Number"/>.</summary>
    public const int MostNumber = 60;

    /// <summary>Most characters of <see cref="Issuer"/>.</summary>
    public const int MostIssuer = 120;

    /// <summary>Writes one down.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="householdId">Whose it is.</param>
    /// <param name="productId">For what.</param>
    /// <param name="kind">What it certifies.</param>
    /// <param name="number">Its number.</param>
    /// <param name="issuer">Who gave it.</param>
    /// <param name="expiresOn">The last day on which it is good.</param>
    /// <exception cref="ArgumentException">It has no number or no issuer.</exception>
    public Certificate(Guid id, Guid householdId, Guid productId, CertificateKind kind, string number, string issuer, DateOnly expiresOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        Id = id;
        HouseholdId = householdId;
        ProductId = productId;
        Kind = kind;
        Number = number;
        Issuer = issuer;
        ExpiresOn = expiresOn;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The household that holds it.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>The product.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>What it certifies.</summary>
    public CertificateKind Kind { get; private set; }

    /// <summary>Its number.</summary>
    public string Number { get; private set; }

    /// <summary>Who gave it.</summary>
    public string Issuer { get; private set; }

    /// <summary>The last day on which it is good.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>What another kind is called; may be empty for the kinds that have a name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Stars of an OCOP certificate, 1…5; <c>null</c> for every other kind.</summary>
    public int? Stars { get; init; }

    /// <summary>Whether it may be shown on a day in Vietnam: until it expires.</summary>
    public bool IsGoodOn(DateOnly day) => day <= ExpiresOn;
}
