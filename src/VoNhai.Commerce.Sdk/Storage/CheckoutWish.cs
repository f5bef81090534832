using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storage;

/// <summary>A wish that waits to be placed together with others.</summary>
internal sealed class CheckoutWish(CheckoutDraft draft, Vnd? expectedTotal, CancellationToken givenUp)
{
    public CheckoutDraft Draft => draft;

    public Vnd? ExpectedTotal => expectedTotal;

    /// <summary>Nobody waits for it any more: what has not begun need not begin.</summary>
    public CancellationToken GivenUp => givenUp;

    /// <summary>What became of it; <c>null</c>: it is to be looked at alone.</summary>
    public TaskCompletionSource<CheckoutOutcome?> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
