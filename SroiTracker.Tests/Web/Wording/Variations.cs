using System.Collections;
using System.Reflection;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Web.Wording;

/// <summary>Makes copies of a record in which one thing, however deep, is another.</summary>
internal static class Variations
{
    /// <summary>What identifies a text or says where it stands, rather than what it says.</summary>
    private static readonly string[] Aside = ["PolicyVersion.Folder", "PolicyVersion.Hash", "Clause`1.Readings"];

    /// <summary>The copies, each with the name of the property that differs: "BuildingBlock.Levels".</summary>
    internal static IEnumerable<(string Property, object Copy)> Of(object record)
    {
        foreach (var property in Properties(record.GetType()))
        {
            var name = record.GetType().Name + "." + property.Name;
            if (property.GetValue(record) is not { } value)
            {
                yield return (name, record); // the full policy leaves nothing empty everywhere, or this one is never seen to differ
                continue;
            }

            foreach (var (inner, other) in Values(name, value)) yield return (inner, Copy(record, property, other));
        }
    }

    private static IEnumerable<(string Property, object? Other)> Values(string name, object value)
    {
        if (Leaf(value) is { } other) return [(name, other)];
        if (value is IList list) return Lists(name, list);
        return Of(value).Select(each => (each.Property, (object?)each.Copy));
    }

    private static IEnumerable<(string Property, object? Other)> Lists(string name, IList list)
    {
        yield return (name, Array.CreateInstance(list.GetType().GetGenericArguments().FirstOrDefault() ?? list.GetType().GetElementType()!, 0));
        for (var index = 0; index < list.Count; index++)
        {
            foreach (var (inner, other) in Values(name, list[index]!))
            {
                var copy = Array.CreateInstance(list[index]!.GetType(), list.Count);
                list.CopyTo(copy, 0);
                copy.SetValue(other, index);
                yield return (inner, copy);
            }
        }
    }

    private static object? Leaf(object value) => value switch
    {
        bool yes => !yes,
        int number => number + 1,
        string words => words + "x",
        Money amount => amount + Money.OfCents(1),
        Percentage share => Percentage.OfBasisPoints(share.BasisPoints - 1),
        Ratio ratio => ratio + Ratio.One,
        LocalDate day => day.PlusDays(1),
        Enum term => Enum.GetValues(term.GetType()).Cast<object>().First(each => !each.Equals(term)),
        _ => null,
    };

    private static object Copy(object record, PropertyInfo property, object? other)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, other);
        return copy;
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && property.PropertyType != typeof(ClauseOrigin) && !Aside.Contains(type.Name + "." + property.Name));
}
