using System.Data.Common;
using System.Globalization;
using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>A class is begun by one press, belongs to its trainer, and leaves nothing behind.</summary>
public sealed class ClassRoomTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    /// <summary>What may be different after a class: the counts of people, the trail of the trainer's own acts, and marks of the software itself.</summary>
    private static readonly string[] Stay = ["class_tallies", "audit_entries", "auth_tickets", "start_marks", "commerce_catalog_versions", "commerce_search_flips", "data_protection_keys", "log_in_tries"];

    [Theory, BothDatabases]
    public async Task A_class_is_taken_away_to_the_last_row_and_nothing_else_is(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);

        // A neighbour's trade is there before and after.
        await server.CardAsync(await server.OwnerAsync());
        using (await ClassScene.TrainerAsync(server))
        {
        }

        var before = await CountsAsync(server);
        using var scene = await ClassScene.BeginAsync(server);
        var (seller, buyer) = (await scene.EnterAsync(1), await scene.EnterAsync(3));
        await ClassScene.ListAsync(seller, "Mật ong rừng");
        await Shopping.BuyAsync(buyer, "mat-ong-rung", pays: true);
        await scene.PressAsync("Cho");
        var until = DateTime.UtcNow.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var helper = await seller.SubmitAsync("/nha-ban/nguoi-phu", new Dictionary<string, string> { ["ten"] = "Lường Thị Én", ["viec"] = "Sell", ["den"] = until }, "/nha-ban/nguoi-phu?handler=Moi");
        Assert.True(helper.StatusCode == HttpStatusCode.OK, helper.StatusCode.ToString());

        Assert.NotEqual(before["commerce_orders"], (await CountsAsync(server))["commerce_orders"]);
        Assert.Equal(HttpStatusCode.Redirect, await scene.PressAsync("Xong"));

        var after = await CountsAsync(server);
        var left = before.Keys.Where(table => !Stay.Contains(table) && before[table] != after[table]).Select(table => $"{table}: {before[table]} → {after[table]}").ToList();
        Assert.True(left.Count == 0, string.Join("; ", left));
        Assert.True(after["class_tallies"] > 0);
        Assert.Equal(0L, Convert.ToInt64(await server.Database.ScalarAsync("SELECT count(*) FROM audit_entries WHERE who_name LIKE 'Nhà Tập%' OR who_name LIKE 'Lường%'"), CultureInfo.InvariantCulture));

        // Its people are out at once, and its card opens nothing.
        Assert.Equal(HttpStatusCode.Redirect, await seller.StatusAsync("/nha-ban"));
        using var late = server.NewBrowser();
        using var gone = await late.GetAsync($"/vao-may?the={scene.Cards[1]}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gone.StatusCode);
    }

    /// <summary>The guard lets go of a class's entries while the class is there, and of no others: neither a play household's nor a real one's.</summary>
    [Theory, BothDatabases]
    public async Task The_trail_of_others_stays_guarded(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        await server.OwnerAsync();
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 0);
        var seller = await scene.EnterAsync(1);
        using var code = await seller.SubmitAsync("/nha-ban/ho-tro", new Dictionary<string, string>(), "/nha-ban/ho-tro?handler=Ma");
        const string OfClass = "household_id IN (SELECT household_id FROM class_learners)";

        await Assert.ThrowsAnyAsync<DbException>(() => server.Database.ScalarAsync("DELETE FROM audit_entries"));
        await Assert.ThrowsAnyAsync<DbException>(() => server.Database.ScalarAsync($"DELETE FROM audit_entries WHERE NOT ({OfClass})"));
        await Assert.ThrowsAnyAsync<DbException>(() => server.Database.ScalarAsync("DELETE FROM audit_entries WHERE household_id IS NULL"));
        await Assert.ThrowsAnyAsync<DbException>(() => server.Database.ScalarAsync("UPDATE audit_entries SET detail = 'x'"));

        // The control: what is the class's goes.
        await server.Database.ScalarAsync($"DELETE FROM audit_entries WHERE {OfClass}");
    }

    [Theory, BothDatabases]
    public async Task Back_to_the_start_empties_the_stalls_and_keeps_people_in(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 1);
        var (seller, buyer) = (await scene.EnterAsync(1), await scene.EnterAsync(2));
        await ClassScene.ListAsync(seller, "Bưởi Diễn");
        await Shopping.BuyAsync(buyer, "buoi-dien", pays: true);
        Assert.Equal(1, (await scene.BoardAsync()).Sums["Paid"]);

        Assert.Equal(HttpStatusCode.Redirect, await scene.PressAsync("LamLai"));

        Assert.All((await scene.BoardAsync()).Sums, sum => Assert.Equal(0, sum.Value));
        Assert.Contains("15.000.000", await buyer.ReadAsync("/thuc-hanh/ngan-hang/toi"), StringComparison.Ordinal);
        await ClassScene.ListAsync(seller, "Bưởi Diễn");
        await Shopping.BuyAsync(buyer, "buoi-dien", pays: true);
        Assert.Equal(1, (await scene.BoardAsync()).Sums["Paid"]);
        await scene.PressAsync("Xong");
    }

    [Fact]
    public async Task A_class_is_its_trainers_alone_and_a_learner_teaches_nobody()
    {
        var server = await storefronts.On();
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 1);
        var learner = await scene.EnterAsync(1);
        var other = await server.AddUserAsync("0912345611", "mua mật ong rừng");
        await server.Database.ScalarAsync($"INSERT INTO user_roles (user_id, role_id) SELECT '{other.Id}', id FROM roles WHERE name = 'trainer'");
        using var colleague = server.NewBrowser();
        using var entered = await colleague.LogInAsync("0912345611", "mua mật ong rừng");

        foreach (var path in new[] { scene.Page, $"{scene.Page}/bang", $"{scene.Page}/quan-sat" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await colleague.StatusAsync(path));
            Assert.Equal(HttpStatusCode.Forbidden, await learner.StatusAsync(path));
            Assert.Equal(HttpStatusCode.OK, await scene.Trainer.StatusAsync(path));
        }

        using var ended = await colleague.SubmitAsync("/lop-hoc", new Dictionary<string, string>(), $"{scene.Page}?handler=Xong");
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
        await scene.PressAsync("Xong");
    }

    [Theory]
    [InlineData("bai", "13")]
    [InlineData("bai", "x")]
    [InlineData("xa", "00000")]
    [InlineData("nha", "0")]
    [InlineData("nha", "41")]
    [InlineData("mua", "-1")]
    public async Task What_is_no_class_is_refused_beside_its_field(string field, string value)
    {
        var server = await storefronts.On();
        using var trainer = await ClassScene.TrainerAsync(server);
        using var answer = await trainer.SubmitAsync("/lop-hoc", new Dictionary<string, string>(StringComparer.Ordinal) { ["bai"] = "6", ["xa"] = ClassScene.LaHien, ["nha"] = "2", ["mua"] = "2", [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"id=\"{field}-loi\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_network_is_cut_learners_find_nothing_and_everybody_else_everything()
    {
        var server = await storefronts.On();
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 0);
        var learner = await scene.EnterAsync(1);
        using var stranger = server.NewBrowser();
        await scene.PressAsync("Mang");

        foreach (var path in new[] { "/", "/nha-ban", "/thuc-hanh/ngan-hang/toi" })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await learner.StatusAsync(path));
        }

        Assert.Equal(HttpStatusCode.OK, await learner.StatusAsync("/css/site.css"));
        Assert.Equal(HttpStatusCode.OK, await stranger.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, await scene.Trainer.StatusAsync(scene.Page));

        await scene.PressAsync("Mang");
        Assert.Equal(HttpStatusCode.OK, await learner.StatusAsync("/nha-ban"));
        await scene.PressAsync("Xong");
    }

    [Theory, BothDatabases]
    public async Task The_course_tells_by_its_door_what_a_learner_finished(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 0);
        var learner = await scene.EnterAsync(1);
        const string Drills = """{"kind":"drills","item":"luot","right":12,"of":12,"passed":true}""";

        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(learner, Drills));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(learner, """{"kind":"drills","item":"luot","right":3,"of":12,"passed":false}"""));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(learner, """{"kind":"lesson","item":"bai-06","passed":true}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(learner, Drills, header: null));
        foreach (var broken in new[] { "{}", """{"kind":"drills","item":"../x"}""", """{"kind":"drills","item":"a","right":3,"of":2}""", """{"kind":"all","item":"a"}""", """{"kind":"lesson","item":"a","x":1}""", """{"kind":"lesson","item":"bai-99","passed":true}""", """{"kind":"quiz","item":"luot","passed":true}""", """{"kind":"drills","item":"bai-06","passed":true}""" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(learner, broken));
        }

        Assert.Equal(HttpStatusCode.NotFound, await TellAsync(scene.Trainer, Drills));
        using var stranger = server.NewBrowser();
        Assert.Equal(HttpStatusCode.Redirect, await TellAsync(stranger, Drills));
        var board = await scene.BoardAsync();
        Assert.Equal((1, 1), (board.Of(1, "Lessons"), board.Of(1, "Drills")));
        await scene.PressAsync("Xong");
    }

    /// <summary>Goods of another class's stall are answered as goods that nobody has; the control is somebody in no class, who may order there.</summary>
    [Theory, BothDatabases]
    public async Task By_the_API_too_nobody_orders_at_another_classs_stall(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var theirs = await ClassScene.BeginAsync(server, households: 1, buyers: 0);
        using var ours = await ClassScene.BeginAsync(server, households: 1, buyers: 1);
        var their = (await ClassScene.ListAsync(await theirs.EnterAsync(1), "Chổi chít của lớp kia")).Split('/')[^1];
        var own = (await ClassScene.ListAsync(await ours.EnterAsync(1), "Giỏ mây của lớp này")).Split('/')[^1];
        var learner = new Outsider((await ours.EnterAsync(2)).Http);
        using var nobodys = server.NewBrowser();

        async Task<string> AnswerAsync(Outsider who, string? slug)
        {
            var product = slug is null ? System.Text.Json.JsonSerializer.SerializeToElement(new { id = Guid.NewGuid() }) : await who.GetAsync($"/api/v1/products/{slug}");
            var (status, body) = await who.OrderAsync(product);
            // Each answer has a trace of its own.
            return status == HttpStatusCode.Created ? "placed" : System.Text.RegularExpressions.Regex.Replace($"{status} {body}", "\"traceId\":\"[^\"]*\"", "");
        }

        var missing = await AnswerAsync(learner, null);
        Assert.StartsWith("BadRequest", missing, StringComparison.Ordinal);
        Assert.Contains("lines", missing, StringComparison.Ordinal);
        Assert.Equal(missing, await AnswerAsync(learner, their));
        Assert.Equal("placed", await AnswerAsync(learner, own));
        Assert.Equal("placed", await AnswerAsync(new Outsider(nobodys.Http), their));
        await theirs.PressAsync("Xong");
        await ours.PressAsync("Xong");
    }

    internal static async Task<HttpStatusCode> TellAsync(Browser phone, string json, string? header = "1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/lop-hoc/tien-do") { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            request.Headers.Add("X-Lop", header);
        }

        using var answer = await phone.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>How many rows each table has, also those that no model knows.</summary>
    private static async Task<IReadOnlyDictionary<string, long>> CountsAsync(StorefrontServer server)
    {
        await using var connection = await server.Database.OpenAsync();
        await using var sql = connection.CreateCommand();
        sql.CommandText = server.Database.Kind == DatabaseKind.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
        var tables = new List<string>();
        await using (var reader = await sql.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var counts = new Dictionary<string, long>(StringComparer.Ordinal);

        // The shadow tables of the full-text index count its pages.
        foreach (var table in tables.Where(table => !table.Contains("_data", StringComparison.Ordinal) && !table.EndsWith("_idx", StringComparison.Ordinal) || table.StartsWith("data_", StringComparison.Ordinal)))
        {
#pragma warning disable CA2100 // Names of our own tables.
            sql.CommandText = $"SELECT count(*) FROM \"{table}\"";
#pragma warning restore CA2100
            counts[table] = Convert.ToInt64(await sql.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return counts;
    }
}
