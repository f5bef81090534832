using System.Globalization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Counter;

/// <summary>Reads the typed fields of a draft one by one and collects what is wrong, so that a person corrects once.</summary>
internal sealed class DraftFields(DateOnly today)
{
    private const int MostYears = 3;

    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    private readonly List<FieldProblem> problems = [];

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<FieldProblem> Problems => problems;

    public void Add(string field, string code, string message) => problems.Add(new FieldProblem(field, code, message));

    /// <summary>One line of words; empty when there is something wrong with them.</summary>
    public string Words(string field, string? typed, int most, string? required = null)
    {
        if (!PlainText.TryRead(typed, most, out var clean))
        {
            var isLong = typed!.Length > most;
            Add(field, isLong ? "tooLong" : "invalid", isLong ? $"Xin viết gọn trong {most} ký tự." : "Có ký tự lạ. Xin gõ lại.");
            return "";
        }

        // Invisible characters alone would be words that nobody can see.
        if (required is not null && !clean.Any(char.IsLetterOrDigit))
        {
            Add(field, "required", required);
        }

        return clean;
    }

    /// <summary>A day within three years of today, or <c>null</c> when none is stated or it is wrong.</summary>
    public DateOnly? Day(string field, string? typed, string? required = null)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (required is not null)
            {
                Add(field, "required", required);
            }

            return null;
        }

        if (!DateOnly.TryParseExact(typed.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Add(field, "notADay", "Xin ghi ngày như 30/11/2026.");
            return null;
        }

        if (day < today.AddYears(-MostYears) || day > today.AddYears(MostYears))
        {
            Add(field, "outOfRange", $"Ngày phải trong vòng {MostYears} năm.");
            return null;
        }

        return day;
    }

    /// <summary>A quantity more than nothing, or <c>null</c> when it is wrong; <paramref name="empty"/> when nothing was typed.</summary>
    public Quantity? Quantity(string field, string? typed, Quantity? empty, Quantity most)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return empty;
        }

        if (!Catalog.Quantity.TryRead(typed, out var quantity))
        {
            Add(field, "notANumber", "Xin ghi số, ví dụ 2 hoặc 0,5.");
            return null;
        }

        if (!quantity.IsPositive || quantity > most)
        {
            Add(field, "outOfRange", $"Số phải lớn hơn 0 và nhiều nhất {most}.");
            return null;
        }

        return quantity;
    }
}
