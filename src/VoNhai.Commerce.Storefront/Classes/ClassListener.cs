using System.Security.Claims;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>Counts for a class what its learners finish by forms; with a script the page tells <c>/lop-hoc/tien-do</c> itself.</summary>
internal sealed class ClassListener(ProgressBook book) : ILearningListener
{
    /// <summary>The item of a set of drills, here and in the script.</summary>
    internal const string Set = "luot";

    public async ValueTask OnDoneAsync(LearningDone done, ClaimsPrincipal learner, CancellationToken cancellationToken)
    {
        if (learner.ClassId() is null)
        {
            return;
        }

        var (kind, item) = done.Kind == LearningKind.DrillSet ? (ProgressKind.Drills, Set) : (ProgressKind.Quiz, done.Id);
        await book.NoteAsync(learner.UserId(), kind, item, right: 0, of: 0, isPassed: true, cancellationToken);
    }
}
