namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>The report of a quarter that is over.</summary>
/// <param name="Period">Which.</param>
/// <param name="People">How many people learnt; <c>null</c> when they were fewer than five.</param>
/// <param name="Tables">What may be told, question by question.</param>
public sealed record ClassReport(Quarter Period, int? People, IReadOnlyList<KeyValuePair<string, IReadOnlyList<ReportRow>>> Tables);
