using Microsoft.AspNetCore.Authorization;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What a page of the workplace asks of whoever comes.</summary>
/// <param name="Helpers">The right that lets a helper in; none: owners only.</param>
/// <param name="StaysOpen">Whether it stays open when the session is locked: the till and the announcer.</param>
/// <param name="AsksFresh">Whether also sessions that came by passphrase must have been used a moment ago.</param>
/// <param name="Anybody">Whether it is about the person and not about a household: staff and helpers come too.</param>
internal sealed record WorkplaceRequirement(HelperRights Helpers = HelperRights.None, bool StaysOpen = false, bool AsksFresh = false, bool Anybody = false)
    : IAuthorizationRequirement;
