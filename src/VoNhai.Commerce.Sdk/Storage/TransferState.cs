namespace VoNhai.Commerce.Storage;

/// <summary>Where a transfer ended. Each state is one that a person can act on.</summary>
internal enum TransferState
{
    /// <summary>It stands with an order, by its code or by a person's word.</summary>
    Matched,

    NoCode,
    UnknownCode,
    SeveralCodes,
    WrongAccount,

    /// <summary>It went out with an order's code.</summary>
    RefundSeen,

    Outgoing,

    /// <summary>It was the test of a receiving account.</summary>
    AccountTest,

    /// <summary>A person said that it is not from selling.</summary>
    NotSales,

    /// <summary>A person said that it was sent here by mistake.</summary>
    Misdirected,
}

/// <summary>Which states belong together.</summary>
internal static class TransferStates
{
    /// <summary>Money that came in and that nobody has decided about.</summary>
    public static readonly TransferState[] Unmatched = [TransferState.NoCode, TransferState.UnknownCode, TransferState.SeveralCodes, TransferState.WrongAccount];
}
