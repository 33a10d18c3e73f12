using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Access;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Checks a policy file without keeping it, as the verb "policy check" does.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/controle")]
public sealed class PolicyChecksController(DraftEditor editor, IStringLocalizer<PolicyDraftsTexts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View("PolicyCheck", new PolicyCheckPage(new PolicyCheckForm(), null, null));

    [HttpPost("")]
    public async Task<IActionResult> Check(PolicyCheckForm form, CancellationToken token)
    {
        if (form.File is null) ModelState.AddModelError(nameof(form.File), texts["Fault.FileMissing"]);
        if (!ModelState.IsValid || form.File is not { } file) return View("PolicyCheck", new PolicyCheckPage(form, null, null));
        var content = new byte[Math.Min(file.Length, PolicyFileReader.MostBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, token);
        return View("PolicyCheck", new PolicyCheckPage(form, file.FileName, Findings(file.FileName, content, editor.Today)));
    }

    private static IReadOnlyList<PolicyFinding> Findings(string name, byte[] content, LocalDate today)
    {
        var (version, faults) = PolicyFileReader.Read("", Path.GetFileName(name), content);
        return version is null ? [.. faults.Select(PolicyFinding.Of)] : PolicyReview.Version(name, version, content, today);
    }
}

/// <summary>The file to check.</summary>
public sealed class PolicyCheckForm
{
    [System.ComponentModel.DataAnnotations.Display(Name = "StartFile")]
    public IFormFile? File { get; set; }
}

/// <summary>What was found; null before a file was chosen.</summary>
public sealed record PolicyCheckPage(PolicyCheckForm Form, string? Name, IReadOnlyList<PolicyFinding>? Findings);
