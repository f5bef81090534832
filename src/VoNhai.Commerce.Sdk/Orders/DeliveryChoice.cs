using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Orders;

/// <summary>One way in which a household gets its goods to buyers, and what it asks for it. Orders keep a copy: changing it changes none of them.</summary>
public sealed class DeliveryChoice
{
    /// <summary>The most ways of one household.</summary>
    public const int MostPerHousehold = 12;

    /// <summary>The most characters of <see cref="Place"/> and of <see cref="When"/>.</summary>
    public const int MostWords = 80;

    /// <summary>The greatest fee, in đồng.</summary>
    public const long GreatestFee = 2_000_000;

    /// <summary>Offers a way.</summary>
    /// <param name="id">A version 7 GUID; ways are listed in its order.</param>
    /// <param name="householdId">Whose.</param>
    /// <param name="means">By which means.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such means.</exception>
    public DeliveryChoice(Guid id, Guid householdId, DeliveryMeans means)
    {
        Id = id;
        HouseholdId = householdId;
        Means = Enum.IsDefined(means) ? means : throw new ArgumentOutOfRangeException(nameof(means), means, "No such means.");
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>By which means.</summary>
    public DeliveryMeans Means { get; private set; }

    /// <summary>Where: a market, a stop, the communes that are reached; at most <see cref="MostWords"/> characters, may be empty.</summary>
    public string Place { get; private set; } = "";

    /// <summary>When: a weekday, days of the moon, an hour; at most <see cref="MostWords"/> characters, may be empty.</summary>
    public string When { get; private set; } = "";

    /// <summary>What it costs, 0…<see cref="GreatestFee"/>.</summary>
    public Vnd Fee { get; private set; }

    /// <summary>Whether buyers still see it.</summary>
    public bool IsOffered { get; private set; } = true;

    /// <summary>Whether goods go to the buyer's own address, which must then be known.</summary>
    public static bool NeedsAddress(DeliveryMeans means) => means is DeliveryMeans.Post or DeliveryMeans.Brings;

    /// <summary>Says where, when and for how much.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fee lies out of its range.</exception>
    /// <exception cref="ArgumentException">A text is too long.</exception>
    public void Describe(string place, string when, Vnd fee)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(when);
        if (place.Length > MostWords || when.Length > MostWords)
        {
            throw new ArgumentException($"A place and a time have at most {MostWords} characters.", nameof(place));
        }

        (Place, When) = (place, when);
        Fee = fee.Dong is >= 0 and <= GreatestFee ? fee : throw new ArgumentOutOfRangeException(nameof(fee), fee, "Out of range.");
    }

    /// <summary>Offers it no longer. Orders that chose it keep it.</summary>
    public void Withdraw() => IsOffered = false;
}
