namespace VoNhai.Commerce.Emv;

/// <summary>Ids 0 to 99 that were met, a bit each.</summary>
internal struct EmvIdSet
{
    private ulong _low;
    private ulong _high;

    /// <summary>Whether the id was new.</summary>
    public bool Add(int id)
    {
        ref var half = ref _low;
        if (id >= 64)
        {
            half = ref _high;
        }

        var bit = 1UL << (id & 63);
        var isNew = (half & bit) == 0;
        half |= bit;
        return isNew;
    }
}
