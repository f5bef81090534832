using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>A household's voice, without its bytes.</summary>
/// <param name="Slot">What it tells of.</param>
/// <param name="Hash">What it is called by: <see cref="RecordingFile.Hash"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="KeptAt">When it was brought.</param>
public sealed record Recording(RecordingSlot Slot, string Hash, RecordingKind Kind, DateTimeOffset KeptAt);
