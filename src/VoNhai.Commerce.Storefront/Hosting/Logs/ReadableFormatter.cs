using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace VoNhai.Commerce.Storefront.Hosting.Logs;

/// <summary>A short line for a person at a terminal: time, level where it matters, message.</summary>
internal sealed class ReadableFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "vonhai-readable";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (LogRedaction.TellsArguments(logEntry.Category, logEntry.LogLevel))
        {
            return;
        }

        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{time.GetLocalNow():HH:mm:ss} ");
        if (logEntry.LogLevel != LogLevel.Information)
        {
            line.Append(logEntry.LogLevel.ToString().ToUpperInvariant()).Append(' ');
        }

        var category = logEntry.Category;
        line.Append(category.AsSpan(category.LastIndexOf('.') + 1)).Append(": ");
        AppendSafely(line, logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } failure)
        {
            line.Append('\n').Append(failure);
        }

        textWriter.WriteLine(LogRedaction.Hide(line.ToString()));
    }

    /// <summary>A control character in what somebody typed must not steer the terminal.</summary>
    private static void AppendSafely(StringBuilder line, string message)
    {
        foreach (var c in message)
        {
            line.Append(char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c);
        }
    }
}
