using AutoMapper;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Listing;

public sealed class ListingProfileTests
{
    [Fact]
    public async Task Leaves_no_member_of_a_card_unmapped()
    {
        await using var server = await StorefrontServer.StartAsync();

        server.Services.GetRequiredService<IConfigurationProvider>().AssertConfigurationIsValid();
    }
}
