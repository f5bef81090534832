using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>Judges what was chosen as picture and PIN, in words.</summary>
internal static class PinReading
{
    public static PinFields Judge(string? picture, string? pin, string? again, string phone, IStringLocalizer<AccountTexts> texts)
    {
        var problem = Pin.Judge(pin, phone);
        return new PinFields(
            picture,
            PersonPictures.Has(picture) ? null : texts["Card.PictureMissing"].Value,
            problem == PinProblem.None ? null : texts[$"Pin.{problem}"].Value,
            problem == PinProblem.None && pin != again ? texts[$"Pin.{PinProblem.NotTheSame}"].Value : null);
    }
}
