namespace VoNhai.Commerce.Emv;

/// <summary>Template 62: what the merchant's books want to get back with the payment. Texts as written; <c>***</c> means that the app asks the payer.</summary>
/// <remarks>A view that copies nothing until a text is asked for. <c>default</c> is an absent template.</remarks>
public readonly record struct EmvAdditionalData
{
    private const int FirstSystem = 50;

    private readonly EmvObject _template;

    private EmvAdditionalData(EmvObject template) => _template = template;

    /// <summary>62-01.</summary>
    public string? BillNumber => TextOf(1);

    /// <summary>62-02.</summary>
    public string? MobileNumber => TextOf(2);

    /// <summary>62-03.</summary>
    public string? StoreLabel => TextOf(3);

    /// <summary>62-04.</summary>
    public string? LoyaltyNumber => TextOf(4);

    /// <summary>62-05.</summary>
    public string? ReferenceLabel => TextOf(5);

    /// <summary>62-06.</summary>
    public string? CustomerLabel => TextOf(6);

    /// <summary>62-07.</summary>
    public string? TerminalLabel => TextOf(7);

    /// <summary>62-08: the memo of a VietQR transfer.</summary>
    public string? Purpose => TextOf(EmvIds.Purpose);

    /// <summary>62-09: A, M and E ask for the payer's address, mobile number and e-mail.</summary>
    public string? ConsumerDataRequest => TextOf(9);

    /// <summary>62-10, since version 1.1 of the standard.</summary>
    public string? MerchantTaxId => TextOf(10);

    /// <summary>62-11, since version 1.1 of the standard: where the code is shown, in three characters.</summary>
    public string? MerchantChannel => TextOf(11);

    /// <summary>62-50 to 62-99: the templates of payment systems, in order.</summary>
    public IEnumerable<EmvObject> PaymentSystems => _template.Children.Where(child => child.Id >= FirstSystem);

    /// <summary>All of it in order, repeated and unknown ids too.</summary>
    public EmvObjects Objects => _template.Children;

    /// <summary>Template 62 of a code.</summary>
    public static EmvAdditionalData In(EmvTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.TryFind(EmvIds.AdditionalData, out var template) ? new(template) : default;
    }

    private string? TextOf(int id) => _template.TryFind(id, out var found) ? found.ToString() : null;
}
