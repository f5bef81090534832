using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace VoNhai.Commerce.Storefront.Hosting.Logs;

/// <summary>
/// One event, one line of JSON: for machines that collect logs. Vietnamese stays readable; control characters, line separators and
/// writing-direction marks are escaped, so that nobody can forge a line by what he types.
/// </summary>
internal sealed class JsonLineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "vonhai-json";

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.LatinExtendedB,
            UnicodeRanges.LatinExtendedAdditional),
    };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (LogRedaction.TellsArguments(logEntry.Category, logEntry.LogLevel))
        {
            return;
        }

        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            if (logEntry.EventId.Id != 0)
            {
                json.WriteNumber("event", logEntry.EventId.Id);
            }

            json.WriteString("message", LogRedaction.Hide(logEntry.Formatter(logEntry.State, logEntry.Exception)));
            if (logEntry.Exception is { } failure)
            {
                json.WriteString("exception", LogRedaction.Hide(failure.ToString()));
            }

            WriteTrace(json);
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, checked((int)line.Length)));
    }

    /// <summary>Ties the lines of one request together.</summary>
    private static void WriteTrace(Utf8JsonWriter json)
    {
        if (System.Diagnostics.Activity.Current is { } activity)
        {
            json.WriteString("trace", activity.TraceId.ToHexString());
        }
    }
}
