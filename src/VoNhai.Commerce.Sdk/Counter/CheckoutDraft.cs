using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Counter;

/// <summary>A checkout request as it was understood: everything that can be judged without the catalogue is right.</summary>
internal sealed record CheckoutDraft(
    string Key, IReadOnlyList<CheckoutLine> Lines, Buyer Buyer, Delivery Delivery, PaymentChoice Payment, Guid? DeliveryChoice = null)
{
    /// <summary>As long as the header that other payment interfaces take.</summary>
    public const int MostKey = 255;

    private const int MostName = 80;
    private const int MostAddress = 200;
    private const int MostNote = 300;

    /// <summary>Where the buyer wants to hear of the order; <c>null</c>: nowhere.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Whose program brings it; <c>null</c>: nobody's.</summary>
    public Guid? Partner { get; init; }

    /// <summary>Judges a request. Finds every problem at once, so that a buyer corrects once.</summary>
    public static CheckoutDraft? Read(CheckoutRequest request, out IReadOnlyList<FieldProblem> problems)
    {
        var found = new List<FieldProblem>();
        problems = found;

        if (request.IdempotencyKey is not { Length: >= 1 and <= MostKey } key || !key.All(c => c is > ' ' and < '\x7F'))
        {
            found.Add(new FieldProblem("idempotencyKey", "invalid", $"Khóa chống trùng cần 1 đến {MostKey} ký tự ASCII, không có dấu cách."));
        }

        JudgeLines(request.Lines, found);
        var name = Words(request.BuyerName, MostName, "buyer.name", found);
        if (name is not null && !name.Any(char.IsLetterOrDigit))
        {
            // Zero-width characters alone would be a name that nobody can see.
            found.Add(new FieldProblem("buyer.name", "required", "Xin cho biết họ và tên."));
        }

        if (!PhoneNumber.TryRead(request.BuyerPhone, out var phone))
        {
            found.Add(string.IsNullOrWhiteSpace(request.BuyerPhone)
                ? new FieldProblem("buyer.phone", "required", "Xin cho biết số điện thoại.")
                : new FieldProblem("buyer.phone", "notAPhone", "Số điện thoại có 10 chữ số, bắt đầu bằng 0. Ví dụ: 0912 345 678."));
        }

        var address = Words(request.Address, MostAddress, "delivery.address", found);
        var note = Words(request.Note, MostNote, "delivery.note", found);
        JudgeDelivery(request, address, found);
        JudgePayment(request, found);

        EmailAddress? email = null;
        if (!string.IsNullOrWhiteSpace(request.Email) && !EmailAddress.TryRead(request.Email, out email))
        {
            found.Add(new FieldProblem("buyer.email", "notAnEmail", "Thư điện tử chưa đúng. Ví dụ: ten@gmail.com."));
        }

        return found.Count > 0
            ? null
            : new CheckoutDraft(
                request.IdempotencyKey,
                request.Lines,
                new Buyer(name!, phone),
                new Delivery(request.Delivery, string.IsNullOrEmpty(request.CommuneCode) ? null : request.CommuneCode, address!, note!),
                request.Payment,
                request.DeliveryChoice)
            {
                Email = email,
                Partner = request.Partner,
            };
    }

    /// <summary>SHA-256 over what was asked, hex: tells a repeated request from another one under the same key.</summary>
    public string ContentHash()
    {
        var content = new StringBuilder();
        foreach (var line in Lines.OrderBy(line => line.ProductId))
        {
            content.Append(CultureInfo.InvariantCulture, $"{line.ProductId:N} {line.Quantity.Thousandths}\n");
        }

        content.Append(CultureInfo.InvariantCulture, $"{Buyer.Name}\n{Buyer.Phone}\n{Delivery.Kind}\n{Delivery.CommuneCode}\n{Delivery.Address}\n{Delivery.Note}");
        if (Payment != PaymentChoice.Transfer)
        {
            // Keys that were used before there was a choice keep their hash.
            content.Append(CultureInfo.InvariantCulture, $"\n{Payment}");
        }

        if (DeliveryChoice is { } choice)
        {
            content.Append(CultureInfo.InvariantCulture, $"\n{choice:N}");
        }

        if (Email is not null)
        {
            // Only where there is one: keys from before there was a choice keep their hash.
            content.Append(CultureInfo.InvariantCulture, $"\n{Email.Reveal()}");
        }

        if (Partner is { } partner)
        {
            // What one partner placed is never answered to another who hits upon the same key.
            content.Append(CultureInfo.InvariantCulture, $"\npartner {partner:N}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    private static void JudgeLines(IReadOnlyList<CheckoutLine>? lines, List<FieldProblem> found)
    {
        if (lines is not { Count: > 0 })
        {
            found.Add(new FieldProblem("lines", "required", "Đơn chưa có món nào."));
        }
        else if (lines.Count > Order.MostLines)
        {
            found.Add(new FieldProblem("lines", "tooMany", $"Một đơn có nhiều nhất {Order.MostLines} món."));
        }
        else if (lines.DistinctBy(line => line.ProductId).Count() < lines.Count)
        {
            found.Add(new FieldProblem("lines", "twice", "Một món chỉ ghi một dòng."));
        }
    }

    private static void JudgeDelivery(CheckoutRequest request, string? address, List<FieldProblem> found)
    {
        var communeIsKnown = !string.IsNullOrEmpty(request.CommuneCode) && Communes.TryFind(request.CommuneCode, out _);
        if (!Enum.IsDefined(request.Delivery))
        {
            found.Add(new FieldProblem("delivery.kind", "invalid", "Xin chọn cách nhận hàng."));
        }
        else if (request.Delivery == DeliveryKind.Delivery && !communeIsKnown)
        {
            found.Add(new FieldProblem("delivery.communeCode", "required", "Xin chọn xã, phường nơi nhận hàng."));
        }
        else if (!string.IsNullOrEmpty(request.CommuneCode) && !communeIsKnown)
        {
            found.Add(new FieldProblem("delivery.communeCode", "unknown", "Không thấy xã, phường này."));
        }

        if (request.Delivery == DeliveryKind.Delivery && address is "")
        {
            found.Add(new FieldProblem("delivery.address", "required", "Xin ghi xóm, thôn hoặc số nhà để giao tới."));
        }
    }

    private static void JudgePayment(CheckoutRequest request, List<FieldProblem> found)
    {
        if (!Enum.IsDefined(request.Payment))
        {
            found.Add(new FieldProblem("payment", "invalid", "Xin chọn cách trả tiền."));
        }
        else if (request is { Payment: PaymentChoice.Cash, Delivery: not DeliveryKind.Pickup })
        {
            found.Add(new FieldProblem("payment", "onlyPickup", "Trả tiền mặt khi đến lấy. Giao tận nơi: chọn thu tiền khi giao."));
        }
        else if (request is { Payment: PaymentChoice.Cod, Delivery: not DeliveryKind.Delivery })
        {
            found.Add(new FieldProblem("payment", "onlyDelivery", "Thu tiền khi giao chỉ khi giao tận nơi. Đến lấy: chọn tiền mặt."));
        }
    }

    private static string? Words(string? typed, int most, string field, List<FieldProblem> found)
    {
        if (PlainText.TryRead(typed, most, out var clean))
        {
            return clean;
        }

        found.Add(typed!.Length > most
            ? new FieldProblem(field, "tooLong", $"Xin viết gọn trong {most} ký tự.")
            : new FieldProblem(field, "invalid", "Có ký tự lạ. Xin gõ lại."));
        return null;
    }
}
