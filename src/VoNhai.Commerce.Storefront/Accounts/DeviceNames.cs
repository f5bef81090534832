namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Calls a browser by words that its owner recognises. What a browser says of itself proves nothing; it only helps to remember.</summary>
internal static class DeviceNames
{
    /// <summary>The most characters.</summary>
    public const int Most = 60;

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Điện thoại Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Máy tính Windows"), ("CrOS", "Máy tính Chromebook"), ("Mac OS", "Máy tính Mac"), ("Linux", "Máy tính Linux")];

    private static readonly (string Sign, string Name)[] Browsers =
        [("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    public static string Of(string? userAgent)
    {
        var system = Find(Systems, userAgent) ?? "Máy chưa rõ loại";
        return Find(Browsers, userAgent) is { } browser ? $"{system}, {browser}" : system;
    }

    private static string? Find((string Sign, string Name)[] known, string? userAgent)
        => known.FirstOrDefault(one => userAgent?.Contains(one.Sign, StringComparison.OrdinalIgnoreCase) == true).Name;
}
