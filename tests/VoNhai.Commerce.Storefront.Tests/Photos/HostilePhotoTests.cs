using System.Globalization;
using System.Net;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>
/// The published storefront is sent one bad file after another. It says no by a sentence each time, and its memory, as the kernel counts it
/// at its peak, stays what one honest picture takes.
/// </summary>
public sealed class HostilePhotoTests(PublishedCopy published)
{
    private const long MiB = 1024 * 1024;

    // No more than the body of a request and what the framework does around it.
    private const long MostForRefusing = 96 * MiB;

    [Fact]
    public async Task Bombs_cost_no_memory_and_every_refusal_is_a_sentence()
    {
        using var folder = new TempFolder();
        await using var storefront = await StartAsync(folder);
        using var seller = await PhotoSeller.EnterAsync(storefront.NewBrowser());

        // Everything is loaded and has its usual size before anything is measured.
        await seller.AddAsync(Pictures.Jpeg());
        foreach (var (name, make, told) in HostileFiles.All())
        {
            var file = make();
            var before = ResetPeak(storefront.Id);
            var (status, text) = await seller.BringAsync(file);
            var grown = Peak(storefront.Id) - before;

            Assert.True(status == HttpStatusCode.UnprocessableEntity, $"{name}: {status}");
            Assert.True(text.Contains(Sentence(told), StringComparison.Ordinal), $"{name}: {told} is not told");
            Assert.True(grown < MostForRefusing, $"{name}: {grown / MiB} MiB more");
        }

        Assert.Single(await seller.HashesAsync());
    }

    /// <summary>The heaviest files that are let in, ten at once: one is decoded at a time.</summary>
    [Fact]
    public async Task The_heaviest_honest_pictures_stay_within_the_setting()
    {
        using var folder = new TempFolder();
        await using var storefront = await StartAsync(folder);
        var browser = storefront.NewBrowser();
        browser.Http.Timeout = TimeSpan.FromMinutes(5); // The last of ten waits for the nine before it, on a machine that has other things to do.
        using var seller = await PhotoSeller.EnterAsync(browser);
        await seller.AddAsync(Pictures.Jpeg());
        var heavy = Pictures.Jpeg(7000, 5400, progressive: true);
        var before = ResetPeak(storefront.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => seller.BringAsync(heavy)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var grown = Peak(storefront.Id) - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{grown / MiB} MiB more");
        Assert.InRange(grown, 0, new PhotoSettings().MostMemoryBytes + (96 * MiB));
    }

    private static string Sentence(PhotoProblem problem) => problem switch
    {
        PhotoProblem.OtherKind => "Chỉ nhận ảnh JPEG, PNG hoặc WebP.",
        PhotoProblem.Heic => "Chưa đọc được ảnh HEIC. Xin chọn ảnh JPEG.",
        PhotoProblem.Animated => "Đây là ảnh động. Xin chọn ảnh chụp.",
        PhotoProblem.TooManyPixels => "Ảnh lớn quá 50 triệu điểm ảnh. Xin thu nhỏ.",
        PhotoProblem.TooMuchMemory => "Ảnh này tốn bộ nhớ quá. Xin lưu lại thành JPEG.",
        PhotoProblem.TooSmall => "Ảnh nhỏ quá. Mỗi cạnh cần ít nhất 100 điểm ảnh.",
        PhotoProblem.TooLong => "Ảnh dài quá. Xin cắt bớt.",
        PhotoProblem.Empty => "Tệp này trống. Xin chọn ảnh khác.",
        PhotoProblem.Damaged => "Ảnh bị hỏng. Xin chọn ảnh khác.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };

    private async Task<StorefrontProcess> StartAsync(TempFolder folder) => await StorefrontProcess.StartAsync(await published.ProgramAsync(), folder.Name, new Dictionary<string, string>
    {
        ["Database:File"] = folder.Path("a.db"),
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Practice:PrintLogIns"] = "false",
    });

    /// <summary>Lets the kernel begin a new peak. // proc(5), clear_refs: 5</summary>
    private static long ResetPeak(int process)
    {
        File.WriteAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/clear_refs"), "5");
        return Peak(process);
    }

    private static long Peak(int process) => 1024 * long.Parse(
        File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))["VmHWM:".Length..^2],
        CultureInfo.InvariantCulture);
}
