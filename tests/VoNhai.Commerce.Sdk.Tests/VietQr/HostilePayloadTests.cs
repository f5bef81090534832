using System.Globalization;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>A million damaged codes. <c>FUZZ_SEED</c> and <c>FUZZ_COUNT</c> in the environment change which and how many.</summary>
public sealed class HostilePayloadTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("FUZZ_SEED", 20231022);
    private static readonly int Count = Setting("FUZZ_COUNT", 1_000_000);
    private const int Streams = 4;

    // TryParse reads leniently; the strict judgement differs in a few branches only and is asked for a part of the stream.
    private const int StrictEvery = 8;

    [Fact]
    public void Never_make_the_reader_throw()
    {
        output.WriteLine($"seeds {Seed} to {Seed + Streams - 1}, {Count} payloads");
        var (valid, transfers) = (0, 0);
        Parallel.For(0, Streams, stream =>
        {
            var found = ReadMany(Seed + stream, Count / Streams);
            Interlocked.Add(ref valid, found.Valid);
            Interlocked.Add(ref transfers, found.Transfers);
        });

        // Neither everything nor nothing: the stream reaches both sides.
        output.WriteLine($"{transfers} transfers, {valid} valid among every {StrictEvery}th");
        Assert.InRange(valid, Count / StrictEvery / 1000, Count / StrictEvery / 2);
        Assert.InRange(transfers, Count / 1000, Count / 2);
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
            AssertSound(payload[..end], VietQrReader.Read(payload[..end]), transfer: null);
        }
    }

    private static (int Valid, int Transfers) ReadMany(int seed, int count)
    {
        var mutations = new PayloadMutations(seed);
        var (valid, transfers) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var payload = mutations.Next();
            try
            {
                var isTransfer = VietQrTransfer.TryParse(payload, out var transfer, out _);
                transfers += isTransfer ? 1 : 0;
                if (i % StrictEvery == 0)
                {
                    var reading = VietQrReader.Read(payload);
                    valid += reading.Valid ? 1 : 0;
                    AssertSound(payload, reading, transfer);
                }
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"payload {i} of seed {seed}: {Uri.EscapeDataString(payload)}", failure);
            }
        }

        return (valid, transfers);
    }

    private static void AssertSound(string payload, VietQrReading reading, VietQrTransfer? transfer)
    {
        Assert.Equal(payload, reading.Tree.Write());
        Assert.Equal(reading.Valid, !reading.Problems.Any(problem => problem.IsError));
        Assert.All(reading.Problems, problem =>
        {
            Assert.InRange(problem.Offset, 0, payload.Length);
            Assert.NotEqual("", problem.ToString());
        });
        if (transfer is not null)
        {
            Assert.True(VietQrTransfer.TryParse(transfer.Payload, out var again, out _));
            Assert.Equal(transfer, again);
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
