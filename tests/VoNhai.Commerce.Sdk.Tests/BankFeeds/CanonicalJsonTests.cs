using System.Text.Encodings.Web;
using System.Text.Json;
using VoNhai.Commerce.BankFeeds;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":{"d":[{"z":1,"y":2}],"c":null}}""", """{"a":{"c":null,"d":[{"y":2,"z":1}]},"b":1}""")]
    [InlineData("""{"a":"x/y","Z":1,"é":2}""", """{"Z":1,"a":"x/y","é":2}""")]
    [InlineData("""{ "a" : 1.50 , "b" : -0 , "c" : 1E3 }""", """{"a":1.50,"b":-0,"c":1E3}""")]
    [InlineData("""["\u0001\b\f\n\r\t\"\\\/"]""", """["\u0001\b\f\n\r\t\"\\/"]""")]
    [InlineData("{\"a\":\"😀\u2028\u00A0\u007F<>&+'\"}", "{\"a\":\"😀\u2028\u00A0\u007F<>&+'\"}")]
    public void Writes_what_a_script_writes(string json, string canonical)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(canonical, CanonicalJson.Of(document.RootElement));
    }

    /// <summary>The control: the most relaxed encoder of .NET escapes what a script does not, and a real memo with an emoji would be refused.</summary>
    [Fact]
    public void The_relaxed_encoder_of_the_framework_would_not_do()
    {
        var text = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode("😀\u2028");

        Assert.Equal("\\uD83D\\uDE00\\u2028", text);
    }

    [Fact]
    public void Half_a_character_has_no_canonical_form()
    {
        using var document = JsonDocument.Parse("""{"a":"\ud800"}""");

        Assert.Null(CanonicalJson.Of(document.RootElement));
    }
}
