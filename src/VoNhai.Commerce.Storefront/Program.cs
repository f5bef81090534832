using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.CommandLine;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Limits;
using VoNhai.Commerce.Storefront.Hosting.Logs;
using VoNhai.Commerce.Storefront.Mail;
using VoNhai.Commerce.Storefront.Privacy;
using VoNhai.Commerce.Storefront.Sample;
using VoNhai.Commerce.Storefront.School;

if (CommandVerbs.Run(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.For(args) });
builder.AddLogs().AddSite().AddDatabase().AddAccounts().AddLimits().AddWeb().AddMail().AddCommerce().AddPrivacy().AddSchool();

var app = builder.Build();
app.UseWeb().MapWeb().MapDoors().MapSchool();

app.Services.GetRequiredService<IStartupValidator>().Validate();
await app.MigrateDatabaseAsync();
await app.PlantVillageAsync();
await app.KeepClassesApartAsync();
await app.OfferFirstOperatorAsync();
await app.RunAsync();
return 0;
