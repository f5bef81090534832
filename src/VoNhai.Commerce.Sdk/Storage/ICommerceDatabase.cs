using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>The host's database, as the services use it: load – decide – save, in one short transaction.</summary>
internal interface ICommerceDatabase
{
    /// <summary>Reads with a context of its own, untracked.</summary>
    Task<T> ReadAsync<T>(Func<DbContext, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and commits it when <paramref name="keep"/> says so of its result. It may run
    /// more than once, each time with a fresh context: it must change nothing but the database.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbContext, Task<T>> work, Func<T, bool> keep, CancellationToken cancellationToken);
}
