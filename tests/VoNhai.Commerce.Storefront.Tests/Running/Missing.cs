namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>A tool that a test needs is not on this machine: a reason to skip, but never where CI=true.</summary>
internal static class Missing
{
    public static void Skip(string reason)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }
}
