namespace VoNhai.Commerce.VietQr;

/// <summary>A bank (or wallet) that a VietQR code can name. Equal when the BIN is equal: names change, the BIN stays.</summary>
public sealed class Bank : IEquatable<Bank>
{
    internal Bank(string bin, string code, string shortName, string name, string? nameEn, IReadOnlyList<string> formerNames, BankKind kind, bool canReceiveTransfers)
    {
        Bin = bin;
        Code = code;
        ShortName = shortName;
        Name = name;
        NameEn = nameEn;
        FormerNames = formerNames;
        Kind = kind;
        CanReceiveTransfers = canReceiveTransfers;
    }

    /// <summary>Six digits: the only key. It does not always begin with 9704.</summary>
    public string Bin { get; }

    /// <summary>Code in the vietqr.io directory. Not a key: other lists give the same letters to another bank (BVB).</summary>
    public string Code { get; }

    /// <summary>The name that people say, e.g. Agribank.</summary>
    public string ShortName { get; }

    /// <summary>The full name in Vietnamese.</summary>
    public string Name { get; }

    /// <summary>The full name in English, when one is known.</summary>
    public string? NameEn { get; }

    /// <summary>Names under which older codes, signs and people know it.</summary>
    public IReadOnlyList<string> FormerNames { get; }

    /// <summary>Bank, wallet, finance company…</summary>
    public BankKind Kind { get; }

    /// <summary>Whether lists of <see cref="Banks.AsOf"/> say that a fast transfer reaches it. <c>false</c> also when they say nothing.</summary>
    public bool CanReceiveTransfers { get; }

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
}
