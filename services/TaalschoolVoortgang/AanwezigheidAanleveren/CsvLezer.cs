using System.Text;
using CsvHelper;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>A file that cannot be read as attendance at all: nothing of it is kept.</summary>
/// <param name="code">ERR_LEEG, ERR_KOLOM, ERR_TEKENSET, ERR_REGEL or ERR_TE_VEEL.</param>
/// <param name="titel">What is wrong.</param>
/// <param name="uitleg">Where, and how to mend it; without a value from the file.</param>
internal sealed class BestandException(string code, string titel, string uitleg) : Exception(titel)
{
    public string Code { get; } = code;

    public string Uitleg { get; } = uitleg;
}

/// <summary>Reads a school's CSV as a stream: separator, order of columns, encoding and line ends as schools have them.</summary>
internal static class CsvLezer
{
    /// <summary>More refused rows than this is not a file with mistakes but the wrong file.</summary>
    public const int MaxWeigeringen = 10_000;

    private const string Voorbeeld = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim";

    private static readonly Dictionary<string, int> Plaats = Regelcontrole.Kolommen.Select((naam, i) => (naam, i)).ToDictionary(x => Genormaliseerd(x.naam), x => x.i);

    /// <exception cref="BestandException">The file as a whole is no good.</exception>
    public static async Task<Gelezen> Lees(Stream bestand, Encoding tekenset, DateOnly vandaag, CancellationToken ct)
    {
        using var lezer = new StreamReader(bestand, tekenset, detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024, leaveOpen: true);
        try { return await Lees(lezer, vandaag, ct); }
        catch (DecoderFallbackException) { throw new BestandException("ERR_TEKENSET", "Het bestand is geen UTF-8", "Volgens het Content-Type is het bestand UTF-8, maar dat is het niet. Stuur charset=windows-1252 mee, of laat charset weg."); }
        catch (CsvFormatException e) { throw OpenAanhaling(e.LineNumber); }
    }

    private static async Task<Gelezen> Lees(StreamReader lezer, DateOnly vandaag, CancellationToken ct)
    {
        var (kop, scheiding, gelezenRegels) = await Kop(lezer, ct);
        var plaatsen = Kolommen(kop, scheiding);
        await using var csv = CsvReader.Create(lezer, Instelling(scheiding), leaveOpen: true);
        var gelezen = new Gelezen();
        var cellen = new string[Regelcontrole.Kolommen.Length];
        var groepen = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await csv.ReadAsync(ct))
        {
            Array.Fill(cellen, "");
            var (leeg, aantal) = (true, csv.FieldCount);
            for (var i = 0; i < aantal; i++)
            {
                if (csv.IsEmpty(i)) { continue; }
                var cel = csv.GetString(i).Trim();
                if (cel.Length == 0) { continue; }
                leeg = false;
                if (i < plaatsen.Length && plaatsen[i] is var plaats and >= 0) { cellen[plaats] = cel; }
                else if (i >= plaatsen.Length) { aantal = int.MaxValue; break; }
            }
            if (leeg) { continue; } // Excel leaves rows of separators at the end
            var regel = gelezenRegels + (int)csv.LineNumber;
            if (aantal == int.MaxValue)
            {
                Weiger(regel, [new(regel, "", "ERR_KOLOM", "Deze regel heeft meer cellen dan er kolommen zijn.", "Zet waarden met het scheidingsteken erin tussen dubbele aanhalingstekens, of gebruik ; als scheidingsteken.")]);
                continue;
            }
            // One string per group instead of one per row.
            if (groepen.TryGetValue(cellen[2], out var groep)) { cellen[2] = groep; }
            else { groepen[cellen[2]] = cellen[2]; }
            List<Regelfout> fouten = [];
            if (Regelcontrole.Lees(regel, cellen, vandaag, fouten) is { } les) { gelezen.Lessen.Add(les); }
            else { Weiger(regel, fouten); }
        }
        if (gelezen.Lessen.Count + gelezen.Geweigerd.Count == 0) { throw Leeg(); }
        return gelezen;

        void Weiger(int regel, IReadOnlyList<Regelfout> fouten)
        {
            gelezen.Geweigerd.Add(new(regel, [.. cellen], fouten));
            if (gelezen.Geweigerd.Count > MaxWeigeringen) { throw new BestandException("ERR_TE_VEEL", "Bijna alles is fout", $"Meer dan {MaxWeigeringen} regels zijn fout. Waarschijnlijk is dit niet het goede bestand. De eerste fout staat op regel {gelezen.Geweigerd[0].Regel}: {gelezen.Geweigerd[0].Fouten[0].Reden}"); }
        }
    }

    /// <summary>The header line, the separator, and how many lines were read for them.</summary>
    private static async Task<(string Kop, char Scheiding, int Regels)> Kop(StreamReader lezer, CancellationToken ct)
    {
        char? voorgeschreven = null;
        for (var regels = 1; ; regels++)
        {
            var regel = (await lezer.ReadLineAsync(ct) ?? throw Leeg()).TrimStart('\uFEFF');
            if (regel.Contains('\0', StringComparison.Ordinal)) { throw new BestandException("ERR_TEKENSET", "Dit is geen CSV-bestand", "Het bestand is geen tekst in UTF-8 of Windows-1252. Kies in Excel: Opslaan als, CSV UTF-8 (door komma's gescheiden)."); }
            if (string.IsNullOrWhiteSpace(regel)) { continue; }
            if (regel.Length == 5 && regel.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                voorgeschreven = regel[4]; // Excel's own line
                continue;
            }
            return (regel, voorgeschreven ?? Scheiding(regel), regels);
        }
    }

    internal static char Scheiding(string kop)
    {
        var (puntkomma, komma, tab) = (kop.Count(c => c == ';'), kop.Count(c => c == ','), kop.Count(c => c == '\t'));
        return tab > puntkomma && tab > komma ? '\t' : komma > puntkomma ? ',' : ';';
    }

    /// <summary>For each column of the file its place here, or -1 for a column that is not needed.</summary>
    private static int[] Kolommen(string kop, char scheiding)
    {
        using var csv = CsvReader.FromText(kop, Instelling(scheiding));
        if (!csv.Read()) { throw Leeg(); }
        var plaatsen = new int[csv.FieldCount];
        for (var i = 0; i < plaatsen.Length; i++) { plaatsen[i] = Plaats.GetValueOrDefault(Genormaliseerd(csv.GetString(i)), -1); }
        List<string> ontbrekend = [.. Regelcontrole.Kolommen.Take(Regelcontrole.Verplicht).Where((_, i) => !plaatsen.Contains(i))];
        if (ontbrekend.Count > 0)
        {
            throw new BestandException("ERR_KOLOM", "Een kolom ontbreekt", $"Deze kolommen ontbreken: {string.Join(", ", ontbrekend)}. De eerste regel van het bestand is de kop, in willekeurige volgorde: {Voorbeeld}");
        }
        if (plaatsen.Where(p => p >= 0).GroupBy(p => p).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            throw new BestandException("ERR_KOLOM", "Een kolom staat er twee keer in", $"De kolom {Regelcontrole.Kolommen[dubbel.Key]} komt vaker dan één keer voor. Haal er één weg.");
        }
        return plaatsen;
    }

    private static CsvReaderOptions Instelling(char scheiding) => new()
    {
        Separator = scheiding,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = 64 * 1024,
        DetectSeparatorHint = false,
        IncludeValuesInExceptions = false, // a value may be personal
        BufferSize = 16 * 1024,
        // A stray quote makes a cell that the rules refuse; one that stays open swallows the rest of the file.
        OnMalformedRecord = fout =>
        {
            if (fout.Reason == CsvMalformedReason.UnterminatedQuote) { throw OpenAanhaling(fout.LineNumber); }
        },
    };

    private static string Genormaliseerd(string naam) => new([.. naam.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static BestandException Leeg() => new("ERR_LEEG", "Het bestand is leeg", $"Er staat geen enkele les in. Het bestand begint met de kop en heeft daaronder één regel per leerling per les: {Voorbeeld}");

    private static BestandException OpenAanhaling(long regel) => new("ERR_REGEL", "Een aanhalingsteken is niet gesloten", $"Rond regel {regel + 1} begint een cel met een dubbel aanhalingsteken dat niet wordt gesloten. Zet het dicht, of haal het weg.");
}
