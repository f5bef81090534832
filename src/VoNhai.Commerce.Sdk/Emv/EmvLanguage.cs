namespace VoNhai.Commerce.Emv;

/// <summary>Template 64: the merchant's name and city in a language with its own letters. Read and never built.</summary>
/// <remarks>A view that copies nothing until a text is asked for. <c>default</c> is an absent template.</remarks>
public readonly record struct EmvLanguage
{
    private readonly EmvObject _template;

    private EmvLanguage(EmvObject template) => _template = template;

    /// <summary>64-00: ISO 639 in two letters, as written.</summary>
    public string? Code => TextOf(0);

    /// <summary>64-01.</summary>
    public string? MerchantName => TextOf(1);

    /// <summary>64-02.</summary>
    public string? MerchantCity => TextOf(2);

    /// <summary>Template 64 of a code.</summary>
    public static EmvLanguage In(EmvTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.TryFind(EmvIds.Language, out var template) ? new(template) : default;
    }

    private string? TextOf(int id) => _template.TryFind(id, out var found) ? found.ToString() : null;
}
