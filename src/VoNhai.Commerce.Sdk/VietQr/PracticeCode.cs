using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>
/// Whether a text could be taken for a practice code. Asked by everything that draws: it errs towards yes when the text is
/// damaged, and never for a sound code that pays somebody else only.
/// </summary>
internal static class PracticeCode
{
    private const string WrittenBin = "0006" + Banks.PracticeBin;

    // Where no cards and accounts of other networks stand (EMVCo MPM, 02 to 51), nobody else is paid.
    private const int FirstPayee = 2;
    private const int LastPayee = 51;

    public static PracticeNaming NamingIn(EmvTree tree)
    {
        var (namesPractice, namesOther) = PayeesIn(tree);
        if (EmvReader.ReadInBytesToo(tree, NapasAccount.Shape) is { } inBytes)
        {
            // Both ways of counting fit, and a phone knows only one.
            var (practice, other) = PayeesIn(inBytes);
            (namesPractice, namesOther) = (namesPractice || practice, namesOther || other);
        }

        var isOnlyWritten = !(namesOther && tree.IsWellFormed) && tree.Text.Contains(WrittenBin, StringComparison.Ordinal);
        if (!namesPractice && !isOnlyWritten)
        {
            return PracticeNaming.None;
        }

        return namesOther ? PracticeNaming.BesideAnotherBank : PracticeNaming.Alone;
    }

    // Every bank of every template of NAPAS, repeated ones too, and every other network: which of them an app takes is its own guess.
    private static (bool Practice, bool Other) PayeesIn(EmvTree tree)
    {
        var (practice, other) = (false, false);
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is { Parent: < 0, Id: >= FirstPayee and <= LastPayee })
            {
                other |= !NapasAccount.IsNapas(tree, i);
            }
            else if (nodes[i].Id == NapasAccount.BinId && IsInBeneficiary(tree, nodes[i].Parent))
            {
                var isPractice = tree.ValueOf(i).SequenceEqual(Banks.PracticeBin);
                practice |= isPractice;
                other |= !isPractice;
            }
        }

        return (practice, other);
    }

    private static bool IsInBeneficiary(EmvTree tree, int parent) => parent >= 0
        && tree.Nodes[parent] is { Id: NapasAccount.BeneficiaryId, Parent: >= 0 and var template }
        && tree.Nodes[template].Parent < 0
        && NapasAccount.IsNapas(tree, template);
}
