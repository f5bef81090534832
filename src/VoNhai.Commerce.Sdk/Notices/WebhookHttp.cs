using System.Net;
using System.Net.Sockets;

namespace VoNhai.Commerce.Notices;

/// <summary>How webhooks go out. Their addresses are named by others, so the connection itself is guarded.</summary>
public static class WebhookHttp
{
    /// <summary>How long a connection may take to come about.</summary>
    private static readonly TimeSpan MostConnecting = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A handler that connects only to addresses that are public: the name is resolved once, every address of it is judged, and the connection
    /// goes to what was judged, so that a name cannot answer differently a moment later. It follows no redirect, keeps no cookie and uses no proxy.
    /// </summary>
    /// <param name="privateAddressesToo">Whether to connect to this machine and its neighbours, too: for tests and a class without a network.</param>
    public static SocketsHttpHandler NewHandler(bool privateAddressesToo = false) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = MostConnecting,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, privateAddressesToo, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool privateAddressesToo, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellationToken).ConfigureAwait(false);

        // One private address among public ones is enough to refuse: whoever writes such a name means it.
        if (addresses.Length == 0 || (!privateAddressesToo && !addresses.All(PublicAddresses.Contains)))
        {
            throw new WebhookAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
