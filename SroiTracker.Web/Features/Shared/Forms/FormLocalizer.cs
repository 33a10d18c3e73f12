using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Forms;

/// <summary>
/// Looks a label or error up in the texts of the form's own feature (Features/Contracts: ContractsTexts), then in the
/// sentences that all forms share.
/// </summary>
internal sealed class FormLocalizer(IStringLocalizer own, IStringLocalizer shared) : IStringLocalizer
{
    internal static IStringLocalizer For(Type form, IStringLocalizerFactory factory)
    {
        var shared = factory.Create(typeof(FormTexts));
        var feature = form.Namespace?.Split('.').SkipWhile(part => part != "Features").Skip(1).FirstOrDefault();
        var texts = typeof(FormTexts).Assembly.GetType($"{typeof(FormTexts).Namespace}.{feature}Texts");
        return texts is null ? shared : new FormLocalizer(factory.Create(texts), shared);
    }

    public LocalizedString this[string name] => own[name] is { ResourceNotFound: false } found ? found : shared[name];

    public LocalizedString this[string name, params object[] arguments] =>
        own[name].ResourceNotFound ? shared[name, arguments] : own[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        own.GetAllStrings(includeParentCultures).Concat(shared.GetAllStrings(includeParentCultures));
}
