using System.Diagnostics;
using Microsoft.Extensions.Logging;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Places together what is ordered at the same moment: one transaction and one commit for all that wait (<see cref="CheckoutRound"/>), as
/// <see cref="DeliveryQueue"/> does for news of money. A wish that is not plainly an order is left to <see cref="CheckoutCounter"/>, which looks at it alone.
/// </summary>
internal sealed partial class CheckoutQueue(ICommerceDatabase database, CommerceOptions options, TimeProvider time, ILogger log)
{
    private const int MostAtOnce = 32;

    /// <summary>As long as a writer waits for SQLite. What has begun by then may still be placed: the buyer's next try finds it by its key.</summary>
    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(20);

    /// <summary>A lock is waited for longer than this; what fails sooner fails because of one of them.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>Those who were just answered come again with those who waited meanwhile: half as many commits for as many orders. Who comes alone never waits.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly WaitingLine<CheckoutWish> line = new();
    private readonly CheckoutRound round = new(database, options, time);

    /// <summary>Whether wishes of this sort are placed together: what needs a place in a run, a letter or a partner's events is looked at alone.</summary>
    public static bool Takes(CheckoutDraft draft) => draft is { DeliveryChoice: null, Email: null, Partner: null };

    /// <summary>Places a wish with the others; when it returns an order, that is committed.</summary>
    /// <returns>The order, or that less is left; <c>null</c>: it is to be looked at alone.</returns>
    /// <exception cref="TimeoutException">It was not its turn within 20 s.</exception>
    public async Task<CheckoutOutcome?> PlaceAsync(CheckoutDraft draft, Vnd? expectedTotal, CancellationToken cancellationToken)
    {
        // Whoever was told that it took too long gets no order afterwards.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(MostWaiting);
        var wish = new CheckoutWish(draft, expectedTotal, patience.Token);
        if (line.IsFirst(wish))
        {
            // For all that join: neither on the first one's time, nor as a part of what the first one is about.
            using (ExecutionContext.SuppressFlow())
            {
                _ = Task.Run(WorkAsync, CancellationToken.None);
            }
        }

        return await wish.Outcome.Task.WaitAsync(MostWaiting, cancellationToken);
    }

    private async Task WorkAsync()
    {
        while (line.Next(MostAtOnce) is { Count: > 0 } together)
        {
            await PlaceAsync([.. together.Where(wish => !wish.GivenUp.IsCancellationRequested)]);
            if (together.Count > 1)
            {
                await Task.Delay(Pause);
            }
        }
    }

    [LoggerMessage(EventId = 1003, Level = LogLevel.Warning, Message = "{Count} orders could not be placed together; each is placed alone. If this comes again and again, orders take longer than they need.")]
    private static partial void LogApart(ILogger log, int count, Exception failure);

    private async Task PlaceAsync(IReadOnlyList<CheckoutWish> together)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var outcomes = await round.PlaceAsync(together);
            foreach (var wish in together)
            {
                wish.Outcome.SetResult(outcomes.GetValueOrDefault(wish));
            }
        }
        catch (Exception failure) when (Stopwatch.GetElapsedTime(began) < Soon)
        {
            LogApart(log, together.Count, failure);

            // Nobody shall suffer for another's wish: alone, each answers for itself.
            foreach (var wish in together)
            {
                wish.Outcome.SetResult(null);
            }
        }
        catch (Exception failure)
        {
            // Thrown again where each of them is waited for.
            foreach (var wish in together)
            {
                wish.Outcome.SetException(failure);
            }
        }
    }
}
