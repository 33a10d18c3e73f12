using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>The file as it grows: objects with a number, where each begins, and at the end the table of those places.</summary>
internal sealed class PdfBytes : IDisposable
{
    private readonly MemoryStream file = new();
    private readonly List<long> places = [0];

    /// <summary>The mark after the version says that the file holds bytes above 127.</summary>
    internal PdfBytes() => file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n"u8]);

    /// <summary>A number for an object that others name before it is written.</summary>
    internal int Reserve()
    {
        places.Add(0);
        return places.Count - 1;
    }

    internal int Add(string body)
    {
        var number = Reserve();
        Put(number, body);
        return number;
    }

    internal void Put(int number, string body)
    {
        places[number] = file.Length;
        Text($"{number} 0 obj\n{body}\nendobj\n");
    }

    /// <summary>An object with bytes, made smaller.</summary>
    /// <param name="more">What its dictionary holds besides length and filter.</param>
    internal int AddStream(byte[] bytes, string more = "")
    {
        using var small = new MemoryStream();
        using (var zip = new ZLibStream(small, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(bytes);
        return AddRaw(small.ToArray(), "/Filter/FlateDecode" + more);
    }

    /// <summary>An object with bytes as they are, for who reads the file without knowing PDF.</summary>
    internal int AddRaw(byte[] bytes, string more)
    {
        var number = Reserve();
        places[number] = file.Length;
        Text($"{number} 0 obj\n<<{more}/Length {bytes.Length}>>\nstream\n");
        file.Write(bytes);
        Text("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>The whole file; its identity follows from what stands in it.</summary>
    internal byte[] Close(int catalog, int info)
    {
        var identity = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var start = file.Length;
        Text($"xref\n0 {places.Count}\n0000000000 65535 f \n");
        foreach (var place in places.Skip(1)) Text(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text($"trailer\n<</Size {places.Count}/Root {catalog} 0 R/Info {info} 0 R/ID[<{identity}><{identity}>]>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    public void Dispose() => file.Dispose();

    private void Text(FormattableString text) => Text(text.ToString(CultureInfo.InvariantCulture));

    private void Text(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
