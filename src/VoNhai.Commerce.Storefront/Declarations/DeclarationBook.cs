using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Declarations;

/// <summary>What operators declared, version by version; all of it stays readable.</summary>
public sealed class DeclarationBook
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ShopDbContext database;
    private readonly AuditTrail trail;
    private readonly IHttpContextAccessor contexts;
    private readonly TimeProvider time;

    internal DeclarationBook(ShopDbContext database, AuditTrail trail, IHttpContextAccessor contexts, TimeProvider time)
    {
        this.database = database;
        this.trail = trail;
        this.contexts = contexts;
        this.time = time;
    }

    /// <summary>What holds now; <c>null</c> when nothing was declared yet.</summary>
    public async Task<Declared<T>?> LatestAsync<T>(DeclarationKind kind, CancellationToken cancellationToken = default)
        where T : class
        => Read<T>(await database.Declarations.AsNoTracking().Where(said => said.Kind == kind).OrderByDescending(said => said.Version).FirstOrDefaultAsync(cancellationToken));

    /// <summary>Which version holds now and since when, without reading it; <c>null</c> when nothing was declared yet.</summary>
    public async Task<(int Version, DateTimeOffset At)?> LatestVersionAsync(DeclarationKind kind, CancellationToken cancellationToken = default)
        => await database.Declarations.Where(said => said.Kind == kind).OrderByDescending(said => said.Version).Select(said => new { said.Version, said.At }).FirstOrDefaultAsync(cancellationToken) is { } said
            ? (said.Version, DateTimeOffset.FromUnixTimeMilliseconds(said.At))
            : null;

    /// <summary>One version; <c>null</c> when there is none of that number.</summary>
    public async Task<Declared<T>?> FindAsync<T>(DeclarationKind kind, int version, CancellationToken cancellationToken = default)
        where T : class
        => Read<T>(await database.Declarations.AsNoTracking().SingleOrDefaultAsync(said => said.Kind == kind && said.Version == version, cancellationToken));

    /// <summary>When each version was made, the newest first.</summary>
    public async Task<IReadOnlyList<(int Version, DateTimeOffset At)>> ListAsync(DeclarationKind kind, CancellationToken cancellationToken = default)
        => [.. (await database.Declarations.Where(said => said.Kind == kind).OrderByDescending(said => said.Version).Take(200).Select(said => new { said.Version, said.At }).ToListAsync(cancellationToken))
            .Select(said => (said.Version, DateTimeOffset.FromUnixTimeMilliseconds(said.At)))];

    /// <summary>Declares something, as whoever is logged in. The audit trail has it in the same transaction.</summary>
    /// <param name="kind">Of what kind.</param>
    /// <param name="after">The version that was in front of the operator; 0 when there was none.</param>
    /// <param name="content">What.</param>
    /// <param name="verb">How the trail calls it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its version; <c>null</c> when somebody else declared meanwhile, and nothing was written.</returns>
    public async Task<int?> AddAsync<T>(DeclarationKind kind, int after, T content, AuditVerb verb, CancellationToken cancellationToken = default)
        where T : class
    {
        if (after is < 0 or int.MaxValue)
        {
            return null;
        }

        var (version, at, who) = (after + 1, time.GetUtcNow().ToUnixTimeMilliseconds(), contexts.HttpContext?.User);
        var (id, name) = (who?.UserId() ?? "", who?.FindFirst(ShopClaims.DisplayName)?.Value ?? "");
        var text = JsonSerializer.Serialize(content, Shape);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO declarations (kind, version, at, who_id, who_name, content)
            SELECT {kind.ToString()}, {version}, {at}, {id}, {name}, {text}
            WHERE {after} = (SELECT COALESCE(MAX(version), 0) FROM declarations WHERE kind = {kind.ToString()})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) == 0)
        {
            return null;
        }

        trail.Add(verb, detail: $"{version}");
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return version;
    }

    private static Declared<T>? Read<T>(Declaration? said)
        where T : class
        => said is null ? null : new Declared<T>(
            said.Version, DateTimeOffset.FromUnixTimeMilliseconds(said.At), said.WhoName,
            JsonSerializer.Deserialize<T>(said.Content, Shape) ?? throw new CommerceException($"Declaration {said.Kind} {said.Version} is empty: the row was changed from outside."));
}
