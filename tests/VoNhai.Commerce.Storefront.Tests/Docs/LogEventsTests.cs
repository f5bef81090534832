using System.Reflection;
using Microsoft.Extensions.Logging;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Tests.Docs;

/// <summary>Who watches a log watches ids: each sentence has one of its own that stays, and docs/log-events.md lists them.</summary>
public sealed class LogEventsTests
{
    private static readonly IReadOnlyList<(LoggerMessageAttribute Event, MethodInfo Method)> Events =
    [
        .. from assembly in new[] { typeof(CommerceOptions).Assembly, typeof(Site).Assembly }
           from type in assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           let said = method.GetCustomAttribute<LoggerMessageAttribute>()
           where said is not null
           orderby said.EventId
           select (said, method),
    ];

    [Fact]
    public void Each_sentence_has_an_id_of_its_own()
    {
        Assert.True(Events.Count > 30);
        Assert.All(Events, item => Assert.InRange(item.Event.EventId, 1001, 9999));
        Assert.Empty(Events.GroupBy(item => item.Event.EventId).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(Events, item => Assert.Equal(item.Method.DeclaringType!.Assembly == typeof(CommerceOptions).Assembly, item.Event.EventId < 2000));
    }

    [Fact]
    public Task The_page_lists_them() => WrittenPart.MustBeAsync(
        "log-events.md",
        "\n| id | name | level | where | what it says |\n|---|---|---|---|---|\n" + string.Concat(Events.Select(item =>
            $"| {item.Event.EventId} | `{item.Method.Name}` | {item.Event.Level} | {item.Method.DeclaringType!.FullName!["VoNhai.Commerce.".Length..].Replace('+', '.')} | {item.Event.Message} |\n")));
}
