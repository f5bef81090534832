using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>What a feed must have before it starts. Each problem stands beside its field, in words for the household.</summary>
internal static class FeedRules
{
    // A key of 16 letters and digits holds more than 80 bits; what is shorter can be guessed by somebody patient.
    private const int LeastSecret = 16;
    private const int MostSecret = 200;
    private const int MostToken = 400;

    public static IReadOnlyList<FieldProblem> ProblemsOf(FeedWish wish, ReceivingAccount? account)
    {
        ArgumentNullException.ThrowIfNull(wish.Credentials);
        if (!BankFeedProviders.All.Contains(wish.Provider))
        {
            return [new FieldProblem("provider", "unknown", "Chưa có kênh báo tiền này. Chọn một kênh trong danh sách.")];
        }

        var problems = ProblemsOf(wish.Credentials).ToList();
        if (account is null)
        {
            problems.Add(new FieldProblem("accountId", "unknown", "Không thấy tài khoản này. Chọn lại tài khoản nhận tiền."));
        }

        if (problems.Count == 0 && !new FeedRegistration(Guid.Empty, Guid.Empty, Guid.Empty, wish.Provider, account!.Bin, account.Number)
                { ApiKey = wish.Credentials.ApiKey, HmacSecret = wish.Credentials.HmacSecret }.CanProve)
        {
            var field = wish.Provider is BankFeedProviders.SePayBankHub or BankFeedProviders.SePay ? "apiKey" : "hmacSecret";
            problems.Add(new FieldProblem(field, "required", "Kênh này cần mã bí mật. Chép mã từ trang của bên báo tiền."));
        }

        if (wish.ListName is { } list && !TransferLists.Of(wish.Provider).Contains(list))
        {
            problems.Add(new FieldProblem("listName", "unknown", "Kênh này không có danh sách đó. Chọn lại danh sách."));
        }

        if ((wish.ListName is null) != (wish.Credentials.ListToken is null))
        {
            problems.Add(new FieldProblem(wish.ListName is null ? "listName" : "listToken", "required", "Muốn tự kéo danh sách cần cả tên và mã."));
        }

        return problems;
    }

    /// <summary>What is wrong with secrets that replace those of a feed.</summary>
    public static IReadOnlyList<FieldProblem> ProblemsOf(FeedCredentials credentials, FeedRegistration feed)
    {
        var problems = ProblemsOf(credentials).ToList();
        if (credentials.ListToken is not null && feed.ListName is null)
        {
            problems.Add(new FieldProblem("listToken", "unknown", "Kênh này chưa bật tự kéo danh sách."));
        }

        if (credentials is { ApiKey: null, HmacSecret: null, ListToken: null })
        {
            problems.Add(new FieldProblem("apiKey", "required", "Nhập mã bí mật mới."));
        }

        return problems;
    }

    private static IEnumerable<FieldProblem> ProblemsOf(FeedCredentials credentials)
    {
        foreach (var (field, value, most) in new (string, string?, int)[]
            { ("apiKey", credentials.ApiKey, MostSecret), ("hmacSecret", credentials.HmacSecret, MostSecret), ("listToken", credentials.ListToken, MostToken) })
        {
            if (value is null)
            {
                continue;
            }

            // A header carries no others, and a space at an end is a slip of copying.
            if (!value.All(c => c is > ' ' and < '\x7F'))
            {
                yield return new FieldProblem(field, "notASecret", "Mã chỉ có chữ không dấu, số và dấu câu. Không có khoảng trắng.");
            }
            else if (value.Length < LeastSecret)
            {
                yield return new FieldProblem(field, "tooShort", $"Mã cần ít nhất {LeastSecret} ký tự để khó đoán.");
            }
            else if (value.Length > most)
            {
                yield return new FieldProblem(field, "tooLong", $"Mã dài nhất {most} ký tự. Kiểm tra lại chỗ chép.");
            }
        }
    }
}
