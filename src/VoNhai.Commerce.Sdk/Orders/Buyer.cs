namespace VoNhai.Commerce.Orders;

/// <summary>Who ordered: a name to call out and a number to ring. Nothing else is asked.</summary>
/// <param name="Name">1…80 characters, in one field, as Vietnamese names are written.</param>
/// <param name="Phone">A mobile number; <c>default</c>, whose text is empty, for somebody who bought at the till.</param>
public sealed record Buyer(string Name, PhoneNumber Phone)
{
    /// <summary>What stands where a buyer was blanked. The code keeps two of them apart, in lists of debtors too.</summary>
    public static Buyer Erased(OrderCode code) => new($"Đã xóa tên ({code})", default);

    /// <summary>As neighbours call somebody who owes, at most 40 characters; usually empty.</summary>
    public string Nickname { get; init; } = "";

    /// <summary>Xóm or bản of somebody who owes, at most 80 characters; usually empty.</summary>
    public string Hamlet { get; init; } = "";
}
