using SroiTracker.Tests.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("SroiTracker.Tests.Browser.BrowserFirst", "SroiTracker.Tests")]

namespace SroiTracker.Tests.Browser;

/// <summary>The browser tests run one after another and take the longest: they begin first, and the others run beside them.</summary>
public sealed class BrowserFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName == BrowserSuite.Name ? 0 : 1);
}
