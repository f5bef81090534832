namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>A class (lớp học): play households and buyers of one workshop, made for it and deleted with it.</summary>
internal sealed class SchoolClass
{
    public required Guid Id { get; init; }

    /// <summary>Four digits, the name of the class: on every card, on the board, in addresses. They open nothing.</summary>
    public required string Code { get; init; }

    /// <summary>The user id of whoever teaches.</summary>
    public required string TrainerId { get; init; }

    /// <summary>The lesson, 1…12.</summary>
    public required int Module { get; init; }

    /// <summary>Where it is held: five digits.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public required long BeganAt { get; init; }

    /// <summary>UTC milliseconds when the network comes back by itself; <c>null</c> while it is not cut.</summary>
    public long? CutUntil { get; set; }

    /// <summary>UTC milliseconds when the market day began; <c>null</c>: not yet.</summary>
    public long? MarketBeganAt { get; set; }

    /// <summary>UTC milliseconds when the market day ended: what was not given away by then was kept.</summary>
    public long? MarketEndedAt { get; set; }
}
