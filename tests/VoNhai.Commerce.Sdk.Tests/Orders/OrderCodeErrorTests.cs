using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>What a person does wrong when copying a code is noticed, always and not just mostly.</summary>
public sealed class OrderCodeErrorTests
{
    private const int First = 2;
    private const int Last = OrderCode.Length - 1;

    [Fact]
    public void Every_single_wrong_symbol_is_noticed()
    {
        foreach (var code in Codes(200))
        {
            foreach (var (at, symbol) in Substitutions(code))
            {
                AssertNoticed(Put(code, at, symbol));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_swap_is_noticed_for_every_pair_of_symbols(int distance)
    {
        foreach (var code in Codes(3))
        {
            for (var at = First; at + distance < First + 7; at++)
            {
                foreach (var left in CodeSource.Alphabet)
                {
                    foreach (var right in CodeSource.Alphabet.Where(symbol => symbol != left))
                    {
                        var honest = CodeSource.OfData(Put(Put(code, at, left), at + distance, right)[First..9]).ToString();

                        AssertNoticed(Put(Put(honest, at, right), at + distance, left));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_swap_with_a_check_symbol_is_noticed(int distance)
    {
        foreach (var code in Codes(20_000))
        {
            for (var at = 9 - distance; at + distance <= Last; at++)
            {
                if (code[at] != code[at + distance])
                {
                    AssertNoticed(Put(Put(code, at, code[at + distance]), at + distance, code[at]));
                }
            }
        }
    }

    [Fact]
    public void Every_two_wrong_symbols_are_noticed_and_one_check_symbol_alone_would_miss_some()
    {
        var missedByOneCheck = 0;
        foreach (var code in Codes(5))
        {
            foreach (var (one, first) in Substitutions(code))
            {
                foreach (var (other, second) in Substitutions(code).Where(wrong => wrong.At > one))
                {
                    var wrong = Put(Put(code, one, first), other, second);
                    AssertNoticed(wrong);
                    missedByOneCheck += CodeSource.OfData(wrong[First..9]).ToString()[..10] == wrong[..10] ? 1 : 0;
                }
            }
        }

        Assert.True(missedByOneCheck > 1_000, $"The control missed only {missedByOneCheck}.");
    }

    [Fact]
    public void A_lost_symbol_is_noticed_whatever_follows()
    {
        foreach (var code in Codes(2_000))
        {
            for (var at = 0; at <= Last; at++)
            {
                AssertNoticed(code.Remove(at, 1));
            }
        }
    }

    private static IEnumerable<string> Codes(int count) => new CodeSource(7).Take(count).Select(code => code.ToString());

    private static IEnumerable<(int At, char Symbol)> Substitutions(string code) =>
        from at in Enumerable.Range(First, 9)
        from symbol in CodeSource.Alphabet
        where symbol != code[at]
        select (at, symbol);

    private static string Put(string code, int at, char symbol) => string.Concat(code.AsSpan(0, at), [symbol], code.AsSpan(at + 1));

    private static void AssertNoticed(string wrong)
    {
        if (OrderCode.TryRead(wrong, out _))
        {
            Assert.Fail($"{wrong} passes for a code.");
        }
    }
}
