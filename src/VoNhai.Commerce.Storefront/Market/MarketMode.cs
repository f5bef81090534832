using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Policies;

namespace VoNhai.Commerce.Storefront.Market;

/// <summary>
/// One household sells here, or several. One is the default and asks nothing; the second real one waits until the operator has recorded who it
/// is and what it found out about withholding. The software does not decide whether tax is to be withheld.
/// </summary>
public sealed class MarketMode
{
    private readonly ShopDbContext database;
    private readonly DeclarationBook book;
    private readonly PracticeSettings practice;

    internal MarketMode(ShopDbContext database, DeclarationBook book, IOptions<PracticeSettings> practice)
    {
        this.database = database;
        this.book = book;
        this.practice = practice.Value;
    }

    /// <summary>How it stands.</summary>
    public async Task<MarketState> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (practice.Enabled)
        {
            return new MarketState(IsPractice: true, 0, []);
        }

        var policy = await book.LatestAsync<PolicyText>(DeclarationKind.Policy, cancellationToken);
        var answer = await book.LatestVersionAsync(DeclarationKind.Withholding, cancellationToken);
        var real = await database.Set<Household>().CountAsync(household => !household.IsPractice, cancellationToken);
        return new MarketState(IsPractice: false, real, MissingOf(policy?.Content.Draft, answer is not null));
    }

    /// <summary>What is not recorded.</summary>
    internal static IReadOnlyList<MarketNeed> MissingOf(PolicyDraft? published, bool isAnswered) =>
    [
        .. new[] { (MarketNeed.Name, PolicyDraft.Name), (MarketNeed.TaxCode, PolicyDraft.TaxCode), (MarketNeed.NoticeNumber, PolicyDraft.NoticeNumber) }
            .Where(need => (published?.Of(need.Item2) ?? "").Length == 0).Select(need => need.Item1),
        .. isAnswered ? Array.Empty<MarketNeed>() : [MarketNeed.Withholding],
    ];
}
