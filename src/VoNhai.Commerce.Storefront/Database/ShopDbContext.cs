using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Partners;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Support;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>
/// The storefront's one database: accounts, sessions and the key ring, with the SDK's tables as guests. Abstract, because each engine
/// has a derived context of its own to hold its migrations; everything but start-up knows only this type.
/// </summary>
public abstract class ShopDbContext : IdentityDbContext<ShopUser>, IDataProtectionKeyContext
{
    /// <summary>For the derived contexts.</summary>
    protected ShopDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>The key ring that all instances share: it signs cookies and form tokens.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Sessions that are alive.</summary>
    internal DbSet<AuthTicket> AuthTickets => Set<AuthTicket>();

    /// <summary>Log-ins that were tried and did not succeed.</summary>
    internal DbSet<LogInTries> LogInTries => Set<LogInTries>();

    /// <summary>Devices that people enter by.</summary>
    internal DbSet<Device> Devices => Set<Device>();

    /// <summary>Who may enter on which device.</summary>
    internal DbSet<DevicePerson> DevicePeople => Set<DevicePerson>();

    /// <summary>Printed cards.</summary>
    internal DbSet<EnrolmentCard> EnrolmentCards => Set<EnrolmentCard>();

    /// <summary>Who did what; only ever added to.</summary>
    internal DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Codes that households show.</summary>
    internal DbSet<SupportCodeRow> SupportCodes => Set<SupportCodeRow>();

    /// <summary>Support views that were opened.</summary>
    internal DbSet<SupportViewRow> SupportViews => Set<SupportViewRow>();

    /// <summary>What operators declared; only ever added to.</summary>
    internal DbSet<Declaration> Declarations => Set<Declaration>();

    /// <summary>What buyers and households agreed to, and took back; only ever added to.</summary>
    internal DbSet<ConsentEntry> Consents => Set<ConsentEntry>();

    /// <summary>What people asked of their data.</summary>
    internal DbSet<DataRequestRow> DataRequests => Set<DataRequestRow>();

    /// <summary>Classes that are held.</summary>
    internal DbSet<SchoolClass> Classes => Set<SchoolClass>();

    /// <summary>Their places.</summary>
    internal DbSet<ClassLearner> ClassLearners => Set<ClassLearner>();

    /// <summary>What was finished in them.</summary>
    internal DbSet<ClassProgress> ClassProgress => Set<ClassProgress>();

    /// <summary>Customers of market days.</summary>
    internal DbSet<MarketScene> ClassScenes => Set<MarketScene>();

    /// <summary>How many people learnt what; nothing of any of them.</summary>
    internal DbSet<ClassTally> ClassTallies => Set<ClassTally>();

    /// <summary>Whose programs use the API under a name.</summary>
    internal DbSet<Partner> Partners => Set<Partner>();

    /// <summary>Their keys.</summary>
    internal DbSet<PartnerKeyRow> PartnerKeys => Set<PartnerKeyRow>();

    /// <summary>Accounts at the practice bank.</summary>
    internal DbSet<PracticeAccount> PracticeAccounts => Set<PracticeAccount>();

    /// <summary>Their books.</summary>
    internal DbSet<PracticeMove> PracticeMoves => Set<PracticeMove>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        IdentityTables.Name(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ShopDbContext).Assembly);
        builder.AddVoNhaiCommerce();
    }
}
