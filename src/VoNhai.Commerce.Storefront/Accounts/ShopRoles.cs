namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Roles, which are also the names of the policies that ask for them, and the policies of the workplace. A page under <c>/nha-ban</c>
/// that names no policy of <see cref="Workplace"/> is <see cref="Household"/>'s: owners only, and not while the session is locked.
/// </summary>
public static class ShopRoles
{
    /// <summary>An owner of a household, unlocked: books, debts, feeds, statements, and whatever page says nothing else.</summary>
    public const string Household = "household";

    /// <summary>
    /// An owner who used the session a moment ago, by whichever way it began: what decides over money and access, such as the receiving
    /// account and helpers.
    /// </summary>
    public const string Settings = "settings";

    /// <summary>An owner, or a helper who may sell; stays open when the session is locked: the till and the announcer.</summary>
    public const string Till = "till";

    /// <summary>An owner, or a helper who may pack; unlocked: the board, weighing, handing over.</summary>
    public const string Packing = "packing";

    /// <summary>An owner, or a helper who may list; unlocked: goods and their photos.</summary>
    public const string Listing = "listing";

    /// <summary>Whoever is logged in and used the session a moment ago: one's own devices, PIN and passphrase.</summary>
    public const string Account = "account";

    /// <summary>Enters <c>/chuyen</c>: sees who gets what from a run and the cash to collect. Operators enter too.</summary>
    public const string RunKeeper = "runkeeper";

    /// <summary>Enters <c>/lop-hoc</c>.</summary>
    public const string Trainer = "trainer";

    /// <summary>Enters <c>/quan-tri</c>.</summary>
    public const string Operator = "operator";

    /// <summary>The policies that a page under <c>/nha-ban</c> may have.</summary>
    public static IReadOnlyList<string> Workplace { get; } = [Household, Settings, Till, Packing, Listing];
}
