using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Features.Members;

/// <summary>Who is asked to act for the company, and what that person may do.</summary>
public sealed class InvitationForm
{
    [Required, EmailAddress, StringLength(254), Display(Name = "Email")]
    public string? Email { get; set; }

    [Required, EnumDataType(typeof(MemberRight)), Display(Name = "Right")]
    public MemberRight? Right { get; set; }
}

/// <summary>Another right for a member.</summary>
public sealed class RightForm
{
    [Required, EnumDataType(typeof(MemberRight)), Display(Name = "Right")]
    public MemberRight? Right { get; set; }
}

/// <summary>The people of a company.</summary>
/// <param name="Home">The address of this page for its reader.</param>
/// <param name="IsStaff">Whether the reader is of the municipality.</param>
/// <param name="MayManage">Whether the reader changes rights and invites.</param>
public sealed record MembersPage(
    Guid Id, string Name, string Home, bool IsStaff, bool MayManage, IReadOnlyList<MemberLine> Members, IReadOnlyList<InvitationLine> Invitations,
    LocalDate Today)
{
    public InvitationForm Form { get; init; } = new();
}

/// <summary>Somebody who acts for the company.</summary>
public sealed record MemberLine(Guid Id, string Name, string? Email, MemberRight Right);

/// <summary>Somebody who was asked.</summary>
/// <param name="Until">The last day on which the link works.</param>
public sealed record InvitationLine(Guid Id, string Email, MemberRight Right, Instant SentAt, LocalDate Until);

/// <summary>A company of the contractor, to choose.</summary>
public sealed record CompanyChoice(Guid Id, string Name);

/// <summary>What who is invited fills in.</summary>
public sealed class AcceptanceForm
{
    [Required, StringLength(100), Display(Name = "PersonName")]
    public string? Name { get; set; }

    [Required, MinLength(Access.PasswordRules.MinLength), MaxLength(1000), DataType(DataType.Password), Display(Name = "Password")]
    public string? Password { get; set; }
}

/// <summary>The page of a link that works.</summary>
/// <param name="IsSignedIn">Whether somebody is signed in, so that the invitation may be added to that account.</param>
public sealed record AcceptancePage(string Company, string Email, MemberRight Right, bool IsSignedIn, AcceptanceForm Form);
