namespace VoNhai.Commerce.Counter;

/// <summary>A part of a list, and where the next part begins.</summary>
/// <param name="Items">In order.</param>
/// <param name="Next">What to pass as <c>After</c> for the next part; <c>null</c> at the end. Opaque: do not take it apart.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
