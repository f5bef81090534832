using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class PickupCodeTests
{
    [Theory]
    [InlineData("0042")]
    [InlineData(" 00 42 ")]
    [InlineData("00.42")]
    [InlineData("0-0-4-2")]
    public void Is_read_however_it_is_spaced(string typed)
    {
        Assert.True(PickupCode.TryRead(typed, out var code));
        Assert.Equal("0042", code.Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("00421")]
    [InlineData("00a2")]
    [InlineData("٠٠٤٢")]
    public void Is_four_digits_and_nothing_else(string? typed) => Assert.False(PickupCode.TryRead(typed, out _));

    [Fact]
    public void Never_prints_itself()
    {
        PickupCode.TryRead("0042", out var code);

        Assert.DoesNotContain("42", $"{code}", StringComparison.Ordinal);
    }

    [Fact]
    public void No_code_matches_nothing_not_even_itself()
    {
        PickupCode.TryRead("0042", out var code);

        Assert.True(code.Matches(code));
        Assert.False(default(PickupCode).Matches(default));
        Assert.False(code.Matches(default));
    }

    /// <summary>Leading zeros are codes like others: of 20,000 every tenth begins with 0.</summary>
    [Fact]
    public void Comes_in_all_ten_thousand_forms() =>
        Assert.InRange(Enumerable.Range(0, 20_000).Count(_ => PickupCode.New().Reveal() is { Length: 4 } digits && digits[0] == '0'), 1_700, 2_300);
}
