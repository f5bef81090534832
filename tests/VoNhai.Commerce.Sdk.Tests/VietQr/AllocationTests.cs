using System.Diagnostics;
using System.Reflection;
using System.Text;
using VoNhai.Commerce.Benchmarks.Controls;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>What reading and building ask of the heap, in bytes: the same on every machine, unlike time.</summary>
public sealed class AllocationTests
{
    private static readonly Func<object, object> Clone =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string Payload =
        VietQrTransfer.To(Banks.Agribank, "0000000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G BAN NA").Payload;

    // The result is the reading, its tree and the tree's nodes: their sizes are measured by copying them.
    [Fact]
    public void A_sound_code_costs_the_result_and_nothing_beyond_it()
    {
        var reading = VietQrReader.Read(Payload);
        Assert.Empty(reading.Problems);
        var result = BytesOf(() => Clone(reading)) + BytesOf(() => Clone(reading.Tree)) + BytesOf(() => reading.Tree.Nodes.ToArray());
        ExpectBytes(result, () => VietQrReader.Read(Payload));
        ExpectBytes(result, () => VietQrReader.Read(Payload, VietQrStrictness.Lenient));
    }

    [Fact]
    public void A_sound_code_in_bytes_costs_its_text_too()
    {
        var utf8 = Encoding.UTF8.GetBytes(Payload);
        var text = BytesOf(() => new string('0', Payload.Length));
        var result = VietQrReader.Read(Payload);
        var expected = BytesOf(() => Clone(result)) + BytesOf(() => Clone(result.Tree)) + BytesOf(() => result.Tree.Nodes.ToArray()) + text;
        ExpectBytes(expected, () => VietQrReader.Read(utf8, VietQrStrictness.Strict));
        ExpectBytes(expected, () => VietQrReader.Read(Payload.AsSpan(), VietQrStrictness.Strict));
    }

    [Fact]
    public void A_text_is_made_once_when_it_is_asked_for()
    {
        var reading = VietQrReader.Read(Payload);
        Assert.Same(reading.Account, reading.Account);
        Assert.Same(reading.Bin, reading.Bin);
        Assert.Same(reading.Memo, reading.Memo);
        ExpectBytes(0, () =>
        {
            _ = (reading.Amount, reading.Tip, reading.AdditionalData, reading.IsPractice);
            return reading;
        });
    }

    [Fact]
    public void A_code_is_built_into_one_string()
    {
        var text = BytesOf(() => new string('0', Payload.Length));
        var transfer = VietQrTransfer.To(Banks.Agribank, "0000000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G BAN NA");
        Assert.Equal(text, BytesOfOne(() => transfer.Payload));
    }

    [Fact]
    public void The_check_value_costs_nothing() => ExpectBytes(0, () =>
    {
        _ = EmvCrc.Of(Payload);
        return Payload;
    });

    [Fact]
    public void Writing_back_costs_one_string()
    {
        var tree = EmvReader.Read(Payload);
        ExpectBytes(BytesOf(() => new string('0', Payload.Length)), tree.Write);
    }

    [Fact]
    public void Control_costs_many_times_more()
    {
        Assert.True(SubstringReader.Read(Payload).Valid);
        Assert.True(BytesOf(() => SubstringReader.Read(Payload)) > 8 * BytesOf(() => VietQrReader.Read(Payload)));
        Assert.True(BytesOf(() => ConcatenatingBuilder.Build("970405", "0000000000000", 250_000, "QZ4K7M2P97G BAN NA")) > 8 * BytesOf(() => new string('0', Payload.Length)));
        Assert.Equal(Payload, ConcatenatingBuilder.Build("970405", "0000000000000", 250_000, "QZ4K7M2P97G BAN NA"));
    }

    // A control that checked less would be too fast: it judges the corpus as ours does, as far as it goes (VietQR in ASCII, object 38).
    [Fact]
    public void Control_checks_what_ours_checks()
    {
        var codes = VietQrVector.All.Where(vector => vector.Scheme == "vietqr" && Ascii.IsValid(vector.Mended)).ToList();
        Assert.True(codes.Count > 80);
        Assert.Empty(codes.Where(vector => SubstringReader.Read(vector.Mended).Valid != vector.Valid).Select(vector => vector.Why));
        Assert.Equal(EmvCrc.Of(Payload), BitwiseCrc.Of(Payload));
    }

    // On a busy machine the runtime optimises late: it is given time until the figure is reached, and fails when it never is.
    private static void ExpectBytes(long expected, Func<object> work) => Assert.Equal(expected, BytesOf(work, until: expected));

    // Code that was just compiled boxes here and there until the runtime has optimised it, some 100 ms later: the least counts.
    private static long BytesOf(Func<object> work, long? until = null)
    {
        var (least, calls) = (long.MaxValue, 0);
        var patience = until is null ? Settling : Patience;
        for (var start = Stopwatch.GetTimestamp(); calls < 200 || (least > (until ?? 0) && Stopwatch.GetElapsedTime(start) < patience); calls++)
        {
            least = Math.Min(least, BytesOfOne(work));
        }

        return least;
    }

    private static long BytesOfOne(Func<object> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = work();
        var after = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(result);
        return after - before;
    }
}
