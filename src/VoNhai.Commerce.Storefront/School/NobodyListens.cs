using System.Security.Claims;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Outside a class: what was learnt is the learner's own.</summary>
internal sealed class NobodyListens : ILearningListener
{
    public ValueTask OnDoneAsync(LearningDone done, ClaimsPrincipal learner, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
