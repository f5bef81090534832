namespace VoNhai.Commerce.Counter;

/// <summary>What a transfer is that pays no order.</summary>
public enum SetAsideKind
{
    /// <summary>Not from selling: family, wages, interest ("không phải tiền bán hàng").</summary>
    NotSales,

    /// <summary>Sent here by mistake ("chuyển nhầm"). It is never sent back from here: see <see cref="SetAsideGuidance.CallTheBank"/>.</summary>
    Misdirected,
}

/// <summary>What to do after setting a transfer aside.</summary>
public enum SetAsideGuidance
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>
    /// "Gọi ngân hàng": only the bank finds the sender. Whoever calls and asks for the money back may be a thief whose victim is the
    /// real sender, so no button sends it back.
    /// </summary>
    CallTheBank,
}

/// <summary>A person says that a transfer pays no order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">A few words, at most 300 characters; may be empty.</param>
/// <param name="Standing">The <see cref="QueuedTransfer.Standing"/> that the person saw; <c>null</c> to set it aside wherever it stands.</param>
public sealed record SetAside(SetAsideKind Kind, string Reason = "", string? Standing = null);

/// <summary>What became of setting a transfer aside.</summary>
public abstract record SetAsideOutcome
{
    private SetAsideOutcome()
    {
    }

    /// <summary>It left the queue; doing it again changes nothing.</summary>
    public sealed record Done(SetAsideGuidance Guidance) : SetAsideOutcome;

    /// <summary>The reason cannot be kept as it is.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SetAsideOutcome;

    /// <summary>It stands with an order: move it, or take the order's money back.</summary>
    public sealed record StandsWithOrder : SetAsideOutcome;

    /// <summary>Somebody else decided about it since the person looked: look again.</summary>
    public sealed record Changed : SetAsideOutcome;

    /// <summary>This household has no such transfer.</summary>
    public sealed record NotFound : SetAsideOutcome;
}
