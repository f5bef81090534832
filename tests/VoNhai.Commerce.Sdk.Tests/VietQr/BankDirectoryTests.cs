using System.Text.Json;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>The directory against what was collected: nothing lost, nothing smoothed over.</summary>
public sealed class BankDirectoryTests
{
    private static readonly JsonElement[] Collected = [.. Resources.Json("banks-collected.json").EnumerateArray()];

    [Fact]
    public void Every_bin_that_was_collected_is_found_under_its_name() => Assert.All(Collected, row =>
    {
        var bank = Find(row.GetProperty("bin").GetString());
        if (Text(row, "aliasOf") is { } main)
        {
            Assert.Equal(main, bank.Bin);
            Assert.Contains(row.GetProperty("bin").GetString(), bank.OtherBins);
            return;
        }

        Assert.Equal(
            (Text(row, "bin"), Text(row, "code"), Text(row, "shortName"), Text(row, "name"), Text(row, "nameEn")),
            (bank.Bin, bank.Code, bank.ShortName, bank.Name, bank.NameEn));
        Assert.Equal(row.GetProperty("formerNames").EnumerateArray().Select(name => name.GetString()), bank.FormerNames);
        Assert.Equal(row.GetProperty("transferSupported").ValueKind == JsonValueKind.True, bank.CanReceiveTransfers);
    });

    [Fact]
    public void A_bank_names_the_lists_that_it_is_in() => Assert.All(Collected.Where(row => Text(row, "aliasOf") is null), row =>
    {
        var bank = Find(Text(row, "bin"));
        var aliases = Collected.Where(other => Text(other, "aliasOf") == bank.Bin);
        var lists = aliases.Prepend(row).SelectMany(entry => entry.GetProperty("sources").EnumerateArray().Select(list => list.GetString()![..8])).Count();
        Assert.Equal(lists, bank.Sources.Count);
        Assert.All(bank.Sources, source => Assert.InRange(source.AsOf, new DateOnly(2023, 12, 31), new DateOnly(2026, 11, 24)));
    });

    [Fact]
    public void Exactly_the_disagreements_that_were_collected_are_disputed() => Assert.Equal(
        Collected.Where(row => row.GetProperty("disagreements").GetArrayLength() > 0).Select(row => Text(row, "bin")),
        Banks.All.Where(bank => bank.Transfers == TransferSupport.Disputed).Select(bank => bank.Bin));

    [Theory]
    [InlineData("970405", TransferSupport.Yes)]
    [InlineData("970408", TransferSupport.No)]
    [InlineData("422589", TransferSupport.Disputed)]
    [InlineData("970406", TransferSupport.Disputed)]
    [InlineData("970457", TransferSupport.Disputed)]
    [InlineData("970460", TransferSupport.Unknown)]
    public void Says_what_lists_say_of_transfers(string bin, TransferSupport support) => Assert.Equal(support, Find(bin).Transfers);

    [Fact]
    public void A_disputed_bank_shows_who_says_what()
    {
        var cimb = Find("970459");
        Assert.Equal("422589", cimb.Bin);
        Assert.Equal(
            [("vietqr.io", TransferSupport.Yes), ("vietnam-qr-pay 1.5.1", TransferSupport.No)],
            cimb.Sources.Take(2).Select(source => (source.Name, source.Transfers)));
        Assert.True(cimb.CanReceiveTransfers);
    }

    [Fact]
    public void A_name_that_no_list_has_yet_says_where_it_is_from() =>
        Assert.Equal(["970408", "970444"], Banks.All.Where(bank => bank.NameSource is not null).Select(bank => bank.Bin));

    private static Bank Find(string? bin) => Banks.TryFind(bin, out var bank) ? bank : throw new Xunit.Sdk.XunitException($"{bin} is unknown.");

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var text) ? text.GetString() : null;
}
