using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A partner's server in this process: it remembers what was posted to it and answers as it is told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public WebhookReceiver()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        Address = $"http://127.0.0.1:{port}/hook";
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>The status for a body.</summary>
    public Func<string, int> Answer { get; set; } = _ => 204;

    public ConcurrentQueue<Posted> Heard { get; } = new();

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext call;
            try
            {
                call = await listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

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
    }

    internal sealed record Posted(string Id, string Timestamp, string Signature, byte[] Body)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Body);
    }
}
