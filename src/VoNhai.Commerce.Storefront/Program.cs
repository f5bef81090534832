using VoNhai.Commerce.Storefront.CommandLine;
using VoNhai.Commerce.Storefront.Hosting;

if (await CommandVerbs.RunAsync(args) is { } exitCode)
{
    return exitCode;
}

await using var app = await StorefrontApp.MakeAsync(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.For(args) });
await app.RunAsync();
return 0;
