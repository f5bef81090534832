namespace VoNhai.Commerce;

/// <summary>What the doors say that a trimmed or natively compiled application must not go through.</summary>
internal static class Trimming
{
    public const string Storage =
        "The stall keeps its rows by Entity Framework Core, which finds properties by reflection and compiles queries at run time: "
        + "do not trim an application that opens it. The rooms that only calculate (Money, Emv, VietQr, QrImages, Orders, Payments, …) may be trimmed.";

    public const string Stripe = "Stripe.net reads and writes JSON by reflection: do not trim an application that uses it.";
}
