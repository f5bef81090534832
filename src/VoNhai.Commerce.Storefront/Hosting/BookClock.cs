using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// Writes the households' books ahead, so that whoever opens one after a long market day need not wait. Any number of instances may do so:
/// each line is written once, and a book that is opened earlier writes its own.
/// </summary>
internal sealed partial class BookClock(ISalesBook books, TimeProvider time, ILogger<BookClock> logger) : Rounds(TimeSpan.FromMinutes(5), time)
{
    public override Task RoundAsync(CancellationToken cancellationToken) => books.KeepUpAsync(cancellationToken: cancellationToken);

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2201, Level = LogLevel.Warning, Message = "The books were not written ahead; whoever opens one writes it, and the next round tries again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
