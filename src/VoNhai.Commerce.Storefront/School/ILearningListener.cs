using System.Security.Claims;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Hears what was finished, e.g. for the board of a class. The school itself keeps nothing: progress stays on the device. On the device the same is told
/// as the event <c>hoc:xong</c> of the document, with <c>{ kind, id }</c>, because with a script nothing is sent.
/// </summary>
public interface ILearningListener
{
    /// <summary>Called once for every form that is all right, so the same learner may be told of twice.</summary>
    /// <param name="done">What was finished.</param>
    /// <param name="learner">Whoever sent it; mostly nobody that the site knows.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    ValueTask OnDoneAsync(LearningDone done, ClaimsPrincipal learner, CancellationToken cancellationToken);
}
