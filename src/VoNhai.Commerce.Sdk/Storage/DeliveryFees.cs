using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>What a fee may be, of a way and of a run.</summary>
internal static class DeliveryFees
{
    /// <summary>The fee; a problem beside its field when it could not be read or lies out of its range.</summary>
    public static Vnd Judge(Vnd? fee, List<FieldProblem> problems)
    {
        if (fee is { Dong: >= 0 and <= DeliveryChoice.GreatestFee } known)
        {
            return known;
        }

        problems.Add(new FieldProblem("fee", "outOfRange", $"Tiền giao từ 0 đến {Vnd.Of(DeliveryChoice.GreatestFee)}. Không lấy tiền thì ghi 0."));
        return Vnd.Zero;
    }
}
