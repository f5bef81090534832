namespace VoNhai.Commerce.Sdk.Tests.Payments;

/// <summary>All choices of some of several things, and all orders of them.</summary>
internal static class Orderings
{
    /// <summary>Each choice of at most so many, the empty one too; in the order of the items.</summary>
    public static IEnumerable<T[]> Choices<T>(T[] items, int most)
    {
        yield return [];
        for (var i = 0; most > 0 && i < items.Length; i++)
        {
            foreach (var rest in Choices(items[(i + 1)..], most - 1))
            {
                yield return [items[i], .. rest];
            }
        }
    }

    public static IEnumerable<T[]> Permutations<T>(T[] items)
    {
        if (items.Length == 0)
        {
            yield return [];
        }

        for (var i = 0; i < items.Length; i++)
        {
            foreach (var rest in Permutations<T>([.. items[..i], .. items[(i + 1)..]]))
            {
                yield return [items[i], .. rest];
            }
        }
    }
}
