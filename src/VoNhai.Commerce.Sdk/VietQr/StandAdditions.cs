using System.Text;
using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>What a sound code says beyond, or instead of, what the household's own stand says.</summary>
internal static class StandAdditions
{
    private const int FirstTip = 55;
    private const int LastTip = 57;
    private const int PostalCode = 61;

    /// <summary><c>null</c> when nothing could change who is paid, how much, or with which memo.</summary>
    public static StandCheck? In(EmvTree scanned, EmvTree own)
    {
        // Lengths of a text with other characters count one way on one phone and another way on the next.
        if (!Ascii.IsValid(scanned.Text))
        {
            return new StandCheck.Altered("");
        }

        foreach (var found in scanned.Objects)
        {
            if (found.Id is EmvIds.Amount or (>= FirstTip and <= LastTip))
            {
                return new StandCheck.AmountAdded();
            }

            if (!IsFree(found.Id) && !(own.TryFind(found.Id, out var expected) && SaysTheSame(found, expected)))
            {
                return new StandCheck.Altered(found.Path);
            }
        }

        return WhatIsMissing(scanned, own);
    }

    // Category, city and postal code describe; the name was compared, and the check value covers all.
    private static bool IsFree(int id) =>
        id is EmvIds.MerchantCategory or EmvIds.MerchantName or EmvIds.MerchantCity or PostalCode or EmvIds.Crc;

    // Objects may come in any order, at the root and inside a template. A repeated one was an error already where it stands in the account;
    // elsewhere the same number of objects catches it, and one that took another's place leaves that other one missing.
    private static bool SaysTheSame(EmvObject found, EmvObject expected)
    {
        if (!found.IsTemplate || !expected.IsTemplate)
        {
            return found.Value.SequenceEqual(expected.Value);
        }

        return CountIn(found) == CountIn(expected) && HasAllOf(found, expected) && HasAllOf(expected, found);
    }

    private static bool HasAllOf(EmvObject template, EmvObject other)
    {
        foreach (var child in other.Children)
        {
            if (!template.TryFind(child.Id, out var same) || !SaysTheSame(child, same))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountIn(EmvObject template)
    {
        var count = 0;
        foreach (var _ in template.Children)
        {
            count++;
        }

        return count;
    }

    private static StandCheck.Altered? WhatIsMissing(EmvTree scanned, EmvTree own)
    {
        foreach (var expected in own.Objects)
        {
            if (!IsFree(expected.Id) && !scanned.TryFind(expected.Id, out _))
            {
                return new StandCheck.Altered(expected.Path);
            }
        }

        return null;
    }
}
