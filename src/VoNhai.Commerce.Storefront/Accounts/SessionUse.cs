using System.Data.Common;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Notes after the gate that a session is in use, so that it stays unlocked and "last used" is true.</summary>
internal sealed partial class SessionUse(RequestDelegate next, ILogger<SessionUse> logger)
{
    public async Task InvokeAsync(HttpContext context, DatabaseTicketStore store)
    {
        if (context.Features.Get<SessionInUse>() is { } session)
        {
            try
            {
                await store.NoteUseAsync(session, context.RequestAborted);
            }
            catch (DbException failure)
            {
                // A full disk must not keep a household from reading its orders.
                NotNoted(logger, failure);
            }
        }

        await next(context);
    }

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "That a session was used could not be noted.")]
    private static partial void NotNoted(ILogger logger, Exception failure);
}
