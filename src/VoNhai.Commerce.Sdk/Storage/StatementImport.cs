using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Storage;

/// <summary>Brings a statement to the household's books: read, pair with what is known, keep what is new, judge the marks.</summary>
internal sealed class StatementImport(ICommerceDatabase database, TimeProvider time) : IStatementImport
{
    private const int MostBy = 64;

    public async Task<StatementOutcome> ReadAsync(
        Guid householdId, Guid accountId, ReadOnlyMemory<byte> file, StatementMapping? mapping = null, CancellationToken cancellationToken = default)
    {
        var (account, kept) = await FindAccountAsync(householdId, accountId, cancellationToken);
        if (account is null)
        {
            return new StatementOutcome.NotFound();
        }

        if (Understand(file, account, mapping ?? kept, out var statement) is { } other)
        {
            return other;
        }

        var intake = new StatementIntake(account, statement, by: "");
        foreach (var part in intake.Parts())
        {
            var pairs = await database.ReadAsync(db => intake.PairAsync(db, part, cancellationToken), cancellationToken);
            intake.Note(pairs);
        }

        return new StatementOutcome.Done(ReportOf(statement, intake));
    }

    public async Task<StatementOutcome> ImportAsync(
        Guid householdId,
        Guid accountId,
        ReadOnlyMemory<byte> file,
        string by,
        StatementPeriod? period = null,
        StatementMapping? mapping = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by.Length, MostBy);
        if (period is not null && period.To < period.From)
        {
            throw new ArgumentException("A period ends after it begins.", nameof(period));
        }

        var (account, kept) = await FindAccountAsync(householdId, accountId, cancellationToken);
        if (account is null)
        {
            return new StatementOutcome.NotFound();
        }

        if (Understand(file, account, mapping ?? kept, out var statement) is { } other)
        {
            return other;
        }

        var intake = new StatementIntake(account, statement, by);
        foreach (var part in intake.Parts())
        {
            var taken = await database.WriteAsync(db => intake.TakeInAsync(db, part, Now, cancellationToken), keep: _ => true, cancellationToken);
            intake.Note(taken);
        }

        var report = ReportOf(statement, intake);
        if (SpanOf(statement, period, Now) is not { } span)
        {
            return new StatementOutcome.Done(report);
        }

        var marks = await database.WriteAsync(
            db => StatementMarks.JudgeAsync(db, account, statement, span, by, Now, cancellationToken), keep: _ => true, cancellationToken);
        return new StatementOutcome.Done(report with { From = span.From, To = span.To, Marks = marks });
    }

    public Task<bool> SaveMappingAsync(Guid householdId, Guid accountId, StatementMapping mapping, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return database.WriteAsync(
            async db => await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO commerce_statement_mappings (household_id, bin, mapping)
                SELECT household_id, bin, {mapping.ToText()} FROM commerce_receiving_accounts WHERE household_id = {householdId} AND id = {accountId}
                ON CONFLICT (household_id, bin) DO UPDATE SET mapping = excluded.mapping
                """,
                cancellationToken) == 1,
            keep: saved => saved,
            cancellationToken);
    }

    private Task<(ReceivingAccount? Account, StatementMapping? Mapping)> FindAccountAsync(Guid householdId, Guid accountId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async db =>
            {
                var account = await db.Set<ReceivingAccount>().SingleOrDefaultAsync(a => a.Id == accountId && a.HouseholdId == householdId, cancellationToken);
                var text = account is null ? null
                    : await db.Set<StatementMappingRow>().Where(row => row.HouseholdId == householdId && row.Bin == account.Bin).Select(row => row.Mapping).SingleOrDefaultAsync(cancellationToken);
                return (account, StatementMapping.TryRead(text, out var mapping) ? mapping : null);
            },
            cancellationToken);

    /// <summary>Reads the file, or says what else came of it.</summary>
    private static StatementOutcome? Understand(ReadOnlyMemory<byte> file, ReceivingAccount account, StatementMapping? mapping, out Statement statement)
    {
        statement = null!;
        switch (StatementReader.Read(file, account.Number, mapping))
        {
            case StatementReading.Understood understood:
                statement = understood.Statement;
                return null;
            case StatementReading.ColumnsUnknown unknown:
                return new StatementOutcome.ColumnsUnknown(unknown.Preview);
            case StatementReading.Refused refused:
                return new StatementOutcome.Refused(refused.Reason);
            case var reading:
                throw new CommerceException($"A statement was read as {reading.GetType().Name}, which nobody handles.");
        }
    }

    private static StatementReport ReportOf(Statement statement, StatementIntake intake)
    {
        var lines = statement.Lines.Select(line => line.Fate == LineFate.Read && intake.IsDuplicate(line) ? line with { Fate = LineFate.Duplicate } : line).ToList();
        return new StatementReport
        {
            Statement = statement,
            Lines = lines,
            Counts = Enum.GetValues<LineFate>().ToDictionary(fate => fate, fate => lines.Count(line => line.Fate == fate)),
            Credited = intake.Credited,
        };
    }

    /// <summary>
    /// What the statement covers. By itself that is from its first to its last line: what came after the last line may not be on it yet.
    /// A person who chose whole days at the bank knows more, but nobody knows the future.
    /// </summary>
    private static (DateTimeOffset From, DateTimeOffset To)? SpanOf(Statement statement, StatementPeriod? period, DateTimeOffset now)
    {
        if (period is null)
        {
            return statement is { From: { } first, To: { } last } ? (VietnamTime.StartOf(VietnamTime.DayOf(first)), last) : null;
        }

        var end = VietnamTime.StartOf(period.To.AddDays(1)).AddMilliseconds(-1);
        return (VietnamTime.StartOf(period.From), end < now ? end : now);
    }

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();
}
