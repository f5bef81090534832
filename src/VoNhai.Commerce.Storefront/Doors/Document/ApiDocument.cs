using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Partners;

namespace VoNhai.Commerce.Storefront.Doors.Document;

/// <summary><c>/openapi/v1.json</c>: the API as OpenAPI 3.1, made from the doors themselves. What they do not say is said here, in English, the language of the programs that read it.</summary>
internal static class ApiDocument
{
    private const string JsonContent = "application/json";
    private const string KeyScheme = "partnerKey";

    private const string Introduction =
        """
        List goods, place orders, show their VietQR and follow them. Names are camelCase; money is whole đồng; quantities are in the product's unit of sale.

        Everything but lists of a partner's own orders and webhooks is open without a key. A partner's key (`Authorization: Bearer vnc_…`) gives larger limits and
        remembers who brought an order. Problems are RFC 9457 in Vietnamese, or in English with `Accept-Language: en`. More fields may be added to answers at any time.
        """;

    /// <summary>Doors whose own names for their parts would say little beside others'.</summary>
    private static readonly Dictionary<Type, string> Prefixes = new()
    {
        [typeof(OrderDocument)] = "Order",
        [typeof(ReadingDocument)] = "Reading",
        [typeof(VietQrApi)] = "VietQr",
        [typeof(PlacesApi)] = "",
    };

    /// <summary>What is sent to us. There an unknown field is a mistake; in our answers it is one that the reader does not know yet.</summary>
    private static readonly HashSet<Type> Bodies =
    [
        typeof(OrdersApi.NewOrder), typeof(OrdersApi.NewLine), typeof(OrdersApi.NewBuyer), typeof(OrdersApi.NewDelivery), typeof(OrdersApi.WeighingAnswer),
        typeof(VietQrApi.ToBuild), typeof(VietQrApi.ToRead), typeof(PartnerApi.NewWebhook),
    ];

    public static WebApplicationBuilder AddApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", document =>
        {
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            document.ShouldInclude = door => door.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            document.CreateSchemaReferenceId = NameOf;
            document.AddDocumentTransformer(Introduce);
            document.AddOperationTransformer(Complete);
            document.AddSchemaTransformer(Explain);
        });
        return builder;
    }

    public static IEndpointRouteBuilder MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    private static string? NameOf(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        return type == typeof(OrderDocument) ? "Order"
            : type == typeof(ReadingDocument) ? "Reading"
            : type.DeclaringType is { } door && Prefixes.TryGetValue(door, out var prefix) ? prefix + type.Name
            : OpenApiOptions.CreateDefaultSchemaReferenceId(info);
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "VoNhai.Commerce",
            Version = "1",
            Description = Introduction,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };

        // Where the document was found, and not what the Host of one request claimed.
        document.Servers = [new OpenApiServer { Url = "/", Description = "This site" }];
        document.Tags = ApiWords.Groups.Select(group => new OpenApiTag { Name = group.Key, Description = group.Value }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = PartnerKey.Prefix + "…",
            Description = "A key that the operator made for a partner. Scopes: " + string.Join(", ", PartnerScopes.All) + ".",
        };
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var said = context.Description.ActionDescriptor.EndpointMetadata;
        var needed = said.OfType<NeededScope>().LastOrDefault();
        var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = needed is null ? [] : [needed.Scope] };
        operation.Security = needed is null or { OpenWithoutKey: true } ? [new OpenApiSecurityRequirement(), key] : [key];
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Description ??= ApiWords.OfParameter(parameter.Name ?? "");
            parameter.Required |= parameter.Name == OrdersApi.KeyHeader;
        }

        if (said.OfType<ApiExample>().LastOrDefault() is { } example)
        {
            if (example.Request is { } request && operation.RequestBody?.Content?.TryGetValue(JsonContent, out var sent) == true)
            {
                sent.Example = JsonNode.Parse(request);
            }

            if (example.Answer is { } answer)
            {
                foreach (var (_, response) in operation.Responses?.Where(response => response.Key[0] == '2') ?? [])
                {
                    if (response.Content?.TryGetValue(JsonContent, out var received) == true)
                    {
                        received.Example = JsonNode.Parse(answer);
                    }
                }
            }
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = ApiWords.OfStatus(status) ?? response.Description;
        }

        return Task.CompletedTask;
    }

    private static Task Explain(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Enum is { Count: > 0 } words)
        {
            // That nothing may stand there is said where it may, and not in the list of the words.
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. words.Where(word => word is not null && word.GetValueKind() == JsonValueKind.String)];
        }

        if (context.JsonPropertyInfo is null && NameOf(context.JsonTypeInfo) is { } name)
        {
            schema.Description ??= ApiWords.OfType(name);
            schema.AdditionalPropertiesAllowed |= !Bodies.Contains(context.JsonTypeInfo.Type);
            foreach (var (property, part) in schema.Properties?.ToList() ?? [])
            {
                if (part is OpenApiSchema inline && ApiWords.OfProperty(name, property) is { } said)
                {
                    inline.Description ??= said;
                }
            }
        }

        return Task.CompletedTask;
    }
}
