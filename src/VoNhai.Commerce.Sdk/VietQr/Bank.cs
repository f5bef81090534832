namespace VoNhai.Commerce.VietQr;

/// <summary>A bank (or wallet) that a VietQR code can name. Equal when the BIN is equal: names change, the BIN stays.</summary>
public sealed class Bank : IEquatable<Bank>
{
    internal Bank(string bin, string code, string shortName, string name, BankKind kind, IReadOnlyList<BankSource> sources)
    {
        Bin = bin;
        Code = code;
        ShortName = shortName;
        Name = name;
        Kind = kind;
        Sources = sources;
        Transfers = SupportIn(sources);
    }

    /// <summary>Six digits: the only key. It does not always begin with 9704.</summary>
    public string Bin { get; }

    /// <summary>Other BINs of the same bank, e.g. the one in the State Bank's list. Read under each, built with <see cref="Bin"/>.</summary>
    public IReadOnlyList<string> OtherBins { get; internal init; } = [];

    /// <summary>Code in the vietqr.io directory, where that lists it. Not a key: other lists give the same letters to another bank (BVB).</summary>
    public string Code { get; }

    /// <summary>What other lists call it by; for searching only, see <see cref="Code"/>.</summary>
    public IReadOnlyList<string> OtherCodes { get; internal init; } = [];

    /// <summary>The name that people say, e.g. Agribank.</summary>
    public string ShortName { get; }

    /// <summary>The full name in Vietnamese.</summary>
    public string Name { get; }

    /// <summary>The full name in English, when one is known.</summary>
    public string? NameEn { get; internal init; }

    /// <summary>Where the name is from when no list of <see cref="Sources"/> has it yet.</summary>
    public string? NameSource { get; internal init; }

    /// <summary>Names under which older codes, signs and people know it.</summary>
    public IReadOnlyList<string> FormerNames { get; internal init; } = [];

    /// <summary>Bank, wallet, finance company…</summary>
    public BankKind Kind { get; }

    /// <summary>The lists that name it, the one that decides first. None for <see cref="Banks.Practice"/>.</summary>
    public IReadOnlyList<BankSource> Sources { get; }

    /// <summary>What the lists together say about fast transfers into it; their contradictions are not smoothed over.</summary>
    public TransferSupport Transfers { get; }

    /// <summary>
    /// Whether the first of <see cref="Sources"/> says that a fast transfer reaches it: one answer for a list to choose from.
    /// <c>false</c> also when it says nothing; see <see cref="Transfers"/>.
    /// </summary>
    public bool CanReceiveTransfers => IsPractice || (Sources.Count > 0 && Sources[0].Transfers == TransferSupport.Yes);

    /// <summary>Whether this is the practice bank, in which no real money can move.</summary>
    public bool IsPractice => Bin == Banks.PracticeBin;

    /// <inheritdoc />
    public bool Equals(Bank? other) => other is not null && Bin == other.Bin;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Bank);

    /// <inheritdoc />
    public override int GetHashCode() => Bin.GetHashCode(StringComparison.Ordinal);

    /// <summary>Short name and BIN.</summary>
    public override string ToString() => $"{ShortName} ({Bin})";

    private static TransferSupport SupportIn(IReadOnlyList<BankSource> sources)
    {
        var isSaid = sources.Any(source => source.Transfers == TransferSupport.Yes);
        var isDenied = sources.Any(source => source.Transfers == TransferSupport.No);
        return (isSaid, isDenied) switch
        {
            (true, true) => TransferSupport.Disputed,
            (true, false) => TransferSupport.Yes,
            (false, true) => TransferSupport.No,
            _ => TransferSupport.Unknown,
        };
    }
}
