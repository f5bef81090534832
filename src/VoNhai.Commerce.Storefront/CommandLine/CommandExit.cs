namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>What scripts ask about.</summary>
internal enum CommandExit
{
    /// <summary>Done; a code that was read is sound.</summary>
    Done = 0,

    /// <summary>Understood, but it cannot be: a field is wrong, a bank is unknown, the code that was read is not sound, a file cannot be written.</summary>
    Refused = 1,

    /// <summary>The command line itself was not understood.</summary>
    Usage = 2,
}
