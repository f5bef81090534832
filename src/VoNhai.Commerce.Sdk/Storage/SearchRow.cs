namespace VoNhai.Commerce.Storage;

/// <summary>A row of the index as a list needs it.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Seq">Its number in the index; greater is newer.</param>
/// <param name="NameKey">Its folded name.</param>
/// <param name="Later">1 when it cannot be ordered on the list's day.</param>
/// <param name="Nearness">0 from the buyer's commune or when that is not known, 1 from its province, 2 from elsewhere.</param>
internal sealed record SearchRow(Guid ProductId, long Seq, string NameKey, int Later, int Nearness)
{
    public SearchSegment SegmentIn(int tier) => new(tier, Later != 0, Nearness);
}
