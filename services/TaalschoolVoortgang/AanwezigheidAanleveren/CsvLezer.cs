using System.Globalization;
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

/// <summary>
/// Reads a school's CSV as a stream: separator, order of columns, encoding and line ends as schools have them. It comes in parts, so that a large
/// file takes no more memory than a small one; nearly every file is one part.
/// </summary>
internal sealed class CsvLezer : IAsyncDisposable
{
    /// <summary>Rows of one part, unless told otherwise.</summary>
    public const int PerDeel = 5_000;

    /// <summary>More refused rows than this is not a file with mistakes but the wrong file.</summary>
    public const int MaxWeigeringen = 10_000;

    private const int MaxCursussen = 100_000;

    private const string Voorbeeld = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim";

    private readonly Leeswijze wijze;
    private readonly int perDeel;
    private readonly StreamReader lezer;
    private readonly DateOnly dag;
    private readonly Dictionary<string, string> groepen = new(StringComparer.Ordinal);
    private CsvReader csv = null!;
    private int[] plaatsen = [];
    private string[] cellen = [];
    private string[]? eersteRij;
    private bool duo, iets;
    private int kopregels, geweigerd, voorlaatste;
    private (int Regel, int Cellen) laatste;
    private (int Regel, string Reden)? eersteFout;
    private Gelezen deel = new();

    private CsvLezer(Stream bestand, Encoding tekenset, Leeswijze wijze, int perDeel)
    {
        (this.wijze, this.perDeel, dag) = (wijze, perDeel, Duobestand.DagVan(wijze.Bestandsnaam) ?? wijze.Vandaag);
        lezer = new StreamReader(new Kopwacht(bestand), tekenset, detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024, leaveOpen: true);
    }

    /// <summary>There is nothing left to read.</summary>
    public bool Klaar { get; private set; }

    /// <summary>Reads the header.</summary>
    /// <exception cref="BestandException">The file as a whole is no good.</exception>
    public static async Task<CsvLezer> Open(Stream bestand, Encoding tekenset, Leeswijze wijze, CancellationToken ct, int perDeel = PerDeel)
    {
        var dit = new CsvLezer(bestand, tekenset, wijze, perDeel);
        return await Leesbaar(async () =>
        {
            var (kop, scheiding, regels) = await Kop(dit.lezer, ct);
            dit.kopregels = regels;
            (dit.plaatsen, dit.duo, dit.eersteRij) = Kolommen(kop, scheiding, wijze);
            (dit.voorlaatste, dit.laatste) = (dit.plaatsen.Length, (0, dit.plaatsen.Length));
            dit.cellen = new string[(dit.duo ? Duobestand.Kolommen : Regelcontrole.Kolommen).Length];
            dit.deel = dit.Leeg();
            dit.csv = CsvReader.Create(dit.lezer, Instelling(scheiding), leaveOpen: true);
            return dit;
        });
    }

    /// <summary>The next part, or what is left.</summary>
    /// <exception cref="BestandException">The file as a whole is no good.</exception>
    public Task<Gelezen> Volgende(CancellationToken ct) => Leesbaar(() => Lees(ct));

    public async ValueTask DisposeAsync()
    {
        await csv.DisposeAsync();
        lezer.Dispose();
    }

    private static async Task<T> Leesbaar<T>(Func<Task<T>> lees)
    {
        try { return await lees(); }
        catch (DecoderFallbackException) { throw new BestandException("ERR_TEKENSET", "Het bestand is geen UTF-8", "Volgens het Content-Type is het bestand UTF-8, maar dat is het niet. Stuur charset=windows-1252 mee, of laat charset weg."); }
        catch (CsvFormatException e) { throw OpenAanhaling(e.LineNumber); }
    }

    private Gelezen Leeg() => new() { Duobestand = duo };

    private async Task<Gelezen> Lees(CancellationToken ct)
    {
        if (eersteRij is { } eerste)
        {
            eersteRij = null;
            Rij(kopregels, eerste.Length, i => eerste[i]);
        }
        while (await csv.ReadAsync(ct))
        {
            Rij(kopregels + (int)csv.LineNumber, csv.FieldCount, i => csv.IsEmpty(i) ? "" : csv.GetString(i));
            if (deel.Regels <= perDeel) { continue; }
            if (!duo) { return Afgesplitst(); }
            // The courses of one learner are added up, so these rows stay together.
            if (deel.Regels > MaxCursussen) { throw new BestandException("ERR_TE_VEEL", "Te veel cursussen", $"Een maandbestand voor DUO heeft ten hoogste {MaxCursussen} regels. Deel het bestand op; houd de cursussen van één leerling bij elkaar."); }
        }
        Klaar = true;
        if (!iets) { throw GeenLes(); }
        // Excel may leave out empty cells at the end of many rows, but not of the last one alone: there the file was cut off, perhaps inside a number.
        if (laatste.Cellen < plaatsen.Length && voorlaatste == plaatsen.Length && deel.Lessen.RemoveAll(l => l.Regel == laatste.Regel) + deel.Totalen.RemoveAll(t => t.Regel == laatste.Regel) > 0)
        {
            Weiger(laatste.Regel, [new(laatste.Regel, "", "ERR_KOLOM", "Deze laatste regel heeft minder cellen dan de andere: het bestand lijkt afgebroken.", "Maak het bestand opnieuw, of vul de regel aan tot en met de laatste kolom.")]);
        }
        return deel;
    }

    /// <summary>What was read so far without the last row: only the row after it tells whether that one is whole.</summary>
    private Gelezen Afgesplitst()
    {
        var vol = deel;
        deel = Leeg();
        groepen.Clear();
        Verhuis(vol.Lessen, deel.Lessen, l => l.Regel);
        Verhuis(vol.Totalen, deel.Totalen, t => t.Regel);
        Verhuis(vol.Geweigerd, deel.Geweigerd, w => w.Regel);
        return vol;

        void Verhuis<T>(List<T> van, List<T> naar, Func<T, int> regel)
        {
            if (van.Count == 0 || regel(van[^1]) != laatste.Regel) { return; }
            naar.Add(van[^1]);
            van.RemoveAt(van.Count - 1);
        }
    }

    private void Rij(int regel, int aantal, Func<int, string> inhoud)
    {
        Array.Fill(cellen, "");
        var (leeg, teveel, tekens) = (true, false, 0);
        for (var i = 0; i < aantal && !teveel; i++)
        {
            var cel = inhoud(i).Trim();
            if (cel.Length == 0) { continue; }
            leeg = false;
            if (i >= plaatsen.Length) { teveel = true; }
            else if (plaatsen[i] is var plaats and >= 0) { (cellen[plaats], tekens) = (cel, tekens + cel.Length); }
        }
        if (tekens > Csvvorm.LangsteRegel) { throw new BestandException("ERR_REGEL", "Een regel is te lang", Csvvorm.TeLang(regel)); }
        if (leeg) { return; } // Excel leaves rows of separators at the end
        iets = true;
        (voorlaatste, laatste) = (laatste.Cellen, (regel, aantal));
        if (teveel)
        {
            Weiger(regel, [new(regel, "", "ERR_KOLOM", "Deze regel heeft meer cellen dan er kolommen zijn.", "Zet waarden met het scheidingsteken erin tussen dubbele aanhalingstekens, of gebruik ; als scheidingsteken.")]);
            return;
        }
        List<Regelfout> fouten = [];
        if (duo)
        {
            if (cellen[7].Length == 0) { cellen[7] = dag.ToString(Regelcontrole.Datumvorm, CultureInfo.InvariantCulture); } // so that a mended row is of the same day
            if (Duobestand.Lees(regel, [.. cellen], dag, wijze.Vandaag, fouten) is { } totaal) { deel.Totalen.Add(totaal); }
            else { Weiger(regel, fouten); }
            return;
        }
        // One string per group instead of one per row.
        if (groepen.TryGetValue(cellen[2], out var groep)) { cellen[2] = groep; }
        else { groepen[cellen[2]] = cellen[2]; }
        if (Regelcontrole.Lees(regel, cellen, wijze.Vandaag, fouten) is { } les) { deel.Lessen.Add(les); }
        else { Weiger(regel, fouten); }
    }

    private void Weiger(int regel, List<Regelfout> fouten)
    {
        deel.Geweigerd.Add(new(regel, [.. cellen], fouten));
        eersteFout ??= (regel, fouten[0].Reden);
        if (++geweigerd > MaxWeigeringen) { throw new BestandException("ERR_TE_VEEL", "Bijna alles is fout", $"Meer dan {MaxWeigeringen} regels zijn fout. Waarschijnlijk is dit niet het goede bestand. De eerste fout staat op regel {eersteFout.Value.Regel}: {eersteFout.Value.Reden}"); }
    }

    /// <summary>The header line, the separator, and how many lines were read for them.</summary>
    private static async Task<(string Kop, char Scheiding, int Regels)> Kop(StreamReader lezer, CancellationToken ct)
    {
        char? voorgeschreven = null;
        for (var regels = 1; ; regels++)
        {
            var regel = (await lezer.ReadLineAsync(ct) ?? throw GeenLes()).TrimStart('\uFEFF');
            if (regel.Contains('\0', StringComparison.Ordinal)) { throw new BestandException("ERR_TEKENSET", "Dit is geen CSV-bestand", "Het bestand is geen tekst in UTF-8 of Windows-1252. Kies in Excel: Opslaan als, CSV UTF-8 (door komma's gescheiden)."); }
            if (string.IsNullOrWhiteSpace(regel)) { continue; }
            if (regel.Length == 5 && regel.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                voorgeschreven = regel[4]; // Excel's own line
                continue;
            }
            return (regel, voorgeschreven ?? Csvvorm.Scheiding(regel), regels);
        }
    }

    /// <summary>For each column of the file its place here, or -1 for a column that is not needed; whether it is DUO's monthly file; and the first row when that has no header.</summary>
    private static (int[] Plaatsen, bool Duo, string[]? EersteRij) Kolommen(string kop, char scheiding, Leeswijze wijze)
    {
        using var csv = CsvReader.FromText(kop, Instelling(scheiding));
        if (!csv.Read()) { throw GeenLes(); }
        var namen = new string[csv.FieldCount];
        for (var i = 0; i < namen.Length; i++) { namen[i] = csv.GetString(i).Trim(); }
        // The name at the school goes first; the name here still counts, because the file of refused rows has it.
        var eigen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, kolom) in Regelcontrole.Kolommen.Index()) { eigen[Csvvorm.Genormaliseerd(kolom)] = i; }
        foreach (var (i, kolom) in Regelcontrole.Kolommen.Index())
        {
            if (wijze.EigenNamen.TryGetValue(kolom, out var naam)) { eigen[Csvvorm.Genormaliseerd(naam)] = i; }
        }
        int[] plaatsen = [.. namen.Select(n => eigen.GetValueOrDefault(Csvvorm.Genormaliseerd(n), -1))];
        List<string> ontbrekend = [.. Regelcontrole.Kolommen.Take(Regelcontrole.Verplicht).Where((_, i) => !plaatsen.Contains(i))];
        if (ontbrekend.Count == 0) { return (Enkel(plaatsen, Regelcontrole.Kolommen), false, null); }

        int[] bijDuo = [.. namen.Select(n => Duobestand.Plaats(Csvvorm.Genormaliseerd(n)))];
        if (Duobestand.Verplicht.All(k => bijDuo.Contains(Array.IndexOf(Duobestand.Kolommen, k)))) { return (Enkel(bijDuo, Duobestand.Kolommen), true, null); }
        if (Duobestand.DagVan(wijze.Bestandsnaam) is not null)
        {
            if (Regelcontrole.BsnVan(namen[0]) is not null) { return ([.. Enumerable.Range(0, namen.Length).Select(i => i < Duobestand.VanDuo ? i : -1)], true, namen); }
            throw new BestandException("ERR_KOLOM", "Een kolom ontbreekt", $"Dit is volgens de naam het maandbestand voor DUO. Dan zijn deze kolommen nodig: {string.Join(", ", Duobestand.Verplicht)}. De eerste regel van het bestand is de kop: {string.Join(";", Duobestand.Kolommen.Take(Duobestand.VanDuo))}");
        }
        throw new BestandException("ERR_KOLOM", "Een kolom ontbreekt", $"Deze kolommen ontbreken: {string.Join(", ", ontbrekend)}. De eerste regel van het bestand is de kop, in willekeurige volgorde: {Voorbeeld}. Heten ze in uw bestand anders? Stel dat één keer in, bij Kolommen instellen.");
    }

    private static int[] Enkel(int[] plaatsen, string[] kolommen) =>
        plaatsen.Where(p => p >= 0).GroupBy(p => p).FirstOrDefault(g => g.Count() > 1) is { } dubbel
            ? throw new BestandException("ERR_KOLOM", "Een kolom staat er twee keer in", $"De kolom {kolommen[dubbel.Key]} komt vaker dan één keer voor. Haal er één weg.")
            : plaatsen;

    private static CsvReaderOptions Instelling(char scheiding) => Csvvorm.Lezen(scheiding, regel => throw OpenAanhaling(regel));

    private static BestandException GeenLes() => new("ERR_LEEG", "Het bestand is leeg", $"Er staat geen enkele les in. Het bestand begint met de kop en heeft daaronder één regel per leerling per les: {Voorbeeld}");

    private static BestandException OpenAanhaling(long regel) => new("ERR_REGEL", "Een aanhalingsteken is niet gesloten", $"Rond regel {regel + 1} begint een cel met een dubbel aanhalingsteken dat niet wordt gesloten. Zet het dicht, of haal het weg.");

    /// <summary>Stops when the first line does not end: that is no CSV, and a line is read as a whole.</summary>
    private sealed class Kopwacht(Stream bron) : Leesstroom
    {
        private const int LangsteKop = 64 * 1024;
        private int gezien;
        private bool einde;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var aantal = await bron.ReadAsync(buffer, cancellationToken);
            einde = einde || buffer.Span[..aantal].IndexOfAny((byte)'\n', (byte)'\r') >= 0;
            if (!einde && (gezien += aantal) > LangsteKop) { throw new BestandException("ERR_KOLOM", "De eerste regel is te lang", $"De eerste regel van het bestand is de kop, met de namen van de kolommen: {Voorbeeld}. Dit bestand heeft een eerste regel van meer dan {LangsteKop / 1024} kB."); }
            return aantal;
        }
    }
}
