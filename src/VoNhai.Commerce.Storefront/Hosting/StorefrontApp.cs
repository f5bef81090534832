using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Storefront.Hosting.Limits;
using VoNhai.Commerce.Storefront.Hosting.Logs;
using VoNhai.Commerce.Storefront.Mail;
using VoNhai.Commerce.Storefront.Partners;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Sample;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>The storefront, put together: what the program runs, and what the tests run several of in one process.</summary>
internal static class StorefrontApp
{
    /// <summary>Makes it ready: its services, its database with what a first start plants, its pages. It does not listen yet.</summary>
    /// <param name="adjust">Has the last word about the services.</param>
    public static async Task<WebApplication> MakeAsync(WebApplicationOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        Languages.SpeakVietnamese();
        var builder = WebApplication.CreateBuilder(options);
        builder.AddLogs().AddSite().AddDatabase().AddAccounts().AddLimits().AddWeb().AddMail().AddCommerce().AddPrivacy().AddSchool().AddPartners().AddApiDocument();
        adjust?.Invoke(builder);
        var app = builder.Build();
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();

            // Reading the tables' model and reading the pages take half of a start each, and an old PC has two cores.
            var database = Task.Run(() => PrepareDatabaseAsync(app));
            try
            {
                app.UseWeb().MapWeb().MapDoors().MapSchool();
                ReadEndpoints(app);
            }
            finally
            {
                await database;
            }

            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task PrepareDatabaseAsync(WebApplication app)
    {
        await app.MigrateDatabaseAsync();
        await app.PlantVillageAsync();
        await app.KeepClassesApartAsync();
        await app.OfferFirstOperatorAsync();
    }

    /// <summary>Pages and doors are looked up when they are first asked for: here, and not while somebody waits for the first page.</summary>
    private static void ReadEndpoints(IEndpointRouteBuilder app)
    {
        foreach (var source in app.DataSources)
        {
            _ = source.Endpoints.Count;
        }
    }
}
