using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>
/// Whether a text could be taken for a practice code. Asked by everything that draws: it errs towards yes when the text is
/// damaged, and never for a sound code that names another bank.
/// </summary>
internal static class PracticeCode
{
    private const string WrittenBin = "0006" + Banks.PracticeBin;

    public static bool IsIn(EmvTree tree)
    {
        var namesRealBank = false;
        foreach (var template in tree.Objects)
        {
            if (!NapasAccount.IsNapas(template))
            {
                continue;
            }

            foreach (var beneficiary in template.Children)
            {
                if (beneficiary.Id == NapasAccount.BeneficiaryId && beneficiary.TryFind(NapasAccount.BinId, out var bin))
                {
                    if (bin.Value.SequenceEqual(Banks.PracticeBin))
                    {
                        return true;
                    }

                    namesRealBank = true;
                }
            }
        }

        return !(namesRealBank && tree.IsWellFormed) && tree.Text.Contains(WrittenBin, StringComparison.Ordinal);
    }
}
