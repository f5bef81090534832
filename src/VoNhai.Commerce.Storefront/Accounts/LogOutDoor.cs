using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary><c>POST /dang-xuat</c>: the session's row is deleted, and with it every copy of the cookie is worthless.</summary>
internal static class LogOutDoor
{
    public static void MapLogOut(this IEndpointRouteBuilder routes) => routes.MapPost("/dang-xuat", async (HttpContext context, IAntiforgery tokens) =>
    {
        await tokens.ValidateRequestAsync(context);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);

        // A shared telephone must not show the last person's pages by its back button.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.LocalRedirect("/");
    });
}
