using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Keeps a play in the form of its page: sealed, because it knows which twin each scene is. The server keeps nothing, so any instance takes the
/// next step, and a class of forty leaves nothing behind.
/// </summary>
public sealed class DrillSeal(IDataProtectionProvider protection, SchoolLibrary library)
{
    private readonly IDataProtector protector = protection.CreateProtector("VoNhai.School.DrillPlay");

    internal string Close(DrillPlay play) => protector.Protect(string.Join(
        ';',
        string.Join(',', play.Set.Scenes.Select(scene => $"{scene.Drill.Id}:{(scene.Kind == TwinKind.Scam ? 'b' : 't')}")),
        string.Join(',', play.Choices),
        play.HasLooked ? "x" : ""));

    /// <returns><c>null</c> when it was not sealed here, or the course has changed since.</returns>
    internal DrillPlay? Open(string? text)
    {
        if (string.IsNullOrEmpty(text) || Read(text)?.Split(';') is not [var scenes, var choices, var looked])
        {
            return null;
        }

        var set = new List<DrillScene>();
        foreach (var scene in scenes.Split(','))
        {
            if (scene.Split(':') is not [var id, var kind] || library.Course.FindDrill(id) is not { } drill)
            {
                return null;
            }

            set.Add(new(drill, kind == "b" ? TwinKind.Scam : TwinKind.Honest));
        }

        return new(new(set), [.. choices.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(choice => int.Parse(choice, CultureInfo.InvariantCulture))], looked == "x");
    }

    private string? Read(string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
