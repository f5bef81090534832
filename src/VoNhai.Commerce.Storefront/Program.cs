using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Limits;
using VoNhai.Commerce.Storefront.Hosting.Logs;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.For(args) });
builder.AddLogs().AddSite().AddDatabase().AddAccounts().AddLimits().AddWeb();

var app = builder.Build();
app.UseWeb().MapWeb();

app.Services.GetRequiredService<IStartupValidator>().Validate();
await app.MigrateDatabaseAsync();
await app.RunAsync();
