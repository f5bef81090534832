using System.Collections.Concurrent;
using System.Net;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A partner's server in this process: it remembers what was posted to it and answers as it is told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly LoopbackServer server;

    public WebhookReceiver() => server = new LoopbackServer(HearAsync);

    public string Address => $"{server.Address}hook";

    /// <summary>The status for a body.</summary>
    public Func<string, int> Answer { get; set; } = _ => 204;

    public ConcurrentQueue<Posted> Heard { get; } = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HearAsync(HttpListenerContext call)
    {
        using var body = new MemoryStream();
        await call.Request.InputStream.CopyToAsync(body);
        var posted = new Posted(
            call.Request.Headers["webhook-id"] ?? "", call.Request.Headers["webhook-timestamp"] ?? "", call.Request.Headers["webhook-signature"] ?? "", body.ToArray());
        Heard.Enqueue(posted);
        call.Response.StatusCode = Answer(posted.Text);
        if (call.Response.StatusCode is 302)
        {
            call.Response.RedirectLocation = Address + "/elsewhere";
        }

        call.Response.Close();
    }

    internal sealed record Posted(string Id, string Timestamp, string Signature, byte[] Body)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Body);
    }
}
