using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BarePage;

if (args is ["measure", var address, var connections, var seconds])
{
    return await Measuring.RunAsync(new Uri(address), int.Parse(connections, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
}

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var connection = builder.Configuration["Connection"] ?? throw new InvalidOperationException("Connection is not set.");
builder.Services.AddDbContext<BareDbContext>(options => _ = builder.Configuration["Provider"] == "PostgreSql" ? options.UseNpgsql(connection) : options.UseSqlite(connection));
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapRazorPages();
await app.RunAsync();
return 0;
