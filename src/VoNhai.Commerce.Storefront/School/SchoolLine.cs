namespace VoNhai.Commerce.Storefront.School;

/// <summary>One line of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its end and without blanks at the end.</param>
internal readonly record struct SchoolLine(int Number, string Text);
