namespace VoNhai.Commerce.Notices;

/// <summary>A way on which a notice reaches a person. E-mail has an address of its own; every other channel uses the buyer's phone number.</summary>
public sealed record NoticeChannel
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 20;

    private NoticeChannel(string name) => Name = name;

    /// <summary>E-mail.</summary>
    public static NoticeChannel Email { get; } = new("email");

    /// <summary>2…20 characters a–z and 0–9, e.g. <c>sms</c>: stands in rows, so it stays as it is.</summary>
    public string Name { get; }

    /// <summary>A channel by its name.</summary>
    /// <exception cref="ArgumentException">The name does not have its form.</exception>
    public static NoticeChannel Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is >= 2 and <= MostName && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? new NoticeChannel(name)
            : throw new ArgumentException($"A channel's name has 2 to {MostName} characters a–z and 0–9.", nameof(name));
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
