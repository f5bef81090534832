using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Payments;

/// <summary>Finds the request that a transfer pays, by its code alone: never by amount or name.</summary>
public static class TransferMatcher
{
    /// <summary>The codes that a transfer's memos hold: those of the first memo that holds any.</summary>
    public static IReadOnlyList<OrderCode> CodesIn(IncomingTransfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return transfer.Memos.Select(OrderCode.FindIn).FirstOrDefault(codes => codes.Count > 0) ?? [];
    }

    /// <summary>Decides what becomes of a transfer.</summary>
    /// <param name="transfer">What the bank saw.</param>
    /// <param name="account">The account that the source reports on: money on any other account pays nothing.</param>
    /// <param name="requests">The household's requests by code; those not among <see cref="CodesIn"/> are not looked at.</param>
    public static MatchOutcome Match(IncomingTransfer transfer, string account, IReadOnlyDictionary<OrderCode, PaymentRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(requests);
        if (transfer.Direction == TransferDirection.Out)
        {
            return JudgeOutgoing(transfer, account, requests);
        }

        return CodesIn(transfer) switch
        {
            [] => new MatchOutcome.NoCode(),
            [var code] when !requests.TryGetValue(code, out _) => new MatchOutcome.UnknownCode(code),
            [var code] => Judge(transfer, account, requests[code]),
            var codes => new MatchOutcome.SeveralCodes(codes),
        };
    }

    /// <summary>Only one code of our own account closes a refund; a household's other money out is its private life.</summary>
    private static MatchOutcome JudgeOutgoing(IncomingTransfer transfer, string account, IReadOnlyDictionary<OrderCode, PaymentRequest> requests) =>
        CodesIn(transfer) is [var code] && requests.TryGetValue(code, out var request) && Judge(transfer, account, request) is MatchOutcome.Matched
            ? new MatchOutcome.RefundSeen(request)
            : new MatchOutcome.Outgoing();

    private static MatchOutcome Judge(IncomingTransfer transfer, string account, PaymentRequest request) =>
        request.Account == account && (transfer.Account == account || transfer.VirtualAccount == account)
            ? new MatchOutcome.Matched(request)
            : new MatchOutcome.WrongAccount(request);
}
