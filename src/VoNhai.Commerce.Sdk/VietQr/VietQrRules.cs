using System.Text;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>What NAPAS asks of a VietQR code beyond the EMV profile, and what VNPAY asks too.</summary>
internal static class VietQrRules
{
    public const int LongestAccount = 19;
    public const int LongestMemo = 25;

    /// <summary>Object 01 is there, the currency is đồng, the country Vietnam.</summary>
    public static void CheckVietnamese(EmvTree tree, ref EmvFindings findings)
    {
        EmvProfile.CheckInitiation(tree, isDemanded: true, ref findings);
        Demand(tree, EmvIds.Currency, QrAmount.VndCode, VietQrProblems.CurrencyNotVnd, ref findings);
        Demand(tree, EmvIds.Country, "VN", VietQrProblems.CountryNotVietnam, ref findings);
    }

    public static void Check(EmvTree tree, NapasAccount account, bool hasAmount, VietQrStrictness strictness, ref EmvFindings findings)
    {
        if (account.Template.Id != NapasAccount.Tag)
        {
            findings.Add(new(VietQrProblems.NapasOutside38, account.Template.Offset, account.Template.Path));
        }

        CheckDuplicates(account.Template, ref findings);
        CheckBeneficiary(tree, account, strictness, ref findings);
        CheckService(account, ref findings);
        CheckReuse(tree, hasAmount, ref findings);
        CheckMemo(tree, ref findings);
    }

    private static void Demand(EmvTree tree, int id, string value, EmvProblemKind kind, ref EmvFindings findings)
    {
        if (!tree.TryFind(id, out var found))
        {
            findings.Add(new(kind, tree.Text.Length));
        }
        else if (!found.Value.SequenceEqual(value))
        {
            findings.Add(new(kind, found.ValueOffset));
        }
    }

    private static void CheckDuplicates(EmvObject template, ref EmvFindings findings)
    {
        var (seen, repeated) = (default(EmvIdSet), default(EmvIdSet));
        foreach (var child in template.Children)
        {
            if (!seen.Add(child.Id) && repeated.Add(child.Id))
            {
                findings.Add(new(VietQrProblems.DuplicateInAccount, child.Offset, child.Path));
            }

            if (child.IsTemplate)
            {
                CheckDuplicates(child, ref findings);
            }
        }
    }

    private static void CheckBeneficiary(EmvTree tree, NapasAccount account, VietQrStrictness strictness, ref EmvFindings findings)
    {
        if (account.Beneficiary is not { } beneficiary)
        {
            findings.Add(new(VietQrProblems.BeneficiaryMissing, account.Template.Offset, account.Template.Path));
            return;
        }

        CheckBin(account.Bin, beneficiary, ref findings);
        if (account.Account is not { } number)
        {
            findings.Add(new(VietQrProblems.AccountMissing, beneficiary.Offset, beneficiary.Path));
        }
        else if (number.Value.Length > LongestAccount)
        {
            var severity = strictness == VietQrStrictness.Strict ? EmvSeverity.Error : EmvSeverity.Warning;
            findings.Add(new(VietQrProblems.AccountTooLong, number.ValueOffset, number.Path, severity));
        }
        else if (!VietQrFields.IsAccountText(number.Value))
        {
            findings.Add(new(VietQrProblems.AccountCharacters, number.ValueOffset, number.Path));
        }
    }

    private static void CheckBin(EmvObject? bin, EmvObject beneficiary, ref EmvFindings findings)
    {
        if (bin is not { } found)
        {
            findings.Add(new(VietQrProblems.BinMissing, beneficiary.Offset, beneficiary.Path));
        }
        else if (!VietQrFields.IsBin(found.Value))
        {
            findings.Add(new(VietQrProblems.BinNotSixDigits, found.ValueOffset, found.Path));
        }
        else if (!Banks.IsKnown(found.Value))
        {
            findings.Add(new(VietQrProblems.BinUnknown, found.ValueOffset, found.Path));
        }
    }

    private static void CheckService(NapasAccount account, ref EmvFindings findings)
    {
        if (account.MisplacedService is { } misplaced)
        {
            findings.Add(new(VietQrProblems.ServiceMisplaced, misplaced.Offset, misplaced.Path));
        }
        else if (account.Service is not { } service)
        {
            findings.Add(new(VietQrProblems.ServiceMissing, account.Template.Offset, account.Template.Path));
        }
        else if (service.Value is not (NapasAccount.ToAccount or NapasAccount.ToCard or NapasAccount.Push or NapasAccount.Cash))
        {
            findings.Add(new(VietQrProblems.ServiceUnknown, service.ValueOffset, service.Path));
        }
        else if (service.Value is NapasAccount.ToCard && account.Account is { } card && !IsUsualCard(card.Value))
        {
            findings.Add(new(VietQrProblems.CardNumberUnusual, card.ValueOffset, card.Path));
        }
    }

    // The text ties 11 and 12 to reuse; in practice an amount goes with 12. Both are accepted.
    private static void CheckReuse(EmvTree tree, bool hasAmount, ref EmvFindings findings)
    {
        if (!tree.TryFind(EmvIds.InitiationMethod, out var method))
        {
            return;
        }

        if (method.Value is "11" && hasAmount)
        {
            findings.Add(new(VietQrProblems.AmountInStatic, method.Offset));
        }
        else if (method.Value is "12" && !hasAmount)
        {
            findings.Add(new(VietQrProblems.DynamicWithoutAmount, method.Offset));
        }
    }

    private static void CheckMemo(EmvTree tree, ref EmvFindings findings)
    {
        if (!VietQrReader.TryFindMemo(tree, out var memo))
        {
            return;
        }

        if (memo.Value.Length > LongestMemo)
        {
            findings.Add(new(VietQrProblems.MemoTooLong, memo.ValueOffset, memo.Path));
        }

        if (!Ascii.IsValid(memo.Value))
        {
            findings.Add(new(VietQrProblems.MemoNotAscii, memo.ValueOffset, memo.Path));
        }
    }

    private static bool IsUsualCard(ReadOnlySpan<char> card) =>
        card.Length is 16 or 19 && !card.ContainsAnyExceptInRange('0', '9');
}
