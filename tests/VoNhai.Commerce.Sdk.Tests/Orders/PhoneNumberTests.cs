using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345678")]
    [InlineData("0912 345 678")]
    [InlineData("0912.345.678")]
    [InlineData("0912-345-678")]
    [InlineData("(091) 234 5678")]
    [InlineData("+84912345678")]
    [InlineData("+84 91 234 56 78")]
    [InlineData("84912345678")]
    [InlineData("0912\u00A0345\u00A0678")]
    public void Is_read_in_any_usual_spelling(string typed)
    {
        Assert.True(PhoneNumber.TryRead(typed, out var phone));
        Assert.Equal("0912345678", phone.ToString());
    }

    [Theory]
    [InlineData("01234567890", "0834567890")]
    [InlineData("0168 234 5678", "0382345678")]
    [InlineData("+84 120 345 6789", "0703456789")]
    [InlineData("841991234567", "0591234567")]
    public void A_number_from_before_2018_becomes_todays(string typed, string today)
    {
        Assert.True(PhoneNumber.TryRead(typed, out var phone));
        Assert.Equal(today, phone.ToString());
    }

    [Theory]
    [InlineData("0120", "070"), InlineData("0121", "079"), InlineData("0122", "077"), InlineData("0126", "076"), InlineData("0128", "078")]
    [InlineData("0123", "083"), InlineData("0124", "084"), InlineData("0125", "085"), InlineData("0127", "081"), InlineData("0129", "082")]
    [InlineData("0162", "032"), InlineData("0163", "033"), InlineData("0164", "034"), InlineData("0165", "035"), InlineData("0166", "036")]
    [InlineData("0167", "037"), InlineData("0168", "038"), InlineData("0169", "039")]
    [InlineData("0186", "056"), InlineData("0188", "058"), InlineData("0199", "059")]
    public void Every_old_prefix_is_known(string old, string today)
    {
        Assert.True(PhoneNumber.TryRead(old + "1234567", out var phone));
        Assert.Equal(today + "1234567", phone.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("0112345678")]
    [InlineData("0212345678")]
    [InlineData("0208 3855 123")]
    [InlineData("912345678")]
    [InlineData("+85912345678")]
    [InlineData("+84")]
    [InlineData("++84912345678")]
    [InlineData("0912345678x")]
    [InlineData("0912 345 678\n")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData("０９１２３４５６７８")]
    [InlineData("0912345678                              0")]
    public void Anything_else_is_not_a_mobile_number(string? typed) => Assert.False(PhoneNumber.TryRead(typed, out _));

    [Fact]
    public void Is_shown_in_groups_and_tracked_by_its_last_four()
    {
        PhoneNumber.TryRead("0912345678", out var phone);

        Assert.Equal("0912 345 678", phone.ToReadable());
        Assert.Equal("5678", phone.LastFour);
    }

    [Fact]
    public void The_default_is_no_number() =>
        Assert.Equal(("", "", ""), (default(PhoneNumber).ToString(), default(PhoneNumber).ToReadable(), default(PhoneNumber).LastFour));
}
