namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>The kinds of form field.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A password.</summary>
    Password,

    /// <summary>An amount in euros, 1.234,56.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Hours or another exact number, 31,5.</summary>
    Hours,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of a list.</summary>
    Select,

    /// <summary>One of a few, all shown.</summary>
    Radio,

    /// <summary>Yes or no.</summary>
    Checkbox,

    /// <summary>Several lines of text.</summary>
    TextArea,

    /// <summary>A file.</summary>
    File,
}
