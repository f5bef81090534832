using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>The progress board of a class (bảng lớp): read anew each time from what is there, so that it cannot be behind or ahead.</summary>
public sealed class ClassBoard
{
    private readonly ShopDbContext db;

    internal ClassBoard(ShopDbContext db) => this.db = db;

    /// <summary>A line for each place.</summary>
    public async Task<IReadOnlyList<BoardLine>> ReadAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var learners = await db.ClassLearners.AsNoTracking().Where(learner => learner.ClassId == lesson.Id).OrderBy(learner => learner.Number).ToListAsync(cancellationToken);
        var users = db.ClassLearners.Where(learner => learner.ClassId == lesson.Id).Select(learner => learner.UserId);
        var entered = (await db.DevicePeople.Where(person => users.Contains(person.UserId)).Select(person => person.UserId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var listed = await db.Set<Product>().Where(product => product.IsPublished && Households(lesson.Id).Contains(product.HouseholdId))
            .GroupBy(product => product.HouseholdId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var orders = (await OrdersAsync(lesson.Id, cancellationToken)).ToLookup(order => order.HouseholdId);
        var scenes = (await db.ClassScenes.AsNoTracking().Where(scene => scene.ClassId == lesson.Id).ToListAsync(cancellationToken)).ToDictionary(scene => scene.OrderCode, StringComparer.Ordinal);
        var accounts = db.PracticeAccounts.Where(account => account.ClassId == lesson.Id).Select(account => account.Number);
        var bought = await db.PracticeMoves.Where(move => move.Amount < 0 && move.OtherAccount != "" && accounts.Contains(move.Account))
            .GroupBy(move => move.Account).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var progress = (await db.ClassProgress.AsNoTracking().Where(one => one.ClassId == lesson.Id && one.IsPassed).ToListAsync(cancellationToken)).ToLookup(one => one.Number);

        return [.. learners.Select(learner =>
        {
            var own = learner.HouseholdId is { } household ? orders[household].ToList() : [];
            var ends = own.Where(order => scenes.ContainsKey(order.Code)).Select(order => order.EndOf(scenes[order.Code].Kind, lesson.MarketEndedAt is not null)).ToList();
            return new BoardLine
            {
                Number = learner.Number,
                Name = ClassNames.Of(learner.Number, learner.HouseholdId is not null),
                Sells = learner.HouseholdId is not null,
                HasEntered = entered.Contains(learner.UserId),
                Listed = learner.HouseholdId is { } stall ? listed.GetValueOrDefault(stall) : 0,
                Orders = own.Count(order => order.Step != OrderStep.Cancelled),
                Paid = own.Count(order => order.Money.IsSettled),
                Given = own.Count(order => order.IsGone),
                Bought = bought.GetValueOrDefault(learner.Account),
                Refused = ends.Count(end => end == SceneEnd.Refused),
                Fell = ends.Count(end => end == SceneEnd.Fell),
                Served = ends.Count(end => end == SceneEnd.Served),
                SentAway = ends.Count(end => end == SceneEnd.SentAway),
                Lessons = progress[learner.Number].Count(one => one.Kind == ProgressKind.Lesson),
                Drills = progress[learner.Number].Count(one => one.Kind == ProgressKind.Drills),
                Sex = learner.Sex,
                Before = learner.Before,
                After = learner.After,
            };
        })];
    }

    private IQueryable<Guid> Households(Guid classId) => db.ClassLearners.Where(learner => learner.ClassId == classId && learner.HouseholdId != null).Select(learner => learner.HouseholdId!.Value);

    private async Task<IReadOnlyList<BoardOrder>> OrdersAsync(Guid classId, CancellationToken cancellationToken)
    {
        var households = Households(classId);
        var orders = await db.Set<Order>().AsNoTracking().IgnoreAutoIncludes().Where(order => households.Contains(order.HouseholdId)).Select(order => new { order.Id, order.Code, order.HouseholdId, order.Step }).ToListAsync(cancellationToken);
        var requests = (await db.Set<PaymentRequest>().AsNoTracking().Where(request => households.Contains(request.HouseholdId) && request.Purpose == RequestPurpose.Whole).ToListAsync(cancellationToken))
            .ToDictionary(request => request.OrderId);
        var owners = await db.Set<PaymentRequest>().AsNoTracking().Where(request => households.Contains(request.HouseholdId)).ToDictionaryAsync(request => request.Id, request => request.OrderId, cancellationToken);
        var ledger = (await db.Set<LedgerEntry>().AsNoTracking().Where(entry => households.Contains(entry.HouseholdId)).ToListAsync(cancellationToken)).ToLookup(entry => owners[entry.RequestId]);
        return [.. orders.Select(order => new BoardOrder(order.Code.ToString(), order.HouseholdId, order.Step, PaymentState.Of(requests[order.Id], [.. ledger[order.Id]])))];
    }
}
