using Microsoft.AspNetCore.Authorization;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Decides who enters the workplace, and whether the lock is in the way.</summary>
internal sealed class WorkplaceGate(IHttpContextAccessor contexts, TimeProvider time) : AuthorizationHandler<WorkplaceRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, WorkplaceRequirement requirement)
    {
        var person = context.User;
        var mayEnter = person.Identity?.IsAuthenticated == true
            && (requirement.Anybody || (person.HouseholdId() is not null && (person.IsOwner() || (person.Rights() & requirement.Helpers) != 0)));
        if (!mayEnter || contexts.HttpContext?.Features.Get<SessionInUse>() is not { } session)
        {
            return Task.CompletedTask;
        }

        if (requirement.StaysOpen)
        {
            context.Succeed(requirement);
        }
        else if (session.IsLocked(time.GetUtcNow().ToUnixTimeMilliseconds(), requirement.AsksFresh))
        {
            session.WasLocked = true;
        }
        else
        {
            session.CountsAsUse = true;
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
