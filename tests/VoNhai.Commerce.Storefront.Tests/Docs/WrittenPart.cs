using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Docs;

/// <summary>The part of a page of docs that code writes. <c>VONHAI_WRITE_DOCS=1</c> writes it anew, for a person to read in the diff.</summary>
internal static class WrittenPart
{
    private const string Begin = "<!-- from the code: begin -->\n";
    private const string End = "<!-- from the code: end -->";

    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("VONHAI_WRITE_DOCS") == "1";

    public static async Task MustBeAsync(string page, string part)
    {
        var file = Path.Combine(Repository.Root, "docs", page);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (IsWriting)
        {
            await File.WriteAllTextAsync(file, text[..from] + part + text[to..], TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(part, text[from..to]);
    }
}
