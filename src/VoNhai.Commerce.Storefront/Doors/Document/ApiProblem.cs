using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Doors.Document;

/// <summary>How a problem looks from outside (RFC 9457). It is written by the framework; this says so in the document.</summary>
/// <param name="Type">An address that explains the status.</param>
/// <param name="Title">What the status means, in a few words.</param>
/// <param name="Status">The status again.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Code">A stable word for programs.</param>
/// <param name="Errors">What is wrong with which fields.</param>
/// <param name="ProductId">Which goods it is about.</param>
/// <param name="Left">How much of them is left.</param>
/// <param name="Most">How much of them could be ordered.</param>
/// <param name="TraceId">To be quoted to the operator.</param>
internal sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    string? Detail = null,
    string? Code = null,
    IReadOnlyList<FieldProblem>? Errors = null,
    Guid? ProductId = null,
    decimal? Left = null,
    decimal? Most = null,
    string? TraceId = null);
