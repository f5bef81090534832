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

    private static (bool Practice, bool Other) BanksNamedIn(EmvTree tree)
    {
        var (practice, other) = (false, false);
        foreach (var template in tree.Objects)
        {
            if (!NapasAccount.IsNapas(template))
            {
                continue;
            }

            foreach (var bin in template.Children.Where(child => child.Id == NapasAccount.BeneficiaryId)
                .SelectMany(beneficiary => beneficiary.Children)
                .Where(child => child.Id == NapasAccount.BinId))
            {
                var isPractice = bin.Value.SequenceEqual(Banks.PracticeBin);
                practice |= isPractice;
                other |= !isPractice;
            }
        }

        return (practice, other);
    }
}
