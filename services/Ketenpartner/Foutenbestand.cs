using CsvHelper;

namespace Ketenpartner;

/// <summary>
/// What of a partner's file was refused, as a file to mend and deliver again: the columns of the file and two more, which a next delivery ignores.
/// As Excel on a Dutch computer opens it.
/// </summary>
internal static class Foutenbestand
{
    /// <summary>What is wrong with a row, and how to mend it.</summary>
    public const string Fout = "Fout", Herstel = "Herstel";

    /// <summary>A refused row. One with more cells than there are columns keeps them: it is refused again until it is mended.</summary>
    public sealed record Regel(IReadOnlyCollection<string> Cellen, string Fout, string Herstel);

    private static CsvWriterOptions Vorm => new() { Separator = ';', NewLine = "\r\n", WriteByteOrderMark = true, ValidateFieldCount = false };

    /// <summary>A file without rows.</summary>
    public static byte[] Leeg(IReadOnlyList<string> kolommen) => Schrijf([kolommen]);

    public static byte[] Van(IReadOnlyList<string> kolommen, IEnumerable<Regel> regels) => Schrijf(
    [
        [.. kolommen, Fout, Herstel],
        .. regels.Select(r => (IEnumerable<string>)[.. r.Cellen, .. Enumerable.Repeat("", Math.Max(0, kolommen.Count - r.Cellen.Count)), r.Fout, r.Herstel]),
    ]);

    private static byte[] Schrijf(IEnumerable<IEnumerable<string>> rijen)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Vorm, leaveOpen: true))
        {
            foreach (var rij in rijen)
            {
                foreach (var cel in rij) { csv.WriteField(cel); }
                csv.EndRecord();
            }
        }
        return bytes.ToArray();
    }
}
