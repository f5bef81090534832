namespace VoNhai.Commerce.Storage;

/// <summary>What a person said of a product's words.</summary>
internal enum LookVerdict
{
    Waiting,
    Passed,
    Refused,
}
