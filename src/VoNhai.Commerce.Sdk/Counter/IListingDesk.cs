using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>Where a household lists what it sells. Another household's product is as good as missing.</summary>
public interface IListingDesk
{
    /// <summary>
    /// Judges a draft without keeping it: every problem by field, and why a person would look at it first. A file is judged line by line with it.
    /// </summary>
    ListingJudgement Judge(ListingDraft draft);

    /// <summary>The household's products by name, hidden ones too.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the part before; <c>null</c> for the first.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<Page<ListingView>> ListAsync(Guid householdId, string? after = null, CancellationToken cancellationToken = default);

    /// <summary>One of its products with lots, certificates and adjustments, or <c>null</c>.</summary>
    Task<ListingView?> FindAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default);

    /// <summary>Lists a new product.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="draft">What is said of it.</param>
    /// <param name="publish">Whether it goes on the stall at once; a draft that a person must look at waits.</param>
    /// <param name="key">Made by the form: the same key again is the same product.</param>
    /// <param name="by">Who, as the host names its people.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<ListingOutcome> AddAsync(Guid householdId, ListingDraft draft, bool publish, Guid key, string by, CancellationToken cancellationToken = default);

    /// <summary>Says everything of a product anew; the stock is left alone.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="productId">Which.</param>
    /// <param name="version">The <see cref="Catalog.Product.Version"/> that was seen.</param>
    /// <param name="draft">What is said of it now.</param>
    /// <param name="publish">Whether it is on the stall afterwards; a draft that a person must look at waits.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<ListingOutcome> ReviseAsync(Guid householdId, Guid productId, int version, ListingDraft draft, bool publish, CancellationToken cancellationToken = default);

    /// <summary>Changes nothing but the price of one unit. What was ordered keeps its price.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="productId">Which.</param>
    /// <param name="seen">The price that was shown: when it is another by now, nothing is changed and the answer says so.</param>
    /// <param name="price">What was typed: "50000", "50k", "50 nghìn".</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<ListingOutcome> RepriceAsync(Guid householdId, Guid productId, Vnd seen, string? price, CancellationToken cancellationToken = default);

    /// <summary>Puts it on the stall; when a person must look at it first, it waits.</summary>
    Task<ListingOutcome> PublishAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default);

    /// <summary>Takes it off the stall. What was ordered stays ordered.</summary>
    Task<ListingOutcome> HideAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default);

    /// <summary>Changes the stock and writes down who, when, why and by how much; never below nothing.</summary>
    Task<ListingOutcome> AdjustStockAsync(Guid householdId, Guid productId, StockChange change, string by, CancellationToken cancellationToken = default);

    /// <summary>Writes a lot down and gives it a code.</summary>
    Task<ListingOutcome> AddLotAsync(Guid householdId, Guid productId, LotDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Takes a lot back: its page says so from then on.</summary>
    Task<ListingOutcome> WithdrawLotAsync(Guid householdId, Guid productId, Guid lotId, CancellationToken cancellationToken = default);

    /// <summary>Writes a certificate down.</summary>
    Task<ListingOutcome> AddCertificateAsync(Guid householdId, Guid productId, CertificateDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Removes a certificate.</summary>
    Task<ListingOutcome> RemoveCertificateAsync(Guid householdId, Guid productId, Guid certificateId, CancellationToken cancellationToken = default);
}
