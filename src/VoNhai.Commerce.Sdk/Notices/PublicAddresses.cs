using System.Net;
using System.Net.Sockets;

namespace VoNhai.Commerce.Notices;

/// <summary>
/// Which addresses are on the Internet for everybody. Whoever may name an address that this program calls must not reach what only this
/// program reaches: its own machine, its neighbours, the metadata of a cloud.
/// </summary>
/// <remarks>https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.</remarks>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] ClosedV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>What of IPv6 is given out at all; loopback, link-local, unique local and translated addresses lie outside.</summary>
    private static readonly IPNetwork OpenV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Protocols, tunnels that carry an IPv4 address, and examples, all within <see cref="OpenV6"/>.</summary>
    private static readonly IPNetwork[] ClosedV6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(text => IPNetwork.Parse(text))];

    public static bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !ClosedV4.Any(network => network.Contains(plain)),
            AddressFamily.InterNetworkV6 => OpenV6.Contains(plain) && !ClosedV6.Any(network => network.Contains(plain)),
            _ => false,
        };
    }
}
