using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>One message of a phone, entry by entry: each is written down by itself, so that one that cannot be holds up no other.</summary>
/// <param name="entries">The message's, in its order; <c>null</c> for one that could not be read.</param>
internal sealed class TillIntake(ITillDesk till, Guid householdId, string by, TillMessage message, IReadOnlyList<TillEntry?> entries, DateTimeOffset now)
{
    public const string Done = "done";
    public const string Again = "again";
    public const string AskDay = "askDay";
    public const string Wait = "wait";
    public const string Refused = "refused";
    public const string NotEnough = "notEnough";

    private readonly HashSet<Guid> waiting = [];

    public async Task<IReadOnlyList<TillResult>> TakeInAsync(CancellationToken cancellationToken)
    {
        var moments = Moments();
        var results = new List<TillResult>();
        foreach (var entry in entries)
        {
            results.Add(entry switch
            {
                null => new TillResult(Guid.Empty, default, Refused) { Message = "Máy ghi hỏng lần này. Xin ghi lại vào sổ." },
                { Kind: TillEntryKind.Sale } => await SellAsync(entry, moments[entry], cancellationToken),
                { Kind: TillEntryKind.End } => await EndAsync(entry, cancellationToken),
                { Kind: TillEntryKind.TakeOut } => await TakeOutAsync(entry, cancellationToken),
                { Kind: TillEntryKind.BringBack } => Of(entry, await till.BringBackAsync(householdId, entry.Id, by, cancellationToken)),
                _ => No(entry, "Không hiểu."),
            });
        }

        return results;
    }

    /// <summary>When each sale was made; those whose day a person named are not judged.</summary>
    private Dictionary<TillEntry, SaleMoment> Moments()
    {
        var sales = entries.OfType<TillEntry>().Where(entry => entry.Kind == TillEntryKind.Sale).ToList();
        var moments = new Dictionary<TillEntry, SaleMoment>(ReferenceEqualityComparer.Instance);
        var judged = sales.Where(sale => sale.Day is null).ToList();
        var known = SaleMoment.Judge(
            [.. judged.Select(sale => new DeviceSale(
                new DeviceMoment(sale.Wall, sale.Running, sale.Page),
                sale.ContactServer > 0 && sale.ContactServer <= now.AddDays(1).ToUnixTimeMilliseconds()
                    ? new DeviceContact(DateTimeOffset.FromUnixTimeMilliseconds(sale.ContactServer), sale.ContactWall)
                    : null))],
            new DeviceMoment(message.Wall, message.Running, message.Page),
            now);
        for (var i = 0; i < judged.Count; i++)
        {
            moments[judged[i]] = known[i];
        }

        foreach (var sale in sales.Where(sale => sale.Day is not null))
        {
            moments[sale] = sale.Day <= VietnamTime.DayOf(now) && sale.Day >= VietnamTime.DayOf(now - SaleMoment.FarthestBack)
                ? new SaleMoment.Known(SaleMoment.On(sale.Day!.Value, now))
                : new SaleMoment.Doubtful([VietnamTime.DayOf(now)]);
        }

        return moments;
    }

    private async Task<TillResult> SellAsync(TillEntry entry, SaleMoment moment, CancellationToken cancellationToken)
    {
        if (moment is not SaleMoment.Known known)
        {
            waiting.Add(entry.Id);
            return new TillResult(entry.Id, entry.Kind, AskDay) { Days = ((SaleMoment.Doubtful)moment).Days };
        }

        var sale = new TillSale
        {
            Id = entry.Id,
            DeviceId = message.Device,
            OutingId = entry.Outing,
            AccountId = entry.Account,
            Code = entry.Code,
            Lines = [.. entry.Lines.Select(line => new TillLine(line.Product, Quantity.OfThousandths(line.Quantity), Vnd.Of(line.Price)))],
            Payment = entry.Payment!.Value,
            Name = entry.Name,
            Nickname = entry.Nickname,
            Hamlet = entry.Hamlet,
            SoldAt = known.At,
        };
        return Of(entry, await till.SellAsync(householdId, sale, by, cancellationToken));
    }

    private async Task<TillResult> EndAsync(TillEntry entry, CancellationToken cancellationToken) => waiting.Contains(entry.Id)
        ? new TillResult(entry.Id, entry.Kind, Wait)
        : Of(entry, await till.EndAsync(householdId, new TillEnd(entry.Id, entry.Ending!.Value, entry.Where), by, cancellationToken));

    private async Task<TillResult> TakeOutAsync(TillEntry entry, CancellationToken cancellationToken) => entry.Lines.Any(line => line.Product is null)
        ? No(entry, "Xin chọn mặt hàng mang đi.")
        : Of(entry, await till.TakeOutAsync(
            householdId,
            new TillTakeOut(entry.Id, message.Device, [.. entry.Lines.Select(line => KeyValuePair.Create(line.Product!.Value, Quantity.OfThousandths(line.Quantity)))]),
            by,
            cancellationToken));

    private static TillResult Of(TillEntry entry, TillOutcome outcome) => outcome switch
    {
        TillOutcome.Done done => new TillResult(entry.Id, entry.Kind, done.IsReplay ? Again : Done)
        {
            Code = done.Order.Code.ToString(),
            Paid = done.Order.Payment.State.Status == PaymentStatus.Paid,
            Message = string.Join(' ', done.Beyond.Select(beyond => TillWords.Of(beyond))),
        },
        TillOutcome.Invalid invalid => No(entry, string.Join(' ', invalid.Problems.Select(problem => problem.Message).Distinct())),
        TillOutcome.KeyReused => No(entry, "Lần bán này đã gửi với nội dung khác."),
        TillOutcome.NotFound => No(entry, "Không thấy lần bán này."),
        TillOutcome.NotNow notNow => No(entry, "Lần bán này đã kết thúc cách khác, hoặc tiền chưa về.") with { Code = notNow.Order.Code.ToString() },
        _ => throw new CommerceException($"The till answered {outcome.GetType().Name}, which no state stands for."),
    };

    private static TillResult Of(TillEntry entry, OutingOutcome outcome) => outcome switch
    {
        OutingOutcome.Done done => new TillResult(entry.Id, entry.Kind, done.IsReplay ? Again : Done),
        OutingOutcome.NotEnough less => new TillResult(entry.Id, entry.Kind, NotEnough) { Message = TillWords.Of(less) },
        OutingOutcome.Invalid invalid => No(entry, string.Join(' ', invalid.Problems.Select(problem => problem.Message))),
        OutingOutcome.KeyReused => No(entry, "Lần mang hàng này đã gửi với nội dung khác."),
        OutingOutcome.NotFound => No(entry, "Không thấy lần mang hàng này."),
        _ => throw new CommerceException($"The till answered {outcome.GetType().Name}, which no state stands for."),
    };

    private static TillResult No(TillEntry entry, string message) => new(entry.Id, entry.Kind, Refused) { Message = message };
}
