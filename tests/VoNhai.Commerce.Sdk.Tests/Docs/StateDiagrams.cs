using System.Text;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Payments;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>The diagrams of docs/sdk/states.md, drawn from the code's own tables and rules, so that they cannot be wrong.</summary>
internal static class StateDiagrams
{
    private static readonly (string Name, Func<PaymentScene, PaymentScene> Happens)[] PaymentEvents =
    [
        ("a part comes", scene => scene.BankSees(scene.State.Due.Dong / 2)),
        ("the rest comes", scene => scene.BankSees(scene.State.Due.Dong)),
        ("more comes", scene => scene.BankSees(Math.Max(scene.State.Due.Dong, 0) + 10_000)),
        ("a person saw the rest", scene => scene.PersonSees()),
        ("a bank saw it, too", scene => scene.BankSees(scene.State.MarkedUnconfirmed.Dong)),
        ("the surplus goes back", scene => scene.GoesBack(-scene.State.Due.Dong)),
        ("all of it goes back", scene => scene.GoesBack(scene.State.Received.Dong)),
        ("its time is over", scene => scene.Expires()),
        ("called off", scene => scene.IsCalledOff()),
        ("taken up again", scene => scene.IsTakenUpAgain()),
    ];

    public static string OrderSteps()
    {
        var diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> Placed\n");
        foreach (var step in Enum.GetValues<OrderStep>())
        {
            foreach (var next in VoNhai.Commerce.Orders.OrderSteps.After(step))
            {
                diagram.Append("    ").Append(step).Append(" --> ").Append(next).Append('\n');
            }

            if (VoNhai.Commerce.Orders.OrderSteps.Undone(step) is { } before)
            {
                diagram.Append("    ").Append(step).Append(" --> ").Append(before).Append(" : undone within ")
                    .Append(VoNhai.Commerce.Orders.OrderSteps.UndoFor.TotalMinutes).Append(" minutes\n");
            }

            if (VoNhai.Commerce.Orders.OrderSteps.After(step).Count == 0)
            {
                diagram.Append("    ").Append(step).Append(" --> [*]\n");
            }
        }

        return diagram.Append("```").ToString();
    }

    /// <summary>Every state that the events reach from an open request, and every way between two of them.</summary>
    public static string Payment()
    {
        var edges = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<PaymentScene>([PaymentScene.Start]);
        while (open.TryDequeue(out var scene))
        {
            if (!seen.Add(scene.Name))
            {
                continue;
            }

            foreach (var (name, happens) in PaymentEvents)
            {
                var after = happens(scene);
                if (after.Name != scene.Name)
                {
                    var edge = $"{scene.Name} --> {after.Name}";
                    edges.TryAdd(edge, new SortedSet<string>(StringComparer.Ordinal));
                    edges[edge].Add(name);
                }

                open.Enqueue(after);
            }
        }

        var lines = edges.Select(edge => $"    {edge.Key} : {string.Join(", ", edge.Value)}\n");
        return $"```mermaid\nstateDiagram-v2\n    [*] --> {PaymentScene.Start.Name}\n{string.Concat(lines)}```";
    }

    public static string Transfers()
    {
        var cases = typeof(MatchOutcome).GetNestedTypes().OrderBy(type => type.Name, StringComparer.Ordinal);
        return $"```mermaid\nstateDiagram-v2\n    [*] --> Transfer\n{string.Concat(cases.Select(type => $"    Transfer --> {type.Name}\n    note right of {type.Name} : {XmlDocs.FirstSentence(type).Replace(":", ",", StringComparison.Ordinal)}\n"))}```";
    }

    /// <summary>An order's request and what its ledger holds.</summary>
    private sealed record PaymentScene(IReadOnlyList<Event> Events)
    {
        public static readonly PaymentScene Start = new([]);

        public PaymentState State => Ledger.StateOf([.. Events]);

        public string Name => State.Caveat == PaymentCaveat.None ? State.Status.ToString() : $"{State.Status}{State.Caveat}";

        public PaymentScene BankSees(long dong) => With(LedgerEntryKind.TransferIn, dong);

        /// <summary>A word says how much has come in all.</summary>
        public PaymentScene PersonSees() => State.Due.IsPositive ? With(LedgerEntryKind.Mark, State.Asked.Dong) : this;

        public PaymentScene GoesBack(long dong) => With(LedgerEntryKind.TransferOut, dong);

        /// <summary>Only what nobody has paid anything of expires.</summary>
        public PaymentScene Expires() => State is { Status: PaymentStatus.Open, Received.Dong: 0 } ? new([.. Events, Event.Expire]) : this;

        public PaymentScene IsCalledOff() => State.Status is PaymentStatus.Open or PaymentStatus.Paid ? new([.. Events, Event.Cancel]) : this;

        /// <summary>Reviving leaves the ledger and takes the end back.</summary>
        public PaymentScene IsTakenUpAgain() => new([.. Events.Where(happened => happened != Event.Expire && happened != Event.Cancel)]);

        private PaymentScene With(LedgerEntryKind kind, long dong) => dong > 0 ? new([.. Events, new Event(kind, dong)]) : this;
    }
}
