using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>What a storefront in this process logged.</summary>
public sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> lines = new();

    public sealed record Line(LogLevel Level, string Category, string Message, Exception? Failure);

    public IReadOnlyCollection<Line> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<Line> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => lines.Enqueue(new Line(logLevel, category, formatter(state, exception), exception));
    }
}
