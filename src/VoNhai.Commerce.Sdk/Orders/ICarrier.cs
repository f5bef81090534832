using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// Somebody who carries parcels under numbers of their own. It judges numbers and says where to ask; it calls nobody. A host that has a
/// contract with a carrier adds its own.
/// </summary>
public interface ICarrier
{
    /// <summary>What is stored: 1…20 lower-case letters and digits, never changed.</summary>
    string Key { get; }

    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>Reads a number as it stands on the carrier's paper.</summary>
    /// <param name="typed">What somebody typed.</param>
    /// <param name="number">What to keep, at most 40 characters.</param>
    /// <param name="problem">A Vietnamese sentence that says what is wrong.</param>
    bool TryRead(string? typed, [NotNullWhen(true)] out string? number, [NotNullWhen(false)] out string? problem);

    /// <summary>Where the buyer can ask for the parcel; <c>null</c> where no address is known for certain.</summary>
    Uri? LinkFor(string number);
}
