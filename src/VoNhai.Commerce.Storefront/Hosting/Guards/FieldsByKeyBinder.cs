using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>
/// Reads the fields <c>name[key]</c> of a form. The framework's own reading also knows <c>name[0].Key</c>, and breaks at a key that is
/// empty or that comes twice; here the first field of a key counts and what is no key is as good as not sent. A number that is none is
/// zero, so that the page which judges it has a sentence for it.
/// </summary>
internal sealed class FieldsByKeyBinder<TKey, TValue> : IModelBinder
    where TKey : IParsable<TKey>
    where TValue : IParsable<TValue>
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var fields = bindingContext.Model as IDictionary<TKey, TValue> ?? new Dictionary<TKey, TValue>();
        var (request, start) = (bindingContext.HttpContext.Request, bindingContext.ModelName + "[");
        foreach (var (name, values) in request.HasFormContentType ? request.Form : FormCollection.Empty)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(']')
                && TKey.TryParse(name[start.Length..^1], CultureInfo.InvariantCulture, out var key)
                && values.FirstOrDefault() is { } typed)
            {
                // A text is always one: only numbers come to their default.
                fields.TryAdd(key, TValue.TryParse(typed, CultureInfo.InvariantCulture, out var value) ? value : default!);
            }
        }

        bindingContext.Result = ModelBindingResult.Success(fields);
        return Task.CompletedTask;
    }
}
