namespace VoNhai.Commerce.Counter;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The field as the API names it: <c>buyer.phone</c>, <c>lines[0].quantity</c>.</param>
/// <param name="Code">A stable word for programs: <c>required</c>, <c>tooLong</c>, <c>notAPhone</c>, …</param>
/// <param name="Message">A sentence in Vietnamese that says what to do.</param>
public sealed record FieldProblem(string Field, string Code, string Message);
