using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>From a typed lot to one that can be kept.</summary>
internal sealed record LotReading(DateOnly? HarvestedOn, DateOnly? PackedOn, DateOnly? BestBefore, Quantity? Quantity, string Note, IReadOnlyList<FieldProblem> Problems)
{
    private const int MostNote = 300;

    public static LotReading Of(LotDraft draft, DateOnly today)
    {
        var fields = new DraftFields(today);
        var (harvested, packed, best) = (fields.Day("harvestedOn", draft.HarvestedOn), fields.Day("packedOn", draft.PackedOn), fields.Day("bestBefore", draft.BestBefore));
        if (string.IsNullOrWhiteSpace(draft.HarvestedOn) && string.IsNullOrWhiteSpace(draft.PackedOn))
        {
            fields.Add("harvestedOn", "required", "Xin ghi ngày hái hoặc ngày đóng gói.");
        }

        foreach (var (field, day) in new[] { ("harvestedOn", harvested), ("packedOn", packed) })
        {
            if (day > today)
            {
                fields.Add(field, "inTheFuture", "Ngày này chưa tới.");
            }
        }

        if (packed < harvested)
        {
            fields.Add("packedOn", "notAfter", "Đóng gói phải sau ngày hái.");
        }

        if (best < (packed ?? harvested))
        {
            fields.Add("bestBefore", "notAfter", "Hạn dùng phải sau ngày đóng gói.");
        }

        var quantity = fields.Quantity("quantity", draft.Quantity, empty: null, ListingReading.MostStock);
        var note = fields.Words("note", draft.Note, MostNote);
        ListingWaits.Refuse("note", note, fields);
        return new LotReading(harvested, packed, best, quantity, note, fields.Problems);
    }
}
