using System.Text;
using CoaIntake.Koppelen;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.StatushoudersMelden;

/// <summary>A file with the fields of the form, one row per person. A row is taken as a whole or not at all; the decisions are those of the API.</summary>
internal static class LeverBestandAan
{
    /// <summary>Where, what and how to mend it; never a value from the file.</summary>
    public sealed record Regelfout(int Regel, string Kolom, string Tekst);

    /// <summary>What came of a file, or would come of it.</summary>
    /// <param name="Regels">Rows with something in them.</param>
    /// <param name="Aangenomen">Rows that were sent, or were known already.</param>
    /// <param name="Geweigerd">Rows of which nothing was sent.</param>
    /// <param name="Fouten">What is wrong with them.</param>
    public sealed record Verslag(int Regels, int Aangenomen, int Geweigerd, IReadOnlyList<Regelfout> Fouten);

    /// <summary>What came of a file, and the refused rows as a file to mend and send again.</summary>
    internal sealed record Uitkomst(Verslag Verslag, byte[] Fouten);

    private const int MaxBytes = 2 * 1024 * 1024, MaxRegels = 1000;

    private static readonly Dictionary<string, (Onderdeel Onderdeel, Veld Veld)> Kolommen = Onderdeel.Alle
        .SelectMany(o => o.Velden.Select(v => (Onderdeel: o, Veld: v)))
        .SelectMany(x => ((string[])[x.Onderdeel.Kolom(x.Veld), x.Onderdeel.Voorvoegsel + x.Veld.Naam]).Select(naam => (Naam: Csvvorm.Genormaliseerd(naam), x.Onderdeel, x.Veld)))
        .DistinctBy(x => x.Naam).ToDictionary(x => x.Naam, x => (x.Onderdeel, x.Veld), StringComparer.Ordinal);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/bestanden", Handle).RequireRol("coa").Accepts<string>("text/csv")
            .WithSummary("Meld veel statushouders tegelijk met een CSV-bestand, één regel per persoon.").WithDescription("Koppeling, klantprofiel, verhuisdatum en overdracht T1 in één regel. Met proef=true zonder gevolg. Hetzelfde bestand nog eens sturen verandert niets.");
        app.MapPost("/bestanden/_fouten", Fouten).RequireRol("coa").Accepts<string>("text/csv").Produces<string>(200, "text/csv")
            .WithSummary("Geeft de regels van een bestand die geweigerd worden als CSV, met per regel wat er mis is en hoe u het herstelt.").WithDescription("Er wordt niets gemeld. Verbeter het bestand dat u krijgt en lever het aan: de kolommen Fout en Herstel tellen niet mee.");
    }

    public static async Task<Results<Ok<Verslag>, ProblemHttpResult>> Handle(bool? proef, HttpContext http, Caller caller, CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time, CancellationToken ct) =>
        (await Verwerk(await Inhoud(http, ct), proef ?? false, caller, db, vault, organisatie, time, ct)).Result switch
        {
            Ok<Uitkomst> { Value: { } uitkomst } => TypedResults.Ok(uitkomst.Verslag),
            var geweigerd => (ProblemHttpResult)geweigerd,
        };

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Fouten(HttpContext http, Caller caller, CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time, CancellationToken ct) =>
        (await Verwerk(await Inhoud(http, ct), true, caller, db, vault, organisatie, time, ct)).Result switch
        {
            Ok<Uitkomst> { Value: { } uitkomst } => TypedResults.File(uitkomst.Fouten, "text/csv; charset=utf-8", "fouten.csv"),
            var geweigerd => (ProblemHttpResult)geweigerd,
        };

    private static async Task<byte[]> Inhoud(HttpContext http, CancellationToken ct)
    {
        using var inhoud = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int aantal; (aantal = await http.Request.Body.ReadAsync(buffer, ct)) > 0 && inhoud.Length <= MaxBytes;) { inhoud.Write(buffer, 0, aantal); }
        return inhoud.ToArray();
    }

    /// <summary>The same for the API and the page.</summary>
    internal static async Task<Results<Ok<Uitkomst>, ProblemHttpResult>> Verwerk(byte[] inhoud, bool proef, Caller caller, CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time, CancellationToken ct)
    {
        if (inhoud.Length > MaxBytes) { return Problems.Create(413, "TE_GROOT", "Het bestand is te groot", "Een bestand is ten hoogste 2 MB. Deel het op."); }
        List<(int Regel, string[] Cellen)> rijen = [];
        if (Lees(inhoud, rijen) is { } onleesbaar) { return Problems.Create(400, "ERR_REGEL", "Het bestand is niet te lezen", $"Rond regel {onleesbaar} is een aanhalingsteken niet gesloten, of is de regel veel te lang. Sla het bestand opnieuw op als CSV."); }
        if (rijen.Count == 0) { return Problems.Create(400, "ERR_LEEG", "Het bestand is leeg", "De eerste regel is de kop, met daaronder één regel per persoon. Download een leeg bestand om mee te beginnen."); }
        if (rijen.Count > MaxRegels + 1) { return Problems.Create(400, "ERR_TE_VEEL", "Te veel regels", $"Een bestand heeft ten hoogste {MaxRegels} regels. Deel het op."); }
        var kop = rijen[0].Cellen.Select(c => Kolommen.TryGetValue(Csvvorm.Genormaliseerd(c), out var kolom) ? kolom : default).ToList();
        if (kop.All(k => k.Veld?.Naam != Onderdeel.VNummer)) { return Problems.Create(400, "ERR_KOLOM", "Een kolom ontbreekt", "De kolom V-nummer ontbreekt. Download een leeg bestand om te zien hoe de kolommen heten."); }
        if (kop.Where(k => k.Veld is not null).GroupBy(k => k.Veld).FirstOrDefault(g => g.Count() > 1) is { } dubbel) { return Problems.Create(400, "ERR_KOLOM", "Een kolom staat er twee keer in", $"De kolom {dubbel.First().Onderdeel.Kolom(dubbel.Key)} komt vaker dan één keer voor. Haal er één weg."); }

        // Delivered again, the two columns of what was wrong before are made anew.
        var eigen = rijen[0].Cellen.Index().Where(c => Csvvorm.Genormaliseerd(c.Item) is not ("fout" or "herstel")).Select(c => c.Index).ToHashSet();
        string[] Eigen(string[] cellen) => [.. cellen.Where((_, i) => eigen.Contains(i) || i >= kop.Count)];
        if (rijen.Find(r => Eigen(r.Cellen).Sum(c => c.Length) > Csvvorm.LangsteRegel) is { Cellen: not null } lang) { return Problems.Create(400, "ERR_REGEL", "Een regel is te lang", Csvvorm.TeLang(lang.Regel)); }
        List<Regelfout> fouten = [];
        List<Foutenbestand.Regel> terug = [];
        var (aangenomen, geweigerd) = (0, 0);
        foreach (var (regel, cellen) in rijen.Skip(1))
        {
            List<Regelfout> opRegel = cellen.Length > kop.Count ? [new(regel, "", "Deze regel heeft meer cellen dan er kolommen zijn. Zet waarden met het scheidingsteken erin tussen dubbele aanhalingstekens.")] : [];
            if (opRegel.Count == 0)
            {
                var waarden = kop.Index().Where(k => k.Item.Veld is not null && k.Index < cellen.Length && cellen[k.Index].Length > 0).ToDictionary(k => k.Item.Veld!, k => cellen[k.Index]);
                await using var transactie = await db.Begin(ct);
                opRegel.AddRange((await Rij(waarden, caller, db, vault, organisatie, time, ct)).Select(f => new Regelfout(regel, f.Kolom, f.Tekst)));
                if (opRegel.Count == 0 && !proef) { await transactie.CommitAsync(ct); }
                else { await transactie.RollbackAsync(ct); }
                db.Forget();
            }
            fouten.AddRange(opRegel);
            if (opRegel.Count == 0) { aangenomen++; }
            else
            {
                geweigerd++;
                terug.Add(new(Eigen(cellen), string.Join(", ", opRegel.Select(f => f.Kolom.Length > 0 ? f.Kolom : "hele regel").Distinct()), string.Join(" ", opRegel.Select(f => f.Tekst))));
            }
        }
        return TypedResults.Ok(new Uitkomst(new(rijen.Count - 1, aangenomen, geweigerd, fouten), Foutenbestand.Van(Eigen(rijen[0].Cellen), terug)));
    }

    /// <summary>An empty file to fill in: every column, and which part it belongs to by its place.</summary>
    public static byte[] Sjabloon() => Foutenbestand.Leeg([.. Onderdeel.Alle.SelectMany(o => o.Velden.Select(o.Kolom))]);

    private static async Task<IReadOnlyList<(string Kolom, string Tekst)>> Rij(Dictionary<Veld, string> waarden, Caller caller, CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time, CancellationToken ct)
    {
        var melding = new Melding(db, vault, organisatie, time);
        var nummerveld = Onderdeel.Koppeling.Velden.First(v => v.Naam == Onderdeel.VNummer);
        if (!waarden.TryGetValue(nummerveld, out var vNummer)) { return [(nummerveld.Label, "Vul het V-nummer in.")]; }
        foreach (var onderdeel in Onderdeel.Alle)
        {
            var gevuld = onderdeel.Velden.Any(v => v != nummerveld && waarden.ContainsKey(v));
            if (!gevuld) { continue; }
            var bekend = await db.Zoek(vault, caller.Oin, vNummer, null, ct);
            var beeld = bekend is null ? null : await Persoonsbeeld.Van(db, vault, bekend, ct);
            if (beeld is null && onderdeel != Onderdeel.Koppeling) { return [(nummerveld.Label, "Er is geen koppeling van uw organisatie met dit V-nummer. Controleer het nummer, of vul ook de kolommen van de koppeling in.")]; }
            var overdracht = onderdeel == Onderdeel.Overdracht;
            var scenario = Onderdeel.Overdracht.Velden.First(v => v.Naam == "scenario");
            var bestaand = overdracht ? beeld!.VoorOverdracht(waarden.GetValueOrDefault(Onderdeel.Overdracht.Velden[0]), waarden.GetValueOrDefault(scenario)) : beeld?.Deel(onderdeel);
            // An empty cell says nothing: what was sent before stays, and a required one that was never sent is missed.
            string? Waarde(Veld veld) => waarden.GetValueOrDefault(veld) ?? (overdracht ? beeld!.Voorstel(veld) : null) ?? (veld.Verplicht && Melding.Toon(veld, bestaand) is null ? "" : null);
            var fouten = await melding.Stuur(onderdeel, bestaand, Waarde, vNummer, overdracht ? Aanbod(bekend!.KoppelingId, waarden) : null, caller, ct);
            if (fouten.Count > 0) { return [.. fouten.Select(f => (f.Veld is { } veld ? onderdeel.Kolom(veld) : "", f.Tekst))]; }
        }
        return [];
    }

    /// <summary>The number of an offer follows from the person and the cells of the handover: the same row again is the same offer.</summary>
    private static Guid Aanbod(Guid koppelingId, Dictionary<Veld, string> waarden) =>
        new(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{koppelingId}\n{string.Join('\n', Onderdeel.Overdracht.Velden.Select(v => waarden.GetValueOrDefault(v)))}")).AsSpan(0, 16));

    /// <summary>Reads the rows; answers the line at which that was not possible.</summary>
    private static long? Lees(byte[] inhoud, List<(int Regel, string[] Cellen)> rijen)
    {
        long? open = null;
        var tekst = Tekenset.Van(null)!.GetString(inhoud).TrimStart('\uFEFF');
        var kop = tekst[..(tekst.IndexOfAny(['\r', '\n']) is var einde and >= 0 ? einde : tekst.Length)];
        using var csv = CsvReader.FromText(tekst, Csvvorm.Lezen(Csvvorm.Scheiding(kop), regel => open ??= regel + 1));
        try
        {
            while (csv.Read())
            {
                var cellen = new string[csv.FieldCount];
                for (var i = 0; i < cellen.Length; i++) { cellen[i] = csv.IsEmpty(i) ? "" : csv.GetString(i).Trim(); }
                if (cellen.Any(c => c.Length > 0)) { rijen.Add(((int)csv.LineNumber, cellen)); }
            }
        }
        catch (CsvFormatException e) { open ??= e.LineNumber + 1; }
        return open;
    }
}
