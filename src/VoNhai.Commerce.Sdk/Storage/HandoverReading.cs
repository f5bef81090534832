using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>The word that lets goods go, as it was understood: what can be judged without the order is right.</summary>
internal sealed record HandoverReading(PickupCode? Code, string Note, Parcel? Parcel, bool ToRun, IReadOnlyList<FieldProblem> Problems)
{
    public static HandoverReading Of(HandoverWord word, IReadOnlyList<ICarrier> carriers) => word switch
    {
        HandoverWord.WithCode(var typed) => OfCode(typed),
        HandoverWord.WithoutCode(var reason) => OfReason(reason),
        HandoverWord.ToCarrier(var carrier, var number) => OfCarrier(carriers.FirstOrDefault(known => known.Key == carrier), number),
        HandoverWord.ToRun => new HandoverReading(null, "to the run", null, true, []),
        _ => throw new CommerceException($"Goods go by {word.GetType().Name}, which nobody understands."),
    };

    /// <summary>The code that the buyer said.</summary>
    public static HandoverReading OfCode(string? typed) =>
        PickupCode.TryRead(typed, out var code) ? new HandoverReading(code, "", null, false, []) : Wrong("code", "notACode", "Mã nhận hàng có bốn chữ số.");

    /// <summary>Why without a code.</summary>
    public static HandoverReading OfReason(string? typed) =>
        !PlainText.TryRead(typed, OrderCourseDesk.MostReason, out var reason)
            ? Wrong("reason", "invalid", $"Xin viết gọn trong {OrderCourseDesk.MostReason} ký tự, không có ký tự lạ.")
            : reason.Any(char.IsLetterOrDigit) ? new HandoverReading(null, reason, null, false, [])
            : Wrong("reason", "required", "Xin ghi vì sao không có mã.");

    private static HandoverReading OfCarrier(ICarrier? carrier, string? typed)
    {
        if (carrier is null)
        {
            return Wrong("carrier", "unknown", "Xin chọn gửi bằng gì.");
        }

        return carrier.TryRead(typed, out var number, out var problem)
            ? new HandoverReading(null, "", new Parcel(carrier.Key, number), false, [])
            : Wrong("number", "invalid", problem);
    }

    private static HandoverReading Wrong(string field, string code, string sentence) =>
        new(null, "", null, false, [new FieldProblem(field, code, sentence)]);
}
