using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Reads the standing of whoever is logged in.</summary>
public sealed class PersonStandings
{
    private readonly ShopDbContext database;

    internal PersonStandings(ShopDbContext database) => this.database = database;

    /// <summary>The standing of this request's session.</summary>
    public async Task<PersonStanding> OfAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (userId, deviceId) = (context.User.UserId(), context.Features.Get<SessionInUse>()?.DeviceId);
        var recovered = await database.Users.Where(user => user.Id == userId).Select(user => user.RecoveredAt).SingleOrDefaultAsync(cancellationToken);
        var enrolled = await database.DevicePeople.Where(person => person.DeviceId == deviceId && person.UserId == userId && person.EndedAt == null)
            .Select(person => (long?)person.EnrolledAt).SingleOrDefaultAsync(cancellationToken);
        return new PersonStanding(At(recovered), At(enrolled));
    }

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
