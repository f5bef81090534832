using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Statements;

/// <summary>Reads one row by a mapping. Whatever it cannot read it names; it never guesses and never makes an amount zero.</summary>
internal sealed class LineReader(StatementMapping mapping, string account, int width, bool mayOverflow) : IDisposable
{
    private const int MostRaw = 300;

    // What a VietQR amount field can carry and a feed may tell, so that no sum over a file's rows leaves the range of a long.
    private const long MostAmount = 9_999_999_999_999;

    /// <summary>Vietnam keeps UTC+7 all year; banks write its clock without naming it.</summary>
    private static readonly TimeSpan Clock = TimeSpan.FromHours(7);

    private readonly RowIdentity identity = new(account);
    private readonly int date = mapping.ColumnOf(StatementField.Date) >= 0 ? mapping.ColumnOf(StatementField.Date) : mapping.ColumnOf(StatementField.ValueDate);
    private readonly int valueDate = mapping.ColumnOf(StatementField.ValueDate);
    private readonly int reference = mapping.ColumnOf(StatementField.Reference);
    private readonly int debit = mapping.ColumnOf(StatementField.Debit);
    private readonly int credit = mapping.ColumnOf(StatementField.Credit);
    private readonly int signed = mapping.ColumnOf(StatementField.SignedAmount);
    private readonly int balance = mapping.ColumnOf(StatementField.Balance);
    private readonly int memo = mapping.ColumnOf(StatementField.Memo);
    private readonly int counterparty = mapping.ColumnOf(StatementField.Counterparty);
    private readonly int counterAccount = mapping.ColumnOf(StatementField.CounterAccount);

    public void Dispose() => identity.Dispose();

    /// <summary>Reads a row; <c>null</c> for an empty one, which is not worth a line.</summary>
    public StatementLine? Read(StatementRow row)
    {
        if (row.IsBlank)
        {
            return null;
        }

        if (row.IsBroken)
        {
            return Refuse(row, StatementReasons.QuotesBroken);
        }

        var hasDate = DayReader.TryRead(row[date], out var moment, out var rest);
        if (!hasDate && row[date].IsEmpty && valueDate >= 0)
        {
            hasDate = DayReader.TryRead(row[valueDate], out moment, out rest);
        }

        if (!hasDate && WhyNoTransfer(row) is { } reason)
        {
            return Skip(row, reason);
        }

        if (mayOverflow && width > 0 && row.Cells.Skip(width).Any(cell => !cell.IsEmpty))
        {
            return Refuse(row, StatementReasons.CellsDoNotFit);
        }

        if (ReadAmount(row, out var amount) is { } problem)
        {
            return Refuse(row, problem);
        }

        if (Math.Abs(amount) > MostAmount)
        {
            return Refuse(row, StatementReasons.AmountUnreadable);
        }

        if (amount == 0)
        {
            return Skip(row, StatementReasons.NoMoney);
        }

        return hasDate ? Transfer(row, new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), Clock), amount, rest)
            : Refuse(row, StatementReasons.DateUnreadable);
    }

    private StatementLine Transfer(StatementRow row, DateTimeOffset at, long amount, string rest)
    {
        var balanceAfter = balance >= 0 && AmountReader.Read(row[balance], out var after) == AmountReading.Amount ? after : (long?)null;
        var text = row[memo].OneLine();
        return new StatementLine
        {
            Row = row.Number,
            Fate = amount > 0 ? LineFate.Read : LineFate.Outgoing,
            At = at,
            Amount = Vnd.Of(amount),
            Balance = balanceAfter is { } dong ? Vnd.Of(dong) : null,
            Reference = reference >= 0 && reference == date ? StatementCell.Of(rest).OneLine() : row[reference].OneLine(),
            Memo = text,
            Counterparty = row[counterparty].OneLine(),
            CounterAccount = row[counterAccount].OneLine(),
            Identity = identity.Of(at, amount, balanceAfter, text),
        };
    }

    /// <summary>Reads the amount, or says what is wrong with it.</summary>
    private StatementReason? ReadAmount(StatementRow row, out long amount)
    {
        if (signed >= 0)
        {
            return AmountReader.Read(row[signed], out amount) switch
            {
                AmountReading.Amount => null,
                AmountReading.Empty => StatementReasons.AmountMissing,
                _ => StatementReasons.AmountUnreadable,
            };
        }

        var outgoing = AmountReader.Read(row[debit], out var went);
        var incoming = AmountReader.Read(row[credit], out var came);
        amount = came != 0 ? came : -Math.Abs(went);
        return outgoing == AmountReading.Unreadable || incoming == AmountReading.Unreadable ? StatementReasons.AmountUnreadable
            : outgoing == AmountReading.Empty && incoming == AmountReading.Empty ? StatementReasons.AmountMissing
            : came != 0 && went != 0 ? StatementReasons.BothWays
            : came < 0 ? StatementReasons.SignDoesNotFit
            : null;
    }

    /// <summary>A row without a readable date is a total, a balance, a heading or a note, unless it holds an amount; then it is a transfer that we cannot read.</summary>
    private StatementReason? WhyNoTransfer(StatementRow row)
    {
        var first = Array.Find(row.Cells, cell => !cell.IsEmpty).Text;
        return HeaderWords.IsTotal(first) ? StatementReasons.Total
            : HeaderWords.IsBalance(first) || (row[date].IsEmpty && HeaderWords.IsBalance(row[memo].Text)) ? StatementReasons.BalanceOnly
            : HasAmount(row) ? null
            : row.Cells.Count(cell => HeaderWords.FieldOf(HeaderWords.KeyOf(cell.Text)).Field is not null) >= 3 ? StatementReasons.Heading
            : row[date].IsEmpty ? StatementReasons.Note
            : LooksLikeDate(row[date].Text) ? null
            : StatementReasons.Note;
    }

    private bool HasAmount(StatementRow row) =>
        AmountReader.Read(row[signed], out _) == AmountReading.Amount
        || AmountReader.Read(row[debit], out _) == AmountReading.Amount
        || AmountReader.Read(row[credit], out _) == AmountReading.Amount;

    private static bool LooksLikeDate(string text) => text.Length <= 30 && text.Length > 0 && char.IsAsciiDigit(text[0]) && text.AsSpan().ContainsAny('/', '-', '.');

    private static StatementLine Skip(StatementRow row, StatementReason reason) =>
        new() { Row = row.Number, Fate = LineFate.Skipped, Reason = reason };

    private static StatementLine Refuse(StatementRow row, StatementReason reason)
    {
        var raw = string.Join(" · ", row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.OneLine()));
        return new()
        {
            Row = row.Number,
            Fate = LineFate.Unreadable,
            Reason = reason,
            Raw = raw.Length <= MostRaw ? raw : raw[..MostRaw],
        };
    }
}
