namespace VoNhai.Commerce.Storefront.School;

/// <summary>A drill as it is played once.</summary>
internal readonly record struct DrillScene(Drill Drill, TwinKind Kind)
{
    public DrillTwin Twin => Drill[Kind];
}
