using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>Codes of a seed: the same in every run.</summary>
internal sealed class CodeSource(int seed)
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

    private readonly Random random = new(seed);

    public OrderCode Next() => OrderCode.New(random.NextBytes);

    public IEnumerable<OrderCode> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    /// <summary>The code with these seven data symbols.</summary>
    public static OrderCode OfData(string data)
    {
        var at = 0;
        return OrderCode.New(span => span[0] = (byte)Alphabet.IndexOf(data[at++], StringComparison.Ordinal));
    }
}
