namespace VoNhai.Commerce.Storefront.Sample;

/// <summary>Settings <c>Sample:*</c>.</summary>
public sealed class SampleSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sample";

    /// <summary>Whether an empty database is filled with the sample village. It takes orders only where practice is on.</summary>
    /// <value>Default: true.</value>
    public bool Enabled { get; set; } = true;
}
