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
            app.UseWeb().MapWeb().MapDoors().MapSchool();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.MigrateDatabaseAsync();
            await app.PlantVillageAsync();
            await app.KeepClassesApartAsync();
            await app.OfferFirstOperatorAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
