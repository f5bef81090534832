using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>POST /api/v1/vietqr</c> builds a code, <c>POST /api/v1/vietqr/read</c> reads one. Nothing of either is kept.</summary>
internal static class VietQrApi
{
    public static IEndpointRouteBuilder MapVietQr(this IEndpointRouteBuilder api)
    {
        api.MapPost("/vietqr", Build)
            .Describe("buildVietQr", "VietQR", "Build a VietQR", "Nothing of it is kept.").Produces<Built>().Refuses(400)
            .Shows("""{"bank":"970405","account":"0000000000","amount":50000,"memo":"QZ4K7M2P97G"}""", """{"payload":"000201…","warnings":[]}""");
        api.MapPost("/vietqr/read", Read)
            .Describe("readVietQr", "VietQR", "Read a scanned text", "An invalid code is answered with 200, too: its problems are the answer.").Produces<ReadingDocument>().Refuses(400)
            .Shows("""{"payload":"00020101021238540010A00000072701240006970405011000000000000208QRIBFTTA53037045802VN6304C8E9"}""");
        return api;
    }

    private static IResult Build(ToBuild wanted)
    {
        if (wanted.Amount is { } number && (decimal.Truncate(number) != number || number is < 0 or > long.MaxValue))
        {
            return Problems.OfFields(new FieldProblem("amount", "amountNotWhole", Languages.Say("Số tiền là số nguyên đồng.", "The amount is a whole number of đồng.")));
        }

        return VietQrTransfer.TryCreate(wanted.Draft(), out var transfer, out var problems)
            ? Results.Ok(new Built(transfer.Payload, InFieldsOf(transfer.Warnings)))
            : Problems.OfFields(InFieldsOf(problems));
    }

    /// <summary>An invalid code is answered with 200, too: its problems are the answer.</summary>
    private static IResult Read(ToRead scanned) => Results.Ok(ReadingDocument.Of(VietQrReader.Read(scanned.Payload, VietQrStrictness.Strict), Languages.Current == Languages.English));

    private static FieldProblem[] InFieldsOf(IReadOnlyList<VietQrFieldProblem> problems) =>
        [.. problems.Select(problem => new FieldProblem(NameOf(problem.Field), problem.Code, Languages.Say(problem.Vietnamese, problem.English)))];

    private static string NameOf(string field) => field switch
    {
        "bin" => "bank",
        "isForOnePayment" => "onePayment",
        _ => field,
    };

    /// <param name="Bank">BIN.</param>
    /// <param name="Account">Account number, or card number with <paramref name="ToCard"/>.</param>
    /// <param name="Amount">Whole đồng; left out when the payer types it.</param>
    /// <param name="Memo">Written as <paramref name="MemoPolicy"/> says.</param>
    /// <param name="ToCard">Whether the account is a card.</param>
    /// <param name="MemoPolicy">Left out: <see cref="MemoWriting.Standard"/>.</param>
    /// <param name="OnePayment">Left out: when there is an amount.</param>
    internal sealed record ToBuild(
        string? Bank = null,
        string? Account = null,
        decimal? Amount = null,
        string? Memo = null,
        bool ToCard = false,
        MemoWriting MemoPolicy = MemoWriting.Standard,
        bool? OnePayment = null,
        string? Bill = null,
        string? Mobile = null,
        string? Store = null,
        string? Loyalty = null,
        string? Reference = null,
        string? Customer = null,
        string? Terminal = null,
        string? MerchantName = null,
        string? MerchantCity = null,
        string? MerchantPostalCode = null,
        string? MerchantCategory = null)
    {
        public TransferDraft Draft() => new()
        {
            Bin = Bank,
            Account = Account,
            IsToCard = ToCard,
            Amount = Amount is { } dong ? Vnd.Of((long)dong) : null,
            Memo = Memo,
            MemoPolicy = MemoPolicy.Policy(),
            IsForOnePayment = OnePayment,
            Bill = Bill,
            Mobile = Mobile,
            Store = Store,
            Loyalty = Loyalty,
            Reference = Reference,
            Customer = Customer,
            Terminal = Terminal,
            MerchantName = MerchantName,
            MerchantCity = MerchantCity,
            MerchantPostalCode = MerchantPostalCode,
            MerchantCategory = MerchantCategory,
        };
    }

    internal sealed record Built(string Payload, IReadOnlyList<FieldProblem> Warnings);

    internal sealed record ToRead(string? Payload = null);
}
