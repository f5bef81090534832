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

    /// <summary>Serves by https with a certificate made for the occasion.</summary>
    public bool Https { get; init; }
}
