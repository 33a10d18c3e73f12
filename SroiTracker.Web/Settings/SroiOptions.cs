namespace SroiTracker.Web.Settings;

/// <summary>Everything that can be set, checked at start. Relative paths lie under the content root.</summary>
public sealed record SroiOptions
{
    /// <summary><c>sqlite:PATH</c>; a PostgreSQL connection comes later under <c>postgres:</c>.</summary>
    public string Database { get; init; } = "sqlite:App_Data/sroi.db";

    /// <summary>Folder where evidence files are kept, outside the web root.</summary>
    public string Files { get; init; } = "App_Data/files";

    /// <summary>Folder of the data-protection keys; readable by this account only.</summary>
    public string Keys { get; init; } = "App_Data/keys";

    /// <summary>Folder with policies and, for Development, the demo cast; empty means beside the program.</summary>
    public string Seed { get; init; } = "";

    /// <summary>Whether demo accounts are made at start and shown on the sign-in page; refused in Production.</summary>
    public bool? Demo { get; init; }

    /// <summary>Whether an empty register is filled with invented contracts at start; follows <see cref="Demo"/>.</summary>
    public bool? DemoRegister { get; init; }

    /// <summary>Address of clamd (<c>host:port</c> or <c>unix:/path</c>) that looks at uploads; empty means no scanner.</summary>
    public string Scanner { get; init; } = "";

    /// <summary>Where somebody can report a leak; stands in security.txt.</summary>
    public string SecurityContact { get; init; } = "mailto:beveiliging@sroitracker.example";

    /// <summary>The address at which people reach this program; stands in mail.</summary>
    public string Address { get; init; } = "http://localhost:5080";

    /// <summary>How mail is sent.</summary>
    public MailOptions Mail { get; init; } = new();
}

/// <summary>SMTP; without a host mail lands in the outbox and in a folder.</summary>
public sealed record MailOptions
{
    /// <summary>SMTP host; empty means no mail leaves.</summary>
    public string Host { get; init; } = "";

    /// <summary>SMTP port (STARTTLS).</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is encrypted (STARTTLS). Without it only a host on this machine is accepted.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Account name at the SMTP host.</summary>
    public string User { get; init; } = "";

    /// <summary>Secret of that account; never printed.</summary>
    public string Password { get; init; } = "";

    /// <summary>Sender of every mail.</summary>
    public string From { get; init; } = "noreply@sroitracker.example";

    /// <summary>Folder where mail lands when no host is set.</summary>
    public string Folder { get; init; } = "App_Data/mail";
}
