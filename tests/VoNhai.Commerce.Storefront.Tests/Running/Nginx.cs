using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>nginx in front of several storefronts, each request to the next one: no session sticks to an instance.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    // Debian keeps it out of an ordinary user's path.
    private static readonly string[] Places = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"];

    private readonly TempFolder folder = new();
    private readonly Process process;

    private Nginx(string program, IEnumerable<Uri> instances)
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}");
        File.WriteAllText(folder.Path("nginx.conf"), Configuration(port, instances));
        process = Process.Start(new ProcessStartInfo(program, ["-p", folder.Name, "-c", folder.Path("nginx.conf"), "-e", folder.Path("error.log")]))!;
    }

    public Uri Address { get; }

    /// <summary>How many requests each instance answered.</summary>
    public IReadOnlyDictionary<string, int> Answered => File.ReadLines(folder.Path("access.log")).CountBy(line => line.Trim()).ToDictionary();

    public static async Task<Nginx> StartAsync(params IEnumerable<Uri> instances)
    {
        var program = Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            Missing.Skip("nginx is not installed (eng/test.sh installs it).");
        }

        var nginx = new Nginx(program!, instances);
        using var http = new HttpClient { BaseAddress = nginx.Address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return nginx;
            }
            catch (HttpRequestException) when (tries < 100 && !nginx.process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        folder.Dispose();
    }

    private string Configuration(int port, IEnumerable<Uri> instances) =>
        $$"""
        daemon off;
        worker_processes 1;
        pid "{{folder.Path("nginx.pid")}}";
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        events { worker_connections 512; }
        http {
          log_format instance '$upstream_addr';
          access_log "{{folder.Path("access.log")}}" instance;
          client_body_temp_path "{{folder.Path("body")}}";
          proxy_temp_path "{{folder.Path("proxy")}}";
          fastcgi_temp_path "{{folder.Path("fastcgi")}}";
          uwsgi_temp_path "{{folder.Path("uwsgi")}}";
          scgi_temp_path "{{folder.Path("scgi")}}";
          upstream storefronts { {{string.Join(' ', instances.Select(instance => $"server {instance.Authority} max_fails=0;"))}} keepalive 32; }
          server {
            listen 127.0.0.1:{{port}};
            location / {
              proxy_pass http://storefronts;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              proxy_set_header Host $http_host;
              proxy_set_header X-Forwarded-For $remote_addr;
              proxy_set_header X-Forwarded-Proto $scheme;
            }
          }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
