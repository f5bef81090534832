using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class TransferMatcherTests
{
    private const string Code = "QZ4K7M2P97G";
    private const string Account = "0000000000";

    [Fact]
    public void Finds_the_request_by_its_code() => AssertMatched(Transfer(Code));

    [Fact]
    public void Finds_the_code_when_the_bank_removed_spaces() => AssertMatched(Transfer($"MBVCB.3278907687.lyvanb{Code}chuyentien"));

    [Fact]
    public void Finds_the_code_in_every_wrapper_of_the_corpus()
    {
        var code = CodeSource.OfData("4K7M2P9");
        foreach (var memo in BankMemo.WithCode)
        {
            AssertMatched(Transfer(memo.Carrying(code)));
        }
    }

    [Fact]
    public void Looks_at_the_next_memo_when_the_first_holds_no_code() => AssertMatched(Transfer("chuyen tien", "BankAPINotify " + Code, ""));

    [Fact]
    public void Takes_the_providers_guess_only_when_nothing_else_holds_a_code()
    {
        var other = CodeSource.OfData("0000000").ToString();

        AssertMatched(Transfer("", "", Code));
        AssertMatched(Transfer(Code, "", other));
    }

    [Fact]
    public void Too_little_too_much_and_too_late_are_matched_as_well()
    {
        AssertMatched(Transfer(Code) with { Amount = Vnd.Of(1) });
        AssertMatched(Transfer(Code) with { Amount = Vnd.Of(9_000_000) });
        AssertMatched(Transfer(Code) with { OccurredAt = Ledger.Placed.AddYears(1) });
    }

    [Fact]
    public void Never_guesses_from_amount_or_name() => Assert.IsType<MatchOutcome.NoCode>(Match(Transfer("LY THI VI DU chuyen tien")));

    [Fact]
    public void A_code_of_nobody_is_unknown()
    {
        var stranger = CodeSource.OfData("0000000");

        Assert.Equal(new MatchOutcome.UnknownCode(stranger), Match(Transfer(stranger.ToString())));
    }

    [Fact]
    public void A_code_with_one_wrong_symbol_is_no_code_and_is_not_corrected() =>
        Assert.IsType<MatchOutcome.NoCode>(Match(Transfer("QZ4K7M2P97H")));

    [Fact]
    public void Two_codes_in_one_memo_are_for_a_person()
    {
        var other = CodeSource.OfData("0000000");
        var outcome = Assert.IsType<MatchOutcome.SeveralCodes>(Match(Transfer($"{Code} {other}")));

        Assert.Equal([Code, other.ToString()], outcome.Codes.Select(code => code.ToString()));
    }

    [Fact]
    public void Money_on_another_account_pays_nothing() =>
        Assert.IsType<MatchOutcome.WrongAccount>(Match(Transfer(Code) with { Account = "0000000001" }));

    [Fact]
    public void Money_for_the_virtual_account_pays() =>
        AssertMatched(Transfer(Code) with { Account = "0000000001", VirtualAccount = Account });

    [Fact]
    public void Money_that_leaves_with_a_requests_code_is_its_refund() =>
        Assert.Equal(Code, Assert.IsType<MatchOutcome.RefundSeen>(Match(Transfer(Code) with { Direction = TransferDirection.Out })).Request.Code.ToString());

    [Theory]
    [InlineData("tien dien thang 11")]
    [InlineData("QZ4K7M2P97H")]
    public void Money_that_leaves_for_anything_else_is_the_households_own(string memo) =>
        Assert.IsType<MatchOutcome.Outgoing>(Match(Transfer(memo) with { Direction = TransferDirection.Out }));

    [Fact]
    public void Money_that_leaves_another_account_or_with_two_codes_closes_no_refund()
    {
        Assert.IsType<MatchOutcome.Outgoing>(Match(Transfer(Code) with { Direction = TransferDirection.Out, Account = "0000000001" }));
        Assert.IsType<MatchOutcome.Outgoing>(Match(Transfer($"{Code} {CodeSource.OfData("0000000")}") with { Direction = TransferDirection.Out }));
    }

    private static void AssertMatched(IncomingTransfer transfer) =>
        Assert.Equal(Code, Assert.IsType<MatchOutcome.Matched>(Match(transfer)).Request.Code.ToString());

    /// <summary>The one place that knows how the matcher is asked.</summary>
    private static MatchOutcome Match(IncomingTransfer transfer)
    {
        var request = Ledger.Request();
        return TransferMatcher.Match(transfer, Account, new Dictionary<OrderCode, PaymentRequest> { [request.Code] = request });
    }

    private static IncomingTransfer Transfer(params string[] memos) => new()
    {
        Provider = "sepay",
        ProviderTransactionId = "1",
        Account = Account,
        Amount = Vnd.Of(Ledger.Price),
        Direction = TransferDirection.In,
        Memos = memos,
        OccurredAt = Ledger.Placed,
    };
}
