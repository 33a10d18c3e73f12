using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Wording;

/// <summary>Writes a programme: Kok (25180), bol, Midden-Utrecht.</summary>
public static class ProgrammeText
{
    /// <summary>The programme with the names of its qualification and region.</summary>
    public static string Show(this IStringLocalizer<ProgrammeTexts> texts, string qualification, ProgrammeSubject programme, string region) =>
        $"{qualification} ({programme.Crebo.Digits}), {texts["Pathway." + programme.Pathway]}, {region}";
}
