using System.Globalization;

namespace VoNhai.Commerce.Storage;

/// <summary>The values of a statement that is put together: each is told its place.</summary>
internal sealed class SqlArguments
{
    private readonly List<object> values = [];

    public string Add(object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{values.Count - 1}}}");
    }

    public object[] ToArray() => [.. values];
}
