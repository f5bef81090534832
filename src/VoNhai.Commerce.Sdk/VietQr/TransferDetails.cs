using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>What a code may carry beside the memo (object 62): bill, store, terminal and the like. Bank apps rarely show them.</summary>
/// <remarks>
/// Each is at most 25 characters of printable ASCII, marks are removed; <see cref="VietQrTransfer.AskPayer"/> lets the app ask; blank
/// is <c>null</c>. Setting one that cannot be written throws an <see cref="ArgumentException"/>. All of them and the memo share 99
/// characters, four of which go before each: <see cref="VietQrTransfer.WithDetails"/> refuses more.
/// </remarks>
public sealed record TransferDetails
{
    private const int LastText = 7;
    private const int PayerDataId = 9;

    private static readonly PayerData[] Askable = [PayerData.Address, PayerData.Mobile, PayerData.Email];

    /// <summary>62-01, bill or invoice number.</summary>
    public string? Bill { get; init => field = Written(value, "bill"); }

    /// <summary>62-02, mobile number.</summary>
    public string? Mobile { get; init => field = Written(value, "mobile"); }

    /// <summary>62-03, store.</summary>
    public string? Store { get; init => field = Written(value, "store"); }

    /// <summary>62-04, loyalty number.</summary>
    public string? Loyalty { get; init => field = Written(value, "loyalty"); }

    /// <summary>62-05, reference.</summary>
    public string? Reference { get; init => field = Written(value, "reference"); }

    /// <summary>62-06, customer number.</summary>
    public string? Customer { get; init => field = Written(value, "customer"); }

    /// <summary>62-07, terminal or till.</summary>
    public string? Terminal { get; init => field = Written(value, "terminal"); }

    /// <summary>62-09, what the app is to ask the payer for.</summary>
    /// <exception cref="ArgumentException">Something else than the named flags.</exception>
    public PayerData Asks
    {
        get;
        init => field = (value & ~(PayerData.Address | PayerData.Mobile | PayerData.Email)) == 0
            ? value
            : throw new ArgumentException("Address, mobile and e-mail can be asked for, nothing else.", nameof(value));
    }

    internal static TransferDetails None { get; } = new();

    /// <summary>How many characters it takes inside object 62.</summary>
    internal int Length
    {
        get
        {
            var length = Asks == PayerData.None ? 0 : EmvNode.HeaderLength + System.Numerics.BitOperations.PopCount((uint)Asks);
            for (var id = 1; id <= LastText; id++)
            {
                length += TextOf(id) is { } text ? EmvNode.HeaderLength + text.Length : 0;
            }

            return length;
        }
    }

    /// <summary>What a code of another hand carries, as far as one of ours could carry it to the letter.</summary>
    internal static TransferDetails In(EmvTree tree)
    {
        if (!tree.TryFind(EmvIds.AdditionalData, out var additional))
        {
            return None;
        }

        var found = new TransferDetails
        {
            Bill = Kept(additional, 1),
            Mobile = Kept(additional, 2),
            Store = Kept(additional, 3),
            Loyalty = Kept(additional, 4),
            Reference = Kept(additional, 5),
            Customer = Kept(additional, 6),
            Terminal = Kept(additional, LastText),
            Asks = AskedIn(additional),
        };
        return found == None ? None : found;
    }

    internal void WriteBeforeMemo(ref EmvWriter writer)
    {
        for (var id = 1; id <= LastText; id++)
        {
            if (TextOf(id) is { } text)
            {
                writer.Put(id, text);
            }
        }
    }

    internal void WriteBehindMemo(ref EmvWriter writer)
    {
        Span<char> letters = stackalloc char[Askable.Length];
        var count = 0;
        foreach (var asked in Askable)
        {
            if (Asks.HasFlag(asked))
            {
                letters[count++] = LetterOf(asked);
            }
        }

        if (count > 0)
        {
            writer.Put(PayerDataId, letters[..count]);
        }
    }

    private string? TextOf(int id) => id switch
    {
        1 => Bill,
        2 => Mobile,
        3 => Store,
        4 => Loyalty,
        5 => Reference,
        6 => Customer,
        _ => Terminal,
    };

    private static char LetterOf(PayerData asked) => asked switch
    {
        PayerData.Address => 'A',
        PayerData.Mobile => 'M',
        _ => 'E',
    };

    private static PayerData AskedIn(EmvObject additional)
    {
        if (!additional.TryFind(PayerDataId, out var asked) || asked.Value.ContainsAnyExcept('A', 'M', 'E'))
        {
            return PayerData.None;
        }

        var found = PayerData.None;
        foreach (var flag in Askable)
        {
            found |= asked.Value.Contains(LetterOf(flag)) ? flag : PayerData.None;
        }

        return found;
    }

    private static string? Kept(EmvObject additional, int id) =>
        additional.TryFind(id, out var found) ? VietQrFields.Buildable(found.Value, VietQrFields.LongestDetail) : null;

    private static string? Written(string? value, string field) => VietQrFields.WrittenOrThrow(value, field, VietQrFields.LongestDetail);
}
