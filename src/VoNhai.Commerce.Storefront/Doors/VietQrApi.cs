using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>POST /api/v1/vietqr</c> builds a code, <c>POST /api/v1/vietqr/read</c> reads one. Nothing of either is kept.</summary>
internal static class VietQrApi
{
    public static IEndpointRouteBuilder MapVietQr(this IEndpointRouteBuilder api)
    {
        api.MapPost("/vietqr", Build);
        api.MapPost("/vietqr/read", Read);
        return api;
    }

    private static IResult Build(ToBuild wanted)
    {
        if (wanted.Amount is { } number && (decimal.Truncate(number) != number || number is < 0 or > long.MaxValue))
        {
            return Problems.OfFields(new FieldProblem("amount", "amountNotWhole", "Số tiền là số nguyên đồng."));
        }

        return VietQrTransfer.TryCreate(wanted.Bank, wanted.Account, wanted.Amount is { } dong ? Vnd.Of((long)dong) : null, wanted.Memo, out var transfer, out var problems)
            ? Results.Ok(new Built(transfer.Payload))
            : Problems.OfFields([.. problems.Select(problem => new FieldProblem(problem.Field == "bin" ? "bank" : problem.Field, problem.Code, problem.Vietnamese))]);
    }

    /// <summary>An invalid code is answered with 200, too: its problems are the answer.</summary>
    private static IResult Read(ToRead scanned)
    {
        var reading = VietQrReader.Read(scanned.Payload, VietQrStrictness.Strict);
        return Results.Ok(new Reading(
            reading.Scheme,
            reading.Valid,
            reading.Bin,
            reading.Account,
            reading.AmountFigure is { } figure ? figure / 1.0000000000000000000000000000m : null,
            reading.Currency,
            reading.Memo,
            [.. reading.Problems.Select(problem => new Found(problem.Code, problem.Severity, problem.Offset, problem.Vietnamese))]));
    }

    private sealed record ToBuild(string? Bank = null, string? Account = null, decimal? Amount = null, string? Memo = null);

    private sealed record Built(string Payload);

    private sealed record ToRead(string? Payload = null);

    /// <param name="Scheme">Whose code it is.</param>
    /// <param name="Valid">Whether no problem is an error.</param>
    /// <param name="Bin">The receiving bank, in a VietQR.</param>
    /// <param name="Account">The receiving account, in a VietQR.</param>
    /// <param name="Amount">The figure of object 54 in <paramref name="Currency"/>, without trailing zeros.</param>
    /// <param name="Currency">Object 53: 704 is đồng.</param>
    /// <param name="Memo">The purpose.</param>
    /// <param name="Problems">Everything found.</param>
    private sealed record Reading(QrScheme Scheme, bool Valid, string? Bin, string? Account, decimal? Amount, string? Currency, string? Memo, IReadOnlyList<Found> Problems);

    private sealed record Found(string Code, EmvSeverity Severity, int Offset, string Message);
}
