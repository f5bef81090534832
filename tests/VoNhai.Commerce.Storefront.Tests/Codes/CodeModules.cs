using System.Text.Json;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Codes;

/// <summary>The modules of the code tool in a real browser, called with texts as they are: half characters and all.</summary>
internal sealed class CodeModules(IPage page)
{
    public static async Task<CodeModules> OpenAsync(Chromium chromium, Uri address)
    {
        var page = await chromium.NewPageAsync(address);
        await page.GotoAsync("/cong-cu/ma-qr");
        return new CodeModules(page);
    }

    /// <summary>Runs a script for each text; it knows <c>text</c>, <c>facts</c> and every module as <c>m</c>.</summary>
    public async Task<IReadOnlyList<JsonElement>> ForEachAsync(IEnumerable<string> texts, string script)
    {
        // As numbers: JSON carries no half of a surrogate pair.
        var units = texts.Select(text => text.Select(c => (int)c).ToArray()).ToArray();
        var answers = await page.EvaluateAsync<string>(
            $$"""
            async texts => {
              const names = ['banks', 'build', 'facts', 'picture', 'read', 'tell', 'text', 'vnd', 'emv'];
              const m = Object.assign({}, ...await Promise.all(names.map(name => import(`/js/ma-qr/${name}.js`))));
              const facts = await m.fetchFacts();
              return JSON.stringify(await Promise.all(texts.map(async units => {
                const text = String.fromCharCode(...units);
                return {{script}};
              })), (_, value) => typeof value === 'string' ? value.toWellFormed() : value);
            }
            """,
            units);
        return [.. JsonSerializer.Deserialize<JsonElement>(answers).EnumerateArray()];
    }
}
