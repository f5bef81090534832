namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Judges six digits that somebody wants to enter by. Five tries are granted, so what people try first must not be among them.</summary>
public static class Pin
{
    /// <summary>How many digits a PIN has.</summary>
    public const int Length = 6;

    /// <summary>How many wrong PINs in a row end it.</summary>
    public const int Tries = 5;

    /// <summary>What is wrong with it.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="phone">The person's number; may be empty.</param>
    public static PinProblem Judge(string? typed, string phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        if (typed is null || typed.Length != Length || !typed.All(char.IsAsciiDigit))
        {
            return PinProblem.NotSixDigits;
        }

        return IsEasy(typed) ? PinProblem.TooEasy
            : IsLikeBirthday(typed) ? PinProblem.LikeBirthday
            : phone.EndsWith(typed, StringComparison.Ordinal) ? PinProblem.LikePhone
            : PinProblem.None;
    }

    private static bool IsEasy(string pin)
        => IsRun(pin) || pin.Distinct().Count() <= 2
        || pin[..3] == pin[3..] || pin[..2] == pin[2..4] && pin[2..4] == pin[4..]
        || pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5]
        || pin.SequenceEqual(pin.Reverse());

    /// <summary>Each digit one more (or one less) than the one before, 0 following 9; also only the middle column of the keypad.</summary>
    private static bool IsRun(string pin)
    {
        var steps = pin.Zip(pin.Skip(1), (one, next) => (next - one + 10) % 10).Distinct().ToList();
        return (steps.Count == 1 && steps[0] is 1 or 9 or 2 or 8) || pin is "147258" or "258369" or "147369" or "159753" or "258012" or "085246";
    }

    private static bool IsLikeBirthday(string pin)
    {
        int Part(int from) => (pin[from] - '0') * 10 + (pin[from + 1] - '0');
        bool IsDay(int day) => day is >= 1 and <= 31;
        bool IsMonth(int month) => month is >= 1 and <= 12;
        bool IsCentury(int two) => two is 19 or 20;

        // 150390 and 900315; 199003, 031990 and the like.
        return (IsDay(Part(0)) && IsMonth(Part(2))) || (IsMonth(Part(2)) && IsDay(Part(4))) || IsCentury(Part(0)) || (IsCentury(Part(2)) && Part(2) * 100 + Part(4) is >= 1920 and <= 2029);
    }
}
