using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>The bytes of a recording.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Sound">The bytes.</param>
public sealed record RecordedSound(RecordingKind Kind, ReadOnlyMemory<byte> Sound);
