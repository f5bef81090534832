using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Sdk.Tests.Storage.PersonalData;

/// <summary>Looks through every column of every table of ours, whatever tables there will be: a new one that names a buyer is found without anybody thinking of it.</summary>
internal static class EveryRow
{
    /// <summary>The places that hold one of the words, without marks and in any case: <c>table.column</c>.</summary>
    public static async Task<IReadOnlyList<string>> HoldingAsync(TrialShop shop, params string[] words)
    {
        var wanted = words.Select(VietnameseText.SearchKey).ToList();
        return await shop.WithDbAsync(async db =>
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
            {
                await using var query = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
                query.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
                await using var rows = await query.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                {
                    for (var column = 0; column < rows.FieldCount; column++)
                    {
                        var text = rows.GetValue(column) switch { string told => told, byte[] bytes => Encoding.UTF8.GetString(bytes), _ => "" };
                        if (wanted.Exists(word => VietnameseText.SearchKey(text).Contains(word, StringComparison.Ordinal)))
                        {
                            found.Add($"{table}.{rows.GetName(column)}");
                        }
                    }
                }
            }

            return found.ToList();
        });
    }
}
