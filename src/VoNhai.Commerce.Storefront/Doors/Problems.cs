using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>What the API answers when it cannot do what was asked (RFC 9457), in Vietnamese or, for who asks so in <c>Accept-Language</c>, in English.</summary>
internal static class Problems
{
    /// <summary>One problem of the whole request; <c>code</c> is for programs, the detail for people.</summary>
    public static IResult Of(int status, string code, string detail, params IEnumerable<(string Name, object Value)> facts)
    {
        var extensions = facts.ToDictionary(fact => fact.Name, fact => (object?)fact.Value);
        extensions["code"] = code;
        return Results.Problem(detail: detail, statusCode: status, title: TitleOf(status), extensions: extensions);
    }

    /// <summary>What is wrong with which fields.</summary>
    public static IResult OfFields(params IReadOnlyList<FieldProblem> problems)
    {
        var told = problems.Select(FieldWords.InTheVisitorsLanguage).ToList();
        return Of(StatusCodes.Status400BadRequest, "invalid", string.Join(' ', told.Select(problem => problem.Message)), ("errors", told));
    }

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Languages.Say("Yêu cầu chưa đúng", "The request is not right"),
        StatusCodes.Status401Unauthorized => Languages.Say("Khóa không dùng được", "The key is not good"),
        StatusCodes.Status403Forbidden => Languages.Say("Khóa không mở việc này", "The key does not open this"),
        StatusCodes.Status404NotFound => Languages.Say("Không có", "There is none"),
        StatusCodes.Status409Conflict => Languages.Say("Lúc này không làm được", "It cannot be done now"),
        StatusCodes.Status422UnprocessableEntity => Languages.Say("Không làm được", "It cannot be done"),
        StatusCodes.Status429TooManyRequests => Languages.Say("Gửi quá nhiều lần", "Sent too often"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status that no problem has yet: give it a title."),
    };
}
