using System.Diagnostics.CodeAnalysis;
using VoNhai.Commerce;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Storage;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Brings the stall's tables into a host's model.</summary>
public static class CommerceModelBuilderExtensions
{
    /// <summary>
    /// Adds the tables <c>commerce_*</c> to the host's model. Call it last in <c>OnModelCreating</c>; migrations stay the host's.
    /// Table and column names are fixed, because guarded statements are written as SQL.
    /// </summary>
    [RequiresUnreferencedCode(Trimming.Storage)]
    [RequiresDynamicCode(Trimming.Storage)]
    public static ModelBuilder AddVoNhaiCommerce(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var catalog = new CatalogTables();
        modelBuilder.ApplyConfiguration<Household>(catalog);
        modelBuilder.ApplyConfiguration<Product>(catalog);

        var listing = new ListingTables();
        modelBuilder.ApplyConfiguration<Lot>(listing);
        modelBuilder.ApplyConfiguration<Certificate>(listing);
        modelBuilder.ApplyConfiguration<StockAdjustment>(listing);
        modelBuilder.ApplyConfiguration<ListingLookRow>(listing);

        var orders = new OrderTables();
        modelBuilder.ApplyConfiguration<Order>(orders);
        modelBuilder.ApplyConfiguration<IssuedCode>(orders);
        modelBuilder.ApplyConfiguration<CheckoutKey>(orders);

        var stock = new StockTables();
        modelBuilder.ApplyConfiguration<StockHold>(stock);
        modelBuilder.ApplyConfiguration<StockMovement>(stock);
        modelBuilder.ApplyConfiguration<Weighing>(new WeighingTables());

        var delivery = new DeliveryTables();
        modelBuilder.ApplyConfiguration<DeliveryChoice>(delivery);
        modelBuilder.ApplyConfiguration<Run>(delivery);
        modelBuilder.ApplyConfiguration<RunMember>(delivery);
        modelBuilder.ApplyConfiguration<RunParcel>(delivery);
        modelBuilder.ApplyConfiguration<OrderNote>(delivery);

        var payments = new PaymentTables();
        modelBuilder.ApplyConfiguration<ReceivingAccount>(payments);
        modelBuilder.ApplyConfiguration<PaymentRequest>(payments);
        modelBuilder.ApplyConfiguration<LedgerEntry>(payments);
        modelBuilder.ApplyConfiguration<WorklistRow>(payments);

        var gateways = new GatewayTables();
        modelBuilder.ApplyConfiguration<GatewayPaymentRow>(gateways);
        modelBuilder.ApplyConfiguration<GatewayEventRow>(gateways);

        var books = new BookTables();
        modelBuilder.ApplyConfiguration<BookEntry>(books);
        modelBuilder.ApplyConfiguration<BookMark>(books);
        modelBuilder.ApplyConfiguration<BookHead>(books);
        modelBuilder.ApplyConfiguration<BookClosingRow>(books);
        modelBuilder.ApplyConfiguration<DebtRow>(books);
        modelBuilder.ApplyConfiguration<DebtorNote>(books);
        modelBuilder.ApplyConfiguration<CashCountRow>(books);

        var feeds = new FeedTables();
        modelBuilder.ApplyConfiguration<FeedRegistration>(feeds);
        modelBuilder.ApplyConfiguration<FeedHealthRow>(feeds);
        modelBuilder.ApplyConfiguration<FeedPullRow>(feeds);
        modelBuilder.ApplyConfiguration<FeedDelivery>(feeds);
        modelBuilder.ApplyConfiguration<Transfer>(feeds);
        modelBuilder.ApplyConfiguration<TransferSighting>(feeds);

        var photos = new PhotoTables();
        modelBuilder.ApplyConfiguration<PhotoRow>(photos);
        modelBuilder.ApplyConfiguration<PhotoSizeRow>(photos);
        modelBuilder.ApplyConfiguration<RecordingRow>(new RecordingTables());

        var statements = new StatementTables();
        modelBuilder.ApplyConfiguration<StatementLineRow>(statements);
        modelBuilder.ApplyConfiguration<StatementMappingRow>(statements);

        var till = new TillTables();
        modelBuilder.ApplyConfiguration<TillCode>(till);
        modelBuilder.ApplyConfiguration<TillMoneyRow>(till);
        modelBuilder.ApplyConfiguration<Outing>(till);
        modelBuilder.ApplyConfiguration<OutingStock>(till);
        modelBuilder.ApplyConfiguration<OutingMove>(till);

        var notices = new NoticeTables();
        modelBuilder.ApplyConfiguration<NoticeRow>(notices);
        modelBuilder.ApplyConfiguration<NoticeWishRow>(notices);

        var webhooks = new WebhookTables();
        modelBuilder.ApplyConfiguration<WebhookEndpointRow>(webhooks);
        modelBuilder.ApplyConfiguration<WebhookMessageRow>(webhooks);
        modelBuilder.ApplyConfiguration<PersonalDataUseRow>(new PersonalDataTables());
        return modelBuilder;
    }
}
