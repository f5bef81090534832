using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Sheets;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>
/// From a parcel to a look at its sheet, and to taking it in with its pictures. One parcel at a time: what one unpacks is what all of them
/// take of the memory.
/// </summary>
public sealed class SheetDesk(
    IListingSheets sheets,
    Darkroom darkroom,
    IOptions<SheetSettings> settings,
    IStringLocalizer<Texts> words,
    IStringLocalizer<SheetTexts> texts,
    IStringLocalizer<PhotoTexts> photoTexts) : IDisposable
{
    // As WebP: 200 photos have 20 to 50 MB.
    private const long MostDeveloped = 96L * 1024 * 1024;

    private readonly SemaphoreSlim place = new(1);

    /// <summary>How large it may be.</summary>
    public SheetSettings Limits => settings.Value;

    /// <summary>What this site calls its categories; in a file always by their Vietnamese names, so that anybody can take it in again.</summary>
    public IReadOnlyDictionary<string, string> CategoryNames => Categories.Keys.ToDictionary(key => key, key => words.ForOthers()[$"Category.{key}"].Value, StringComparer.Ordinal);

    /// <summary>Says what a parcel would come to; <c>null</c> when there is no such household.</summary>
    public async Task<SheetReport?> LookAsync(Guid householdId, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        await place.WaitAsync(cancellationToken);
        try
        {
            if (Parcel.Open(file, Limits, darkroom.Limits, out var refusal) is not { } parcel)
            {
                return Refused(refusal!.Value);
            }

            var report = await sheets.LookAsync(householdId, Sheet.Read(parcel.Sheet, Limits.MostLines), CategoryNames, parcel.Pictures, cancellationToken);
            return report is null ? null : WithNotes(Judge(report, parcel), parcel);
        }
        finally
        {
            place.Release();
        }
    }

    /// <summary>Takes a parcel in that was looked at.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="file">The same bytes.</param>
    /// <param name="seal">The <see cref="SheetReport.Seal"/> of the look.</param>
    /// <param name="by">Who, as this site names its people.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<SheetOutcome> TakeInAsync(Guid householdId, ReadOnlyMemory<byte> file, string seal, string by, CancellationToken cancellationToken)
    {
        await place.WaitAsync(cancellationToken);
        try
        {
            if (Parcel.Open(file, Limits, darkroom.Limits, out var refusal) is not { } parcel)
            {
                return new SheetOutcome.Refused(Refused(refusal!.Value));
            }

            var sheet = Sheet.Read(parcel.Sheet, Limits.MostLines);
            if (await sheets.LookAsync(householdId, sheet, CategoryNames, parcel.Pictures, cancellationToken) is not { } report)
            {
                return new SheetOutcome.NotFound();
            }

            if (!report.IsGood)
            {
                return new SheetOutcome.Refused(report);
            }

            var problems = new List<SheetProblem>();
            var photos = await DevelopAsync(report, parcel, problems, cancellationToken);
            return problems.Count > 0
                ? new SheetOutcome.Refused(report with { Problems = problems })
                : await sheets.TakeInAsync(householdId, sheet, CategoryNames, photos, seal, by, cancellationToken);
        }
        finally
        {
            place.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => place.Dispose();

    private SheetReport Refused((ParcelProblem Problem, string Name) refusal) =>
        new([], [new SheetProblem(0, null, WordsOf(refusal.Problem, refusal.Name))], [], "");

    private string WordsOf(ParcelProblem problem, string name) => problem switch
    {
        ParcelProblem.TooLarge when name.Length > 0 => texts["Parcel.FileTooLarge", Short(name)],
        ParcelProblem.TooLarge => texts["Parcel.TooLarge", Limits.MostZipBytes / (1024 * 1024)],
        ParcelProblem.TooManyEntries => texts["Parcel.TooManyEntries", Limits.MostPictures],
        _ => texts[$"Parcel.{problem}", Short(name)],
    };

    /// <summary>The headers of the pictures; decoding waits for the yes.</summary>
    private SheetReport Judge(SheetReport report, Parcel parcel)
    {
        var problems = report.Problems.ToList();
        var looked = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in report.Lines)
        {
            foreach (var name in line.Pictures)
            {
                var key = SheetPictures.KeyOf(name);
                if (!looked.TryGetValue(key, out var problem))
                {
                    looked[key] = problem = LookAt(parcel, name);
                }

                if (problem is not null)
                {
                    problems.Add(new SheetProblem(line.Number, SheetColumn.Photos, $"{Short(name)}: {problem}"));
                }
            }
        }

        return report with { Problems = [.. problems.OrderBy(problem => problem.Line)] };
    }

    private string? LookAt(Parcel parcel, string name) =>
        parcel.Read(name, out var lies) is not { } picture ? WordsOf(lies!.Value, name)
        : darkroom.Look(picture) is { } problem ? PhotoWords.Of(problem, darkroom.Limits, photoTexts)
        : null;

    private SheetReport WithNotes(SheetReport report, Parcel parcel)
    {
        var named = report.Lines.SelectMany(line => line.Pictures).Select(SheetPictures.KeyOf).ToHashSet(StringComparer.Ordinal);
        var unused = parcel.Pictures.Where(name => !named.Contains(SheetPictures.KeyOf(name))).ToList();
        return unused.Count == 0 || !report.IsGood ? report : report with { Notes = [.. report.Notes, texts["Unused", string.Join(", ", unused.Take(5).Select(Short))]] };
    }

    private async Task<Dictionary<string, PhotoFile>> DevelopAsync(SheetReport report, Parcel parcel, List<SheetProblem> problems, CancellationToken cancellationToken)
    {
        var photos = new Dictionary<string, PhotoFile>(StringComparer.Ordinal);
        long bytes = 0;
        foreach (var (line, name) in report.Lines.SelectMany(line => line.Pictures.Select(name => (line, name))))
        {
            if (photos.ContainsKey(SheetPictures.KeyOf(name)))
            {
                continue;
            }

            if (parcel.Read(name, out var lies) is not { } picture)
            {
                problems.Add(new SheetProblem(line.Number, SheetColumn.Photos, WordsOf(lies!.Value, name)));
                continue;
            }

            switch (await darkroom.DevelopAsync(picture, cancellationToken))
            {
                case Developed.Ready(var photo) when (bytes += photo.Sizes.Sum(size => (long)size.WebP.Length)) <= MostDeveloped:
                    photos[SheetPictures.KeyOf(name)] = photo;
                    break;
                case Developed.Ready:
                    problems.Add(new SheetProblem(line.Number, SheetColumn.Photos, texts["TooManyPhotos"]));
                    return photos;
                case Developed.Refused(var problem):
                    problems.Add(new SheetProblem(line.Number, SheetColumn.Photos, $"{Short(name)}: {PhotoWords.Of(problem, darkroom.Limits, photoTexts)}"));
                    break;
                case var other:
                    throw new CommerceException($"The darkroom answered {other.GetType().Name}, which no sheet tells.");
            }
        }

        return photos;
    }

    private static string Short(string name) => name.Length > 60 ? name[..60] + "…" : name;
}
