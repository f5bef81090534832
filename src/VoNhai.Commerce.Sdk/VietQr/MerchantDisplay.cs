using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>Who is paid, as a code shows it (objects 52, 59, 60, 61). Optional in VietQR, and no proof: anyone can write any name.</summary>
/// <remarks>Printable ASCII; marks are removed. Setting one that cannot be written throws an <see cref="ArgumentException"/>; blank is <c>null</c>.</remarks>
public sealed record MerchantDisplay
{
    /// <summary>The name, at most 25 characters.</summary>
    public string? Name { get; init => field = VietQrFields.WrittenOrThrow(value, "merchantName", VietQrFields.LongestName); }

    /// <summary>The city, at most 15 characters.</summary>
    public string? City { get; init => field = VietQrFields.WrittenOrThrow(value, "merchantCity", VietQrFields.LongestCity); }

    /// <summary>The postal code, at most 10 characters.</summary>
    public string? PostalCode { get; init => field = VietQrFields.WrittenOrThrow(value, "merchantPostalCode", VietQrFields.LongestPostalCode); }

    /// <summary>The category of trade (ISO 18245), four digits, e.g. 5411 for groceries.</summary>
    public string? Category
    {
        get;
        init
        {
            VietQrFields.Refuse(VietQrFields.CheckCategory(value), nameof(value));
            field = string.IsNullOrWhiteSpace(value) ? null : value;
        }
    }

    internal static MerchantDisplay None { get; } = new();

    /// <summary>What a code of another hand shows, as far as one of ours could show it to the letter.</summary>
    internal static MerchantDisplay In(EmvTree tree)
    {
        var found = new MerchantDisplay
        {
            Name = Kept(tree, EmvIds.MerchantName, VietQrFields.LongestName),
            City = Kept(tree, EmvIds.MerchantCity, VietQrFields.LongestCity),
            PostalCode = Kept(tree, PostalCodeId, VietQrFields.LongestPostalCode),
            Category = tree.TryFind(EmvIds.MerchantCategory, out var category) && VietQrFields.IsCategory(category.Value) ? category.ToString() : null,
        };
        return found == None ? None : found;
    }

    internal void WriteCategory(ref EmvWriter writer)
    {
        if (Category is not null)
        {
            writer.Put(EmvIds.MerchantCategory, Category);
        }
    }

    internal void WriteNames(ref EmvWriter writer)
    {
        Put(ref writer, EmvIds.MerchantName, Name);
        Put(ref writer, EmvIds.MerchantCity, City);
        Put(ref writer, PostalCodeId, PostalCode);
    }

    private const int PostalCodeId = 61;

    private static void Put(ref EmvWriter writer, int id, string? text)
    {
        if (text is not null)
        {
            writer.Put(id, text);
        }
    }

    private static string? Kept(EmvTree tree, int id, int longest) =>
        tree.TryFind(id, out var found) ? VietQrFields.Buildable(found.Value, longest) : null;
}
