using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>A wrong clock puts no sale on the wrong day: it is corrected, or a person is asked.</summary>
public sealed class SaleMomentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(365)]
    [InlineData(-365)]
    [InlineData(-20_000)]
    public void A_clock_that_is_wrong_all_day_is_corrected(int days)
    {
        var wrong = TimeSpan.FromDays(days);
        var sold = Now.AddHours(-30);

        var moment = One(Sale(sold + wrong, before: (Now.AddDays(-3), Now.AddDays(-3) + wrong)), Now + wrong);

        Assert.Equal(sold, Assert.IsType<SaleMoment.Known>(moment).At);
    }

    [Fact]
    public void Control_believing_the_device_puts_it_a_year_away()
    {
        var sale = Sale(Now.AddHours(-30) + Year, before: null);

        Assert.NotEqual(VietnamTime.DayOf(Now.AddHours(-30)), VietnamTime.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(sale.At.Wall)));
    }

    /// <summary>Wrong at the last contact and at the sale, set right by the network before the sending: only one of the two corrections lies between contact and now.</summary>
    [Fact]
    public void A_clock_that_was_set_right_after_the_sale_is_corrected_as_it_was()
    {
        var sold = Now.AddHours(-5);

        var moment = One(Sale(sold - Year, before: (Now.AddDays(-1), Now.AddDays(-1) - Year)), Now);

        Assert.Equal(sold, Assert.IsType<SaleMoment.Known>(moment).At);
    }

    /// <summary>By a day, and three days ago: the sale fits both, on two days.</summary>
    [Fact]
    public void Where_two_days_fit_a_person_is_asked()
    {
        var moment = One(Sale(Now.AddDays(-1), before: (Now.AddDays(-4), Now.AddDays(-5))), Now);

        var doubtful = Assert.IsType<SaleMoment.Doubtful>(moment);
        Assert.Equal([new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23)], doubtful.Days.Order());
    }

    /// <summary>An empty battery: right at the contact, 1970 at the sale, right again at the sending. Neither correction fits.</summary>
    [Fact]
    public void Where_nothing_fits_a_person_is_asked()
    {
        var moment = One(Sale(DateTimeOffset.UnixEpoch.AddHours(3), before: (Now.AddDays(-2), Now.AddDays(-2))), Now);

        Assert.Equal([VietnamTime.DayOf(Now)], Assert.IsType<SaleMoment.Doubtful>(moment).Days);
    }

    /// <summary>Within one opening of the page the running clock says how long ago at least.</summary>
    [Fact]
    public void A_clock_that_was_put_back_while_the_page_was_open_is_noticed()
    {
        var sold = new DeviceSale(new DeviceMoment(Ms(Now.AddMinutes(-10)), 1_000, "p"), new DeviceContact(Now.AddDays(-2), Ms(Now.AddDays(-2))));
        var sent = new DeviceMoment(Ms(Now), 1_000 + (long)TimeSpan.FromHours(20).TotalMilliseconds, "p");

        Assert.IsType<SaleMoment.Doubtful>(Assert.Single(SaleMoment.Judge([sold], sent, Now)));
        Assert.IsType<SaleMoment.Known>(Assert.Single(SaleMoment.Judge([sold with { At = sold.At with { Page = "other" } }], sent, Now)));
    }

    /// <summary>A phone that slept: its running clock stood still, its other did not.</summary>
    [Fact]
    public void A_night_in_the_drawer_is_no_doubt()
    {
        var at = new DeviceSale(new DeviceMoment(Ms(Now.AddHours(-18)), 5_000, "p"), new DeviceContact(Now.AddDays(-1), Ms(Now.AddDays(-1))));

        var moment = Assert.Single(SaleMoment.Judge([at], new DeviceMoment(Ms(Now), 65_000, "p"), Now));

        Assert.Equal(Now.AddHours(-18), Assert.IsType<SaleMoment.Known>(moment).At);
    }

    [Fact]
    public void A_later_sale_on_an_earlier_day_makes_both_doubtful()
    {
        var contact = (Now.AddDays(-4), Now.AddDays(-4));
        DeviceSale[] sales = [Sale(Now.AddDays(-3), contact), Sale(Now.AddDays(-1), contact), Sale(Now.AddDays(-2), contact), Sale(Now.AddHours(-1), contact)];

        var moments = SaleMoment.Judge(sales, new DeviceMoment(Ms(Now), 0, ""), Now);

        Assert.IsType<SaleMoment.Known>(moments[0]);
        Assert.IsType<SaleMoment.Doubtful>(moments[1]);
        Assert.IsType<SaleMoment.Doubtful>(moments[2]);
        Assert.IsType<SaleMoment.Known>(moments[3]);
    }

    [Theory]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MaxValue, long.MinValue)]
    [InlineData(-1, long.MaxValue)]
    [InlineData(0, 0)]
    public void Hostile_clocks_are_doubtful_at_most(long wall, long sentWall)
    {
        var sale = new DeviceSale(new DeviceMoment(wall, long.MinValue, "p"), new DeviceContact(DateTimeOffset.MinValue, wall));

        var moment = Assert.Single(SaleMoment.Judge([sale], new DeviceMoment(sentWall, long.MaxValue, "p"), Now));

        Assert.True(moment is SaleMoment.Doubtful or SaleMoment.Known { At: var _ });
        Assert.True(moment is not SaleMoment.Known known || (known.At <= Now && known.At >= Now - SaleMoment.FarthestBack - TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public void A_named_day_is_its_noon_or_now()
    {
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), SaleMoment.On(new DateOnly(2026, 11, 22), Now));
        Assert.Equal(Now.AddHours(-6), SaleMoment.On(new DateOnly(2026, 11, 23), Now.AddHours(-6)));
    }

    private static SaleMoment One(DeviceSale sale, DateTimeOffset sentWall) => Assert.Single(SaleMoment.Judge([sale], new DeviceMoment(Ms(sentWall), 0, ""), Now));

    private static DeviceSale Sale(DateTimeOffset wall, (DateTimeOffset Server, DateTimeOffset Wall)? before) =>
        new(new DeviceMoment(Ms(wall), 0, ""), before is { } contact ? new DeviceContact(contact.Server, Ms(contact.Wall)) : null);

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}
