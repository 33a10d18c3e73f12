namespace SroiTracker.Web.Data.Members;

/// <summary>Why something about the people of a company was not done.</summary>
public enum MemberRefusal
{
    /// <summary>There is no such member or invitation.</summary>
    NotThere,

    /// <summary>Somebody with this address acts for the company already.</summary>
    MemberTwice,

    /// <summary>An invitation to this address waits already.</summary>
    InvitedTwice,

    /// <summary>Too many invitations wait.</summary>
    TooMany,

    /// <summary>Somebody must be left who manages the company's people.</summary>
    LastManager,

    /// <summary>With this address no new account can be made; it may have one.</summary>
    AddressTaken,

    /// <summary>The password does not do.</summary>
    PasswordRefused,

    /// <summary>The account that is signed in has another address than the invitation.</summary>
    OtherAddress,

    /// <summary>The account that is signed in is not a contractor's; its role stays what it is.</summary>
    OtherRole,
}
