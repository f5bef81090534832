using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Benchmarks.Controls;

/// <summary>
/// How public shops do it: walk over all open orders until one's code stands in the memo. It reads fewer memos than ours (a code that was
/// spaced, broken or lower-cased is missed) and stops at the first hit, so it never sees a second code.
/// </summary>
internal sealed class ScanningMatcher(IReadOnlyList<PaymentRequest> open)
{
    private readonly (string Code, PaymentRequest Request)[] open = [.. open.Select(request => (request.Code.ToString(), request))];

    public PaymentRequest? Match(IncomingTransfer transfer)
    {
        foreach (var (code, request) in open)
        {
            foreach (var memo in transfer.Memos)
            {
                if (memo.Contains(code, StringComparison.OrdinalIgnoreCase))
                {
                    return request;
                }
            }
        }

        return null;
    }
}
