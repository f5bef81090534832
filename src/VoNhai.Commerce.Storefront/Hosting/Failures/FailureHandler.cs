using Microsoft.AspNetCore.Diagnostics;

namespace VoNhai.Commerce.Storefront.Hosting.Failures;

/// <summary>Turns an exception into an answer that tells nothing of our insides, and a log line that does.</summary>
internal sealed partial class FailureHandler(FailureAnswer answer, ILogger<FailureHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = FailureKind.StatusOf(exception);
        if (status < 500)
        {
            Refused(logger, status, exception);
        }
        else if (status == StatusCodes.Status503ServiceUnavailable)
        {
            Busy(logger, exception);
        }
        else
        {
            Broken(logger, exception);
        }

        await answer.WriteAsync(httpContext, status);
        return true;
    }

    [LoggerMessage(EventId = 2221, Level = LogLevel.Debug, Message = "Refused with {Status}.")]
    private static partial void Refused(ILogger logger, int status, Exception cause);

    [LoggerMessage(EventId = 2222, Level = LogLevel.Warning, Message = "The database is busy or away.")]
    private static partial void Busy(ILogger logger, Exception failure);

    [LoggerMessage(EventId = 2223, Level = LogLevel.Error, Message = "A request failed.")]
    private static partial void Broken(ILogger logger, Exception failure);
}
