using System.Diagnostics;
using System.Text;
using System.Text.Unicode;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>
/// Reads one stream of hostile texts in every way there is, and says what it met. The tests run a million, eng/fuzz.sh as many as it is told.
/// Every text: by EmvReader and VietQrReader (strict and lenient, with its scheme), as characters and as bytes; written back and, when well
/// formed, rebuilt from its objects. Anything that does not hold is an exception with the text in it.
/// </summary>
internal sealed class HostileReading
{
    /// <summary>One text must not take longer, in all ways of reading together.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(1);

    // A machine that does other work as well stops anyone at any time: slow is what is slow every time.
    private const int Retries = 3;
    private static readonly TimeSpan WorthRetrying = TimeSpan.FromMilliseconds(0.1);

    // Reading damaged bytes differs in the decoding only and is asked for a part of the stream.
    private const int DamagedEvery = 4;

    private readonly char[] _room = new char[EmvReader.MaxLength];

    public int Valid { get; private set; }

    public int WellFormed { get; private set; }

    public int Transfers { get; private set; }

    public int NotUtf8 { get; private set; }

    /// <summary>How many took longer than <see cref="Limit"/> each time.</summary>
    public int Slow { get; private set; }

    /// <summary>The longest that any text took, each at its best.</summary>
    public TimeSpan Longest { get; private set; }

    public HashSet<QrScheme> Schemes { get; } = [];

    public void Run(int seed, int count)
    {
        var texts = new HostileTexts(seed);
        for (var i = 0; i < count; i++)
        {
            var text = texts.Next();
            try
            {
                Time(text);
                Check(text);
                if (i % DamagedEvery == 0)
                {
                    CheckBytes(texts.Damage(Encoding.UTF8.GetBytes(text)));
                }
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"text {i} of seed {seed}: {Uri.EscapeDataString(text)}", failure);
            }
        }
    }

    private void Time(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var tries = 0; tries <= Retries && best > WorthRetrying; tries++)
        {
            var start = Stopwatch.GetTimestamp();
            EmvReader.Read(text);
            VietQrReader.Read(text, VietQrStrictness.Strict);
            VietQrReader.Read(text, VietQrStrictness.Lenient);
            var taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
        }

        Slow += best > Limit ? 1 : 0;
        Longest = best > Longest ? best : Longest;
    }

    private void Check(string text)
    {
        var strict = VietQrReader.Read(text, VietQrStrictness.Strict);
        var lenient = VietQrReader.Read(text, VietQrStrictness.Lenient);
        CheckReading(text, strict);
        CheckReading(text, lenient);
        Demand(lenient.Valid || !strict.Valid, "what is valid to the letter is valid leniently");
        CheckTree(text, EmvReader.Read(text));
        CheckTree(text, strict.Tree);
        if (text.Length <= EmvReader.MaxLength)
        {
            Demand(VietQrReader.Read(text.AsSpan(), VietQrStrictness.Strict).Problems.SequenceEqual(strict.Problems), "characters read as the string");
        }

        CheckBytes(Encoding.UTF8.GetBytes(text));
        CheckTransfer(text);
        Valid += strict.Valid ? 1 : 0;
        WellFormed += strict.Tree.IsWellFormed ? 1 : 0;
        Schemes.Add(strict.Scheme);
    }

    private static void CheckReading(string text, VietQrReading reading)
    {
        var hasError = false;
        foreach (var problem in reading.Problems)
        {
            hasError |= problem.IsError;
            Demand(problem.Offset >= 0 && problem.Offset <= text.Length, "a place in the text");
            Demand(problem.Vietnamese.Length > 0 && problem.English.Length > 0, "two sentences");
        }

        Demand(reading.Valid != hasError, "valid is without an error");
        Demand(Enum.IsDefined(reading.Scheme), "a scheme");
        _ = (reading.Bin, reading.Account, reading.Service, reading.Amount, reading.AmountFigure, reading.Memo, reading.Tip, reading.IsPractice);
        _ = (reading.AdditionalData.BillNumber, reading.AdditionalData.PaymentSystems.Count(), reading.Language.MerchantName);
    }

    private void CheckTree(string text, EmvTree tree)
    {
        Demand(tree.Write() == text, "written back as it was");
        if (tree is { IsWellFormed: true, LengthMode: EmvLengthMode.Ascii or EmvLengthMode.Utf16Units })
        {
            var writer = new EmvWriter(_room);
            Put(ref writer, tree.Objects);
            Demand(writer.Written.SequenceEqual(text), "rebuilt from its objects");
        }
    }

    private static void Put(ref EmvWriter writer, EmvObjects objects)
    {
        foreach (var found in objects)
        {
            if (!found.IsTemplate)
            {
                writer.Put(found.Id, found.Value);
                continue;
            }

            var mark = writer.Open(found.Id);
            Put(ref writer, found.Children);
            writer.Close(mark);
        }
    }

    private void CheckBytes(byte[] utf8)
    {
        var tree = EmvReader.Read(utf8, EmvShape.Standard);
        var reading = VietQrReader.Read(utf8, VietQrStrictness.Lenient);
        if (Utf8.IsValid(utf8))
        {
            Demand(tree.Text.Length == 0 || tree.WriteUtf8().AsSpan().SequenceEqual(utf8), "bytes written back as they were");
            Demand(!tree.Problems.Any(problem => problem.Kind == EmvProblems.MalformedUtf8), "UTF-8 is told from what is none");
            return;
        }

        NotUtf8++;
        Demand(!reading.Valid && !tree.IsWellFormed, "what is not UTF-8 is not valid");
    }

    private void CheckTransfer(string text)
    {
        if (!VietQrTransfer.TryParse(text, out var transfer, out _))
        {
            return;
        }

        Transfers++;
        Demand(VietQrTransfer.TryParse(transfer.Payload, out var again, out _) && again.Equals(transfer), "a transfer written anew is the same");
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException("does not hold: " + what);
        }
    }
}
