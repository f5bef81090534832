using System.Text.Json;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>What a phone sends: who it is, its clocks, what it sold, and what it wants to know.</summary>
/// <param name="Household">Whose sales these are; <c>null</c> at the first contact. A session of another household is refused.</param>
/// <param name="Device">The phone.</param>
/// <param name="Wall">Its clock now, in milliseconds since 1970.</param>
/// <param name="Running">Milliseconds since its page was opened.</param>
/// <param name="Page">Which opening of the page.</param>
/// <param name="Codes">How many codes it wants to take along.</param>
/// <param name="Goods">Whether it wants the list of goods.</param>
/// <param name="Entries">What happened, oldest first, at most <see cref="MostEntries"/>; read one by one by <see cref="TillEntryReader"/>.</param>
internal sealed record TillMessage(
    Guid? Household, Guid Device, long Wall, long Running, string Page, int Codes, bool Goods, IReadOnlyList<JsonElement> Entries)
{
    /// <summary>A day's sales in a few messages, and no message takes a server long.</summary>
    public const int MostEntries = 50;
}

/// <summary>What kind of thing happened.</summary>
internal enum TillEntryKind
{
    /// <summary>Something was sold; a transfer still waits.</summary>
    Sale,

    /// <summary>A sale that waited for a transfer ended.</summary>
    End,

    /// <summary>Goods are taken to the market.</summary>
    TakeOut,

    /// <summary>The rest comes back.</summary>
    BringBack,
}

/// <summary>One thing that happened; which fields are needed depends on its kind.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">Of the sale; of the form that takes goods out; of the outing that comes back.</param>
internal sealed record TillEntry(TillEntryKind Kind, Guid Id)
{
    /// <summary>The phone's clock at the sale.</summary>
    public long Wall { get; init; }

    /// <summary>Milliseconds since its page was opened, at the sale.</summary>
    public long Running { get; init; }

    /// <summary>Which opening of the page.</summary>
    public string Page { get; init; } = "";

    /// <summary>The server's clock at the phone's last contact before the sale, in milliseconds since 1970; 0 for none.</summary>
    public long ContactServer { get; init; }

    /// <summary>The phone's clock then.</summary>
    public long ContactWall { get; init; }

    /// <summary>The day that a person named when asked; <c>null</c> when nobody was.</summary>
    public DateOnly? Day { get; init; }

    public Guid? Outing { get; init; }

    public Guid? Account { get; init; }

    public string Code { get; init; } = "";

    public IReadOnlyList<TillEntryLine> Lines { get; init; } = [];

    public TillPayment? Payment { get; init; }

    public string Name { get; init; } = "";

    public string Nickname { get; init; } = "";

    public string Hamlet { get; init; } = "";

    public TillEnding? Ending { get; init; }

    public SeenWhere? Where { get; init; }
}

/// <summary>One product or amount.</summary>
/// <param name="Product">Which; <c>null</c> for an amount.</param>
/// <param name="Quantity">In thousandths of the unit.</param>
/// <param name="Price">In đồng a unit; 0 where goods are only carried.</param>
internal sealed record TillEntryLine(Guid? Product, long Quantity, long Price);
