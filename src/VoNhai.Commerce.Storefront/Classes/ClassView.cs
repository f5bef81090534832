namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>A class as its trainer sees it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Code">Its four digits.</param>
/// <param name="Module">The lesson.</param>
/// <param name="CommuneCode">Where.</param>
/// <param name="BeganAt">Since when.</param>
/// <param name="Households">How many play households.</param>
/// <param name="Buyers">How many buyers.</param>
/// <param name="CutUntil">When the network comes back; <c>null</c> when it is there.</param>
/// <param name="MarketBeganAt">When the market day began; <c>null</c>: not yet.</param>
/// <param name="MarketEndedAt">When it ended; <c>null</c>: not yet.</param>
public sealed record ClassView(
    Guid Id, string Code, int Module, string CommuneCode, DateTimeOffset BeganAt, int Households, int Buyers, DateTimeOffset? CutUntil, DateTimeOffset? MarketBeganAt, DateTimeOffset? MarketEndedAt)
{
    /// <summary>How many cards.</summary>
    public int Places => Households + Buyers;

    /// <summary>Whether the market day is on.</summary>
    public bool IsMarketOpen => MarketBeganAt is not null && MarketEndedAt is null;
}
