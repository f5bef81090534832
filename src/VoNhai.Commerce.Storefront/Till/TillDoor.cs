using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Doors;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>
/// <c>POST /nha-ban/cho/gui</c>: a phone tells what it sold, as often as it must, and hears what it must know. Why without a form token:
/// docs/decisions/till-offline.md.
/// </summary>
internal static class TillDoor
{
    /// <summary>No form of another site can send it.</summary>
    public const string Header = "X-Cho";

    public static IEndpointRouteBuilder MapTill(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/nha-ban/cho/gui", TakeInAsync).RequireAuthorization(TillAccess.Policy);
        return routes.MapTillWorker();
    }

    private static async Task<IResult> TakeInAsync(
        TillMessage message, [FromHeader(Name = Header)] string? header, ClaimsPrincipal person, HttpResponse response, ITillDesk till, TimeProvider time, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        if (person.HouseholdId() is not { } householdId)
        {
            return Results.Forbid();
        }

        if (header != "1" || message.Device == Guid.Empty || message.Page.Length > 40 || message.Entries.Count > TillMessage.MostEntries || !message.Entries.All(IsWhole))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid", "Tin của máy bán hàng không đúng dạng.");
        }

        if (message.Household is { } named && named != householdId)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "otherHousehold", "Máy đang đăng nhập nhà khác. Xin đăng nhập đúng nhà rồi gửi lại.");
        }

        var results = await new TillIntake(till, householdId, person.UserId(), message, time.GetUtcNow()).TakeInAsync(cancellationToken);
        if (results.Count > 0 && results.All(result => result.State == TillIntake.Refused))
        {
            return Results.Json(new TillAnswer(householdId, time.GetUtcNow().ToUnixTimeMilliseconds(), results, [], null, null), statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var codes = await till.TakeCodesAsync(householdId, Math.Clamp(message.Codes, 0, TillSnapshot.MostCodes), cancellationToken);
        return await till.ReadAsync(householdId, message.Device, cancellationToken) is { } snapshot
            ? Results.Ok(new TillAnswer(
                householdId,
                time.GetUtcNow().ToUnixTimeMilliseconds(),
                results,
                codes,
                TillOutingDocument.Of(snapshot.Outing),
                message.Goods ? TillShopDocument.Of(snapshot) : null))
            : Results.Forbid();
    }

    /// <summary>Every text and every list is bounded, so that judging one costs little.</summary>
    private static bool IsWhole(TillEntry entry) => entry is not null
        && (entry.Kind != TillEntryKind.Sale || entry.Payment is not null) && (entry.Kind != TillEntryKind.End || entry.Ending is not null)
        && entry.Page.Length <= 40 && entry.Code.Length <= 40 && entry.Name.Length <= 400 && entry.Nickname.Length <= 400 && entry.Hamlet.Length <= 400
        && entry.Lines.Count <= TillSnapshot.MostGoods && entry.Lines.All(line => line is not null);
}
