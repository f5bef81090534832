using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>GET /api/v1/banks?q=</c>: the directory of banks, or those of a name, former name, code or BIN.</summary>
internal static class BanksApi
{
    private const int LongestQuery = 100;

    // The directory changes with the program only; an hour is how long a new version may go unseen.
    private const string Cacheable = "public, max-age=3600";

    public static IEndpointRouteBuilder MapBanks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/banks", Find).WithMetadata(new PublicContentAttribute())
            .Describe("listBanks", "VietQR", "Banks and wallets", "All of them, or those of a name, former name, code or BIN.").Produces<BankList>().Refuses(400);
        return api;
    }

    private static IResult Find(HttpResponse response, string? q = null)
    {
        if (q?.Length > LongestQuery)
        {
            return Problems.OfFields(new FieldProblem("q", "tooLong", Languages.Say($"Tên cần tìm dài quá {LongestQuery} ký tự.", $"The name to find is longer than {LongestQuery} characters.")));
        }

        response.Headers.CacheControl = Cacheable;
        return Results.Ok(new BankList(Banks.AsOf, [.. Banks.Search(q).Select(BankItem.Of)]));
    }

    internal sealed record BankList(DateOnly AsOf, IReadOnlyList<BankItem> Items);

    /// <param name="Bin">The key.</param>
    /// <param name="OtherBins">BINs under which it is read, too.</param>
    /// <param name="Code">vietqr.io's code.</param>
    /// <param name="ShortName">What people say.</param>
    /// <param name="Name">The full name.</param>
    /// <param name="NameEn">The full name in English.</param>
    /// <param name="FormerNames">Before.</param>
    /// <param name="Kind">Bank, wallet…</param>
    /// <param name="CanReceiveTransfers">What <paramref name="Source"/> says.</param>
    /// <param name="Transfers">What all lists say: <c>disputed</c> when they contradict each other.</param>
    /// <param name="Source">The list that decides.</param>
    /// <param name="AsOf">Of which day.</param>
    /// <param name="Sources">Every list that names it, and what it says.</param>
    internal sealed record BankItem(
        string Bin,
        IReadOnlyList<string> OtherBins,
        string Code,
        string ShortName,
        string Name,
        string? NameEn,
        IReadOnlyList<string> FormerNames,
        BankKind Kind,
        bool CanReceiveTransfers,
        TransferSupport Transfers,
        string Source,
        DateOnly AsOf,
        IReadOnlyList<BankSource> Sources)
    {
        public static BankItem Of(Bank bank) => new(
            bank.Bin,
            bank.OtherBins,
            bank.Code,
            bank.ShortName,
            bank.Name,
            bank.NameEn,
            bank.FormerNames,
            bank.Kind,
            bank.CanReceiveTransfers,
            bank.Transfers,
            bank.Sources[0].Name,
            bank.Sources[0].AsOf,
            bank.Sources);
    }
}
