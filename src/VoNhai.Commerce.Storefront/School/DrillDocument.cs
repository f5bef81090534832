namespace VoNhai.Commerce.Storefront.School;

/// <summary>A drill for the device, which then plays it without the server. Texts are HTML of ours.</summary>
internal sealed record DrillDocument(string Id, string Title, string Scene, string Seen, DrillTwinDocument Scam, DrillTwinDocument Honest, IReadOnlyList<DrillChoiceDocument> Choices, string Rule)
{
    public static DrillDocument Of(Drill drill) => new(
        drill.Id,
        drill.Title,
        Html(drill, drill.Scene),
        Html(drill, drill.SeenAndHeard),
        new(Html(drill, drill.Scam.Found), drill.Scam.Right),
        new(Html(drill, drill.Honest.Found), drill.Honest.Right),
        [.. drill.Choices.Select(choice => new DrillChoiceDocument(choice.Text, choice.Stance.Card(), choice.AfterScam, choice.AfterHonest))],
        drill.Rule);

    private static string Html(Drill drill, string markdown) => SchoolMarkdown.ToHtml(markdown, drill.File);
}
