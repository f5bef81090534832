using System.Text;
using System.Text.Json;
using Stripe;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.StripePayments;

/// <summary>
/// Judges a delivery: first who sent it, then which version of the API it speaks, then what it says. Nothing is read of what nobody signed.
/// </summary>
internal static class StripeWebhook
{
    private const string SignatureHeader = "Stripe-Signature";

    /// <summary>Seconds, as Stripe's own libraries have it: what is older was kept and is sent again by somebody else.</summary>
    private const long Tolerance = 300;

    /// <summary>What is no UTF-8 was not signed as text.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static GatewayVerdict Judge(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        // The library answers a header that is missing by an error of its own.
        if (!headers.TryGetValue(SignatureHeader, out var signature) || string.IsNullOrWhiteSpace(signature))
        {
            return new GatewayVerdict.NotGenuine("no signature");
        }

        if (TextOf(body) is not { } text)
        {
            return new GatewayVerdict.NotGenuine("no text");
        }

        // All are tried: which of two secrets fits must not show in the time that it takes.
        var isGenuine = false;
        foreach (var secret in secrets.Where(secret => secret.Length > 0))
        {
            isGenuine |= IsSigned(text, signature, secret, now);
        }

        return isGenuine ? Read(text) : new GatewayVerdict.NotGenuine("the signature does not fit, or is older than five minutes");
    }

    private static bool IsSigned(string text, string signature, string secret, DateTimeOffset now)
    {
        try
        {
            EventUtility.ValidateSignature(text, signature, secret, Tolerance, now.ToUnixTimeSeconds());
            return true;
        }
        catch (Exception failure) when (failure is StripeException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    private static GatewayVerdict Read(string text)
    {
        try
        {
            var told = EventUtility.ParseEvent(text, throwOnApiVersionMismatch: false);
            return string.IsNullOrEmpty(told?.Id) ? new GatewayVerdict.Unreadable("no event")
                : !EventUtility.IsCompatibleApiVersion(told.ApiVersion) ? new GatewayVerdict.Unreadable($"it speaks version {Shorten(told.ApiVersion)} of the API, and we {StripeConfiguration.ApiVersion}: pin the endpoint to ours")
                : new GatewayVerdict.Genuine(told.Id, StripeReading.NewsOf(told));
        }
        catch (Exception failure) when (failure is JsonException or StripeException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            return new GatewayVerdict.Unreadable($"no shape that we know ({failure.GetType().Name})");
        }
    }

    private static string? TextOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Strict.GetString(body.Span);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Shorten(string? version) => version is { Length: > 0 and <= 40 } && version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') ? version : "unknown";
}
