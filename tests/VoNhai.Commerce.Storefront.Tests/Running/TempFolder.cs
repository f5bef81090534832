namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>A folder that is gone after the test. Its name has a space and marks, as folders on a household's PC have.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder() => Directory.CreateDirectory(Name);

    public string Name { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"võ nhai {Guid.NewGuid():N}");

    public string Path(string name) => System.IO.Path.Combine(Name, name);

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
