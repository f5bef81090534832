using System.Buffers.Text;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class TrackingSecretTests
{
    [Fact]
    public void Holds_128_bits_and_never_the_same_again()
    {
        var secrets = Enumerable.Range(0, 10_000).Select(_ => TrackingSecret.New().Reveal()).ToHashSet();

        Assert.Equal(10_000, secrets.Count);
        Assert.All(secrets, secret => Assert.Equal(16, Base64Url.DecodeFromChars(secret).Length));
    }

    [Fact]
    public void Is_read_back_from_its_link()
    {
        var secret = TrackingSecret.New();

        Assert.True(TrackingSecret.TryRead(secret.Reveal(), out var read));
        Assert.True(secret.Matches(read));
        Assert.False(secret.Matches(TrackingSecret.New()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA/")]
    [InlineData("АAAAAAAAAAAAAAAAAAAAAA")]
    public void What_has_not_the_form_of_a_secret_is_none(string? text) => Assert.False(TrackingSecret.TryRead(text, out _));

    [Fact]
    public void Never_prints_itself() => Assert.Equal("***", $"{TrackingSecret.New()}");
}
