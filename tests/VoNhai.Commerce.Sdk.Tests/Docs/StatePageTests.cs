using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>docs/sdk/states.md shows what the code does: each diagram is drawn here again and compared.</summary>
public sealed class StatePageTests
{
    private const string Page = "docs/sdk/states.md";

    [Fact]
    public void The_steps_of_an_order_are_drawn_as_they_are() => Same("order steps", StateDiagrams.OrderSteps());

    [Fact]
    public void The_states_of_a_payment_are_drawn_as_they_are() => Same("payment", StateDiagrams.Payment());

    [Fact]
    public void The_ends_of_a_transfer_are_drawn_as_they_are() => Same("transfers", StateDiagrams.Transfers());

    /// <summary>The control: a page with one arrow less would be noticed.</summary>
    [Fact]
    public void A_missing_arrow_would_be_noticed()
    {
        var text = File.ReadAllText(Repository.Path(Page));

        Assert.Equal(StateDiagrams.OrderSteps(), DocPage.Between(text, "order steps"));
        Assert.NotEqual(StateDiagrams.OrderSteps(), DocPage.Between(text.Replace("    Packed --> Cancelled\n", "", StringComparison.Ordinal), "order steps"));
    }

    private static void Same(string part, string should)
    {
        var (stands, drawn) = DocPage.Compare(Page, part, should);
        Assert.Equal(drawn, stands);
    }
}
