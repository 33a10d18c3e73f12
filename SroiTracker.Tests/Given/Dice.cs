namespace SroiTracker.Tests.Given;

/// <summary>Throws the same dice every time: a linear congruential generator whose seed stands in the test.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from zero, below <paramref name="most"/>.</summary>
    internal int Next(int most)
    {
        unchecked
        {
            state = (state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;
        }

        return (int)((state >> 33) % (ulong)most);
    }

    /// <summary>A number from <paramref name="least"/>, below <paramref name="most"/>.</summary>
    internal int Next(int least, int most) => least + Next(most - least);
}
