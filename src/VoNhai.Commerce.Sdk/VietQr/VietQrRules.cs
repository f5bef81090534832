using System.Text;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>What NAPAS asks of a VietQR code beyond the EMV profile, and what VNPAY asks too.</summary>
internal static class VietQrRules
{
    public const int LongestAccount = 19;
    public const int LongestMemo = 25;

    /// <summary>Object 01 is there, the currency is đồng, the country Vietnam.</summary>
    public static void CheckVietnamese(EmvTree tree, List<EmvProblem> problems)
    {
        EmvProfile.CheckInitiation(tree, problems, isDemanded: true);
        Demand(tree, EmvIds.Currency, QrAmount.VndCode, VietQrProblems.CurrencyNotVnd, problems);
        Demand(tree, EmvIds.Country, "VN", VietQrProblems.CountryNotVietnam, problems);
    }

    public static void Check(EmvTree tree, NapasAccount account, bool hasAmount, VietQrStrictness strictness, List<EmvProblem> problems)
    {
        if (account.Template.Id != NapasAccount.Tag)
        {
            problems.Add(new(VietQrProblems.NapasOutside38, account.Template.Offset, account.Template.Path));
        }

        CheckDuplicates(account.Template, problems);
        CheckBeneficiary(tree, account, strictness, problems);
        CheckService(account, problems);
        CheckReuse(tree, hasAmount, problems);
        CheckMemo(tree, problems);
    }

    private static void Demand(EmvTree tree, int id, string value, EmvProblemKind kind, List<EmvProblem> problems)
    {
        if (!tree.TryFind(id, out var found))
        {
            problems.Add(new(kind, tree.Text.Length));
        }
        else if (!found.Value.SequenceEqual(value))
        {
            problems.Add(new(kind, found.ValueOffset));
        }
    }

    private static void CheckDuplicates(EmvObject template, List<EmvProblem> problems)
    {
        Span<int> times = stackalloc int[100];
        foreach (var child in template.Children)
        {
            if (++times[child.Id] == 2)
            {
                problems.Add(new(VietQrProblems.DuplicateInAccount, child.Offset, child.Path));
            }

            if (child.IsTemplate)
            {
                CheckDuplicates(child, problems);
            }
        }
    }

    private static void CheckBeneficiary(EmvTree tree, NapasAccount account, VietQrStrictness strictness, List<EmvProblem> problems)
    {
        if (account.Beneficiary is not { } beneficiary)
        {
            problems.Add(new(VietQrProblems.BeneficiaryMissing, account.Template.Offset, account.Template.Path));
            return;
        }

        CheckBin(account.Bin, beneficiary, problems);
        if (account.Account is not { } number)
        {
            problems.Add(new(VietQrProblems.AccountMissing, beneficiary.Offset, beneficiary.Path));
        }
        else if (number.Value.Length > LongestAccount)
        {
            var severity = strictness == VietQrStrictness.Strict ? EmvSeverity.Error : EmvSeverity.Warning;
            problems.Add(new(VietQrProblems.AccountTooLong, number.ValueOffset, number.Path, severity));
        }
        else if (!VietQrFields.IsAccountText(number.Value))
        {
            problems.Add(new(VietQrProblems.AccountCharacters, number.ValueOffset, number.Path));
        }
    }

    private static void CheckBin(EmvObject? bin, EmvObject beneficiary, List<EmvProblem> problems)
    {
        if (bin is not { } found)
        {
            problems.Add(new(VietQrProblems.BinMissing, beneficiary.Offset, beneficiary.Path));
        }
        else if (!VietQrFields.IsBin(found.Value))
        {
            problems.Add(new(VietQrProblems.BinNotSixDigits, found.ValueOffset, found.Path));
        }
        else if (!Banks.TryFind(found.ToString(), out _))
        {
            problems.Add(new(VietQrProblems.BinUnknown, found.ValueOffset, found.Path));
        }
    }

    private static void CheckService(NapasAccount account, List<EmvProblem> problems)
    {
        if (account.MisplacedService is { } misplaced)
        {
            problems.Add(new(VietQrProblems.ServiceMisplaced, misplaced.Offset, misplaced.Path));
        }
        else if (account.Service is not { } service)
        {
            problems.Add(new(VietQrProblems.ServiceMissing, account.Template.Offset, account.Template.Path));
        }
        else if (service.Value is not (NapasAccount.ToAccount or NapasAccount.ToCard or NapasAccount.Push or NapasAccount.Cash))
        {
            problems.Add(new(VietQrProblems.ServiceUnknown, service.ValueOffset, service.Path));
        }
        else if (service.Value is NapasAccount.ToCard && account.Account is { } card && !IsUsualCard(card.Value))
        {
            problems.Add(new(VietQrProblems.CardNumberUnusual, card.ValueOffset, card.Path));
        }
    }

    // The text ties 11 and 12 to reuse; in practice an amount goes with 12. Both are accepted.
    private static void CheckReuse(EmvTree tree, bool hasAmount, List<EmvProblem> problems)
    {
        if (!tree.TryFind(EmvIds.InitiationMethod, out var method))
        {
            return;
        }

        if (method.Value is "11" && hasAmount)
        {
            problems.Add(new(VietQrProblems.AmountInStatic, method.Offset));
        }
        else if (method.Value is "12" && !hasAmount)
        {
            problems.Add(new(VietQrProblems.DynamicWithoutAmount, method.Offset));
        }
    }

    private static void CheckMemo(EmvTree tree, List<EmvProblem> problems)
    {
        if (!VietQrReader.TryFindMemo(tree, out var memo))
        {
            return;
        }

        if (memo.Value.Length > LongestMemo)
        {
            problems.Add(new(VietQrProblems.MemoTooLong, memo.ValueOffset, memo.Path));
        }

        if (!Ascii.IsValid(memo.Value))
        {
            problems.Add(new(VietQrProblems.MemoNotAscii, memo.ValueOffset, memo.Path));
        }
    }

    private static bool IsUsualCard(ReadOnlySpan<char> card) =>
        card.Length is 16 or 19 && !card.ContainsAnyExceptInRange('0', '9');
}
