using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Features.MatchWeighing;

/// <summary>The public page about matching.</summary>
/// <param name="Folder">The authority's short name; null for the weights that came with the program.</param>
/// <param name="Own">The authorities that chose weights of their own.</param>
public sealed record AlgorithmPage(
    string? Folder, string Organisation, MatchWeights Weights, MatchWeights Standard,
    IReadOnlyList<AlgorithmSection> Sections, IReadOnlyList<OwnWeights> Own);

/// <summary>An authority with weights of its own.</summary>
public sealed record OwnWeights(string Folder, string Name);

/// <summary>The page on which a coordinator chooses weights.</summary>
public sealed record WeightsPage(WeightsForm Form, string Folder, MatchWeights Now, MatchWeights Standard, IReadOnlyList<WeightsChoice> History);

/// <summary>One choice of weights, newest first.</summary>
/// <param name="Changes">What differs from the choice before it: name, before, after.</param>
public sealed record WeightsChoice(int Number, LocalDate ValidFrom, string? By, string Why, IReadOnlyList<WeightChange> Changes);

/// <summary>One weight that changed.</summary>
public sealed record WeightChange(string Name, int Before, int After);
