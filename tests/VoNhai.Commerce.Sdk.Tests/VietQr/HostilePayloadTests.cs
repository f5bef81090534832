using System.Globalization;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>A million hostile texts. <c>FUZZ_SEED</c> and <c>FUZZ_COUNT</c> in the environment change which and how many; eng/fuzz.sh sets them.</summary>
public sealed class HostilePayloadTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("FUZZ_SEED", 20231022);
    private static readonly int Count = Setting("FUZZ_COUNT", 1_000_000);
    private const int Streams = 4;

    [Fact]
    public void Never_make_the_reader_throw_stall_or_lose_anything()
    {
        var streams = Enumerable.Range(0, Streams).Select(_ => new HostileReading()).ToArray();
        Parallel.For(0, Streams, stream => streams[stream].Run(Seed + stream, Count / Streams));
        foreach (var one in streams)
        {
            one.TimeSuspectsAgain();
        }

        var (valid, wellFormed, transfers) = (streams.Sum(one => one.Valid), streams.Sum(one => one.WellFormed), streams.Sum(one => one.Transfers));
        var schemes = streams.SelectMany(one => one.Schemes).Distinct().ToList();
        output.WriteLine($"{Count} texts of seeds {Seed} to {Seed + Streams - 1}: no exception, all written back as they were");
        output.WriteLine($"{valid} valid, {wellFormed} well formed and rebuilt, {transfers} transfers, {streams.Sum(one => one.NotUtf8)} not UTF-8, {schemes.Count} schemes");
        output.WriteLine($"longest {streams.Max(one => one.Longest).TotalMilliseconds:0.000} ms, {streams.Sum(one => one.Slow)} above {HostileReading.Limit.TotalMilliseconds} ms");

        Assert.Equal(0, streams.Sum(one => one.Slow));

        // Neither everything nor nothing: the stream reaches both sides.
        Assert.InRange(valid, Count / 1000, Count / 2);
        Assert.InRange(wellFormed, Count / 100, Count);
        Assert.InRange(transfers, Count / 1000, Count / 2);
        Assert.True(schemes.Count >= 12, $"only {string.Join(' ', schemes)}");
    }

    [Fact]
    public void Control_make_a_naive_reader_throw()
    {
        var mutations = new PayloadMutations(Seed);
        var thrown = 0;
        for (var i = 0; i < 1_000; i++)
        {
            thrown += Throws(mutations.Next()) ? 1 : 0;
        }

        Assert.True(thrown > 100, $"only {thrown} of 1,000");
        Assert.Equal("0000000000", NaiveReader.AccountOf(VietQrTransfer.To(Banks.Practice, "0000000000").Payload));
    }

    [Fact]
    public void Of_every_single_unit_never_make_the_reader_throw()
    {
        var payload = VietQrTransfer.To(Banks.Practice, "0000000000").WithMemo("a").Payload;
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            _ = VietQrReader.Read($"{payload[..(unit % payload.Length)]}{(char)unit}{payload[(unit % payload.Length)..]}");
        }
    }

    [Fact]
    public void Of_every_length_never_make_the_reader_throw()
    {
        var payload = VietQrTransfer.To(Banks.Practice, "0000000000").WithMemo("a").Payload;
        for (var end = 0; end <= payload.Length; end++)
        {
            Assert.Equal(payload[..end], VietQrReader.Read(payload[..end]).Tree.Write());
        }
    }

    private static bool Throws(string payload)
    {
        try
        {
            _ = NaiveReader.AccountOf(payload);
            return false;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            return true;
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
