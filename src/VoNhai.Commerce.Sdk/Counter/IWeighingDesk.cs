namespace VoNhai.Commerce.Counter;

/// <summary>True weights at packing ("cân thực tế"). The order's first total is never edited: the difference becomes a new entry of its ledger.</summary>
public interface IWeighingDesk
{
    /// <summary>
    /// The household enters true weights of an accepted order that is not packed yet. What makes the goods more than a tenth dearer than
    /// ordered waits for the buyer's yes, and the order is not packed until then.
    /// </summary>
    /// <param name="householdId">Whose order; another household's is as good as missing.</param>
    /// <param name="code">Which order.</param>
    /// <param name="weighed">What the scale says.</param>
    /// <param name="by">Who weighs: a user id, kept with the entry.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<WeighingOutcome> WeighAsync(Guid householdId, string code, Weighed weighed, string by, CancellationToken cancellationToken = default);

    /// <summary>The buyer answers the question of the order's page. A wrong code or secret is as good as missing.</summary>
    /// <param name="code">Which order.</param>
    /// <param name="secret">The secret of its link.</param>
    /// <param name="number">Which weighing the buyer was shown: another one has another price.</param>
    /// <param name="agrees">The answer.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<WeighingOutcome> AnswerAsync(string code, string secret, int number, bool agrees, CancellationToken cancellationToken = default);
}
