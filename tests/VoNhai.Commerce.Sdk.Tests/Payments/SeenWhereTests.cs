using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class SeenWhereTests
{
    /// <summary>A picture on the buyer's screen can be made in seconds; there is no way to record that one was believed.</summary>
    [Fact]
    public void Money_is_seen_at_the_households_own_bank_and_never_on_a_buyers_screen() =>
        Assert.Equal([SeenWhere.BankApp, SeenWhere.BankSms, SeenWhere.Statement], Enum.GetValues<SeenWhere>());
}
