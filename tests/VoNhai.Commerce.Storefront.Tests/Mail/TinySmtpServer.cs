using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace VoNhai.Commerce.Storefront.Tests.Mail;

/// <summary>
/// A mail server as small as RFC 5321 allows, on 127.0.0.1: it greets, turns to TLS when asked (and given a certificate), takes letters and
/// keeps them. It refuses receivers at <c>nobody.example</c>.
/// </summary>
internal sealed class TinySmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly X509Certificate2? certificate;
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    private TinySmtpServer(int port, X509Certificate2? certificate)
    {
        this.certificate = certificate;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>The letters, as they came over the wire.</summary>
    public ConcurrentQueue<(string To, byte[] Raw)> Letters { get; } = new();

    /// <summary>Every command that a client sent, in the clear or not.</summary>
    public ConcurrentQueue<(string Line, bool IsSecret)> Heard { get; } = new();

    public static TinySmtpServer Open(int port = 0, X509Certificate2? certificate = null) => new(port, certificate);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                _ = Task.Run(() => TalkAsync(client));
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException && closing.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var owned = client;
        Stream line = client.GetStream();
        var (to, isSecret) = ("", false);
        try
        {
            await SayAsync(line, "220 tiny.example ESMTP");
            while (await HearAsync(line) is { } said)
            {
                Heard.Enqueue((said, isSecret));
                switch (said.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        await SayAsync(line, certificate is not null && !isSecret ? "250-tiny.example\r\n250 STARTTLS" : "250-tiny.example\r\n250 AUTH PLAIN");
                        break;
                    case "STARTTLS":
                        await SayAsync(line, "220 go on");
                        var secret = new SslStream(line);
                        await secret.AuthenticateAsServerAsync(certificate!);
                        (line, isSecret) = (secret, true);
                        break;
                    case "AUTH":
                        await SayAsync(line, "235 welcome");
                        break;
                    case "RCPT" when said.Contains("@nobody.example", StringComparison.Ordinal):
                        await SayAsync(line, "550 no such mailbox");
                        break;
                    case "RCPT":
                        to = said;
                        await SayAsync(line, "250 ok");
                        break;
                    case "DATA":
                        await SayAsync(line, "354 go on");
                        Letters.Enqueue((to, await TakeAsync(line)));
                        await SayAsync(line, "250 taken");
                        break;
                    case "QUIT":
                        await SayAsync(line, "221 bye");
                        return;
                    default:
                        await SayAsync(line, "250 ok");
                        break;
                }
            }
        }
        catch (Exception hungUp) when (hungUp is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // A client that does not trust the certificate hangs up; what counts is what was heard until then.
            Heard.Enqueue(("(hung up)", isSecret));
        }
    }

    private static async Task SayAsync(Stream line, string text) => await line.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"));

    private static async Task<string?> HearAsync(Stream line)
    {
        var (bytes, one) = (new List<byte>(), new byte[1]);
        while (await line.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
            }

            bytes.Add(one[0]);
        }

        return null;
    }

    private static async Task<byte[]> TakeAsync(Stream line)
    {
        var letter = new StringBuilder();
        while (await HearAsync(line) is { } said && said != ".")
        {
            letter.Append(said.StartsWith('.') ? said[1..] : said).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(letter.ToString());
    }
}
