using System.Text.RegularExpressions;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Sdk.Tests.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.FakeBank;

public sealed partial class BankHabitTests
{
    public static TheoryData<string> Keys => [.. BankHabits.All.Select(habit => habit.Key)];

    [Fact]
    public void There_are_at_least_eight_senders_each_with_its_own_key_and_name()
    {
        Assert.True(BankHabits.All.Count >= 8);
        Assert.Equal(BankHabits.All.Count, BankHabits.All.DistinctBy(habit => habit.Key).Count());
        Assert.Equal(BankHabits.All.Count, BankHabits.All.DistinctBy(habit => habit.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_code_survives(string key)
    {
        var codes = new CodeSource(3);
        for (var seed = 0; seed < 1_000; seed++)
        {
            var code = codes.Next();

            Assert.Equal([code], OrderCode.FindIn(Habit(key).Mangle(code.ToString(), new Random(seed), Given.Now)));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_code_survives_behind_the_words_that_a_bank_wants_and_before_those_of_the_payer(string key)
    {
        var codes = new CodeSource(4);
        for (var seed = 0; seed < 300; seed++)
        {
            var code = codes.Next();

            Assert.Equal([code], OrderCode.FindIn(Habit(key).Mangle($"SEVQR {code} trả tiền chè", new Random(seed), Given.Now)));
        }
    }

    [Fact]
    public void Most_senders_defeat_the_naive_expression()
    {
        var defeated = BankHabits.All.Count(habit => Enumerable.Range(0, 50).Any(seed =>
            NaiveCode().Match(habit.Mangle("QZ4K7M2P97G", new Random(seed), Given.Now)).Value != "QZ4K7M2P97G"));

        Assert.True(defeated >= 4, $"Only {defeated} do: the senders are too kind.");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_same_memo_seed_and_moment_give_the_same_text(string key)
    {
        Assert.Equal(
            Habit(key).Mangle("QZ4K7M2P97G", new Random(42), Given.Now),
            Habit(key).Mangle("QZ4K7M2P97G", new Random(42), Given.Now));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_memo_without_a_code_gets_none(string key)
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            Assert.Empty(OrderCode.FindIn(Habit(key).Mangle("trả tiền chè", new Random(seed), Given.Now)));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Any_memo_arrives_as_plain_ascii_of_bounded_length(string key)
    {
        var random = new Random(9);
        for (var i = 0; i < 1_000; i++)
        {
            var memo = new string([.. Enumerable.Range(0, random.Next(400)).Select(_ => (char)random.Next(0x20, 0xD7FF))]);
            var arrived = Habit(key).Mangle(memo, random);

            Assert.InRange(arrived.Length, 0, 400);
            Assert.All(arrived, c => Assert.True(c is '\n' or (>= ' ' and < '\x7F')));
        }
    }

    [Fact]
    public void A_payer_with_own_words_loses_the_code() =>
        Assert.Empty(OrderCode.FindIn(BankHabits.OwnWords.Mangle("QZ4K7M2P97G", new Random(1))));

    [Fact]
    public void Some_senders_write_the_moment_in_Vietnamese_time() =>
        Assert.EndsWith("-112326 08:30:00", Habit("acb-like").Mangle("QZ4K7M2P97G", new Random(1), Given.Now), StringComparison.Ordinal);

    [Fact]
    public void Is_found_by_its_key()
    {
        Assert.True(BankHabits.TryFind("vcb-like", out var wrapping));
        Assert.Equal("vcb-like", wrapping.Key);
        Assert.True(BankHabits.TryFind("own-words", out _));
        Assert.False(BankHabits.TryFind("VCB", out _));
        Assert.False(BankHabits.TryFind(null, out _));
    }

    [Fact]
    public void Nothing_that_a_learner_reads_names_a_real_bank()
    {
        string[] brands = ["vcb", "vietcom", "mbbank", "acb", "vietin", "bidv", "agri", "techcom", "sacom", "tpbank", "vpbank", "momo", "zalo", "napas"];
        foreach (var habit in BankHabits.All.Append(BankHabits.OwnWords))
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var seen = $"{habit.Name} {habit.Mangle("cam on", new Random(seed))}";

                Assert.All(brands, brand => Assert.DoesNotContain(brand, seen, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private static BankHabit Habit(string key) => BankHabits.All.Single(habit => habit.Key == key);

    [GeneratedRegex(@"\bQZ[0-9A-Z]{9}\b")]
    private static partial Regex NaiveCode();
}
