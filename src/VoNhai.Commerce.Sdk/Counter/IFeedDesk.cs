namespace VoNhai.Commerce.Counter;

/// <summary>The household's side of its feeds. Another household's feed is as good as missing.</summary>
public interface IFeedDesk
{
    /// <summary>The household's feeds with their health, oldest first; retired ones last.</summary>
    Task<IReadOnlyList<FeedView>> ListAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>Switches a feed on. Without a secret that its provider can prove itself with, it is refused.</summary>
    Task<FeedOutcome> RegisterAsync(Guid householdId, FeedWish wish, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces secrets. The one before stays good until <see cref="EndRotationAsync"/>, so that nothing is lost while the provider is
    /// told; the one before that is good no longer. A list's token is replaced at once.
    /// </summary>
    Task<FeedOutcome> RotateAsync(Guid householdId, Guid feedId, FeedCredentials credentials, CancellationToken cancellationToken = default);

    /// <summary>The replaced secrets are good no longer.</summary>
    Task<FeedOutcome> EndRotationAsync(Guid householdId, Guid feedId, CancellationToken cancellationToken = default);

    /// <summary>Gives a feed up: it lets nobody in, is not pulled, and its secrets are forgotten. What it told stays.</summary>
    Task<FeedOutcome> RetireAsync(Guid householdId, Guid feedId, CancellationToken cancellationToken = default);
}
