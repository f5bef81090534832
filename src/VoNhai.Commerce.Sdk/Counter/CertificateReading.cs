using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>From a typed certificate to one that can be kept.</summary>
internal sealed record CertificateReading(string Name, string Number, string Issuer, DateOnly? ExpiresOn, int? Stars, IReadOnlyList<FieldProblem> Problems)
{
    private const int MostName = 80;

    public static CertificateReading Of(CertificateDraft draft, DateOnly today)
    {
        var fields = new DraftFields(today);
        if (!Enum.IsDefined(draft.Kind))
        {
            fields.Add("kind", "invalid", "Xin chọn loại giấy.");
        }

        var name = fields.Words("name", draft.Name, MostName, draft.Kind == CertificateKind.Other ? "Xin ghi tên giấy chứng nhận." : null);
        var number = fields.Words("number", draft.Number, Certificate.MostNumber, "Xin ghi số của giấy.");
        var issuer = fields.Words("issuer", draft.Issuer, Certificate.MostIssuer, "Xin ghi nơi cấp.");
        var expires = fields.Day("expiresOn", draft.ExpiresOn, "Xin ghi ngày hết hạn.");
        if (expires < today)
        {
            fields.Add("expiresOn", "expired", "Giấy này đã hết hạn.");
        }

        foreach (var (field, text) in new[] { ("name", name), ("issuer", issuer) })
        {
            ListingWaits.Refuse(field, text, fields);
        }

        return new CertificateReading(name, number, issuer, expires, StarsOf(draft, fields), fields.Problems);
    }

    private static int? StarsOf(CertificateDraft draft, DraftFields fields)
    {
        if (draft.Kind != CertificateKind.Ocop)
        {
            return null;
        }

        if (draft.Stars?.Trim() is { Length: 1 } typed && typed[0] is >= '1' and <= '5')
        {
            return typed[0] - '0';
        }

        fields.Add("stars", "required", "Xin chọn hạng sao ghi trên giấy.");
        return null;
    }
}
