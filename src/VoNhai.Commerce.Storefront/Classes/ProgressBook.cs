using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>Notes what learners finish. The same news again changes nothing; a better result replaces a worse.</summary>
public sealed class ProgressBook
{
    /// <summary>The longest id of an item.</summary>
    public const int MostItem = 60;

    /// <summary>The most questions that a result can have.</summary>
    public const int MostAnswers = 100;

    private readonly ShopDbContext db;
    private readonly TimeProvider time;

    internal ProgressBook(ShopDbContext db, TimeProvider time) => (this.db, this.time) = (db, time);

    /// <summary>Notes it.</summary>
    /// <returns>False when this user is in no class.</returns>
    public async Task<bool> NoteAsync(string userId, ProgressKind kind, string item, int right, int of, bool isPassed, CancellationToken cancellationToken)
    {
        if (await db.ClassLearners.AsNoTracking().SingleOrDefaultAsync(learner => learner.UserId == userId, cancellationToken) is not { } learner)
        {
            return false;
        }

        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO class_progress (class_id, number, kind, item, at, right_answers, of_answers, is_passed)
            VALUES ({learner.ClassId}, {learner.Number}, {kind.ToString()}, {item}, {at}, {right}, {of}, {isPassed})
            ON CONFLICT (class_id, number, kind, item) DO UPDATE SET
              at = excluded.at,
              is_passed = class_progress.is_passed OR excluded.is_passed,
              right_answers = CASE WHEN excluded.right_answers > class_progress.right_answers THEN excluded.right_answers ELSE class_progress.right_answers END,
              of_answers = excluded.of_answers
            """,
            cancellationToken);
        return true;
    }
}
