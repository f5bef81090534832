using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Stripe;
using VoNhai.Commerce.Sdk.Tests.Storage;

namespace VoNhai.Commerce.Sdk.Tests.StripePayments;

/// <summary>
/// A stand-in for the calls of Stripe that we make, over HTTP in this process: it remembers sessions, intents, refunds and keys, answers a repeated
/// key with its first answer, refuses a key with other words, and fails as it is told.
/// </summary>
internal sealed class FakeStripe : IAsyncDisposable
{
    public const string SecretKey = "sk_test_fake_key_of_the_trial";
    public const string WebhookSecret = "whsec_fake_secret_of_the_trial";
    public const string OldWebhookSecret = "whsec_fake_secret_before_that";

    private readonly LoopbackServer server;
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Words, int Status, string Body)> keys = [];
    private readonly Dictionary<string, JsonObject> sessions = [];
    private readonly Dictionary<string, JsonObject> intents = [];
    private readonly Dictionary<string, JsonObject> refunds = [];
    private readonly Dictionary<string, JsonObject> disputes = [];
    private int last;

    public FakeStripe() => server = new LoopbackServer(call =>
    {
        // One call that waits holds up no other.
        _ = AnswerAsync(call);
        return Task.CompletedTask;
    });

    public Uri Address => server.Address;

    /// <summary>Every call: method and path, its idempotency key, its words.</summary>
    public ConcurrentQueue<(string Call, string? Key, string Words)> Calls { get; } = new();

    /// <summary>What the next calls are answered instead of being done: a status, or 0 for no answer at all although it was done.</summary>
    public ConcurrentQueue<int> Failures { get; } = new();

    /// <summary>The state in which refunds begin.</summary>
    public string RefundStatus { get; set; } = "succeeded";

    public IReadOnlyCollection<JsonObject> Refunds => [.. refunds.Values];

    /// <summary>The buyer pays a session on Stripe's page, or an intent in the host's own application.</summary>
    public JsonObject Pay(string id, string paymentStatus = "paid", long? amount = null, string? currency = null)
    {
        lock (gate)
        {
            if (intents.TryGetValue(id, out var alone))
            {
                (alone["status"], alone["amount_received"]) = ("succeeded", alone["amount"]!.GetValue<long>());
                return Copy(alone);
            }

            var session = sessions[id];
            var intent = Intent(amount ?? session["amount_total"]!.GetValue<long>(), currency ?? session["currency"]!.GetValue<string>(), session["metadata"]!);
            (intent["status"], intent["amount_received"]) = (paymentStatus == "paid" ? "succeeded" : "processing", paymentStatus == "paid" ? intent["amount"]!.GetValue<long>() : 0);
            (session["status"], session["payment_status"], session["payment_intent"]) = ("complete", paymentStatus, intent["id"]!.GetValue<string>());
            (session["amount_total"], session["currency"]) = (intent["amount"]!.GetValue<long>(), intent["currency"]!.GetValue<string>());
            return Copy(session);
        }
    }

    /// <summary>What was slow succeeded.</summary>
    public JsonObject Settle(string id)
    {
        lock (gate)
        {
            var session = sessions[id];
            session["payment_status"] = "paid";
            var intent = intents[session["payment_intent"]!.GetValue<string>()];
            (intent["status"], intent["amount_received"]) = ("succeeded", intent["amount"]!.GetValue<long>());
            return Copy(session);
        }
    }

    public void Expire(string id)
    {
        lock (gate)
        {
            sessions[id]["status"] = "expired";
        }
    }

    /// <summary>A refund changes its state, or one is made in Stripe's own pages.</summary>
    public JsonObject Refund(string payment, long amount, string status, string? id = null)
    {
        lock (gate)
        {
            id ??= refunds.Values.FirstOrDefault(one => one["payment_intent"]!.GetValue<string>() == payment && one["amount"]!.GetValue<long>() == amount)?["id"]!.GetValue<string>();
            var refund = id is null ? AddRefund(payment, amount, []) : refunds[id];
            refund["status"] = status;
            return Copy(refund);
        }
    }

    public JsonObject Dispute(string payment, string status)
    {
        lock (gate)
        {
            if (!disputes.TryGetValue(payment, out var dispute))
            {
                dispute = Object("dispute", "dp_", ("amount", intents[payment]["amount"]!.GetValue<long>()), ("currency", intents[payment]["currency"]!.GetValue<string>()), ("payment_intent", payment));
                dispute["metadata"] = new JsonObject();
                disputes[payment] = dispute;
            }

            dispute["status"] = status;
            return Copy(dispute);
        }
    }

    /// <summary>An event as Stripe delivers it.</summary>
    public static string Event(string type, JsonObject about, string? id = null, string? version = null) => new JsonObject
    {
        ["id"] = id ?? $"evt_{Guid.NewGuid():N}",
        ["object"] = "event",
        ["api_version"] = version ?? StripeConfiguration.ApiVersion,
        ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["type"] = type,
        ["data"] = new JsonObject { ["object"] = Copy(about) },
    }.ToJsonString();

    /// <summary>The header that proves a body.</summary>
    public static Dictionary<string, string> Signed(string body, DateTimeOffset at, string secret = WebhookSecret) =>
        new(StringComparer.OrdinalIgnoreCase) { ["Stripe-Signature"] = EventUtility.GenerateSignatureHeader(body, secret, at.ToUnixTimeSeconds()) };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpListenerContext call)
    {
        try
        {
            using var reader = new StreamReader(call.Request.InputStream, Encoding.UTF8);
            var words = await reader.ReadToEndAsync();
            var path = call.Request.Url!.AbsolutePath;
            var key = call.Request.Headers["Idempotency-Key"];
            Calls.Enqueue(($"{call.Request.HttpMethod} {path}", key, words));
            var fails = Failures.TryDequeue(out var status);
            var (answer, body) = fails && status != 0 ? (status, Error(status == 409 ? "idempotency_error" : "api_error", "told", "told to fail")) : Handle(call, path, key, words);
            if (fails && status == 0)
            {
                // It was done, and the answer is lost.
                call.Response.Abort();
                return;
            }

            call.Response.StatusCode = answer;
            call.Response.ContentType = "application/json";
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            call.Response.Close();
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or IOException)
        {
            // Whoever asked has gone.
        }
    }

    private (int Status, string Body) Handle(HttpListenerContext call, string path, string? key, string words)
    {
        lock (gate)
        {
            if (call.Request.Headers["Authorization"] != $"Bearer {SecretKey}")
            {
                return (401, Error("invalid_request_error", "api_key", "Invalid API Key provided"));
            }

            if (key is not null && keys.TryGetValue(key, out var before))
            {
                return before.Words == path + words ? (before.Status, before.Body) : (400, Error("idempotency_error", null, "Keys for idempotent requests can only be used with the same parameters"));
            }

            var answer = Do(call.Request, path.Trim('/').Split('/'), Form(words), key);
            if (key is not null)
            {
                keys[key] = (path + words, answer.Status, answer.Body);
            }

            return answer;
        }
    }

    private (int Status, string Body) Do(HttpListenerRequest request, string[] path, Dictionary<string, string> form, string? key) => (request.HttpMethod, path) switch
    {
        ("POST", [_, "checkout", "sessions"]) => AddSession(form, key),
        ("GET", [_, "checkout", "sessions", var id]) => Find(sessions, id),
        ("POST", [_, "checkout", "sessions", var id, "expire"]) => Change(sessions, id, "open", "expired"),
        ("POST", [_, "payment_intents"]) => (200, Intent(long.Parse(form["amount"], CultureInfo.InvariantCulture), form["currency"], Metadata(form, "metadata")).ToJsonString()),
        ("GET", [_, "payment_intents", var id]) => Find(intents, id),
        ("POST", [_, "payment_intents", var id, "cancel"]) => Change(intents, id, "requires_payment_method", "canceled"),
        ("POST", [_, "refunds"]) => PostRefund(form),
        ("GET", [_, "refunds"]) => List(refunds, request.QueryString["payment_intent"]),
        ("GET", [_, "disputes"]) => List(disputes, request.QueryString["payment_intent"]),
        _ => (404, Error("invalid_request_error", "url_invalid", "Unrecognized request URL")),
    };

    private (int, string) AddSession(Dictionary<string, string> form, string? key)
    {
        if (key is null || !form.ContainsKey("success_url") || form["mode"] != "payment")
        {
            return (400, Error("invalid_request_error", "parameter_missing", "Missing"));
        }

        var expires = long.Parse(form["expires_at"], CultureInfo.InvariantCulture);
        var session = Object(
            "checkout.session", "cs_test_", ("amount_total", long.Parse(form["line_items[0][price_data][unit_amount]"], CultureInfo.InvariantCulture)), ("currency", form["line_items[0][price_data][currency]"]), ("expires_at", expires));
        (session["status"], session["payment_status"], session["mode"]) = ("open", "unpaid", "payment");
        session["client_reference_id"] = form["client_reference_id"];
        session["metadata"] = Metadata(form, "metadata");
        session["url"] = $"https://checkout.stripe.com/c/pay/{session["id"]}";
        sessions[session["id"]!.GetValue<string>()] = session;
        return (200, session.ToJsonString());
    }

    private (int, string) PostRefund(Dictionary<string, string> form)
    {
        var payment = form["payment_intent"];
        var amount = long.Parse(form["amount"], CultureInfo.InvariantCulture);
        if (!intents.TryGetValue(payment, out var intent) || intent["status"]!.GetValue<string>() != "succeeded")
        {
            return (404, Error("invalid_request_error", "resource_missing", "No such payment_intent"));
        }

        var gone = refunds.Values.Where(one => one["payment_intent"]!.GetValue<string>() == payment && one["status"]!.GetValue<string>() is not ("failed" or "canceled")).Sum(one => one["amount"]!.GetValue<long>());
        return gone + amount > intent["amount"]!.GetValue<long>()
            ? (400, Error("invalid_request_error", gone > 0 ? "charge_already_refunded" : "amount_too_large", "Refund amount is greater than the charge"))
            : (200, AddRefund(payment, amount, Metadata(form, "metadata")).ToJsonString());
    }

    private JsonObject AddRefund(string payment, long amount, JsonObject metadata)
    {
        var refund = Object("refund", "re_", ("amount", amount), ("currency", intents[payment]["currency"]!.GetValue<string>()), ("payment_intent", payment));
        (refund["status"], refund["metadata"]) = (RefundStatus, metadata);
        refunds[refund["id"]!.GetValue<string>()] = refund;
        return refund;
    }

    private JsonObject Intent(long amount, string currency, JsonNode metadata)
    {
        var intent = Object("payment_intent", "pi_", ("amount", amount), ("currency", currency), ("amount_received", 0L));
        (intent["status"], intent["client_secret"], intent["metadata"]) = ("requires_payment_method", $"{intent["id"]}_secret_of_the_buyer", metadata.DeepClone());
        intents[intent["id"]!.GetValue<string>()] = intent;
        return intent;
    }

    private JsonObject Object(string kind, string prefix, params (string Name, object Value)[] fields)
    {
        var made = new JsonObject { ["id"] = $"{prefix}{++last:D6}", ["object"] = kind, ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() };
        foreach (var (name, value) in fields)
        {
            made[name] = value is long number ? JsonValue.Create(number) : JsonValue.Create((string)value);
        }

        return made;
    }

    private static (int, string) Find(Dictionary<string, JsonObject> all, string id) =>
        all.TryGetValue(id, out var found) ? (200, found.ToJsonString()) : (404, Error("invalid_request_error", "resource_missing", "No such object"));

    private static (int, string) Change(Dictionary<string, JsonObject> all, string id, string from, string to)
    {
        if (!all.TryGetValue(id, out var found) || found["status"]!.GetValue<string>() != from)
        {
            return (400, Error("invalid_request_error", "unexpected_state", "It is not in that state"));
        }

        found["status"] = to;
        return (200, found.ToJsonString());
    }

    private static (int, string) List(Dictionary<string, JsonObject> all, string? payment) => (200, new JsonObject
    {
        ["object"] = "list",
        ["has_more"] = false,
        ["data"] = new JsonArray([.. all.Values.Where(one => one["payment_intent"]!.GetValue<string>() == payment).Select(one => one.DeepClone())]),
    }.ToJsonString());

    private static Dictionary<string, string> Form(string words) => words.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));

    private static JsonObject Metadata(Dictionary<string, string> form, string name)
    {
        var all = new JsonObject();
        foreach (var (key, value) in form.Where(pair => pair.Key.StartsWith($"{name}[", StringComparison.Ordinal)))
        {
            all[key[(name.Length + 1)..^1]] = value;
        }

        return all;
    }

    private static string Error(string type, string? code, string message) =>
        new JsonObject { ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = message } }.ToJsonString();

    private static JsonObject Copy(JsonObject one) => one.DeepClone().AsObject();
}
