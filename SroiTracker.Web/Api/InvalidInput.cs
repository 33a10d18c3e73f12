using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Api;

/// <summary>The answer to invalid input: 400 with every fault at once, as problem details (RFC 9457; NL API Design Rules).</summary>
internal static class InvalidInput
{
    /// <summary>The problem with what the model state says.</summary>
    internal static ObjectResult Answer(ActionContext context)
    {
        var problem = context.HttpContext.RequestServices.GetRequiredService<ProblemDetailsFactory>()
            .CreateValidationProblemDetails(context.HttpContext, context.ModelState, StatusCodes.Status400BadRequest);
        problem.Title = ApiTexts.InvalidTitle;
        problem.Detail = string.Join(' ', Faults(context.ModelState).Prepend(ApiTexts.InvalidDetail));
        return new ObjectResult(problem) { StatusCode = problem.Status, ContentTypes = { "application/problem+json" } };
    }

    private static IEnumerable<string> Faults(ModelStateDictionary state) =>
        from entry in state
        from fault in entry.Value!.Errors
        where entry.Key.Length > 0 && !entry.Key.StartsWith('$') && fault.Exception is null
        select $"{entry.Key}: {fault.ErrorMessage}";
}
