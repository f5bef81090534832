using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

/// <summary><c>/openapi/v1.json</c>: that it is one, that it says enough, and that holding answers against it finds what is wrong.</summary>
public sealed class ApiDocumentTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private static readonly string[] Said = ["operationId", "summary", "description", "tags", "security"];

    private async Task<string> ReadAsync()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        return await browser.ReadAsync("/openapi/v1.json");
    }

    [Fact]
    public async Task Is_openapi_3_1_without_a_fault()
    {
        var read = OpenApiDocument.Parse(await ReadAsync(), "json");

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
    }

    [Fact]
    public async Task Tells_of_every_door_what_it_is_what_it_takes_and_what_it_answers()
    {
        var document = JsonDocument.Parse(await ReadAsync()).RootElement;
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, verb) => (Name: $"{verb.Name} {path.Name}", Of: verb.Value)).ToList();
        var faults = operations.SelectMany(operation => FaultsOf(operation.Of).Select(fault => $"{operation.Name}: {fault}")).ToList();

        Assert.Equal(15, operations.Count);
        Assert.Empty(faults);
        Assert.Equal(operations.Count, operations.Select(operation => operation.Of.GetProperty("operationId").GetString()).Distinct().Count());

        // Only a partner's key opens four of them; the others say that a key may come.
        Assert.Equal("http", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("partnerKey").GetProperty("type").GetString());
        Assert.Equal(
            ["delete /api/v1/webhooks/{id}", "get /api/v1/orders", "get /api/v1/webhooks", "post /api/v1/webhooks"],
            operations.Where(operation => operation.Of.GetProperty("security").GetArrayLength() == 1).Select(operation => operation.Name).Order(StringComparer.Ordinal));

        // The control: a door that says nothing.
        Assert.NotEmpty(FaultsOf(JsonDocument.Parse("""{"parameters":[{"name":"x"}],"responses":{"200":{"description":"OK"}}}""").RootElement));
    }

    [Fact]
    public async Task Shows_examples_that_its_own_schemas_take()
    {
        var text = await ReadAsync();

        Assert.Empty(ApiContract.Of(text).WrongExamples());
        Assert.NotEmpty(ApiContract.Of(text.Replace("\"quantity\": 1.5", "\"quantity\": \"1.5\"", StringComparison.Ordinal)).WrongExamples());
    }

    [Fact]
    public async Task Holding_answers_against_it_finds_a_wrong_type_a_missing_field_and_one_too_many()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        var contract = ApiContract.Of(await ReadAsync());
        var good = await browser.ReadAsync("/api/v1/products");
        IReadOnlyList<string> Of(string body, int status = 200, string path = "/api/v1/products", string type = "application/json") => contract.Differences("GET", path, status, type, body);

        Assert.Empty(Of(good));
        Assert.NotEmpty(Of(good.Replace("\"orderable\":true", "\"orderable\":\"true\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Of(good.Replace("\"slug\":", "\"slog\":", StringComparison.Ordinal)));
        Assert.NotEmpty(Of(good.Replace("\"slug\":", "\"more\":1,\"slug\":", StringComparison.Ordinal)));
        Assert.NotEmpty(Of(good.Replace("\"next\":", "\"nextt\":", StringComparison.Ordinal)));
        Assert.NotEmpty(Of(good, status: 418));
        Assert.NotEmpty(Of(good, path: "/api/v1/nothing"));
        Assert.NotEmpty(Of(good, type: "text/html"));
    }

    [Fact]
    public async Task Every_public_reading_is_as_it_says()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var products = await outsider.GetAsync("/api/v1/products?inSeason=true");
        var product = await outsider.ProductAsync();
        var household = product.GetProperty("household").GetProperty("id").GetString();

        Assert.Equal(product.GetProperty("id").GetString(), (await outsider.GetAsync($"/api/v1/products/{product.GetProperty("slug").GetString()}")).GetProperty("id").GetString());
        await outsider.GetAsync($"/api/v1/deliveries?household={household}");
        await outsider.GetAsync("/api/v1/banks");
        await outsider.GetAsync("/api/v1/places");
        await outsider.GetAsync("/api/v1/places?province=19");
        await outsider.GetAsync("/api/v1/places?q=tan%20cuong");
        await outsider.GetAsync("/api/v1/practice/feeds");
        Assert.Equal(JsonValueKind.Array, products.GetProperty("items").ValueKind);
    }

    [Fact]
    public async Task Goods_that_did_not_change_are_not_sent_again()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        foreach (var path in new[] { "/api/v1/products", $"/api/v1/products/{(await new Outsider(browser.Http).ProductAsync()).GetProperty("slug").GetString()}" })
        {
            using var first = await browser.GetAsync(path);
            var tag = Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(first.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, await AskAsync(path, tag.ToString()));
            Assert.Equal(HttpStatusCode.OK, await AskAsync(path, "W/\"another\""));
            Assert.Equal(HttpStatusCode.OK, await AskAsync(path + "?q=x", tag.ToString()).ContinueWith(answer => path.EndsWith("products", StringComparison.Ordinal) ? answer.Result : HttpStatusCode.OK, TaskScheduler.Default));

            // An order takes stock: what was known holds no longer.
            await new Outsider(browser.Http).OrderAsync(await new Outsider(browser.Http).MostPlentifulAsync());
            Assert.Equal(HttpStatusCode.OK, await AskAsync(path, tag.ToString()));
        }

        async Task<HttpStatusCode> AskAsync(string path, string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData(null, "Không thấy đơn hàng này.", "Không có")]
    [InlineData("vi", "Không thấy đơn hàng này.", "Không có")]
    [InlineData("en", "There is no such order.", "There is none")]
    [InlineData("fr, en-GB;q=0.8, vi;q=0.5", "There is no such order.", "There is none")]
    [InlineData("en;q=0.1, vi;q=0.9", "Không thấy đơn hàng này.", "Không có")]
    public async Task A_problem_is_told_in_the_language_that_was_asked_for(string? asked, string detail, string title)
    {
        using var browser = (await storefronts.On()).NewBrowser();
        if (asked is not null)
        {
            browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        }

        using var answer = await browser.GetAsync("/api/v1/orders/QZ4K7M2P97G");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((detail, title, "notFound", 404), (problem.GetProperty("detail").GetString(), problem.GetProperty("title").GetString(), problem.GetProperty("code").GetString(), problem.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task What_is_wrong_with_fields_is_told_in_english_too()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en");
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var (status, problem) = await outsider.PostAsync("/api/v1/orders", Outsider.OrderBody(await outsider.ProductAsync()).Replace("0912345678", "12", StringComparison.Ordinal), "an-english-mistake");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("A phone number has 10 digits", Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> FaultsOf(JsonElement operation)
    {
        foreach (var name in Said.Where(name => !operation.TryGetProperty(name, out _)))
        {
            yield return $"no {name}";
        }

        foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [])
        {
            if (!parameter.TryGetProperty("description", out _))
            {
                yield return $"{parameter.GetProperty("name")} is not described";
            }
        }

        var statuses = operation.GetProperty("responses").EnumerateObject().ToList();
        if (!statuses.Any(status => status.Name[0] == '2') || statuses.All(status => status.Name != "429"))
        {
            yield return "no 2xx or no 429";
        }

        foreach (var status in statuses.Where(status => status.Name[0] == '4' && !status.Value.GetProperty("content").TryGetProperty("application/problem+json", out _)))
        {
            yield return $"{status.Name} is no problem details";
        }
    }
}
