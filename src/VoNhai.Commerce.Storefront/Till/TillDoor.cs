using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Doors;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

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
        TillMessage message, [FromHeader(Name = Header)] string? header, ClaimsPrincipal person, HttpResponse response, ITillDesk till, IOptions<JsonOptions> json, TimeProvider time, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        if (person.HouseholdId() is not { } householdId)
        {
            return Results.Forbid();
        }

        if (header != "1" || message.Device == Guid.Empty || message.Page.Length > 40 || message.Entries.Count > TillMessage.MostEntries)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid", "Tin của máy bán hàng không đúng dạng.");
        }

        if (message.Household is { } named && named != householdId)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "otherHousehold", "Máy đang đăng nhập nhà khác. Xin đăng nhập đúng nhà rồi gửi lại.");
        }

        List<TillEntry?> entries = [.. message.Entries.Select(entry => TillEntryReader.Read(entry, json.Value.SerializerOptions))];
        var results = await new TillIntake(till, householdId, person.UserId(), message, entries, time.GetUtcNow()).TakeInAsync(cancellationToken);
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
}
