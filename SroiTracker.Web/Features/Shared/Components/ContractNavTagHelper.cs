using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>The way between the pages of one contract, for the municipality or for its contractor: <c>&lt;sroi-contract-nav contract="id"
/// /&gt;</c>.</summary>
[HtmlTargetElement("sroi-contract-nav", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ContractNavTagHelper(IStringLocalizer<SubNavTexts> texts, CurrentUserHolder current) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The contract.</summary>
    public Guid Contract { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var address = ViewContext.HttpContext.Request.Path.Value ?? "";
        var items = current.User?.Role == Role.Contractor ? OfContractor() : OfMunicipality();
        var here = items.FirstOrDefault(item => item.Path.Equals(address, StringComparison.OrdinalIgnoreCase)).Path;
        output.TagName = null;
        output.Content.SetHtmlContent(
            SubNavList.Of(texts["Label.Contract"], items.Select(item => (item.Path, texts[item.Key].Value)), here, isPage: true));
    }

    private (string Path, string Key)[] OfMunicipality() =>
    [
        ($"/contracten/{Contract}", "Contract"), ($"/contracten/{Contract}/plan", "Plan"), ($"/contracten/{Contract}/termijnen", "Deadlines"),
        ($"/contracten/{Contract}/boekingen", "Bookings"), ($"/contracten/{Contract}/afsluiting", "Ending"),
        ($"/contracten/{Contract}/verklaring", "Statement"),
        ($"/overeenkomsten/opdracht/{Contract}", "Agreements"),
    ];

    private (string Path, string Key)[] OfContractor() =>
    [
        ($"/mijn-verplichtingen/{Contract}", "Contract"), ($"/plan/{Contract}", "Plan"), ($"/termijnen/{Contract}", "Deadlines"),
        ($"/afsluiting/{Contract}", "Ending"), ($"/verklaring/{Contract}", "Statement"), ($"/overeenkomsten/opdracht/{Contract}", "Agreements"),
    ];
}
