using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Where somebody goes after the log-in.</summary>
internal static class Destination
{
    private const string Board = "/nha-ban";

    /// <summary>The page that was asked for, where it is of this site and in characters that a header can hold; else the person's own.</summary>
    public static string Of(ClaimsPrincipal person, string? wanted, IUrlHelper url)
    {
        // Everybody comes by the link for households, so that a wish for the board alone says nothing about who comes.
        return wanted != Board && IsOurs(wanted, url) ? wanted! : OwnDoorOf(person);
    }

    /// <summary>Whether a return address leads to a page of this site.</summary>
    public static bool IsOurs(string? wanted, IUrlHelper url) => url.IsLocalUrl(wanted) && wanted!.All(c => c is > ' ' and < '\x7F' and not '\\');

    /// <summary>The person's own place of work.</summary>
    public static string OwnDoorOf(ClaimsPrincipal person)
        => person.ClassId() is not null ? "/thuc-hanh/lop"
        : person.HouseholdId() is not null ? (person.May(HelperRights.Pack) ? Board : person.May(HelperRights.Sell) ? "/nha-ban/cho" : person.May(HelperRights.List) ? "/nha-ban/hang" : Board)
        : person.IsInRole(ShopRoles.Operator) ? "/quan-tri"
        : person.IsInRole(ShopRoles.RunKeeper) ? "/chuyen"
        : person.IsInRole(ShopRoles.Trainer) ? "/lop-hoc"
        : Board;
}
