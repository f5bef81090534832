using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Hosting.Failures;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// What somebody sees who is logged in and may not enter: the lock that asks for the PIN, or a page that says whose door this is and leads to
/// one's own.
/// </summary>
internal sealed class EntryRefusal(FailureAnswer answer, IStringLocalizer<AccountTexts> texts)
{
    private const string Board = "/nha-ban";

    public Task WriteAsync(HttpContext context)
    {
        if (FailureAnswer.IsForProgram(context.Request))
        {
            return answer.WriteAsync(context, StatusCodes.Status403Forbidden);
        }

        return context.Features.Get<SessionInUse>() is { WasLocked: true } session ? LockedAsync(context, session) : OtherDoorAsync(context);
    }

    private Task LockedAsync(HttpContext context, SessionInUse session)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(UnlockAddress(context, session, request.Path + request.QueryString));
            return Task.CompletedTask;
        }

        // What was typed is still in this page: unlocked in another window, it is sent again by reloading.
        var link = new FailureLink(UnlockAddress(context, session, Destination.OwnDoorOf(context.User)), texts["Lock.Open"], IsNewWindow: true);
        return answer.WriteAsync(context, StatusCodes.Status403Forbidden, texts["Lock.Title"], texts["Lock.Sent"], [link]);
    }

    private Task OtherDoorAsync(HttpContext context)
    {
        var (person, own) = (context.User, Destination.OwnDoorOf(context.User));
        var hasDoor = person.HouseholdId() is not null || own != Board;
        if (hasDoor && own != Board && HttpMethods.IsGet(context.Request.Method) && context.Request.Path.Equals(Board, StringComparison.OrdinalIgnoreCase))
        {
            // The link at the foot of every page, and the way back from the till: whoever works elsewhere means that.
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(own);
            return Task.CompletedTask;
        }

        var advice = person.HouseholdId() is not null && !person.IsOwner() ? "Door.Helper"
            : !hasDoor ? "Door.None"
            : person.IsOwner() ? "Door.Owner"
            : "Door.Staff";
        var links = new List<FailureLink>();
        if (hasDoor && !context.Request.Path.Equals(own, StringComparison.OrdinalIgnoreCase))
        {
            links.Add(new FailureLink(own, texts["Door.Own"]));
        }

        links.Add(new FailureLink("/dang-xuat", texts["Door.Other"]));
        return answer.WriteAsync(context, StatusCodes.Status403Forbidden, texts["Door.Title"], texts[advice], links);
    }

    private static string UnlockAddress(HttpContext context, SessionInUse session, string back)
    {
        var query = session.DeviceId is not null
            ? QueryString.Create("ai", context.User.UserId()).Add("ve", back)
            : QueryString.Create("lai", "true").Add("ve", back);
        return (session.DeviceId is not null ? "/dang-nhap/pin" : "/dang-nhap") + query;
    }
}
