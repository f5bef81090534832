using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>What a helper may do and until when, as a form shows it.</summary>
/// <param name="Id">Keeps the ids of several forms on a page apart.</param>
/// <param name="Rights">What is ticked.</param>
/// <param name="Until">The last day, as the field holds it: <c>2026-12-31</c>.</param>
/// <param name="RightsProblem">What is wrong with the ticks.</param>
/// <param name="UntilProblem">What is wrong with the day.</param>
public sealed record HelperForm(string Id, HelperRights Rights, string? Until, string? RightsProblem = null, string? UntilProblem = null);
