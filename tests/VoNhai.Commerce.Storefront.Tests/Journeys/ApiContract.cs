using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace VoNhai.Commerce.Storefront.Tests.Journeys;

/// <summary>
/// Holds answers against <c>/openapi/v1.json</c>: the door, the status and the kind of content must stand there, and the body must be as its schema says, with
/// no field that the document does not know.
/// </summary>
internal sealed class ApiContract
{
    private static readonly EvaluationOptions Strictly = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly List<(string Method, Regex Path, JsonObject Operation)> doors = [];
    private readonly JsonObject schemas;
    private readonly ConcurrentDictionary<string, JsonSchema> read = new();

    private ApiContract(JsonObject document)
    {
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                doors.Add((method, new Regex("^" + Regex.Replace(path, @"\{[^}]+\}", "[^/]+") + "$"), operation!.AsObject()));
            }
        }

        schemas = JsonNode.Parse(Moved(document["components"]!["schemas"]!))!.AsObject();
        Close(schemas);
    }

    public static ApiContract Of(string document) => new(JsonNode.Parse(document)!.AsObject());

    public static async Task<ApiContract> OfAsync(HttpClient http) => Of(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>What an answer has that the document does not say; empty when all is well.</summary>
    public IReadOnlyList<string> Differences(string method, string path, int status, string? contentType, string body)
    {
        var plain = path.Split('?')[0];
        var what = $"{method} {plain} → {status}";
        if (doors.FirstOrDefault(door => door.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && door.Path.IsMatch(plain)).Operation is not { } operation)
        {
            return [$"{what}: no such door"];
        }

        if (operation["responses"]![status.ToString(null, null)] is not { } response)
        {
            return [$"{what}: no such status"];
        }

        if (response["content"] is not JsonObject contents)
        {
            return body.Length == 0 ? [] : [$"{what}: a body where none is said"];
        }

        return contents[contentType ?? ""]?["schema"] is { } schema ? DifferencesOf(what, schema, body) : [$"{what}: content {contentType} is not said"];
    }

    /// <summary>The examples in the document that their own schemas refuse.</summary>
    public IReadOnlyList<string> WrongExamples() =>
    [
        .. from door in doors
           from content in Contents(door.Operation)
           where content["example"] is not null
           from difference in DifferencesOf($"{door.Method} {door.Path}: example", content["schema"]!, content["example"]!.ToJsonString())
           select difference,
    ];

    private static IEnumerable<JsonObject> Contents(JsonObject operation) =>
        operation["responses"]!.AsObject().Select(response => response.Value).Append(operation["requestBody"])
            .SelectMany(part => part?["content"]?.AsObject().Select(content => content.Value!.AsObject()) ?? []);

    private List<string> DifferencesOf(string what, JsonNode schema, string body)
    {
        var judge = read.GetOrAdd(Moved(schema), text =>
        {
            var whole = JsonNode.Parse(text)!.AsObject();
            whole["$schema"] = "https://json-schema.org/draft/2020-12/schema";
            whole["$defs"] = schemas.DeepClone();
            return JsonSchema.FromText(whole.ToJsonString());
        });
        var result = judge.Evaluate(JsonNode.Parse(body), Strictly);
        return result.IsValid
            ? []
            : [.. result.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{what} {detail.InstanceLocation}: {error.Key} {error.Value}")).DefaultIfEmpty($"{what}: not as its schema says")];
    }

    private static string Moved(JsonNode schema) => schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);

    /// <summary>Partners may meet fields that they do not know yet; our own document knows every one.</summary>
    private static void Close(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject known:
                foreach (var (_, part) in known.ToList())
                {
                    Close(part);
                }

                if (known["properties"] is JsonObject && known["type"] is not null)
                {
                    known["additionalProperties"] = false;
                }

                break;
            case JsonArray parts:
                foreach (var part in parts)
                {
                    Close(part);
                }

                break;
        }
    }
}
