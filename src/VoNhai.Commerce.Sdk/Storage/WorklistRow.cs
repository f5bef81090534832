namespace VoNhai.Commerce.Storage;

/// <summary>A request on the queue's worklist, and up to which count it was looked at.</summary>
internal sealed record WorklistRow(Guid RequestId, Guid OrderId, long Touched);
