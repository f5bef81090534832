using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>Judges what a person typed about money before anything is read: every problem at once.</summary>
internal static class MoneyForms
{
    public const int MostReason = 300;
    private const int MostKey = 64;
    private const int MostPhoto = 120;

    /// <summary>A payment of debts is one entry an order: each has the form's key and a number behind it.</summary>
    private const int MostPartedKey = 54;

    /// <summary>A household's clock may run a little before ours.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <summary>What is wrong with the form; empty when it can be decided on. The reason comes back as it is kept.</summary>
    public static IReadOnlyList<FieldProblem> Judge(MoneyForm form, DateTimeOffset now, out string reason)
    {
        ArgumentNullException.ThrowIfNull(form);
        var found = new List<FieldProblem>();
        if (form.FormKey is not { Length: >= 1 and <= MostKey } key || !key.All(c => c is > ' ' and < '\x7F'))
        {
            found.Add(new FieldProblem("formKey", "invalid", "Biểu mẫu đã cũ. Xin mở lại trang."));
        }

        reason = JudgeReason(form.Reason, found);
        switch (form)
        {
            case MarkSeen mark:
                JudgeAmount(mark.Amount, found);
                JudgeChoice(mark.Where, "where", "Xin chọn nơi đã thấy tiền.", found);
                break;
            case CashMoved cash:
                JudgeAmount(cash.Amount, found);
                JudgeTime(cash.At, now, found);
                break;
            case CreditGiven credit:
                JudgeAmount(credit.Amount ?? Vnd.Of(1), found);
                JudgeChoice(credit.Terms, "terms", "Xin chọn ghi nợ hay thu khi giao.", found);
                break;
            case AllowanceGiven allowance:
                JudgeAmount(allowance.Amount, found);
                Demand(reason, "Xin ghi vì sao bớt tiền.", found);
                JudgePhoto(allowance.Photo, found);
                break;
            case PriceAdjusted adjusted:
                JudgeAmount(adjusted.Change < Vnd.Zero && adjusted.Change.Dong > long.MinValue ? -adjusted.Change : adjusted.Change, found, "change");
                Demand(reason, "Xin ghi vì sao đổi giá.", found);
                break;
            case EntryReversed:
                Demand(reason, "Xin ghi vì sao ghi lại.", found);
                break;
            case RefundMade made:
                JudgeAmount(made.Amount, found);
                break;
            case CardRefund card:
                JudgeAmount(card.Amount, found);
                break;
            case DepositAsked asked:
                JudgeDeposit(asked, found);
                break;
            case DepositEnded ended:
                JudgeChoice(ended.End, "end", "Xin chọn giữ, trả hay mất cọc.", found);
                Demand(reason, "Xin ghi vì sao.", found);
                break;
            case HandWritten hand:
                JudgeAmount(hand.Amount, found);
                JudgeChoice(hand.Kind, "kind", "Xin chọn bán hàng, bỏ tiền vào hay lấy tiền ra.", found);
                JudgeDay(hand.Day, VietnamTime.DayOf(now), found);
                if (hand.Kind is HandKind.In or HandKind.Out)
                {
                    Demand(reason, "Xin ghi tiền gì.", found);
                }

                break;
            case DebtPaid paid:
                JudgeAmount(paid.Amount, found);
                if (form.FormKey is { Length: > MostPartedKey })
                {
                    found.Add(new FieldProblem("formKey", "invalid", "Biểu mẫu đã cũ. Xin mở lại trang."));
                }

                break;
            case CashCounted counted:
                JudgeCount(counted, VietnamTime.DayOf(now), found);
                break;
            default:
                throw new CommerceException($"A form of money is {form.GetType().Name}, which nobody judges.");
        }

        return found;
    }

    /// <summary>A few words that stand alone, without a form.</summary>
    public static string JudgeReason(string? typed, List<FieldProblem> found)
    {
        if (PlainText.TryRead(typed, MostReason, out var clean))
        {
            return clean;
        }

        found.Add(typed!.Length > MostReason
            ? new FieldProblem("reason", "tooLong", $"Xin viết gọn trong {MostReason} ký tự.")
            : new FieldProblem("reason", "invalid", "Có ký tự lạ. Xin gõ lại."));
        return "";
    }

    private static void JudgeAmount(Vnd amount, List<FieldProblem> found, string field = "amount")
    {
        if (amount.Dong is <= 0 or > Order.GreatestTotal)
        {
            found.Add(new FieldProblem(field, "outOfRange", "Xin ghi số tiền lớn hơn 0."));
        }
    }

    private static void JudgeChoice<T>(T choice, string field, string message, List<FieldProblem> found)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(choice))
        {
            found.Add(new FieldProblem(field, "required", message));
        }
    }

    private static void JudgeTime(DateTimeOffset? at, DateTimeOffset now, List<FieldProblem> found)
    {
        if (at > now + Ahead || at < now.AddYears(-10))
        {
            found.Add(new FieldProblem("at", "outOfRange", "Xin xem lại ngày giờ."));
        }
    }

    private static void JudgeDay(DateOnly? day, DateOnly today, List<FieldProblem> found)
    {
        if (day > today || day < today.AddYears(-10))
        {
            found.Add(new FieldProblem("day", "outOfRange", "Xin xem lại ngày."));
        }
    }

    private static void JudgeCount(CashCounted counted, DateOnly today, List<FieldProblem> found)
    {
        if (counted.Day > today || counted.Day < today.AddDays(-7))
        {
            found.Add(new FieldProblem("day", "outOfRange", "Chỉ đếm cho hôm nay hoặc bảy ngày trước."));
        }

        if (counted.Opening.Dong is < 0 or > Order.GreatestTotal)
        {
            found.Add(new FieldProblem("opening", "outOfRange", "Xin ghi tiền lẻ đầu ngày, không có thì ghi 0."));
        }

        if (counted.Sum.Dong is < 0 or > Order.GreatestTotal)
        {
            found.Add(new FieldProblem("sum", "outOfRange", "Xin ghi lại số tiền đã đếm."));
        }

        if (counted.Notes.Any(note => !CashCounted.Denominations.Contains(note.Key) || note.Value is < 0 or > CashCounted.MostNotes))
        {
            found.Add(new FieldProblem("notes", "outOfRange", "Xin xem lại số tờ."));
        }
    }

    private static void JudgePhoto(string? photo, List<FieldProblem> found)
    {
        if (photo is null || photo.Length > MostPhoto || photo.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_' or '/')))
        {
            found.Add(new FieldProblem("photo", "invalid", "Không dùng được ảnh này. Xin chọn ảnh khác."));
        }
    }

    private static void JudgeDeposit(DepositAsked asked, List<FieldProblem> found)
    {
        if (asked.Amount is null == asked.Percent is null)
        {
            found.Add(new FieldProblem("amount", "required", "Xin ghi số tiền cọc hoặc số phần trăm."));
        }
        else if (asked.Percent is < 1 or > 100)
        {
            found.Add(new FieldProblem("percent", "outOfRange", "Phần trăm cọc từ 1 đến 100."));
        }
        else
        {
            JudgeAmount(asked.Amount ?? Vnd.Of(1), found);
        }
    }

    private static void Demand(string reason, string message, List<FieldProblem> found)
    {
        if (reason.Length == 0 && found.TrueForAll(problem => problem.Field != "reason"))
        {
            found.Add(new FieldProblem("reason", "required", message));
        }
    }
}
