using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>The account template of NAPAS in a tree: 38 = network, 01 {00 BIN, 01 account}, 02 service.</summary>
internal readonly struct NapasAccount
{
    public const string Network = "A000000727";
    public const string ToAccount = "QRIBFTTA";
    public const string ToCard = "QRIBFTTC";
    public const string Push = "QRPUSH";
    public const string Cash = "QRCASH";

    public const int Tag = 38;
    public const int NetworkId = 0;
    public const int BeneficiaryId = 1;
    public const int BinId = 0;
    public const int AccountId = 1;
    public const int ServiceId = 2;

    /// <summary>How the tree must be read: bank and account are objects inside the account template's 01.</summary>
    public static EmvShape Shape { get; } = EmvShape.Standard.WithNested(Network, BeneficiaryId);

    private NapasAccount(EmvObject template)
    {
        Template = template;
        Beneficiary = Child(template, BeneficiaryId);
        Bin = Beneficiary is { } inBin ? Child(inBin, BinId) : null;
        Account = Beneficiary is { } inAccount ? Child(inAccount, AccountId) : null;
        Service = Child(template, ServiceId);
        MisplacedService = Service is null && Beneficiary is { } inService ? Child(inService, ServiceId) : null;
    }

    public EmvObject Template { get; }

    public EmvObject? Beneficiary { get; }

    public EmvObject? Bin { get; }

    public EmvObject? Account { get; }

    public EmvObject? Service { get; }

    /// <summary>A service code inside 01, where one widespread builder put it.</summary>
    public EmvObject? MisplacedService { get; }

    /// <summary>The first template of the network in object 38, otherwise in 26; <c>null</c> when there is none.</summary>
    public static NapasAccount? In(EmvTree tree)
    {
        EmvObject? misplaced = null;
        foreach (var template in tree.Objects)
        {
            if (!IsNapas(template))
            {
                continue;
            }

            if (template.Id == Tag)
            {
                return new NapasAccount(template);
            }

            misplaced ??= template.Id == 26 ? template : null;
        }

        return misplaced is { } found ? new NapasAccount(found) : null;
    }

    public static bool IsNapas(EmvObject template) =>
        template.IsTemplate && template.TryFind(NetworkId, out var network) && network.Value.SequenceEqual(Network);

    private static EmvObject? Child(EmvObject parent, int id) => parent.TryFind(id, out var child) ? child : null;
}
