using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting.Failures;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting.Kept;
using VoNhai.Commerce.Storefront.Hosting.Limits;
using VoNhai.Commerce.Storefront.Partners;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Pages and doors, and the way that a request takes to them.</summary>
internal static class WebHosting
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, KeptTextsFactory>();
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.AddLocalization();
        services.AddSingleton<FailureAnswer>();
        services.AddExceptionHandler<FailureHandler>();
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", timeout: TimeSpan.FromSeconds(5));
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<FormOptions>(form =>
        {
            // The largest form of ours is a cart of fifty lines.
            form.ValueCountLimit = 512;
            form.KeyLengthLimit = 256;
            form.ValueLengthLimit = 64 * 1024;
        });
        services.Configure<MvcOptions>(pages =>
        {
            // Behind this limit the framework throws, which would be an error of ours. Kestrel's request line and the limit of fields
            // above let in fewer than 2,000 values.
            pages.MaxModelBindingCollectionSize = 4096;
            pages.Filters.Add(new HandlerGuard());
        });
        services.PostConfigure<MvcOptions>(pages =>
        {
            // It reads names as jQuery writes them, which no form of ours does, and throws at a bracket that is not closed.
            pages.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        });
        services.Configure<WebEncoderOptions>(encoding =>
        {
            // "Đăng nhập" as it is written, not as three numbered entities: pages are to be small.
            encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All);
        });
        services.Configure<MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RouteOptions>(routing => routing.LowercaseUrls = true);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.AddSingleton<PageShelf>();
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AddFolderApplicationModelConvention("/NhaBan", page =>
            {
                // A page that says nothing is for owners alone, and not while the session is locked.
                if (!page.HandlerTypeAttributes.OfType<AuthorizeAttribute>().Any(asked => ShopRoles.Workplace.Contains(asked.Policy)))
                {
                    page.EndpointMetadata.Add(new AuthorizeAttribute(ShopRoles.Household));
                }
            });
            pages.Conventions.AuthorizeFolder("/TaiKhoan", ShopRoles.Account);
            pages.Conventions.AuthorizeFolder("/Chuyen", ShopRoles.RunKeeper);
            pages.Conventions.AuthorizeFolder("/LopHoc", ShopRoles.Trainer);
            pages.Conventions.AuthorizeFolder("/QuanTri", ShopRoles.Operator);
        }).AddDataAnnotationsLocalization(localization =>
        {
            // A form that is nested in its page model finds its words in the page's resource file.
            localization.DataAnnotationLocalizerProvider = (type, factory) => factory.Create(type.DeclaringType ?? type);
        });
        services.AddOptions<CookieTempDataProviderOptions>()
            .Configure<Site>((temporary, site) => site.Dress(temporary.Cookie, "note", SameSiteMode.Lax));
        return builder;
    }

    /// <summary>The way in. Order matters: what is cheap refuses first, and whatever fails finds the failure handler above it.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => context.HttpContext.RequestServices.GetRequiredService<FailureAnswer>()
            .WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<MethodGuard>();
        app.UseMiddleware<PlainHttpGuard>();
        if (app.Services.GetRequiredService<Site>().IsHttps)
        {
            // A health probe comes from inside and by plain http.
            app.UseWhen(context => !IsHealth(context), plain => plain.UseHttpsRedirection());
        }

        app.UseRouting();
        app.UseMiddleware<SizeGuard>();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<LimitGuard>();
        app.UseWhen(Caching.MayCompress, cacheable => cacheable.UseResponseCompression());
        app.UseRequestLocalization(Languages.Options(app.Services.GetRequiredService<Site>()));
        app.UseMiddleware<PageKeeper>();
        app.UseAuthentication();
        if (app.Services.GetService<ClassNetwork>() is not null)
        {
            app.UseMiddleware<ClassNetworkGuard>();
        }

        app.UseMiddleware<PartnerGate>();
        app.UseAuthorization();
        app.UseMiddleware<SessionUse>();

        // It reads forms, and a statement is 20 MB: a stranger who may not enter has been turned away before his body is read.
        app.UseMiddleware<TextGuard>();
        return app;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
        return app;
    }

    private static bool IsHealth(HttpContext context)
        => context.Request.Path.StartsWithSegments("/healthz") || context.Request.Path.StartsWithSegments("/readyz");
}
