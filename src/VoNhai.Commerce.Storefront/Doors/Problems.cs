using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>What the API answers when it cannot do what was asked (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>One problem of the whole request; <c>code</c> is for programs, the detail for people.</summary>
    public static IResult Of(int status, string code, string detail, params IEnumerable<(string Name, object Value)> facts)
    {
        var extensions = facts.ToDictionary(fact => fact.Name, fact => (object?)fact.Value);
        extensions["code"] = code;
        return Results.Problem(detail: detail, statusCode: status, extensions: extensions);
    }

    /// <summary>What is wrong with which fields.</summary>
    public static IResult OfFields(params IReadOnlyList<FieldProblem> problems) =>
        Of(StatusCodes.Status400BadRequest, "invalid", string.Join(' ', problems.Select(problem => problem.Message)), ("errors", problems));
}
