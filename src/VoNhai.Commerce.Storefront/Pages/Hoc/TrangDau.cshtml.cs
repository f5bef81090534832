using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Pages.Hoc;

/// <summary><c>/hoc</c>: the course, what was finished on this device, and how to take all of it along.</summary>
[AllowAnonymous]
[PublicContent]
public sealed class TrangDauModel(SchoolLibrary library, CoursePack pack) : PageModel
{
    /// <summary>What is downloaded to keep the course; <c>null</c> on the kept page itself.</summary>
    public string? PackSize { get; private set; }

    /// <summary>What it takes on the device.</summary>
    public string? UnpackedSize { get; private set; }

    /// <summary>What the course as one file takes.</summary>
    public string? FileSize { get; private set; }

    /// <summary>Lessons, drills and other files that are not taught because something is wrong with them.</summary>
    public int LeftOut => library.LeftOut;

    /// <summary>Whether there are drills enough for a set.</summary>
    public bool HasSet => Course.Drills.Count >= DrillSet.Length;

    internal Course Course => library.Course;

    /// <summary>Shows it, with the true sizes.</summary>
    public async Task OnGetAsync()
    {
        if (!PagePrinter.IsPrinting(HttpContext))
        {
            var packed = await pack.PackAsync();
            PackSize = ByteSize.Show(packed.Bytes.Smallest);
            UnpackedSize = ByteSize.Show(packed.Unpacked);
            FileSize = ByteSize.Show((await pack.FileAsync()).Length);
        }
    }
}
