namespace VoNhai.Commerce.Benchmarks.Controls;

/// <summary>What <see cref="SubstringReader"/> made of a code.</summary>
public sealed class SubstringReading
{
    public string? Bin { get; set; }

    public string? Account { get; set; }

    public string? Service { get; set; }

    public decimal? Amount { get; set; }

    public string? Memo { get; set; }

    public List<string> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public bool Valid => Errors.Count == 0;
}
