using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class TransferListTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Lists => [TransferLists.SePay, TransferLists.SePayOld, TransferLists.Casso];

    [Theory, MemberData(nameof(Lists))]
    public async Task Reads_every_transfer_once_page_by_page_and_then_only_what_is_new(string name)
    {
        using var fake = new FakeLists();
        fake.Transfers.AddRange(Enumerable.Range(1, 250).Select(i => new Listed(i, $"memo {i}", 1_000 + i, IsOut: i % 10 == 0)));
        var (first, cursor) = await ReadAllAsync(fake, name, "");

        Assert.Equal(250, first.Count);
        Assert.Equal(Enumerable.Range(1, 250).Select(i => (i % 10 == 0 ? TransferDirection.Out : TransferDirection.In, 1_000L + i)), first.OrderBy(t => t.Amount).Select(t => (t.Direction, t.Amount.Dong)));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 5, 0, TimeSpan.FromHours(7)), first[0].OccurredAt);

        fake.Transfers.Add(new Listed(251, "new", 5_000));
        var (next, _) = await ReadAllAsync(fake, name, cursor);

        Assert.Contains(next, t => t.Amount.Dong == 5_000);
    }

    /// <summary>A bank books a transfer of the day before only now: by ids it is new, by days it lies in the day that is read again.</summary>
    [Theory, MemberData(nameof(Lists))]
    public async Task What_is_booked_late_is_not_missed(string name)
    {
        using var fake = new FakeLists();
        fake.Transfers.Add(new Listed(1, "first", 1_000));
        var (_, cursor) = await ReadAllAsync(fake, name, "");
        fake.Transfers.Add(new Listed(2, "late", 2_000) { Time = "2026-11-22 22:50:00" });

        Assert.Contains((await ReadAllAsync(fake, name, cursor)).Transfers, t => t.Amount.Dong == 2_000);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task An_empty_list_is_asked_again_from_the_start(string name)
    {
        using var fake = new FakeLists();
        var (none, cursor) = await ReadAllAsync(fake, name, "");
        fake.Transfers.Add(new Listed(1, "first", 1_000));

        Assert.Empty(none);
        Assert.Single((await ReadAllAsync(fake, name, cursor)).Transfers);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Another_account_of_the_same_token_is_nobodys_business(string name)
    {
        using var fake = new FakeLists();
        fake.Transfers.AddRange([new Listed(1, "ours", 1_000), new Listed(2, "a neighbour's", 2_000, Account: "1111111111")]);

        Assert.Equal([1_000L], (await ReadAllAsync(fake, name, "")).Transfers.Select(t => t.Amount.Dong));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_copy_of_a_record_holds_no_balance_and_reads_the_same(string name)
    {
        using var fake = new FakeLists();
        fake.Transfers.Add(new Listed(1, "QZ4K7M2P97G", 1_000));
        var page = Assert.IsType<ListAnswer.Page>(await AskAsync(fake, name, ""));
        var record = Assert.IsType<FeedVerdict.Genuine>(Assert.Single(page.Records));

        Assert.DoesNotContain("19077000", Encoding.UTF8.GetString(record.Copy.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("00001234567", Encoding.UTF8.GetString(record.Copy.Span), StringComparison.Ordinal);
        var read = Assert.Single(Assert.IsType<FeedVerdict.Genuine>(FeedReaders.OfPull(record.Transfers[0].Provider)!.Read(record.Copy)).Transfers);
        Assert.Equal((record.Transfers[0].Fingerprint(), record.Transfers[0].Memo), (read.Fingerprint(), read.Memo));
    }

    [Fact]
    public async Task Each_way_of_asking_to_slow_down_is_understood()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), await WaitAsync(response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7))));
        Assert.Equal(TimeSpan.FromSeconds(3), await WaitAsync(response => response.Headers.Add("x-sepay-userapi-retry-after", "3")));
        Assert.Equal(TimeSpan.FromSeconds(1), await WaitAsync(_ => { }));
        Assert.Equal(TimeSpan.FromHours(1), await WaitAsync(response => response.Headers.Add("x-sepay-userapi-retry-after", "999999")));
        Assert.Equal(TimeSpan.FromSeconds(1), await WaitAsync(response => response.Headers.Add("x-sepay-userapi-retry-after", "soon")));
    }

    public static TheoryData<string> Troubles => [.. Stumbles.Keys];

    private static readonly Dictionary<string, Func<HttpResponseMessage>> Stumbles = new()
    {
        ["500"] = () => new HttpResponseMessage(HttpStatusCode.InternalServerError),
        ["503"] = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
        ["401"] = () => new HttpResponseMessage(HttpStatusCode.Unauthorized),
        ["a redirect"] = () => new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://example.org/") } },
        ["no connection"] = () => throw new HttpRequestException("secret address"),
        ["a time-out"] = () => throw new TaskCanceledException(),
        ["a page of HTML"] = () => Text("<html>maintenance</html>"),
        ["half an answer"] = () => Text("{\"data\":["),
        ["another form"] = () => Text("{\"data\":\"none\"}"),
        ["a list alone"] = () => Text("[]"),
        ["more than anybody needs"] = () => Text("{\"data\":\"" + new string('x', 6 * 1024 * 1024) + "\"}"),
    };

    [Theory, MemberData(nameof(Troubles))]
    public async Task Trouble_is_an_answer_and_tells_no_secret(string what)
    {
        foreach (var name in (string[])[TransferLists.SePay, TransferLists.SePayOld, TransferLists.Casso])
        {
            using var fake = new FakeLists();
            fake.Stumbles[1] = Stumbles[what];

            var failed = Assert.IsType<ListAnswer.Failed>(await AskAsync(fake, name, ""));
            Assert.DoesNotContain("secret", failed.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain(FakeLists.Token, failed.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_kept_beside_the_others()
    {
        using var fake = new FakeLists();
        fake.Stumbles[1] = () => Text("""{"data":[{"id":"0199abcd-0000-7000-8000-000000000000","amount_in":"a lot"},7,{"id":"0199abce-0000-7000-8000-000000000000","transaction_date":"2026-11-23 09:05:00","account_number":"0000000000","amount_in":1000,"amount_out":0}]}""");
        var page = Assert.IsType<ListAnswer.Page>(await AskAsync(fake, TransferLists.SePay, ""));

        Assert.Equal([typeof(FeedVerdict.Unreadable), typeof(FeedVerdict.Unreadable), typeof(FeedVerdict.Genuine)], page.Records.Select(record => record.GetType()));
    }

    /// <summary>5,000 is the most that the old list gives, newest first: below them may lie a gap.</summary>
    [Fact]
    public async Task The_old_list_says_when_it_may_have_a_gap()
    {
        using var fake = new FakeLists();
        fake.Transfers.AddRange(Enumerable.Range(1, 5_001).Select(i => new Listed(i, "x", i)));

        Assert.IsType<ListAnswer.Failed>(await AskAsync(fake, TransferLists.SePayOld, ""));
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled()
    {
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Open(TransferLists.Casso).ReadAsync(http, "", Now, cancelled.Token));
    }

    private static async Task<TimeSpan> WaitAsync(Action<HttpResponseMessage> change)
    {
        using var fake = new FakeLists();
        fake.Stumbles[1] = () =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            change(response);
            return response;
        };
        return Assert.IsType<ListAnswer.SlowDown>(await AskAsync(fake, TransferLists.SePayOld, "")).Wait;
    }

    private static async Task<(List<IncomingTransfer> Transfers, string Cursor)> ReadAllAsync(FakeLists fake, string name, string cursor)
    {
        var transfers = new List<IncomingTransfer>();
        for (var pages = 0; pages < 20; pages++)
        {
            var page = Assert.IsType<ListAnswer.Page>(await AskAsync(fake, name, cursor));
            transfers.AddRange(page.Records.SelectMany(record => Assert.IsType<FeedVerdict.Genuine>(record).Transfers));
            cursor = page.Next;
            if (page.IsLast)
            {
                return (transfers, cursor);
            }
        }

        throw new InvalidOperationException("The list has no end.");
    }

    private static async Task<ListAnswer> AskAsync(FakeLists fake, string name, string cursor)
    {
        using var http = new HttpClient(fake, disposeHandler: false);
        return await Open(name).ReadAsync(http, cursor, Now);
    }

    private static ITransferList Open(string name) => TransferLists.Open(
        new FeedRegistration(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), name == TransferLists.Casso ? "casso" : "sepay", "999999", "0000000000") { ListName = name, ListToken = FakeLists.Token },
        new FeedOptions())!;

    private static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };
}
