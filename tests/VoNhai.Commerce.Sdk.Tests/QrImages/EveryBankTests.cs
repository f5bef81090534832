using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>
/// A code of every bank, built, drawn, decoded by another's reader and read back. Once a bank with the tests; <c>eng/banks.sh</c> does
/// 50 a bank (<c>VONHAI_CODES_PER_BANK</c>, <c>VONHAI_CODES_SEED</c>).
/// </summary>
public sealed class EveryBankTests(ITestOutputHelper output)
{
    private static readonly int PerBank = Setting("VONHAI_CODES_PER_BANK", 1);
    private static readonly int Seed = Setting("VONHAI_CODES_SEED", 970405);

    [Fact]
    public void A_code_of_every_bank_comes_back_out_of_its_picture()
    {
        var clock = Stopwatch.StartNew();
        var random = new Random(Seed);
        var trips = BankRoundTrip.Bins.SelectMany(bin => Enumerable.Range(0, PerBank).Select(_ => BankRoundTrip.Of(bin, random))).ToList();
        var complaints = new List<string>();
        foreach (var some in trips.Chunk(500))
        {
            var decoded = ZbarBatch.Decode([.. some.Select(trip => trip.Draw())]);
            complaints.AddRange(some.Zip(decoded, (trip, text) => trip.Complaint(text)).OfType<string>());
        }

        output.WriteLine($"{trips.Count} codes of {BankRoundTrip.Bins.Count} BINs, seed {Seed}: {complaints.Count} not read back equal, {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(72 * PerBank, trips.Count);
        Assert.Empty(complaints);
    }

    [Fact]
    public void Control_a_picture_of_another_code_or_of_none_is_noticed()
    {
        var random = new Random(Seed);
        var (one, other) = (BankRoundTrip.Of("970405", random), BankRoundTrip.Of("970405", random));
        var white = System.Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGbTuoAAAAABJRU5ErkJggg==");
        var decoded = ZbarBatch.Decode([white, other.Draw(), one.Draw()]);
        Assert.Null(decoded[0]);
        Assert.NotNull(one.Complaint(decoded[0]));
        Assert.NotNull(one.Complaint(decoded[1]));
        Assert.Null(one.Complaint(decoded[2]));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
