namespace SroiTracker.Web.Commands.Demo;

/// <summary>The same throws every time, on every machine: a linear congruential generator.</summary>
internal sealed class SyntheticDice(ulong seed)
{
    private const int Throws = 12;
    private const int Faces = 1_000;

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

    /// <summary>About normally distributed, mean zero, deviation one: twelve throws less six.</summary>
    internal double Normal()
    {
        var sum = 0;
        for (var toss = 0; toss < Throws; toss++) sum += Next(Faces);
        return ((double)sum / Faces) - (Throws / 2);
    }
}
