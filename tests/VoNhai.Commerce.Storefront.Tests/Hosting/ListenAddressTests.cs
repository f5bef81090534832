using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting;

public sealed class ListenAddressTests(PublishedCopy copy)
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:7000", true, false)]
    [InlineData("urls", "http://127.0.0.1:7000; https://127.0.0.1:7001", true, true)]
    [InlineData("http_ports", "8080", true, false)]
    [InlineData("HTTPS_PORTS", "8443", true, true)]
    [InlineData("Kestrel:Endpoints:Web:Url", "https://*:443", true, true)]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", "100", false, false)]
    [InlineData("urls", "", false, false)]
    public void Is_named_by_any_of_the_usual_settings(string name, string value, bool named, bool https)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

        Assert.Equal(named, ListenAddress.IsNamed(configuration));
        Assert.Equal(https, ListenAddress.HasHttps(configuration));
    }

    [Fact]
    public async Task Is_port_5080_when_nobody_says_otherwise()
    {
        using var folder = new TempFolder();
        var settings = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "", ["Database:File"] = folder.Path("a.db") };
        try
        {
            await using var storefront = await StorefrontProcess.StartAsync(await copy.ProgramAsync(), folder.Name, settings);
            Assert.Equal("http://localhost:5080/", storefront.Address.ToString());
        }
        catch (InvalidOperationException taken) when (taken.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            // Somebody's storefront runs on this machine: that ours wanted the same place is what is to be shown.
            Assert.Contains(":5080", taken.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("HTTP_PORTS", "{0}")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{0}")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://127.0.0.1:{0}")]
    [InlineData("--urls", "http://127.0.0.1:{0}")]
    public async Task Is_what_the_environment_says(string name, string value)
    {
        using var folder = new TempFolder();
        var port = FreePort();
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, value, port);
        var settings = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "", ["Database:File"] = folder.Path("a.db") };
        var arguments = Array.Empty<string>();
        if (name.StartsWith("--", StringComparison.Ordinal))
        {
            arguments = [name, text];
        }
        else
        {
            settings[name] = text;
        }

        await using var storefront = await StorefrontProcess.StartAsync(await copy.ProgramAsync(), folder.Name, settings, arguments);

        Assert.Equal(port, storefront.Address.Port);
        Assert.DoesNotContain("5080", storefront.Output, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
