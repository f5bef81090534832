using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// A run (chuyến): one bus, or one market day, that takes goods of several households to one place. A keeper opens it, households join,
/// buyers take places until it is full or closes.
/// </summary>
public sealed class Run
{
    /// <summary>The most places.</summary>
    public const int MostPlaces = 500;

    /// <summary>Opens a run.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="means">A bus or a market.</param>
    /// <param name="place">Where goods are given out, 1…<see cref="DeliveryChoice.MostWords"/> characters.</param>
    /// <param name="day">The day, in Vietnam.</param>
    /// <param name="closesAt">Until when buyers may choose it, in UTC.</param>
    /// <param name="places">How many orders it takes, 1…<see cref="MostPlaces"/>.</param>
    /// <param name="fee">What a buyer pays for each order, 0…<see cref="DeliveryChoice.GreatestFee"/>.</param>
    /// <exception cref="ArgumentException">One of these lies out of its range.</exception>
    public Run(Guid id, DeliveryMeans means, string place, DateOnly day, DateTimeOffset closesAt, int places, Vnd fee)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        if (means is not (DeliveryMeans.Bus or DeliveryMeans.Market) || place.Length > DeliveryChoice.MostWords
            || places is < 1 or > MostPlaces || fee.Dong is < 0 or > DeliveryChoice.GreatestFee)
        {
            throw new ArgumentException("A run is a bus or a market with a place, room for orders and a fee in its range.", nameof(means));
        }

        (Id, Means, Place, Day, ClosesAt, Places, Fee) = (id, means, place, day, closesAt, places, fee);
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>A bus or a market.</summary>
    public DeliveryMeans Means { get; private set; }

    /// <summary>Where goods are given out.</summary>
    public string Place { get; private set; }

    /// <summary>Hour, stop, plate, whom to call: at most 200 characters, may be empty.</summary>
    public string Details { get; init; } = "";

    /// <summary>The day, in Vietnam.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Until when buyers may choose it.</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>How many orders it takes.</summary>
    public int Places { get; private set; }

    /// <summary>How many places are taken. Only a guarded statement changes it.</summary>
    public int Taken { get; private set; }

    /// <summary>What a buyer pays for each order.</summary>
    public Vnd Fee { get; private set; }

    /// <summary>When it was called off; <c>null</c> when it was not.</summary>
    public DateTimeOffset? CalledOffAt { get; private set; }

    /// <summary>Whether an order may still take a place.</summary>
    public bool IsOpenAt(DateTimeOffset now) => CalledOffAt is null && now < ClosesAt && Taken < Places;
}
