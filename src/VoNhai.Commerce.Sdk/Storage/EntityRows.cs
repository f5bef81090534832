using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Inserts new entities of one sort in one statement, past the change tracker: what the model says of their columns and conversions holds, and a column
/// that the model gets later is written, too. Interceptors of a host's context do not see them.
/// </summary>
internal sealed class EntityRows
{
    private static readonly ConditionalWeakTable<IEntityType, EntityRows> OfTypes = [];

    private readonly ManyRows rows;
    private readonly Func<object, Guid, object?>[] values;

    private EntityRows(IEntityType type)
    {
        var properties = type.GetFlattenedProperties().ToList();
        rows = new ManyRows(type.GetTableName()!, [.. properties.Select(property => new ManyRows.Column($"\"{property.GetColumnName()}\"", KindOf(property)))]);
        values = [.. properties.Select(ValueOf)];
    }

    /// <summary>Inserts all of them.</summary>
    /// <param name="db">Within its transaction.</param>
    /// <param name="type">What they are.</param>
    /// <param name="entities">Each with the id of what it belongs to, where the model keeps that beside the entity.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    /// <exception cref="CommerceException">A key or an index was in the way: nothing of it may be committed.</exception>
    public static async Task InsertAsync(DbContext db, IEntityType type, IReadOnlyCollection<(object Entity, Guid Owner)> entities, CancellationToken cancellationToken)
    {
        var known = OfTypes.GetValue(type, made => new EntityRows(made));
        if (await known.rows.InsertAsync(db, entities.Select(known.Read), cancellationToken) != entities.Count)
        {
            throw new CommerceException($"A new row of {type.GetTableName()} was there already.");
        }
    }

    private object?[] Read((object Entity, Guid Owner) row) => [.. values.Select(value => value(row.Entity, row.Owner))];

    private static Func<object, Guid, object?> ValueOf(IProperty property)
    {
        var converter = property.GetTypeMapping().Converter;
        if (property.IsShadowProperty())
        {
            return property.IsForeignKey() ? (_, owner) => owner
                : property.IsNullable ? (_, _) => null
                : throw new CommerceException($"{property.Name} stands beside the entity: nobody says what it is.");
        }

        var getter = property.GetGetter();
        return converter is null
            ? (entity, _) => getter.GetClrValueUsingContainingEntity(entity)
            : (entity, _) => getter.GetClrValueUsingContainingEntity(entity) is { } value ? converter.ConvertToProvider(value) : null;
    }

    private static ManyRows.Kind KindOf(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        return stored == typeof(string) ? ManyRows.Kind.Text
            : stored == typeof(long) || stored == typeof(int) ? ManyRows.Kind.Number
            : stored == typeof(Guid) ? ManyRows.Kind.Id
            : stored == typeof(bool) ? ManyRows.Kind.Flag
            : throw new CommerceException($"{property.Name} is stored as {stored.Name}, which many rows together do not know.");
    }
}
