using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>The steps that the board offers, and the button of each. Handing over asks for a code and has a page of its own.</summary>
internal static class DeskSteps
{
    /// <summary>The page handler that takes the step.</summary>
    public static readonly IReadOnlyDictionary<OrderStep, string> Handlers = new Dictionary<OrderStep, string>
    {
        [OrderStep.Accepted] = "Nhan",
        [OrderStep.Packed] = "Goi",
        [OrderStep.Cancelled] = "Huy",
    };

    /// <summary>The picture on the button.</summary>
    public static readonly IReadOnlyDictionary<OrderStep, string> Icons = new Dictionary<OrderStep, string>
    {
        [OrderStep.Accepted] = "xong",
        [OrderStep.Packed] = "goi",
        [OrderStep.Cancelled] = "bo",
    };
}
