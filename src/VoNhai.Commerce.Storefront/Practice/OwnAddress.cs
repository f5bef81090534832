using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>The address at which this very server listens, seen from this machine: the practice bank knocks at the real door, not at a back door.</summary>
public sealed class OwnAddress(IServer server)
{
    /// <summary>Plain http if there is one, because a certificate for another name would be refused.</summary>
    public Uri Base()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).ToList() ?? [];
        var address = addresses.Find(a => a.Scheme == Uri.UriSchemeHttp) ?? addresses.FirstOrDefault()
            ?? throw new CommerceException("The server does not say where it listens: the practice bank cannot reach its door.");
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
