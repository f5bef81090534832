namespace VoNhai.Commerce.Emv;

/// <summary>Ids 0 to 99 that were met, a bit each.</summary>
internal struct EmvIdSet
{
    private ulong _low;
    private ulong _high;

    /// <summary>Whether the id was new.</summary>
    public bool Add(int id)
    {
        var bit = 1UL << (id & 63);
        if (id < 64)
        {
            var isNew = (_low & bit) == 0;
            _low |= bit;
            return isNew;
        }

        var isNewHigh = (_high & bit) == 0;
        _high |= bit;
        return isNewHigh;
    }
}
