using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>The counter speaks Vietnamese; who asks for English reads the same by its code. Codes are few and stay, so they carry the words.</summary>
internal static class FieldWords
{
    public static FieldProblem InTheVisitorsLanguage(FieldProblem problem) =>
        Languages.Current == Languages.English && problem.Message.Any(c => c > '\x7F') && English(problem.Code) is { } words ? problem with { Message = words } : problem;

    private static string? English(string code) => code switch
    {
        "required" => "This is needed.",
        "tooLong" => "This is too long.",
        "tooMany" => "These are too many.",
        "twice" => "A product stands in one line only.",
        "invalid" => "This is not right.",
        "unknown" => "There is no such thing.",
        "notAPhone" => "A phone number has 10 digits and begins with 0, for example 0912 345 678.",
        "notAnEmail" => "This is not an e-mail address.",
        "notOrderable" => "This product is not sold now.",
        "notAllowed" => "This quantity cannot be ordered: see min and step of the product.",
        "oneHousehold" => "An order is for the goods of one household.",
        "notOffered" => "This household takes no orders now.",
        "tooMuch" => "The total is too great: make several orders.",
        "onlyPickup" => "Cash is for goods that are fetched. Where they are brought, choose cod.",
        "onlyDelivery" => "Cod is for goods that are brought. Where they are fetched, choose cash.",
        "notAnAddress" => "An address begins with https://, carries no password and has at most 500 characters.",
        "full" => "No place is left there.",
        "noRun" or "mismatch" => "This way of delivery is not offered for this order.",
        "notEnough" => "The goods do not reach what this way of delivery asks for.",
        _ => null,
    };
}
