using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>A run as it was understood, or every problem at once.</summary>
internal static class RunReading
{
    private const int MostDetails = 200;

    /// <summary>Whoever opens a run for a day so far away has mistyped the year.</summary>
    private const int MostDaysAhead = 400;

    public static Run? Of(RunWish wish, DateTimeOffset now, out IReadOnlyList<FieldProblem> problems)
    {
        var found = new List<FieldProblem>();
        problems = found;
        if (wish.Means is not (DeliveryMeans.Bus or DeliveryMeans.Market))
        {
            found.Add(new FieldProblem("means", "required", "Xin chọn xe khách hay chợ phiên."));
        }

        if (!PlainText.TryRead(wish.Place, DeliveryChoice.MostWords, out var place) || !place.Any(char.IsLetterOrDigit))
        {
            found.Add(new FieldProblem("place", "required", $"Xin ghi nơi nhận hàng, gọn trong {DeliveryChoice.MostWords} ký tự."));
        }

        if (!PlainText.TryRead(wish.Details, MostDetails, out var details))
        {
            found.Add(new FieldProblem("details", "invalid", $"Xin viết gọn trong {MostDetails} ký tự, không có ký tự lạ."));
        }

        var today = VietnamTime.DayOf(now);
        if (wish.Day is not { } day || day < today || day > today.AddDays(MostDaysAhead))
        {
            found.Add(new FieldProblem("day", "outOfRange", "Xin ghi ngày đi, từ hôm nay trở đi."));
        }

        // A run that closes after its day would sell places on a bus that has left.
        if (wish.ClosesAt is not { } closes || closes <= now || (wish.Day is { } of && VietnamTime.DayOf(closes) > of))
        {
            found.Add(new FieldProblem("closesAt", "outOfRange", "Giờ chốt phải sau bây giờ, không quá ngày đi."));
        }

        if (wish.Places is not (>= 1 and <= Run.MostPlaces))
        {
            found.Add(new FieldProblem("places", "outOfRange", $"Số chỗ từ 1 đến {Run.MostPlaces} đơn."));
        }

        var fee = DeliveryFees.Judge(wish.Fee, found);
        return found.Count > 0
            ? null
            : new Run(Guid.CreateVersion7(now), wish.Means!.Value, place!, wish.Day!.Value, wish.ClosesAt!.Value.ToMilliseconds(), wish.Places!.Value, fee) { Details = details! };
    }
}
