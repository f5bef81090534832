using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Announcer;
using VoNhai.Commerce.Storefront.Baskets;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Doors;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.Feeds;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Mail;
using VoNhai.Commerce.Storefront.Offline;
using VoNhai.Commerce.Storefront.Pages.NhaBan.Don;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Recordings;
using VoNhai.Commerce.Storefront.Practice;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Printing;
using VoNhai.Commerce.Storefront.Sample;
using VoNhai.Commerce.Storefront.Sheets;
using VoNhai.Commerce.Storefront.Statements;
using VoNhai.Commerce.Storefront.Till;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Brings the SDK in, and opens the doors for outsiders.</summary>
internal static class CommerceHosting
{
    public static WebApplicationBuilder AddCommerce(this WebApplicationBuilder builder)
    {
        var practice = new PracticeSettings { Enabled = builder.Environment.IsDevelopment() };
        builder.Configuration.Bind(PracticeSettings.Section, practice);
        builder.Services.AddOptions<SampleSettings>().BindConfiguration(SampleSettings.Section);
        var hasCards = false;
        builder.Services.AddVoNhaiCommerce(commerce =>
        {
            commerce.StoreIn<ShopDbContext>();
            commerce.TellByMail(builder);

            // Settings Commerce:*, see CommerceOptions; whether this is practice has a setting of its own.
            builder.Configuration.Bind("Commerce", commerce.Options);
            commerce.Options.PracticeEnabled = practice.Enabled;

            foreach (var (category, words) in Categories.SearchWords)
            {
                commerce.Options.CategoryWords.TryAdd(category, [.. words]);
            }

            // Settings Feeds:* and Stripe:*, with the defaults and ranges of their options; what is out of range stops the start.
            builder.Configuration.Bind("Feeds", commerce.Options.Feeds);
            builder.Configuration.Bind("Stripe", commerce.Stripe);
            hasCards = commerce.Stripe.IsOn;
        });
        if (hasCards)
        {
            builder.Services.AddHostedService<CardRounds>();
        }

        builder.Services.AddHttpClient(FeedClock.Client, client => client.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A token must not follow a redirect to somebody else, and nothing of a bank's list is cached.
                AllowAutoRedirect = false,
                UseCookies = false,
            });
        builder.Services.AddHostedService<FeedClock>();
        builder.Services.AddOptions<ExpirySettings>().BindConfiguration(ExpirySettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<ExpiryRounds>();
        builder.Services.AddHostedService<BookClock>();
        builder.Services.AddSingleton<BasketCookie>();
        builder.Services.AddScoped<OwnAccounts>();
        builder.Services.AddScoped<ChangeWait>();
        builder.Services.AddScoped<BookWriters>();
        builder.Services.AddOptions<AnnouncerSettings>().BindConfiguration(AnnouncerSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Listeners>();
        builder.Services.AddOptions<PhotoSettings>().BindConfiguration(PhotoSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Darkroom>();
        builder.Services.AddSingleton<StallVoices>();
        builder.Services.AddSingleton<DrawingSheet>();
        builder.Services.AddSingleton<QrCard>();
        builder.Services.AddSingleton<SharePicture>();
        builder.Services.AddSingleton<PayersBank>();
        builder.Services.AddOptions<SheetSettings>().BindConfiguration(SheetSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<CatalogStamp>();
        builder.Services.AddSingleton<SheetTray>();
        builder.Services.AddSingleton<PhotoTray>();
        builder.Services.AddSingleton<SheetDesk>();
        builder.Services.AddSingleton<StatementTray>();
        builder.Services.AddSingleton<StatementGate>();
        if (practice.Enabled)
        {
            builder.Services.AddHttpClient(PracticeBank.Client, client => client.Timeout = TimeSpan.FromSeconds(10));
            builder.Services.AddSingleton<OwnAddress>();
            builder.Services.AddScoped<PracticeBank>();
            builder.Services.AddScoped(provider => new PracticeBook(provider.GetRequiredService<ShopDbContext>()));
            builder.Services.AddClasses();
            builder.Services.AddSingleton<PracticeCourier>();
            builder.Services.AddHostedService(services => services.GetRequiredService<PracticeCourier>());
        }
        else
        {
            // Not forbidden but absent: where money is real, there is no page that plays with it.
            builder.Services.Configure<RazorPagesOptions>(pages => 
            {
                pages.Conventions.AddFolderRouteModelConvention("/ThucHanh", page => page.Selectors.Clear());
                pages.Conventions.AddFolderRouteModelConvention("/LopHoc", page =>
                {
                    // A trainer of a site without practice finds its old page, and nobody to print for.
                    if (page.ViewEnginePath != "/LopHoc/The")
                    {
                        page.Selectors.Clear();
                    }
                });
            });
        }

        builder.Services.AddAutoMapper(mapping =>
        {
            mapping.LicenseKey = builder.Configuration["AutoMapper:LicenseKey"];
            mapping.AddProfile<ListingProfile>();
        });
        return builder;
    }

    public static WebApplication MapDoors(this WebApplication app)
    {
        app.MapWebhooks();
        app.MapQrImages();
        app.MapPhotos();
        app.MapRecordings();
        app.MapDrawingSheet();
        app.MapSharePictures();
        app.MapProductCodes();
        app.MapRobots();
        app.MapBuyersWorker();
        app.MapProofPhotos();
        app.MapLotImages();
        app.MapProductFeed();
        app.MapPrintStyles();
        app.MapCodeFacts();
        app.MapOfflineWorker();
        app.MapAnnouncer();
        app.MapTill();
        app.MapApiDocument();
        var api = app.MapGroup("/api/v1").AllowAnonymous();
        api.MapProducts();
        api.MapOrders();
        api.MapPartners();
        api.MapDeliveries();
        api.MapVietQr();
        api.MapBanks();
        api.MapPlaces();
        if (app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<PracticeSettings>>().Value.Enabled)
        {
            api.MapPractice();
            app.MapPracticeReceipts();
            app.MapProgress();
        }
        else
        {
            app.MapGet("/lop-hoc", () => Results.Redirect("/lop-hoc/the")).RequireAuthorization(ShopRoles.Trainer);
        }

        return app;
    }
}
