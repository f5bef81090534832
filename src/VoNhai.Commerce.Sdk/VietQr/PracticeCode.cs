using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>
/// Whether a text could be taken for a practice code. Asked by everything that draws: it errs towards yes when the text is
/// damaged, and never for a sound code that names another bank.
/// </summary>
internal static class PracticeCode
{
    private const string WrittenBin = "0006" + Banks.PracticeBin;

    public static PracticeNaming NamingIn(EmvTree tree)
    {
        var (namesPractice, namesOther) = BanksNamedIn(tree);
        var isOnlyWritten = !(namesOther && tree.IsWellFormed) && tree.Text.Contains(WrittenBin, StringComparison.Ordinal);
        if (!namesPractice && !isOnlyWritten)
        {
            return PracticeNaming.None;
        }

        return namesOther ? PracticeNaming.BesideAnotherBank : PracticeNaming.Alone;
    }

    // Every bank of every template of the network, repeated ones too: which of them an app takes is its own guess.
    private static (bool Practice, bool Other) BanksNamedIn(EmvTree tree)
    {
        var (practice, other) = (false, false);
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Id != NapasAccount.BinId || !IsInBeneficiary(tree, nodes[i].Parent))
            {
                continue;
            }

            var isPractice = tree.ValueOf(i).SequenceEqual(Banks.PracticeBin);
            practice |= isPractice;
            other |= !isPractice;
        }

        return (practice, other);
    }

    private static bool IsInBeneficiary(EmvTree tree, int parent) => parent >= 0
        && tree.Nodes[parent] is { Id: NapasAccount.BeneficiaryId, Parent: >= 0 and var template }
        && tree.Nodes[template].Parent < 0
        && NapasAccount.IsNapas(tree, template);
}
