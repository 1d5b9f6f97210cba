using CsvHelper;

namespace Ketenpartner;

/// <summary>How the files of partners are read, whatever they are about: separator, names of columns, and what is never repeated.</summary>
internal static class Csvvorm
{
    /// <summary>Characters of a row at most, without the reasons why it was refused: with those behind it, it still fits in what the reader takes (64 kB).</summary>
    public const int LangsteRegel = 60_000;

    /// <summary>Where a row is that is longer than that, and what may be wrong.</summary>
    public static string TeLang(int regel) => $"Regel {regel} heeft meer dan {LangsteRegel} tekens. Waarschijnlijk is dit niet het goede bestand, of is een aanhalingsteken niet gesloten.";

    /// <summary>The separator that the header has most of; a semicolon when there is none.</summary>
    public static char Scheiding(string kop)
    {
        var (puntkomma, komma, tab) = (kop.Count(c => c == ';'), kop.Count(c => c == ','), kop.Count(c => c == '\t'));
        return tab > puntkomma && tab > komma ? '\t' : komma > puntkomma ? ',' : ';';
    }

    /// <summary>A name without capitals, spaces and signs: how columns are compared.</summary>
    public static string Genormaliseerd(string naam) => new([.. naam.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <param name="scheiding">The separator.</param>
    /// <param name="openAanhaling">Hears at which line a quote stays open, which swallows the rest of the file. A stray one makes a cell that the rules refuse.</param>
    public static CsvReaderOptions Lezen(char scheiding, Action<long> openAanhaling) => new()
    {
        Separator = scheiding,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = 64 * 1024,
        DetectSeparatorHint = false,
        IncludeValuesInExceptions = false, // a value may be personal
        BufferSize = 16 * 1024,
        OnMalformedRecord = fout =>
        {
            if (fout.Reason == CsvMalformedReason.UnterminatedQuote) { openAanhaling(fout.LineNumber); }
        },
    };
}
