namespace VoNhai.Commerce.Places;

/// <summary>A province (tỉnh) or a city of the same rank (thành phố), as of 2026: there are 34.</summary>
public sealed class Province
{
    internal Province(string code, string name, string kind)
    {
        Code = code;
        Name = name;
        Kind = kind;
    }

    /// <summary>Two digits: <c>19</c>.</summary>
    public string Code { get; }

    /// <summary>Without the word for its kind: "Thái Nguyên".</summary>
    public string Name { get; }

    /// <summary>"tỉnh" or "thành phố".</summary>
    public string Kind { get; }

    /// <summary>"tỉnh Thái Nguyên".</summary>
    public string FullName => $"{Kind} {Name}";

    /// <summary>The full name.</summary>
    public override string ToString() => FullName;
}
