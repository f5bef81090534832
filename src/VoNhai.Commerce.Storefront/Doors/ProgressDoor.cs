using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// <c>POST /lop-hoc/tien-do</c>: the course's own scripts tell that a learner finished something. Body
/// <c>{"kind":"lesson|quiz|drills","item":"bai-06","right":12,"of":12,"passed":true}</c>, header <c>X-Lop: 1</c>. Whoever is in no class is told so by
/// 404, and the script need not mind. It is a learner's word about a game: it counts on the board and nowhere else.
/// </summary>
internal static class ProgressDoor
{
    /// <summary>No form of another site can send it.</summary>
    public const string Header = "X-Lop";

    public static IEndpointRouteBuilder MapProgress(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/lop-hoc/tien-do", NoteAsync).RequireAuthorization();
        return routes;
    }

    private static async Task<IResult> NoteAsync(
        ProgressNews news, [FromHeader(Name = Header)] string? header, ClaimsPrincipal person, HttpResponse response, ProgressBook book, SchoolLibrary school, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        if (person.ClassId() is null)
        {
            return Problems.Of(StatusCodes.Status404NotFound, "noClass", "Không ở trong lớp nào.");
        }

        if (header != "1" || !news.IsWhole)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid", "Tin của bài học không đúng dạng.");
        }

        if (!IsTaught(school, news.Kind!.Value, news.Item))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "unknown", "Không có bài học này.");
        }

        return await book.NoteAsync(person.UserId(), news.Kind!.Value, news.Item, news.Right, news.Of, news.Passed, cancellationToken)
            ? Results.NoContent()
            : Problems.Of(StatusCodes.Status404NotFound, "noClass", "Không ở trong lớp nào.");
    }

    /// <summary>A board counts what was finished: what is not in the course would be counted like a lesson.</summary>
    private static bool IsTaught(SchoolLibrary school, ProgressKind kind, string item) => kind == ProgressKind.Drills
        ? item == ClassListener.Set || school.Course.FindDrill(item) is not null
        : school.Course.FindLesson(item) is not null;

    /// <summary>What a script tells.</summary>
    internal sealed record ProgressNews
    {
        public ProgressKind? Kind { get; init; }

        public string Item { get; init; } = "";

        public int Right { get; init; }

        public int Of { get; init; }

        public bool Passed { get; init; }

        /// <summary>Ids are lower-case words and hyphens, as the course's files are called.</summary>
        public bool IsWhole => Kind is { } kind && Enum.IsDefined(kind)
            && Item is { Length: > 0 and <= ProgressBook.MostItem } && Item.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            && Of is >= 0 and <= ProgressBook.MostAnswers && Right >= 0 && Right <= Of;
    }
}
