using System.Collections.ObjectModel;

namespace VoNhai.Commerce.Emv;

/// <summary>Problems while they are gathered. A sound code costs nothing: the list is made for the first problem.</summary>
internal struct EmvFindings
{
    private List<EmvProblem>? _found;

    public bool HasErrors { get; private set; }

    public void Add(EmvProblem problem)
    {
        (_found ??= []).Add(problem);
        HasErrors |= problem.IsError;
    }

    public void AddAll(IReadOnlyList<EmvProblem> problems)
    {
        for (var i = 0; i < problems.Count; i++)
        {
            Add(problems[i]);
        }
    }

    /// <summary>Offsets counted from behind a start count from the start again.</summary>
    public readonly void MoveBehind(int start)
    {
        for (var i = 0; i < _found?.Count; i++)
        {
            _found[i] = _found[i].MovedBy(start);
        }
    }

    /// <summary>The list to hand out; every sound code shares one that is empty.</summary>
    public readonly IReadOnlyList<EmvProblem> ToList() => _found is null ? ReadOnlyCollection<EmvProblem>.Empty : _found.AsReadOnly();
}
