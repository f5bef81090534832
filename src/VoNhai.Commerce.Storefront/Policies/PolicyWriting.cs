using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Policies;

/// <summary>From what an operator filled in to what buyers read. A blank that is empty says so; nothing is invented for it.</summary>
internal static class PolicyWriting
{
    /// <summary>The parts in their order, each with its sentences. A sentence that is named by a blank has it in it.</summary>
    private static readonly (string Part, string[] Lines)[] Template =
    [
        ("ai-dieu-hanh", ["name", "taxCode", "noticeNumber", "address", "phone", "email", "site.sellers", "site.money"]),
        ("tra-tien", ["pay.ways", "pay.straight", "pay.read", "pay.fee", "pay.seen"]),
        ("giao-hang", ["delivery.ways", "delivery.page", "delivery.code"]),
        ("doi-tra", ["return.call", "returns", "return.what", "return.money", "return.cancel"]),
        ("du-lieu", ["data.asked", "data.why", "data.who", "data.operator", "data.mail", "data.trackers", "data.rights", "data.books", "dataContact"]),
        ("khieu-nai", ["complaint.first", "complaints", "complaintDays", "complaint.cheat"]),
    ];

    /// <summary>The names of the parts.</summary>
    public static IReadOnlyList<string> Parts { get; } = [.. Template.Select(part => part.Part)];

    /// <summary>Whether two say the same.</summary>
    public static bool IsSame(PolicyDraft one, PolicyDraft other) =>
        PolicyDraft.Known.All(blank => one.Of(blank.Key) == other.Of(blank.Key)) && Parts.All(part => one.OwnOf(part) == other.OwnOf(part));

    /// <summary>
    /// The parts of a published text as a page shows them. What was published is Vietnamese and stays as it was; in another language it is told where our
    /// sentences are still the published ones.
    /// </summary>
    public static (IReadOnlyList<PolicyPart> Parts, bool IsTranslated) Translate(PolicyText published, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(published);
        var sentences = (PolicyText text) => text.Parts.SelectMany(part => part.Lines.Select(line => line.Text).Prepend(part.Title));
        return Languages.Current != Languages.Vietnamese && sentences(Of(published.Draft, texts.ForOthers())).SequenceEqual(sentences(published), StringComparer.Ordinal)
            ? (Of(published.Draft, texts).Parts, true)
            : (published.Parts, false);
    }

    /// <summary>Writes the texts.</summary>
    public static PolicyText Of(PolicyDraft draft, IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(texts);
        var blanks = PolicyDraft.Known.Select(blank => blank.Key).ToHashSet(StringComparer.Ordinal);
        PolicyLine Line(string key) =>
            !blanks.Contains(key) ? new PolicyLine(texts[$"Line.{key}"])
            : draft.Of(key) is { Length: > 0 } filled ? new PolicyLine(texts[$"Line.{key}", filled])
            : new PolicyLine(texts[$"Open.{key}"], IsOpen: true);
        return new PolicyText(draft, [.. Template.Select(part => new PolicyPart(part.Part, texts[$"Part.{part.Part}"], [.. part.Lines.Select(Line)], draft.OwnOf(part.Part)))]);
    }
}
