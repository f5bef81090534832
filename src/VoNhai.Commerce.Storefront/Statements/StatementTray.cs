using VoNhai.Commerce.Storefront.Uploads;

namespace VoNhai.Commerce.Storefront.Statements;

/// <summary>Where a statement waits; its aim is the receiving account.</summary>
public sealed class StatementTray(TimeProvider time) : FileTray(time);
