using System.Text;
using VoNhai.Commerce.Catalog;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

/// <summary>What is a recording, and what only says that it is one.</summary>
public sealed class RecordingFileTests
{
    [Fact]
    public void Each_kind_is_known_by_its_bytes()
    {
        foreach (var (sound, kind) in new[]
        {
            (Sounds.WebM(), RecordingKind.WebM), (Sounds.Ogg(), RecordingKind.Ogg), (Sounds.Mp4(), RecordingKind.Mp4), (Sounds.Mp4OfRecorder(), RecordingKind.Mp4), (Sounds.Mp3(), RecordingKind.Mp3),
            (Sounds.Tagged(), RecordingKind.Mp3), (Sounds.Wav(), RecordingKind.Wav),
        })
        {
            Assert.True(RecordingFile.TryTake(sound, out var file, out var problem), $"{kind}: {problem}");
            Assert.Equal(kind, file!.Kind);
            Assert.True(RecordingFile.IsHash(file.Hash));
        }
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("OggS<script>alert(1)</script>")]
    [InlineData("RIFF0000WEBPVP8 ")]
    [InlineData("RIFF0000AVI LIST")]
    [InlineData("%PDF-1.7 and more than ten bytes")]
    [InlineData("PK\u0003\u0004 a zip of something")]
    [InlineData("MZ and a program")]
    [InlineData("0000ftypheic")]
    [InlineData("0000ftypM4A and no boxes behind")]
    [InlineData("#!AMR\n and a sound that browsers do not play")]
    [InlineData("x")]
    public void What_is_none_is_refused(string text)
    {
        Assert.False(RecordingFile.TryTake(Encoding.Latin1.GetBytes(text), out var file, out var problem));
        Assert.Null(file);
        Assert.Equal(RecordingProblem.OtherKind, problem);
    }

    [Fact]
    public void Matroska_that_is_no_WebM_and_every_cut_of_a_head_are_refused_or_taken_and_never_an_error()
    {
        Assert.False(RecordingFile.TryTake([0x1A, 0x45, 0xDF, 0xA3, 0x93, 0x42, 0x82, 0x88, .. "matroska"u8], out _, out _));
        foreach (var sound in new[] { Sounds.WebM(), Sounds.Ogg(), Sounds.Mp4(), Sounds.Mp3(), Sounds.Wav() })
        {
            for (var length = 0; length <= sound.Length; length++)
            {
                RecordingFile.TryTake(sound.AsSpan(0, length), out _, out _);
            }

            var random = new Random(20261201);
            for (var round = 0; round < 2000; round++)
            {
                var changed = sound.ToArray();
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
                RecordingFile.TryTake(changed, out _, out _);
            }
        }
    }

    [Fact]
    public void Nothing_and_too_much_are_refused()
    {
        Assert.False(RecordingFile.TryTake([], out _, out var nothing));
        Assert.Equal(RecordingProblem.Empty, nothing);
        byte[] most = [.. Sounds.Wav(), .. new byte[RecordingFile.MostBytes - Sounds.Wav().Length]];
        Assert.True(RecordingFile.TryTake(most, out _, out _));
        Assert.False(RecordingFile.TryTake([.. most, 0], out _, out var tooMuch));
        Assert.Equal(RecordingProblem.TooLarge, tooMuch);
    }

    [Fact]
    public void A_film_is_refused()
    {
        foreach (var film in new[] { Sounds.Mp4("vide"), Sounds.Mp4("pict"), [.. Sounds.WebM(), .. "V_VP9"u8], [.. Sounds.Ogg(), .. "theora"u8] })
        {
            Assert.False(RecordingFile.TryTake(film, out _, out var problem));
            Assert.Equal(RecordingProblem.Film, problem);
        }
    }

    /// <summary>Who follows each box within the other falls through the stack, and the whole shop with him.</summary>
    [Fact]
    public void Boxes_within_boxes_are_followed_no_deeper_than_notes_lie()
    {
        Assert.False(RecordingFile.TryTake(Sounds.Mp4Nested(), out _, out var problem));
        Assert.Equal(RecordingProblem.OtherKind, problem);
    }

    /// <summary>Where a household lives is no buyer's business, and no byte moves by taking it out.</summary>
    [Fact]
    public void Notes_of_a_telephone_are_taken_out()
    {
        var brought = Sounds.Mp4(note: "+21.7530+106.0770/");
        Assert.True(Encoding.Latin1.GetString(brought).Contains("+21.7530", StringComparison.Ordinal));

        Assert.True(RecordingFile.TryTake(brought, out var file, out _));

        var kept = Encoding.Latin1.GetString(file!.Sound.Span);
        Assert.DoesNotContain("+21.7530", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("udta", kept, StringComparison.Ordinal);
        Assert.Equal(brought.Length, kept.Length);
        Assert.Equal(Encoding.Latin1.GetString(brought).IndexOf("mdat", StringComparison.Ordinal), kept.IndexOf("mdat", StringComparison.Ordinal));
    }
}
