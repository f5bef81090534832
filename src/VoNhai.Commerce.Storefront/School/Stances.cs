namespace VoNhai.Commerce.Storefront.School;

/// <summary>How a stance is written in the files, and shown in a class.</summary>
internal static class Stances
{
    /// <returns><c>null</c> for any other word.</returns>
    public static Stance? Read(string word) => word switch
    {
        "nhan" => Stance.GoAlong,
        "tu-choi" => Stance.Refuse,
        "xem-lai" => Stance.LookAgain,
        _ => null,
    };

    /// <summary>The card that a class raises for it: green, red, yellow.</summary>
    public static string Card(this Stance stance) => stance switch
    {
        Stance.GoAlong => "xanh",
        Stance.Refuse => "do",
        Stance.LookAgain => "vang",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };
}
