using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Hosting.Kept;

/// <summary>
/// Answers <see cref="KeptPageAttribute"/> pages from memory while the catalogue's version, read anew for every request, is the one that they were printed
/// at: a changed price is in the next answer, on every instance. Such a page carries no token and nothing of the visitor, so all get the same bytes,
/// compressed even for those whom we know: there is no secret in it to guess.
/// </summary>
internal sealed class PageKeeper(RequestDelegate next, PageShelf shelf, ICatalogVersion versions)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (PageOf(context) is not { } page)
        {
            await next(context);
            return;
        }

        if (await FindAsync(context, KeyOf(context.Request, page)) is { } kept)
        {
            context.Response.Headers.Append(HeaderNames.Vary, "Cookie, Save-Data");
            await kept.SendAsync(context);
        }
    }

    private static KeptPageAttribute? PageOf(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
        ? context.GetEndpoint()?.Metadata.GetMetadata<KeptPageAttribute>()
        : null;

    /// <summary>Everything that the bytes depend on, but the catalogue.</summary>
    private static string KeyOf(HttpRequest request, KeptPageAttribute page)
    {
        var key = new StringBuilder();
        key.Append(request.Scheme).Append("://").Append(request.Host.Value).Append(request.PathBase.Value).Append(request.Path.Value)
            .Append('\n').Append(CultureInfo.CurrentUICulture.Name).Append(SaveData.IsOn(request) ? "-" : "+");
        foreach (var name in page.Reads)
        {
            foreach (var value in request.Query[name])
            {
                key.Append('\n').Append(name).Append('=').Append(value);
            }
        }

        return key.ToString();
    }

    /// <summary>The page to send; <c>null</c> when the answer is written already, because it is none to keep.</summary>
    private async Task<KeptBytes?> FindAsync(HttpContext context, string key)
    {
        if (await versions.ReadAsync(context.RequestAborted) is not { } version)
        {
            return await PrintAsync(context);
        }

        if (shelf.Find(key, version) is { } kept)
        {
            return kept;
        }

        var (printed, isPrinter) = await shelf.PrintAsync(key, version, () => PrintAsync(context));
        return printed ?? (isPrinter ? null : await PrintAsync(context));
    }

    private async Task<KeptBytes?> PrintAsync(HttpContext context)
    {
        var response = context.Response;
        var wire = response.Body;
        using var printed = new MemoryStream();
        response.Body = printed;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = wire;
        }

        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 && response.ContentType is { } type)
        {
            return new KeptBytes(printed.ToArray(), type);
        }

        printed.Position = 0;
        await printed.CopyToAsync(wire, context.RequestAborted);
        return null;
    }
}
