using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What was done with buyers' data in a household's orders by somebody else than the household. The household reads it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Act">What.</param>
/// <param name="Orders">How many orders it was about.</param>
/// <param name="Codes">Which, where buyers were blanked; at most <see cref="MostCodes"/>. Empty for a copy: it does not tell who asked.</param>
public sealed record PersonalDataUse(DateTimeOffset At, PersonalDataAct Act, int Orders, IReadOnlyList<OrderCode> Codes)
{
    /// <summary>The most codes that are named.</summary>
    public const int MostCodes = 20;
}

/// <summary>What may be done with buyers' data.</summary>
public enum PersonalDataAct
{
    /// <summary>A person got a copy of what is held.</summary>
    Copied,

    /// <summary>A person asked, and is named no more.</summary>
    ErasedOnRequest,

    /// <summary>The time for which buyers are remembered was over.</summary>
    ErasedByAge,
}
