using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>Only who looks at the evidence passes a set of drills.</summary>
public sealed class DrillTests
{
    private const int Sets = 1_000;
    private const int Seed = 20_261_130;

    private static readonly Course Course = CourseReader.Read(CourseCopy.Source).Course;

    /// <summary>Each sees the scene and the choices; none opens the evidence.</summary>
    private static readonly Dictionary<string, Func<DrillScene, Random, int>> Blind = new(StringComparer.Ordinal)
    {
        ["refuses everything"] = (scene, _) => scene.Drill.ChoiceOf(Stance.Refuse),
        ["agrees to everything"] = (scene, _) => scene.Drill.ChoiceOf(Stance.GoAlong),
        ["waits for ever"] = (scene, _) => scene.Drill.ChoiceOf(Stance.LookAgain),
        ["guesses"] = (scene, random) => random.Next(scene.Drill.Choices.Count),
        ["takes the first"] = (_, _) => 0,
        ["takes the last"] = (scene, _) => scene.Drill.Choices.Count - 1,
        ["takes the longest"] = (scene, _) => Place(scene, scene.Drill.Choices.MaxBy(choice => choice.Text.Length)!),
        ["takes the shortest"] = (scene, _) => Place(scene, scene.Drill.Choices.MinBy(choice => choice.Text.Length)!),
        ["knows every scam by heart and sees it everywhere"] = (scene, _) => scene.Drill.Scam.Right,
        ["knows every honest twin by heart and trusts everybody"] = (scene, _) => scene.Drill.Honest.Right,
    };

    public static TheoryData<string> BlindBots => [.. Blind.Keys];

    [Theory]
    [MemberData(nameof(BlindBots))]
    public void Who_does_not_look_passes_none_of_a_thousand_sets(string bot)
    {
        var random = new Random(Seed);

        Assert.Equal(0, Enumerable.Range(0, Sets).Count(_ =>
        {
            var set = DrillSet.Draw(Course.Drills, random);
            return set.Passes([.. set.Scenes.Select(scene => Blind[bot](scene, random))]);
        }));
    }

    /// <summary>It knows the facts that the evidence shows and the rule book, and nothing of which twin it is.</summary>
    [Fact]
    public void Who_looks_and_follows_the_rules_passes_all()
    {
        var random = new Random(Seed);

        Assert.Equal(Sets, Enumerable.Range(0, Sets).Count(_ =>
        {
            var set = DrillSet.Draw(Course.Drills, random);
            return set.Passes([.. set.Scenes.Select(scene => Follow(scene.Drill, scene.Twin.Facts))]);
        }));
    }

    [Fact]
    public void A_guess_passes_one_set_in_half_a_million() => Assert.InRange(Sets * Math.Pow(1 / 3.0, DrillSet.Length), 0, 0.002);

    [Fact]
    public void A_set_is_twelve_different_drills_with_four_of_either_kind_at_least()
    {
        var random = new Random(Seed);
        var sets = Enumerable.Range(0, Sets).Select(_ => DrillSet.Draw(Course.Drills, random)).ToList();

        Assert.All(sets, set =>
        {
            Assert.Equal(DrillSet.Length, set.Scenes.Select(scene => scene.Drill.Id).Distinct().Count());
            Assert.InRange(set.Scenes.Count(scene => scene.Kind == TwinKind.Scam), DrillSet.LeastOfAKind, DrillSet.Length - DrillSet.LeastOfAKind);
        });
        Assert.Equal(2 * Course.Drills.Count, sets.SelectMany(set => set.Scenes).Distinct().Count()); // every twin is drawn
    }

    [Fact]
    public void Control_refusing_everything_passes_where_nobody_is_honest()
    {
        var onlyScams = new DrillSet([.. Course.Drills.Where(drill => drill.Choices[drill.Scam.Right].Stance == Stance.Refuse).Take(DrillSet.Length).Select(drill => new DrillScene(drill, TwinKind.Scam))]);

        Assert.Equal(DrillSet.Length, onlyScams.Scenes.Count);
        Assert.True(onlyScams.Passes([.. onlyScams.Scenes.Select(scene => scene.Drill.ChoiceOf(Stance.Refuse))]));
    }

    [Fact]
    public void Control_a_rule_follower_who_reads_the_evidence_of_the_other_twin_is_wrong_each_time() => Assert.All(Course.Drills, drill =>
    {
        Assert.NotEqual(drill.Scam.Right, Follow(drill, drill.Honest.Facts));
        Assert.NotEqual(drill.Honest.Right, Follow(drill, drill.Scam.Facts));
    });

    [Fact]
    public void The_first_line_that_fits_decides()
    {
        var asked = new Evidence("xin-ma", "co");
        var known = new Evidence("goi-so-quen", "dung");

        Assert.Equal(Stance.Refuse, Course.Rules.Decide([known, asked])!.Line.Then);
        Assert.Equal(Stance.GoAlong, Course.Rules.Decide([known])!.Line.Then);
        Assert.Null(Course.Rules.Decide([new Evidence("mat-mui", "hien-lanh")]));
    }

    private static int Follow(Drill drill, IReadOnlyList<Evidence> facts) => drill.ChoiceOf(Course.Rules.Decide(facts)!.Line.Then);

    private static int Place(DrillScene scene, DrillChoice choice) => scene.Drill.Choices.ToList().IndexOf(choice);
}
