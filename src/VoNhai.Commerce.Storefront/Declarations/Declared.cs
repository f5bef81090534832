namespace VoNhai.Commerce.Storefront.Declarations;

/// <summary>A declaration as it is read.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="WhoName">By whom, as called at the time.</param>
/// <param name="Content">What was declared.</param>
public sealed record Declared<T>(int Version, DateTimeOffset At, string WhoName, T Content)
    where T : class;
