using System.Text;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>Files that mean no good, and what a person is told about each.</summary>
internal static class HostileFiles
{
    public static IEnumerable<(string Name, Func<byte[]> Make, PhotoProblem Told)> All()
    {
        yield return ("30,000 × 30,000 of one grey", () => Pictures.GreyPng(30_000, 30_000), PhotoProblem.TooManyPixels);
        yield return ("1 × 40,000,000", () => Pictures.GreyPng(1, 40_000_000), PhotoProblem.TooSmall);
        yield return ("a PNG with a gigabyte of text", () => Pictures.GreyPng(300, 300, ("zTXt", [.. "Comment\0\0"u8, .. Pictures.Deflated(1024L * 1024 * 1024)])), PhotoProblem.Damaged);
        yield return ("a PNG with a gigabyte of profile", () => Pictures.GreyPng(300, 300, ("iCCP", [.. "x\0\0"u8, .. Pictures.Deflated(1024L * 1024 * 1024)])), PhotoProblem.Damaged);
        yield return ("a progressive JPEG that must be held whole", () => Pictures.Jpeg(8160, 6120, progressive: true), PhotoProblem.TooMuchMemory);
        yield return ("an interlaced PNG that must be held whole", () => Pictures.Png(7000, 7000, interlaced: true), PhotoProblem.TooMuchMemory);
        yield return ("a GIF of 500 frames", () => Pictures.Animated(500, gif: true), PhotoProblem.OtherKind);
        yield return ("a WebP of 500 frames", () => Pictures.Animated(500, gif: false), PhotoProblem.Animated);
        yield return ("a JPEG of a hundred scans", () => Scans(Pictures.Jpeg(600, 600, progressive: true)), PhotoProblem.Damaged);
        yield return ("half a JPEG", () => Pictures.Jpeg(noisy: true)[..60_000], PhotoProblem.Damaged);
        yield return ("half a PNG", () => Pictures.Png()[..^400], PhotoProblem.Damaged);
        yield return ("half a WebP", () => Pictures.WebP(noisy: true)[..3_000], PhotoProblem.Damaged);
        yield return ("a JPEG with a second, larger frame", () => SecondFrame(Pictures.Jpeg(400, 400)), PhotoProblem.Damaged);
        yield return ("a WebP larger inside than outside", () => Wrapped(Pictures.WebP(4000, 4000), 400), PhotoProblem.Damaged);
        yield return ("the head of a JPEG and nothing else", () => [0xFF, 0xD8, 0xFF, 0xE0], PhotoProblem.Damaged);
        yield return ("the head of a PNG and nothing else", () => Pictures.Png()[..20], PhotoProblem.Damaged);
        yield return ("a GIF that is a page", () => Encoding.ASCII.GetBytes("GIF89a/*" + new string(' ', 20) + "*/=1;<script>alert(1)</script>"), PhotoProblem.OtherKind);
        yield return ("SVG", () => Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>"""), PhotoProblem.OtherKind);
        yield return ("SVG behind an XML head", () => Encoding.UTF8.GetBytes("""<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>"""), PhotoProblem.OtherKind);
        yield return ("PDF", () => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj"), PhotoProblem.OtherKind);
        yield return ("a page", () => Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"), PhotoProblem.OtherKind);
        yield return ("HEIC", () => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], PhotoProblem.Heic);
        yield return ("nothing", () => [], PhotoProblem.Empty);
        yield return ("one pixel", () => Pictures.GreyPng(1, 1), PhotoProblem.TooSmall);
        yield return ("a ribbon", () => Pictures.Png(2000, 200), PhotoProblem.TooLong);
    }

    /// <summary>An honest progressive JPEG whose last scan comes a hundred times over.</summary>
    private static byte[] Scans(byte[] jpeg)
    {
        var last = jpeg.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        var scan = jpeg[last..^2];
        return [.. jpeg[..^2], .. Enumerable.Repeat(scan, 100).SelectMany(bytes => bytes), 0xFF, 0xD9];
    }

    /// <summary>The first frame is small; a second one of 60,000 × 60,000 stands behind it.</summary>
    private static byte[] SecondFrame(byte[] jpeg)
    {
        var at = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        var frame = jpeg[at..(at + 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]))];
        var larger = frame.ToArray();
        (larger[5], larger[6], larger[7], larger[8]) = (0xEA, 0x60, 0xEA, 0x60);
        return [.. jpeg[..(at + frame.Length)], .. larger, .. jpeg[(at + frame.Length)..]];
    }

    /// <summary>The extended head announces a small canvas around a large picture.</summary>
    private static byte[] Wrapped(byte[] webp, int side)
    {
        byte[] canvas = [0, 0, 0, 0, .. Int24(side - 1), .. Int24(side - 1)];
        byte[] body = [.. "WEBPVP8X"u8, 10, 0, 0, 0, .. canvas, .. webp[12..]];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static byte[] Int24(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF), (byte)(value >> 16)];
}
