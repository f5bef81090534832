using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>
/// Units as a page's reader knows them. On English pages: "kg", "lạng (100 g)", "chục (10 ears)", "packet (500 g)"; a unit that nobody else has keeps its name
/// and says what it holds. What is no unit of ours stays as its household wrote it.
/// </summary>
internal static class UnitWords
{
    public static string Of(string unit) => Languages.Current == Languages.English && UnitOfSale.TryRead(unit, out var read, out _) ? InEnglish(read) : unit;

    /// <summary>For <c>lang</c>: Vietnamese only where it was left so.</summary>
    public static string? LangOf(string unit) => Of(unit) == unit && unit != "kg" ? Languages.OfNames : null;

    private static string InEnglish(UnitOfSale unit) => unit.Kind switch
    {
        UnitKind.Lang => "lạng (100 g)",
        UnitKind.Kilogram => "kg",
        UnitKind.LiveKilogram => "kg (live)",
        UnitKind.Yen => "yến (10 kg)",
        UnitKind.Ta => "tạ (100 kg)",
        UnitKind.Litre => "litre",
        UnitKind.Chuc => With("chục", unit.Content),
        UnitKind.Bundle => With("bundle", unit.Content),
        UnitKind.Hand => With("nải, a hand", unit.Content),
        UnitKind.Animal => With("animal", unit.Content),
        UnitKind.Fruit => With("fruit", unit.Content),
        UnitKind.Ear => "ear",
        UnitKind.Piece => "piece",
        UnitKind.Bottle => With("bottle", unit.Content),
        UnitKind.Packet => With("packet", unit.Content),
        UnitKind.Box => With("box", unit.Content),
        UnitKind.Jar => With("jar", unit.Content),
        UnitKind.Bag => With("bag", unit.Content),
        _ => unit.ToString(),
    };

    private static string With(string word, UnitContent? content) => content is { } held ? $"{word} ({held.Amount}{Measured(held.Measure)})" : word;

    /// <summary>Pieces of goods whose name says already what they are need no word.</summary>
    private static string Measured(string measure) => measure switch
    {
        "g" or "kg" or "ml" => " " + measure,
        "lít" => " litres",
        "bắp" => " ears",
        "con" => " animals",
        "gói" => " packets",
        "túi" => " bags",
        _ => "",
    };
}
