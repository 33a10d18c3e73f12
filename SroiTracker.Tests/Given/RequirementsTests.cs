namespace SroiTracker.Tests.Given;

public sealed class RequirementsTests
{
    [Fact]
    public void Nothing_would_be_skipped_where_everything_is_required()
    {
        if (!Requirements.AllRequired) return;

        Requirements.WithoutBrowser.Should().BeNull($"{Requirements.RequireAll}=1 asks for every suite");
    }
}
