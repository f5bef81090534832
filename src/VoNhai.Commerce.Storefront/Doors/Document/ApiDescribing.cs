using VoNhai.Commerce.Storefront.Partners;

namespace VoNhai.Commerce.Storefront.Doors.Document;

/// <summary>What a door of the API says of itself for <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescribing
{
    private const string Problem = "application/problem+json";

    /// <summary>Its name in programs that are made from the document, the group it stands in, and what it does.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder door, string name, string group, string summary, string description) =>
        door.WithName(name).WithTags(group).WithSummary(summary).WithDescription(description).Refuses(StatusCodes.Status429TooManyRequests);

    /// <summary>Statuses that are answered with problem details.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder door, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            door.Produces<ApiProblem>(status, Problem);
        }

        return door;
    }

    /// <summary>Only a partner's key that carries the scope opens it.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder door, string scope) =>
        door.WithMetadata(new NeededScope(scope)).Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);

    /// <summary>A body to send and a body that comes back, as JSON.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder door, string? request = null, string? answer = null) =>
        door.WithMetadata(new ApiExample(request, answer));
}
