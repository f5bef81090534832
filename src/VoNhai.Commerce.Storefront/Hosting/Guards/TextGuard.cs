using System.Net.Mime;
using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using VoNhai.Commerce.Storefront.Hosting.Failures;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>
/// Lets in only text that is text: UTF-8 without NUL and without half characters. PostgreSQL refuses NUL, an encoder refuses half a
/// surrogate pair, and each would do so deep inside as an error of ours. Forms are read here, so that a broken one is a 400 too.
/// </summary>
internal sealed class TextGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FailureAnswer answer)
    {
        if (await IsTextAsync(context))
        {
            await next(context);
        }
        else
        {
            await answer.WriteAsync(context, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<bool> IsTextAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsText(request.Path.Value ?? "") || !request.Query.All(IsText))
        {
            return false;
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Path.StartsWithSegments("/webhooks"))
        {
            // A webhook is stored raw before anything judges it.
            return true;
        }

        return request.HasFormContentType ? await HasTextFormAsync(context)
            : !IsJson(request, out var isUtf8) || (isUtf8 && await HasTextJsonAsync(request));
    }

    private static async Task<bool> HasTextFormAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.All(IsText);
        }
        catch (Exception broken) when (broken is not (BadHttpRequestException or OperationCanceledException))
        {
            // Nothing but the body is read here, so whatever else fails is the body's fault: its end is missing, its fields are too
            // many, its character set is none.
            return false;
        }
    }

    private static async Task<bool> HasTextJsonAsync(HttpRequest request)
    {
        // Bounded by the request's size limit.
        request.EnableBuffering(bufferThreshold: 64 * 1024);
        using var whole = new MemoryStream();
        await request.Body.CopyToAsync(whole, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return Utf8.IsValid(whole.GetBuffer().AsSpan(0, checked((int)whole.Length)));
    }

    /// <summary>JSON between strangers is UTF-8 (RFC 8259, 8.1); at a character set that it does not know the framework breaks.</summary>
    private static bool IsJson(HttpRequest request, out bool isUtf8)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
                || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
        isUtf8 = isJson && (!type!.Charset.HasValue || type.Encoding?.CodePage == Encoding.UTF8.CodePage);
        return isJson;
    }

    private static bool IsText(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field)
        => IsText(field.Key) && field.Value.All(value => value is null || IsText(value));

    private static bool IsText(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
