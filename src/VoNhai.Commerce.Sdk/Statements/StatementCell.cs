using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>One cell: text, or the number or moment that Excel stored. <c>default</c> is empty.</summary>
internal readonly record struct StatementCell
{
    private StatementCell(string? text, double? number, DateTime? moment)
    {
        this.text = text;
        Number = number;
        Moment = moment;
    }

    private readonly string? text;

    public double? Number { get; }

    public DateTime? Moment { get; }

    public bool IsEmpty => text is null && Number is null && Moment is null;

    /// <summary>The text, or the number or moment written out; never <c>null</c>.</summary>
    public string Text => text
        ?? (Number is { } number ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : Moment is { } moment ? moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
            : "");

    public static StatementCell Of(string? value)
    {
        var trimmed = value.AsSpan().Trim();
        return trimmed.Length == 0 ? default
            : new(trimmed.Length == value!.Length ? value : trimmed.ToString(), null, null);
    }

    /// <summary>What ExcelDataReader gives. An error cell is empty there, so an unreadable amount stays missing and never becomes zero.</summary>
    public static StatementCell OfExcel(object? value) => value switch
    {
        null => default,
        string text => Of(text),
        double number when double.IsFinite(number) => new(null, number, null),
        int number => new(null, number, null),
        DateTime moment => new(null, null, moment),
        IFormattable other => Of(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Of(value.ToString()),
    };

    /// <summary>The text in composed form and on one line, as a memo is kept: old code pages write marks apart.</summary>
    public string OneLine()
    {
        var line = Text;
        if (!Ascii.IsValid(line) && !line.IsNormalized(NormalizationForm.FormC))
        {
            line = line.Normalize(NormalizationForm.FormC);
        }

        return line.AsSpan().ContainsAny('\r', '\n', '\t')
            ? string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : line;
    }
}
