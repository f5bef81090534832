using System.Reflection;
using Xunit.v3;

[assembly: VoNhai.Commerce.Storefront.Tests.Running.ClosesWindows]

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>After each test its windows in Chromium close.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class ClosesWindowsAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Chromium.CloseWindowsOf(test.UniqueID);
    }
}
