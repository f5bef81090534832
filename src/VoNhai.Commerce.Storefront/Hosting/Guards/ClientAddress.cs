using System.Net;
using System.Net.Sockets;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>Where a request comes from, as limits count it.</summary>
public static class ClientAddress
{
    /// <summary>
    /// The IPv4 address, or the first 64 bits of the IPv6 address: a home has as many addresses behind them as it likes.
    /// Behind a proxy this is the client only when <c>Site:KnownProxies</c> names the proxy.
    /// </summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection.RemoteIpAddress is { } address ? Of(address) : "unknown";
    }

    internal static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes) + "/64";
    }
}
