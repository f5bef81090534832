// Two rooms that do what the table forbids, to show that the check sees it. Nothing but the check looks at them.
#pragma warning disable IDE0130 // The namespaces play rooms.
#pragma warning disable CA1812, CA1822, SA1403 // Nobody makes or calls them, and two rooms stand in one file.

namespace VoNhai.Commerce.Sdk.Tests.Architecture.Control.Payments
{
    internal sealed record Receipt(string Text);

    internal sealed class Till
    {
        public Receipt Last() => new("đã nhận");
    }

    internal static class Tills
    {
        public static IEnumerable<Till> All() => [new Till()];
    }
}

namespace VoNhai.Commerce.Sdk.Tests.Architecture.Control.Orders
{
    /// <summary>No using directive and no name of the other room's types: everything is <c>var</c>, in an iterator and a closure.</summary>
    internal sealed class Forbidden
    {
        public IEnumerable<string> Texts()
        {
            foreach (var till in Control.Payments.Tills.All())
            {
                var last = till.Last();
                yield return new Func<string>(() => last.Text)();
            }
        }
    }
}

namespace VoNhai.Commerce.Sdk.Tests.Architecture.Control.Money
{
    internal sealed class Lonely
    {
        public int One() => 1;
    }
}
