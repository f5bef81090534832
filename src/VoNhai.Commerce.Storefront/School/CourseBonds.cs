namespace VoNhai.Commerce.Storefront.School;

/// <summary>What files say of each other, and must say alike.</summary>
internal static class CourseBonds
{
    public static void Check(Course course, List<SchoolProblem> problems)
    {
        // A lesson that was left out has its own problem already: nobody is blamed for naming it.
        var leftOut = problems.Select(problem => problem.File).ToHashSet(StringComparer.Ordinal);
        var lessonIsLeftOut = leftOut.Any(file => file.StartsWith("bai/", StringComparison.Ordinal));
        void Wrong(string file, string sentence) => problems.Add(new(file, 0, sentence));
        void MustBeALesson(string file, string id)
        {
            if (!lessonIsLeftOut && course.FindLesson(id) is null)
            {
                Wrong(file, $"Không có bài “{id}”.");
            }
        }

        foreach (var (lesson, i) in course.Lessons.Select((lesson, i) => (lesson, i)))
        {
            if (!lessonIsLeftOut && lesson.Number != i + 1)
            {
                Wrong(lesson.File, "Số bài phải liền nhau, từ 01.");
            }

            foreach (var id in lesson.TrackIds.Where(id => course.Tracks.All(track => track.Id != id || track.Steps.All(step => step.LessonId != lesson.Id)) && !leftOut.Contains($"lo-trinh/{id}.md")))
            {
                Wrong(lesson.File, $"Lộ trình “{id}” không có, hoặc không kể bài này.");
            }

            if (course.RadioScripts.All(script => script.LessonId != lesson.Id) && !leftOut.Contains($"loa/{lesson.Id}.md"))
            {
                Wrong(lesson.File, $"Thiếu bài loa loa/{lesson.Id}.md.");
            }
        }

        foreach (var track in course.Tracks)
        {
            foreach (var step in track.Steps)
            {
                MustBeALesson(track.File, step.LessonId);
                if (course.FindLesson(step.LessonId) is { } lesson && (!lesson.TrackIds.Contains(track.Id) || step.Minutes > lesson.Minutes))
                {
                    Wrong(track.File, $"Bước “{step.LessonId}”: bài ấy không kể lộ trình này, hoặc ngắn hơn số phút ở đây.");
                }
            }
        }

        foreach (var drill in course.Drills)
        {
            MustBeALesson(drill.File, drill.LessonId);
        }

        foreach (var handout in course.Handouts)
        {
            foreach (var id in handout.LessonIds)
            {
                MustBeALesson(handout.File, id);
            }
        }

        foreach (var script in course.RadioScripts)
        {
            MustBeALesson(script.File, script.LessonId);
        }

        if (!leftOut.Any(file => file.StartsWith("tinh-huong/", StringComparison.Ordinal)))
        {
            foreach (var rule in course.Rules.Rules.Where(rule => course.Drills.All(drill => drill.RuleId != rule.Id)))
            {
                Wrong(RulebookReader.Path, $"Luật “{rule.Id}” chưa có tình huống nào.");
            }

            if (course.Drills.Count < DrillSet.Length)
            {
                Wrong(RulebookReader.Path, "Cần ít nhất mười hai tình huống cho một lượt.");
            }
        }
    }
}
