using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Declarations;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>What buyers and households agreed to (sổ đồng ý): written with the act, only ever added to.</summary>
public sealed class Consents
{
    private readonly ShopDbContext database;
    private readonly DeclarationBook book;
    private readonly TimeProvider time;

    internal Consents(ShopDbContext database, DeclarationBook book, TimeProvider time)
    {
        this.database = database;
        this.book = book;
        this.time = time;
    }

    /// <summary>The version of the texts that holds now; 0 before any was published.</summary>
    public async Task<int> VersionAsync(CancellationToken cancellationToken = default)
        => (await book.LatestVersionAsync(DeclarationKind.Policy, cancellationToken))?.Version ?? 0;

    /// <summary>The version that a form says it showed, when there is such a one; the one that holds now otherwise.</summary>
    public async Task<int> ShownVersionAsync(string? said, CancellationToken cancellationToken = default)
        => await VersionAsync(cancellationToken) is var now && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown <= now ? shown : now;

    /// <summary>Whoever places orders now agrees; written with each order that is placed until the result is disposed.</summary>
    public IDisposable WithOrders(int version, bool wantsLetters)
    {
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        return ConsentOnCommit.OweForOrders(code =>
        [
            .. new[] { ConsentPurpose.Order, ConsentPurpose.Letters }.Where(purpose => purpose == ConsentPurpose.Order || wantsLetters)
                .Select(purpose => new ConsentEntry { At = at, Purpose = purpose, IsGiven = true, Version = version, OrderCode = code.ToString() }),
        ]);
    }

    /// <summary>Written with the next transaction that a desk of the SDK commits, until the result is disposed.</summary>
    /// <param name="purpose">To what.</param>
    /// <param name="isGiven">Whether it is given or taken back.</param>
    /// <param name="version">The version of the texts.</param>
    /// <param name="order">The order, for a buyer.</param>
    /// <param name="householdId">The household, for itself.</param>
    /// <param name="whoId">Whoever of the household.</param>
    public IDisposable With(ConsentPurpose purpose, bool isGiven, int version, OrderCode? order = null, Guid? householdId = null, string whoId = "") => ConsentOnCommit.Owe(new ConsentEntry
    {
        At = time.GetUtcNow().ToUnixTimeMilliseconds(),
        Purpose = purpose,
        IsGiven = isGiven,
        Version = version,
        OrderCode = order?.ToString(),
        HouseholdId = householdId,
        WhoId = whoId,
    });

    /// <summary>Entries, newest first.</summary>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the part before; text that is none begins anew.</param>
    /// <param name="take">How many, 1…100.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Page<ConsentLine>> ReadAsync(string? after = null, int take = 50, CancellationToken cancellationToken = default)
    {
        var most = Math.Clamp(take, 1, 100);
        var before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var rows = await Rows(database.Consents.Where(entry => entry.Number < before).OrderByDescending(entry => entry.Number).Take(most + 1)).ToListAsync(cancellationToken);
        return new Page<ConsentLine>([.. rows.Take(most).Select(Line)], rows.Count > most ? rows[most - 1].Entry.Number.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>What was agreed to for these orders, oldest first.</summary>
    public async Task<IReadOnlyList<ConsentLine>> OfOrdersAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default)
        => [.. (await Rows(database.Consents.Where(entry => entry.OrderCode != null && codes.Contains(entry.OrderCode)).OrderBy(entry => entry.Number)).ToListAsync(cancellationToken)).Select(Line)];

    private IQueryable<Row> Rows(IQueryable<ConsentEntry> entries) => entries.AsNoTracking()
        .Select(entry => new Row(entry, database.Set<Household>().Where(one => one.Id == entry.HouseholdId).Select(one => one.Name).FirstOrDefault()));

    private static ConsentLine Line(Row row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.Entry.At), row.Entry.Purpose, row.Entry.IsGiven, row.Entry.Version, row.Entry.OrderCode ?? "", row.Household ?? "");

    private sealed record Row(ConsentEntry Entry, string? Household);
}
