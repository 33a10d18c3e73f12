using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Forms;

/// <summary>Reads amounts (1.234,56), days (2026-03-05 or 5-3-2026) and exact numbers (31,5) from forms and addresses.</summary>
internal sealed class DutchBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        if (type == typeof(Money)) return new TextBinder(ReadMoney);
        if (type == typeof(LocalDate)) return new TextBinder(text => (DayText.Parse(text), "DayUnreadable"));
        return type == typeof(Ratio) ? new TextBinder(text => (HoursText.Parse(text), "HoursUnreadable")) : null;
    }

    private static (object? Value, string Fault) ReadMoney(string text) => (MoneyText.Parse(text, out var fault), "Money" + fault);
}
