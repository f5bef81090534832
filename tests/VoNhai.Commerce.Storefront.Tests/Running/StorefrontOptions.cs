using Microsoft.Extensions.DependencyInjection;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>What a test wants to be different.</summary>
public sealed class StorefrontOptions
{
    /// <summary>Development has practice on and no limits for loopback; Production is the real thing.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Settings by their names: <c>["Limits:Loopback"] = "true"</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Replaces services, e.g. the clock: <c>services.AddSingleton&lt;TimeProvider&gt;(clock)</c>.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>
    /// Whether the database has no tables yet. Otherwise it is as a storefront of this environment leaves it after its first start, which is
    /// what matters to nearly all tests, and quicker. Settings of practice and sample need the empty one.
    /// </summary>
    public bool StartsEmpty => Settings.Keys.Any(name => name.StartsWith("Practice:Enabled", StringComparison.Ordinal) || name.StartsWith("Sample:", StringComparison.Ordinal) || name.StartsWith("Database:", StringComparison.Ordinal));

    /// <summary>Serves by https with a certificate made for the occasion.</summary>
    public bool Https { get; init; }
}
