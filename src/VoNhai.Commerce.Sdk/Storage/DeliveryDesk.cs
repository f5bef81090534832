using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>A household's ways of delivery.</summary>
internal sealed class DeliveryDesk(ICommerceDatabase database, TimeProvider time) : IDeliveryDesk
{
    public Task<IReadOnlyList<DeliveryOffer>> ListOffersAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => DeliveryOffers.ListAsync(db, householdId, time.GetUtcNow(), cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<DeliveryChoice>> ListChoicesAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            db => db.Set<DeliveryChoice>().Where(choice => choice.HouseholdId == householdId && choice.IsOffered).OrderBy(choice => choice.Id).ToListAsync(cancellationToken),
            cancellationToken);

    public async Task<DeliveryOutcome> SaveAsync(Guid householdId, Guid? choiceId, DeliveryWish wish, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return await database.WriteAsync(
            db => SaveAsync(db, householdId, choiceId, wish, cancellationToken), outcome => outcome is DeliveryOutcome.Saved, cancellationToken);
    }

    public Task<bool> WithdrawAsync(Guid householdId, Guid choiceId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async db =>
            {
                if (await FindAsync(db, householdId, choiceId, cancellationToken) is not { } choice)
                {
                    return false;
                }

                choice.Withdraw();
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            done => done,
            cancellationToken);

    private async Task<DeliveryOutcome> SaveAsync(DbContext db, Guid householdId, Guid? choiceId, DeliveryWish wish, CancellationToken cancellationToken)
    {
        // Whoever offers ways at once waits here, so that the count below holds.
        var isThere = await db.Database.ExecuteSqlAsync($"UPDATE commerce_households SET slug = slug WHERE id = {householdId}", cancellationToken) == 1;
        var existing = choiceId is { } id ? await FindAsync(db, householdId, id, cancellationToken) : null;
        if (!isThere || (choiceId is not null && existing is null))
        {
            return new DeliveryOutcome.NotFound();
        }

        var problems = new List<FieldProblem>();
        var means = existing?.Means ?? wish.Means;
        var (place, when, fee) = Judge(wish, means, problems);
        if (existing is null && await db.Set<DeliveryChoice>().CountAsync(c => c.HouseholdId == householdId && c.IsOffered, cancellationToken) >= DeliveryChoice.MostPerHousehold)
        {
            problems.Add(new FieldProblem("", "tooMany", $"Nhiều nhất {DeliveryChoice.MostPerHousehold} cách giao. Xin bỏ bớt một cách."));
        }

        if (problems.Count > 0)
        {
            return new DeliveryOutcome.Invalid(problems);
        }

        var choice = existing ?? new DeliveryChoice(Guid.CreateVersion7(time.GetUtcNow()), householdId, means!.Value);
        choice.Describe(place, when, fee);
        if (existing is null)
        {
            db.Add(choice);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new DeliveryOutcome.Saved(choice.Id);
    }

    private static (string Place, string When, Vnd Fee) Judge(DeliveryWish wish, DeliveryMeans? means, List<FieldProblem> problems)
    {
        if (means is not { } known || !Enum.IsDefined(known))
        {
            problems.Add(new FieldProblem("means", "required", "Xin chọn giao bằng cách nào."));
        }

        var place = Words(wish.Place, "place", problems);
        var when = Words(wish.When, "when", problems);
        if (place is "" && means is DeliveryMeans.Market or DeliveryMeans.Bus)
        {
            problems.Add(new FieldProblem("place", "required", "Xin ghi chợ nào, bến nào."));
        }

        if (when is "" && means is DeliveryMeans.Market)
        {
            problems.Add(new FieldProblem("when", "required", "Xin ghi ngày chợ. Ví dụ: thứ bảy hằng tuần."));
        }

        return (place ?? "", when ?? "", DeliveryFees.Judge(wish.Fee, problems));
    }

    private static string? Words(string? typed, string field, List<FieldProblem> problems)
    {
        if (PlainText.TryRead(typed, DeliveryChoice.MostWords, out var clean))
        {
            return clean;
        }

        problems.Add(new FieldProblem(field, "invalid", $"Xin viết gọn trong {DeliveryChoice.MostWords} ký tự, không có ký tự lạ."));
        return null;
    }

    private static Task<DeliveryChoice?> FindAsync(DbContext db, Guid householdId, Guid choiceId, CancellationToken cancellationToken) =>
        db.Set<DeliveryChoice>().SingleOrDefaultAsync(c => c.Id == choiceId && c.HouseholdId == householdId && c.IsOffered, cancellationToken);
}
