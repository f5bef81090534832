using System.Diagnostics.CodeAnalysis;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Catalog;

/// <summary>What a price is for: <c>kg</c>, <c>chục 12 quả</c>, <c>gói 500 g</c>. A product keeps it as that text.</summary>
/// <remarks>Immutable and compared by value. A chục always states its count, 10 to 20.</remarks>
public sealed record UnitOfSale
{
    private const int LeastChuc = 10;
    private const int MostChuc = 20;

    private static readonly (UnitKind Kind, string Word, bool HoldsContent)[] Words =
    [
        (UnitKind.LiveKilogram, "kg hơi", false), (UnitKind.Kilogram, "kg", false), (UnitKind.Lang, "lạng", false), (UnitKind.Yen, "yến", false),
        (UnitKind.Ta, "tạ", false), (UnitKind.Litre, "lít", false), (UnitKind.Chuc, "chục", true), (UnitKind.Bundle, "bó", true),
        (UnitKind.Hand, "nải", true), (UnitKind.Animal, "con", true), (UnitKind.Fruit, "quả", true), (UnitKind.Ear, "bắp", false),
        (UnitKind.Piece, "chiếc", false), (UnitKind.Bottle, "chai", true), (UnitKind.Packet, "gói", true), (UnitKind.Box, "hộp", true),
        (UnitKind.Jar, "hũ", true), (UnitKind.Bag, "túi", true),
    ];

    private UnitOfSale(UnitKind kind, UnitContent? content)
    {
        Kind = kind;
        Content = content;
    }

    /// <summary>Every kind with its word, in the order of a menu.</summary>
    public static IReadOnlyList<(UnitKind Kind, string Word)> All { get; } = [.. Words.Select(word => (word.Kind, word.Word)).OrderBy(word => word.Kind == UnitKind.Kilogram ? -1 : (int)word.Kind)];

    /// <summary>The kind.</summary>
    public UnitKind Kind { get; }

    /// <summary>What one of it holds, if that is stated. A chục always has one.</summary>
    public UnitContent? Content { get; }

    /// <summary>Whether it is put on the scales when it is sold, so that the true weight is known only then.</summary>
    public bool IsWeighed => Kind is UnitKind.Lang or UnitKind.Kilogram or UnitKind.LiveKilogram or UnitKind.Yen or UnitKind.Ta;

    /// <summary>Whether a part of one can be sold: of what is weighed or poured, not of a bottle or a hen.</summary>
    public bool CanBeDivided => IsWeighed || Kind == UnitKind.Litre;

    /// <summary>Grams in one unit; <c>null</c> when its weight is not stated.</summary>
    public long? Grams => Kind switch
    {
        UnitKind.Lang => 100,
        UnitKind.Kilogram or UnitKind.LiveKilogram => 1_000,
        UnitKind.Yen => 10_000,
        UnitKind.Ta => 100_000,
        _ => Content?.Grams,
    };

    /// <summary>Makes a unit.</summary>
    /// <exception cref="ArgumentException">The kind cannot hold that, or a chục does not state a count of 10 to 20.</exception>
    public static UnitOfSale Of(UnitKind kind, UnitContent? content = null) =>
        ProblemOf(kind, content) == UnitProblem.None ? new UnitOfSale(kind, content) : throw new ArgumentException($"No unit of sale: {kind} of {content}.", nameof(content));

    /// <summary>Reads what a person or a file says: "kg", "chuc 10 qua", "gói 500g". Case and marks do not matter.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="problem">Why it is none.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out UnitOfSale? unit, out UnitProblem problem)
    {
        unit = null;
        var key = VietnameseText.SearchKey(text ?? "");
        var known = Words.Select(word => (word.Kind, Key: VietnameseText.SearchKey(word.Word))).FirstOrDefault(word => key == word.Key || key.StartsWith(word.Key + " ", StringComparison.Ordinal));
        if (known.Key is null)
        {
            problem = UnitProblem.Unknown;
            return false;
        }

        var rest = key[known.Key.Length..].Trim(' ', '(', ')');
        UnitContent? content = null;
        if (rest.Length > 0)
        {
            if (!UnitContent.TryRead(rest, out var read))
            {
                problem = UnitProblem.ContentUnknown;
                return false;
            }

            content = read;
        }

        problem = ProblemOf(known.Kind, content);
        unit = problem == UnitProblem.None ? new UnitOfSale(known.Kind, content) : null;
        return unit is not null;
    }

    /// <summary>As people write it, and as <see cref="TryRead"/> reads it: <c>chục 12 quả</c>.</summary>
    public override string ToString()
    {
        var word = Words.Single(known => known.Kind == Kind).Word;
        return Content is { } content ? $"{word} {content}" : word;
    }

    private static UnitProblem ProblemOf(UnitKind kind, UnitContent? content)
    {
        if (kind == UnitKind.Chuc)
        {
            return content is { IsCounted: true } pieces && pieces.Amount >= Quantity.Of(LeastChuc) && pieces.Amount <= Quantity.Of(MostChuc) ? UnitProblem.None : UnitProblem.CountMissing;
        }

        return content is null || Words.Single(known => known.Kind == kind).HoldsContent ? UnitProblem.None : UnitProblem.ContentUnknown;
    }
}
