using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storefront.Ways;

/// <summary>What a keeper types about one order of a run.</summary>
public sealed class TickForm
{
    /// <summary>Which order on board.</summary>
    public string? Parcel { get; set; }

    /// <summary>The pickup code as it was heard.</summary>
    public string? Code { get; set; }

    /// <summary>Why without a code, or why it was not given out.</summary>
    public string? Reason { get; set; }

    /// <summary>The cash that was taken, as people type it.</summary>
    public string? Collected { get; set; }

    internal RunTick ToTick() => new(Code ?? "", Reason ?? "", VndReader.TryRead(Collected, out var collected) ? collected : null);
}
