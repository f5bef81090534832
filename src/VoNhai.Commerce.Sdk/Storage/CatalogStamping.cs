using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>A hash over what lists tell, read row by row: sums would not see two changes that cancel out.</summary>
internal static class CatalogStamping
{
    private const int Digits = 32;

    public static async Task<string> OfAsync(DbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Say(params object?[] facts) => hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001F', facts) + "\n"));

        Say(VietnamTime.DayOf(now).DayNumber);
        var products = db.Set<Product>().AsNoTracking().Where(product => product.IsPublished).OrderBy(product => product.Id)
            .Select(product => new { product.Id, product.Version, product.Name, product.Price, product.Stock, product.HarvestOn }).AsAsyncEnumerable();
        await foreach (var product in products.WithCancellation(cancellationToken))
        {
            Say(product.Id, product.Version, product.Name, product.Price.Dong, product.Stock.Thousandths, product.HarvestOn?.DayNumber);
        }

        var photos = db.Set<PhotoRow>().AsNoTracking().Where(photo => photo.ProductId != null).OrderBy(photo => photo.Id)
            .Select(photo => new { photo.Id, photo.Place }).AsAsyncEnumerable();
        await foreach (var photo in photos.WithCancellation(cancellationToken))
        {
            Say(photo.Id, photo.Place);
        }

        var households = db.Set<Household>().AsNoTracking().OrderBy(household => household.Id)
            .Select(household => new { household.Id, household.Slug, household.Name, household.ContactPhone, IsPayable = db.Set<ReceivingAccount>().Any(account => account.HouseholdId == household.Id && account.LiveFrom <= now) }).AsAsyncEnumerable();
        await foreach (var household in households.WithCancellation(cancellationToken))
        {
            Say(household.Id, household.Slug, household.Name, household.ContactPhone, household.IsPayable);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
