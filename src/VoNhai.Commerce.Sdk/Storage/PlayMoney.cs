using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// The one place that knows that play money and money never meet: an account at the practice bank belongs to a play household, every other
/// account to a real one, and a household's kind never changes. Whatever a bank tells comes by a feed or a statement of such an account, so an
/// account of the other kind is refused where it is asked for, where its feed is registered, where news of it is taken in, and by the database
/// itself (<see cref="Create"/>).
/// </summary>
internal static class PlayMoney
{
    private const string Refusal = "play money and money never meet";

    private static readonly string[] Tables = ["commerce_receiving_accounts", "commerce_feeds"];

    /// <summary>Whether a household of this kind may have an account at this bank.</summary>
    public static bool Fits(bool practises, string bin) => practises == (bin == Banks.PracticeBin);

    /// <summary>Whether this household may have an account at this bank; false for one that does not exist.</summary>
    public static Task<bool> FitsAsync(DbContext db, Guid householdId, string bin, CancellationToken cancellationToken)
    {
        var isPlay = bin == Banks.PracticeBin;
        return db.Set<Catalog.Household>().AnyAsync(household => household.Id == householdId && household.IsPractice == isPlay, cancellationToken);
    }

    /// <summary>Stops what would write money of one kind into books of the other: an impossible step, whoever made it possible.</summary>
    /// <exception cref="CommerceException">The account's kind is not the household's.</exception>
    public static async Task EnsureAsync(DbContext db, Guid householdId, string bin, CancellationToken cancellationToken)
    {
        if (!await FitsAsync(db, householdId, bin, cancellationToken))
        {
            throw new CommerceException($"The account's kind of money is not the household's: {Refusal}.");
        }
    }

    /// <summary>Triggers by which the database refuses an account or feed of the wrong kind, and a household that changes its kind.</summary>
    public static IEnumerable<string> Create(bool isSqlite) => isSqlite ? CreateSqlite() : CreatePostgreSql();

    public static IEnumerable<string> Drop(bool isSqlite) => isSqlite
        ?
        [
            "DROP TRIGGER IF EXISTS commerce_play_money_kind",
            .. Tables.SelectMany(table => new[] { $"DROP TRIGGER IF EXISTS {table}_play_insert", $"DROP TRIGGER IF EXISTS {table}_play_update" }),
        ]
        :
        [
            "DROP TRIGGER IF EXISTS commerce_play_money_kind ON commerce_households",
            .. Tables.Select(table => $"DROP TRIGGER IF EXISTS commerce_play_money ON {table}"),
            "DROP FUNCTION IF EXISTS commerce_play_money_kind",
            "DROP FUNCTION IF EXISTS commerce_play_money",
        ];

    private static IEnumerable<string> CreateSqlite() =>
    [
        $"""
         CREATE TRIGGER commerce_play_money_kind BEFORE UPDATE OF is_practice ON commerce_households WHEN old.is_practice <> new.is_practice
         BEGIN SELECT RAISE(ABORT, '{Refusal}'); END
         """,
        .. from table in Tables
           from change in new[] { ("insert", "INSERT"), ("update", "UPDATE OF bin, household_id") }
           select $"""
                   CREATE TRIGGER {table}_play_{change.Item1} BEFORE {change.Item2} ON {table}
                   WHEN (SELECT is_practice FROM commerce_households WHERE id = new.household_id) <> (new.bin = '{Banks.PracticeBin}')
                   BEGIN SELECT RAISE(ABORT, '{Refusal}'); END
                   """,
    ];

    private static IEnumerable<string> CreatePostgreSql() =>
    [
        $"CREATE FUNCTION commerce_play_money_kind() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION '{Refusal}'; END $f$",
        """
        CREATE TRIGGER commerce_play_money_kind BEFORE UPDATE OF is_practice ON commerce_households FOR EACH ROW
        WHEN (old.is_practice <> new.is_practice) EXECUTE FUNCTION commerce_play_money_kind()
        """,
        $"""
         CREATE FUNCTION commerce_play_money() RETURNS trigger LANGUAGE plpgsql AS $f$
         BEGIN
           IF (SELECT is_practice FROM commerce_households WHERE id = new.household_id) <> (new.bin = '{Banks.PracticeBin}') THEN RAISE EXCEPTION '{Refusal}'; END IF;
           RETURN new;
         END $f$
         """,
        .. Tables.Select(table => $"CREATE TRIGGER commerce_play_money BEFORE INSERT OR UPDATE OF bin, household_id ON {table} FOR EACH ROW EXECUTE FUNCTION commerce_play_money()"),
    ];
}
