using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>The names of <see cref="MemoPolicy"/> in JSON and on the command line.</summary>
internal enum MemoWriting
{
    Standard,
    StandardExact,
    Widest,
    WidestExact,
    Longest,
    LongestExact,
}

internal static class MemoWritings
{
    public static MemoPolicy Policy(this MemoWriting writing) => writing switch
    {
        MemoWriting.StandardExact => MemoPolicy.StandardExact,
        MemoWriting.Widest => MemoPolicy.Widest,
        MemoWriting.WidestExact => MemoPolicy.WidestExact,
        MemoWriting.Longest => MemoPolicy.Longest,
        MemoWriting.LongestExact => MemoPolicy.LongestExact,
        _ => MemoPolicy.Standard,
    };
}
