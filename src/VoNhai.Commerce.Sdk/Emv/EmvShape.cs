namespace VoNhai.Commerce.Emv;

/// <summary>
/// Which values are templates, that is, hold data objects themselves. The standard says it for ids 26-51, 62, 64 and 80-99;
/// a payment network may nest further inside its own account template.
/// </summary>
public sealed class EmvShape
{
    private readonly (string Network, int Id)[] _nested;

    private EmvShape((string Network, int Id)[] nested) => _nested = nested;

    /// <summary>The standard alone: inside an account template (26-51) every value is plain.</summary>
    public static EmvShape Standard { get; } = new([]);

    /// <summary>A shape in which an object inside the account template of one network is a template too.</summary>
    /// <param name="network">Object 00 of the account template, e.g. <c>A000000727</c>.</param>
    /// <param name="id">The id inside it, 0 to 99.</param>
    public EmvShape WithNested(string network, int id)
    {
        ArgumentException.ThrowIfNullOrEmpty(network);
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id, 99);
        return new([.. _nested, (network, id)]);
    }

    /// <summary>Whether any network nests at this id: worth looking for the identifier.</summary>
    internal bool MayNest(int id)
    {
        foreach (var nested in _nested)
        {
            if (nested.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    internal bool Nests(ReadOnlySpan<char> network, int id)
    {
        foreach (var nested in _nested)
        {
            if (nested.Id == id && network.SequenceEqual(nested.Network))
            {
                return true;
            }
        }

        return false;
    }
}
