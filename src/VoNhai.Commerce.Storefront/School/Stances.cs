namespace VoNhai.Commerce.Storefront.School;

/// <summary>How a stance is written in the files.</summary>
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
}
