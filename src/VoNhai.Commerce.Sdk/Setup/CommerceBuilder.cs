using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Storage;
using VoNhai.Commerce.StripePayments;

namespace VoNhai.Commerce.Setup;

/// <summary>Says where the stall keeps its rows and how it behaves.</summary>
public sealed class CommerceBuilder
{
    private readonly IServiceCollection services;

    internal CommerceBuilder(IServiceCollection services) => this.services = services;

    /// <summary>The options to set.</summary>
    public CommerceOptions Options { get; } = new();

    /// <summary>How cards by Stripe are set up; off until they have a key.</summary>
    public StripeOptions Stripe { get; } = new();

    internal bool HasStore { get; private set; }

    /// <summary>
    /// Keeps the rows in the host's own context, which must call <c>modelBuilder.AddVoNhaiCommerce()</c> and be registered as a
    /// scoped service. The database is SQLite or PostgreSQL; migrations stay the host's.
    /// </summary>
    [RequiresUnreferencedCode(Trimming.Storage)]
    [RequiresDynamicCode(Trimming.Storage)]
    public CommerceBuilder StoreIn<TContext>()
        where TContext : DbContext
    {
        services.AddSingleton<ICommerceDatabase, CommerceDatabase<TContext>>();
        HasStore = true;
        return this;
    }

    /// <summary>
    /// Sends the notices of a channel by <typeparamref name="TSender"/>, a singleton. Nothing is sent unless the host calls
    /// <see cref="INoticeRounds.SendDueAsync"/> every few seconds.
    /// </summary>
    public CommerceBuilder TellBy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSender>(NoticeChannel channel)
        where TSender : class, INoticeSender
    {
        ArgumentNullException.ThrowIfNull(channel);
        services.AddKeyedSingleton<INoticeSender, TSender>(channel.Name);
        return this;
    }
}
