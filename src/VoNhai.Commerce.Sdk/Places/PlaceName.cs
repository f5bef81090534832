using System.Buffers;
using System.Globalization;
using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Places;

/// <summary>How well a typed name fits a real one, best first.</summary>
internal enum PlaceFit
{
    ExactWithMarks,
    Exact,
    Prefix,
    Part,
    None,
}

/// <summary>A name in the two forms in which names are compared.</summary>
/// <param name="Marked">Lower case, with the tone mark behind its syllable: "hoà" and "hòa" are the same.</param>
/// <param name="Bare">Lower case without marks, and with i for y where both are written: "Lý" and "Lí" are the same.</param>
internal readonly record struct PlaceName(string Marked, string Bare)
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static PlaceName Of(string text)
    {
        var words = Words(text);
        return new PlaceName(string.Join(' ', words.Select(WithToneLast)), string.Join(' ', words.Select(Fold)));
    }

    public PlaceFit FitOf(PlaceName typed) =>
        typed.Bare.Length == 0 ? PlaceFit.None
        : typed.Marked == Marked ? PlaceFit.ExactWithMarks
        : typed.Bare == Bare ? PlaceFit.Exact
        : Bare.StartsWith(typed.Bare, StringComparison.Ordinal) ? PlaceFit.Prefix
        : Bare.Contains(typed.Bare, StringComparison.Ordinal) ? PlaceFit.Part
        : PlaceFit.None;

    /// <summary>Without its first words, or <c>null</c> when it does not begin with them or nothing would be left.</summary>
    public PlaceName? Without(string bareWords)
    {
        if (!Bare.StartsWith(bareWords + " ", StringComparison.Ordinal))
        {
            return null;
        }

        var marked = Marked;
        for (var words = bareWords.Split(' ').Length; words > 0; words--)
        {
            marked = marked[(marked.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        return new PlaceName(marked, Bare[(bareWords.Length + 1)..]);
    }

    /// <summary>Letters, digits and marks stay; an apostrophe vanishes, as people leave it out of D'Ran; anything else parts words.</summary>
    private static string[] Words(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('\'' or '’' or 'ʼ'))
            {
                kept.Append(char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string WithToneLast(string word)
    {
        var letters = new StringBuilder(word.Length);
        var tones = new StringBuilder(1);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            (Tones.Contains(c, StringComparison.Ordinal) ? tones : letters).Append(c);
        }

        return letters.Append(tones).ToString();
    }

    private static string Fold(string word)
    {
        var bare = VietnameseText.WithoutMarks(word);
        return bare.EndsWith('y') && IsOnset(bare.AsSpan(0, bare.Length - 1)) ? bare[..^1] + 'i' : bare;
    }

    /// <summary>What may stand before a lone i or y: consonants, or qu. In "ay" and "uy" the y is another sound.</summary>
    private static bool IsOnset(ReadOnlySpan<char> letters) => letters is "qu" || !letters.ContainsAny(Vowels);
}
