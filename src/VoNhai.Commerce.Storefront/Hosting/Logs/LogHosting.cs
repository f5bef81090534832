using Microsoft.Extensions.Logging.Console;

namespace VoNhai.Commerce.Storefront.Hosting.Logs;

/// <summary>Where and how is logged: lines of JSON in Production, readable lines in Development, both on the console.</summary>
internal static class LogHosting
{
    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsoleFormatter<JsonLineFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddConsoleFormatter<ReadableFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddConsole(console => console.FormatterName = builder.Environment.IsDevelopment()
            ? ReadableFormatter.FormatterName
            : JsonLineFormatter.FormatterName);

        // Whole addresses are logged here, with the secrets of orders in them: never below a warning.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // An error with its stack for each forged cookie, while the answer to it is a plain 400: noise that anyone could make.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);

        // Says once per key that the ring is stored unencrypted: it lives in the same database as everything that it protects.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        return builder;
    }
}
