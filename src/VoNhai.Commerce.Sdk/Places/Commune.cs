namespace VoNhai.Commerce.Places;

/// <summary>A commune (xã), ward (phường) or special zone (đặc khu): since 01/07/2025 the unit right below the province. There are 3,321.</summary>
public sealed class Commune
{
    internal Commune(string code, string name, string kind, Province province, IReadOnlyList<string> formerNames)
    {
        Code = code;
        Name = name;
        Kind = kind;
        Province = province;
        FormerNames = formerNames;
    }

    /// <summary>Five digits: <c>05740</c>.</summary>
    public string Code { get; }

    /// <summary>Without the word for its kind, with the marks where the official list puts them: "La Hiên", "Định Hoá".</summary>
    public string Name { get; }

    /// <summary>"xã", "phường" or "đặc khu".</summary>
    public string Kind { get; }

    /// <summary>The province it lies in.</summary>
    public Province Province { get; }

    /// <summary>Units that became part of it and that people still name: "xã Cúc Đường". Known for the seven communes of Võ Nhai only.</summary>
    public IReadOnlyList<string> FormerNames { get; }

    /// <summary>"xã La Hiên, tỉnh Thái Nguyên": no two communes share it.</summary>
    public string FullName => $"{Kind} {Name}, {Province.FullName}";

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
