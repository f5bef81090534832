using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>The account template of NAPAS in a tree: 38 = network, 01 {00 BIN, 01 account}, 02 service.</summary>
/// <remarks>Holds places in the tree only; -1 is an object that is not there.</remarks>
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

    private const int MisplacedTag = 26;

    private readonly EmvTree _tree;
    private readonly short _template;
    private readonly short _beneficiary;
    private readonly short _bin;
    private readonly short _account;
    private readonly short _service;
    private readonly short _misplacedService;

    private NapasAccount(EmvTree tree, int template)
    {
        _tree = tree;
        _template = (short)template;
        _beneficiary = (short)tree.IndexOfChild(template, BeneficiaryId);
        _bin = (short)tree.IndexOfChild(_beneficiary, BinId);
        _account = (short)tree.IndexOfChild(_beneficiary, AccountId);
        _service = (short)tree.IndexOfChild(template, ServiceId);
        _misplacedService = _service < 0 ? (short)tree.IndexOfChild(_beneficiary, ServiceId) : (short)-1;
    }

    /// <summary>How the tree must be read: bank and account are objects inside the account template's 01.</summary>
    public static EmvShape Shape { get; } = EmvShape.Standard.WithNested(Network, BeneficiaryId);

    public EmvObject Template => new(_tree, _template);

    public EmvObject? Beneficiary => At(_beneficiary);

    public EmvObject? Bin => At(_bin);

    public EmvObject? Account => At(_account);

    public EmvObject? Service => At(_service);

    /// <summary>A service code inside 01, where one widespread builder put it.</summary>
    public EmvObject? MisplacedService => At(_misplacedService);

    /// <summary>The first template of the network in object 38, otherwise in 26; <c>null</c> when there is none.</summary>
    public static NapasAccount? In(EmvTree tree)
    {
        var misplaced = -1;
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Length; i = nodes[i].Next)
        {
            if (nodes[i].Id is not (Tag or MisplacedTag) || !IsNapas(tree, i))
            {
                continue;
            }

            if (nodes[i].Id == Tag)
            {
                return new NapasAccount(tree, i);
            }

            misplaced = misplaced < 0 ? i : misplaced;
        }

        return misplaced < 0 ? null : new NapasAccount(tree, misplaced);
    }

    /// <summary>Whether a root object is an account template of the network, in whichever object it stands.</summary>
    public static bool IsNapas(EmvTree tree, int index) => tree.Nodes[index].IsTemplate
        && tree.IndexOfChild(index, NetworkId) is >= 0 and var network
        && tree.ValueOf(network).SequenceEqual(Network);

    private EmvObject? At(short index) => index < 0 ? null : new(_tree, index);
}
