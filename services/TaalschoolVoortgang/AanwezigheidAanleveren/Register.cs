using System.Text.Json;
using Inburgering.Contracts.School.V2;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.TrajectenBijhouden;
using WeektotaalGeregistreerd = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>What came of a delivery: lessons that were new (<c>Aangenomen</c>), known with other values (<c>Gecorrigeerd</c>), known with the same values (<c>Ongewijzigd</c>), and rows that were not kept (<c>Geweigerd</c>). Of DUO's monthly file the same of totals instead of lessons.</summary>
internal sealed record Verslag(
    string AanleveringId, DateTimeOffset OntvangenOp, int Regels, int Aangenomen, int Gecorrigeerd, int Ongewijzigd, int Geweigerd,
    IReadOnlyList<Regelfout> Fouten, IReadOnlyList<Waarschuwing> Waarschuwingen, string? FoutenBestand, bool Duobestand);

/// <summary>Something that was kept, but may not be meant.</summary>
internal sealed record Waarschuwing(int Regel, string Tekst);

/// <summary>The ledger of lessons: a delivery is compared with it, the difference is kept and told in one transaction.</summary>
internal static class Register
{
    /// <summary>Errors, and warnings, that an answer shows; the file of refused rows has all errors.</summary>
    private const int GetoondeFouten = 500;

    /// <summary>Lessons of one message at most: receivers take in thousands of messages at once.</summary>
    private const int MeesteLessen = 200;

    private static readonly Prepared<TaalschoolVoortgangDbContext, (string SchoolOin, string EigenId), Aanlevering> MetKenmerk =
        new((db, vraag) => db.Aanleveringen.AsNoTracking().Where(x => x.SchoolOin == vraag.SchoolOin && x.EigenId == vraag.EigenId));

    private static readonly Prepared<TaalschoolVoortgangDbContext, (List<Guid> Trajecten, DateOnly Van, DateOnly Tot), Les> LessenVan =
        new((db, vraag) => db.Lessen.AsNoTracking().Where(x => EF.Parameter(vraag.Trajecten).Contains(x.TrajectId) && x.Datum >= vraag.Van && x.Datum <= vraag.Tot));

    public readonly record struct Uitkomst(Verslag? Verslag, bool Nieuw, ProblemHttpResult? Probleem);

    /// <summary>
    /// Takes a delivery in, or only tells what would come of it (<paramref name="proef"/>): the same path without the last step. In one transaction,
    /// part by part, so that the whole is kept or nothing, and a large delivery takes no more memory than a small one.
    /// </summary>
    /// <exception cref="BestandException">A later part is no good; nothing is kept.</exception>
    public static async Task<Uitkomst> Verwerk(
        TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, string schoolOin, string eigenId, Levering levering, bool proef, CancellationToken ct)
    {
        var inDelen = levering.Volgende is not null;
        // What would come of a later part depends on the parts before it, so trying those is done in earnest and taken back.
        await using var transactie = proef && !inDelen ? null : await db.Begin(ct);
        if (!proef)
        {
            await Wacht(db, schoolOin, ct);
            if (await MetKenmerk.Ask(db, (schoolOin, eigenId), ct) is [var eerder])
            {
                return eerder.Vingerafdruk == levering.Vingerafdruk
                    ? new(Toon(eerder, vault), false, null)
                    : new(null, false, Problems.Create(409, "AANLEVERING_BESTAAT_AL", "Dit kenmerk is al gebruikt voor andere gegevens", $"Aanlevering {eigenId} is op {LegalTime.DateOf(eerder.OntvangenOp):dd-MM-yyyy} ontvangen met andere inhoud ({eerder.Regels} regels). Geef deze aanlevering een eigen kenmerk. Een verbeterde les levert u onder een nieuw kenmerk opnieuw aan."));
            }
        }
        db.ChangeTracker.AutoDetectChangesEnabled = false; // all changes are named here
        var nu = time.GetUtcNow();
        var telling = new Telling();
        for (var deel = levering.Eerste; deel is not null; deel = levering.Volgende is { } volgende ? await volgende(ct) : null)
        {
            if (await Toewijzing.Laad(db, vault, schoolOin, deel, ct) is not { } toewijzing) { return new(null, false, RaadpleegTrajecten.Onbekend()); }
            var lessen = toewijzing.WijsToe(deel);
            var totalen = toewijzing.WijsTotalenToe(deel);
            var verschil = Vergelijk(lessen, await Bestaand(db, lessen, ct));
            var stand = Vergelijk(totalen, await Bestaand(db, totalen, ct));
            telling.Tel(deel, verschil, stand);
            if (telling.Geweigerd.Count > CsvLezer.MaxWeigeringen) { return new(null, false, Problems.Create(400, "ERR_TE_VEEL", "Bijna alles is fout", $"Meer dan {CsvLezer.MaxWeigeringen} regels zijn fout. Waarschijnlijk is dit niet het goede bestand.")); }
            if (transactie is null) { continue; }
            Schrijf(db, schoolOin, eigenId, deel, toewijzing, lessen, verschil, stand, nu, time);
            if (inDelen)
            {
                await db.SaveChangesAsync(ct);
                db.ForgetSaved();
            }
        }
        var aanlevering = telling.Als(schoolOin, eigenId, levering, nu, vault);
        var verslag = Toon(aanlevering, vault) with { Waarschuwingen = telling.Waarschuwingen, FoutenBestand = proef ? null : Foutenbestand(aanlevering) };
        if (proef || transactie is null) { return new(verslag, true, null); }

        db.Append(aanlevering);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(verslag, true, null);
    }

    /// <summary>What is kept and told of (a part of) a delivery, with the next SaveChanges.</summary>
    private static void Schrijf(
        TaalschoolVoortgangDbContext db, string schoolOin, string eigenId, Gelezen gelezen, Toewijzing toewijzing, List<(Lesregel Regel, Lestraject Traject)> lessen, Verschil<Les> verschil, Verschil<Urentotaal> stand, DateTimeOffset nu, TimeProvider time)
    {
        foreach (var les in verschil.Toegevoegd) { db.Append(les); }
        db.UpdateRange(verschil.Gewijzigd);
        db.AddRange(stand.Toegevoegd);
        db.UpdateRange(stand.Gewijzigd);
        var (pad, tijd) = ($"aanleveringen/{Uri.EscapeDataString(eigenId)}", gelezen.VastgelegdOp is { } dag ? time.At(dag) : nu);
        foreach (var bericht in Berichten(eigenId, gelezen, toewijzing, lessen, verschil))
        {
            db.Verstuur(bericht.Data, new About(bericht.InburgeraarId) { Oin = schoolOin, Time = tijd }, bericht.Data.TrajectId, pad, nu);
        }
        foreach (var totaal in stand.Toegevoegd.Concat(stand.Gewijzigd))
        {
            // Planned hours are not in the file: as many as were followed, and marked as such.
            var bericht = new WeektotaalGeregistreerd { TrajectId = totaal.TrajectId, WeekVan = totaal.Van, WeekTot = totaal.Tot, Gepland = totaal.Uren, Gevolgd = totaal.Uren, Geoorloofd = 0, Ongeoorloofd = 0, AlleenGevolgd = true };
            db.Verstuur(bericht, new About(toewijzing.Traject(totaal.TrajectId)!.InburgeraarId) { Oin = schoolOin, Time = nu }, totaal.TrajectId, pad, nu);
        }
    }

    /// <summary>What came of the parts of a delivery together.</summary>
    private sealed class Telling
    {
        private int regels, aangenomen, gecorrigeerd, ongewijzigd;

        public List<Weigering> Geweigerd { get; } = [];

        public List<Waarschuwing> Waarschuwingen { get; } = [];

        public void Tel(Gelezen deel, Verschil<Les> lessen, Verschil<Urentotaal> totalen)
        {
            regels += deel.Regels;
            aangenomen += lessen.Nieuw + totalen.Nieuw;
            gecorrigeerd += lessen.Gecorrigeerd + totalen.Gecorrigeerd;
            ongewijzigd += lessen.Ongewijzigd + totalen.Ongewijzigd;
            Geweigerd.AddRange(deel.Geweigerd.OrderBy(w => w.Regel));
            Waarschuwingen.AddRange(lessen.Waarschuwingen.Concat(totalen.Waarschuwingen).Take(GetoondeFouten - Waarschuwingen.Count));
        }

        public Aanlevering Als(string schoolOin, string eigenId, Levering levering, DateTimeOffset nu, Vault vault) => new()
        {
            SchoolOin = schoolOin,
            EigenId = eigenId,
            Vingerafdruk = levering.Vingerafdruk,
            OntvangenOp = nu,
            Regels = regels,
            Aangenomen = aangenomen,
            Gecorrigeerd = gecorrigeerd,
            Ongewijzigd = ongewijzigd,
            Duobestand = levering.Eerste.Duobestand,
            Geweigerd = Geweigerd.Count,
            Weigeringen = Geweigerd.Count == 0 ? null : vault.Encrypt(JsonSerializer.Serialize(Geweigerd, BerichtJson.Opties)),
        };
    }

    /// <summary>Deliveries of one school take effect one after another: two with the same rows at the same moment have one effect. On SQLite all transactions do.</summary>
    internal static async Task Wacht(TaalschoolVoortgangDbContext db, string schoolOin, CancellationToken ct)
    {
        if (db.Database.IsSqlite()) { return; }
        if (await db.Loketten.Where(x => x.SchoolOin == schoolOin).ExecuteUpdateAsync(s => s.SetProperty(x => x.Aanleveringen, x => x.Aanleveringen + 1), ct) == 0)
        {
            db.Add(new Loket { SchoolOin = schoolOin, Aanleveringen = 1 });
            await db.SaveChangesAsync(ct);
        }
    }

    private static async Task<List<Les>> Bestaand(TaalschoolVoortgangDbContext db, List<(Lesregel Regel, Lestraject Traject)> lessen, CancellationToken ct)
    {
        if (lessen.Count == 0) { return []; }
        var trajecten = lessen.Select(l => l.Traject.TrajectId).Distinct().ToList();
        return await LessenVan.Ask(db, (trajecten, lessen.Min(l => l.Regel.Datum), lessen.Max(l => l.Regel.Datum)), ct);
    }

    private static async Task<List<Urentotaal>> Bestaand(TaalschoolVoortgangDbContext db, List<(Totaalregel Regel, Lestraject Traject)> totalen, CancellationToken ct)
    {
        if (totalen.Count == 0) { return []; }
        var trajecten = totalen.Select(t => t.Traject.TrajectId).Distinct().ToList();
        return await db.Urentotalen.AsNoTracking().Where(x => trajecten.Contains(x.TrajectId)).ToListAsync(ct);
    }

    /// <summary>Known totals against those of DUO's monthly file. Courses of one traject count together; a file of an earlier day than the known one changes nothing.</summary>
    internal static Verschil<Urentotaal> Vergelijk(List<(Totaalregel Regel, Lestraject Traject)> totalen, List<Urentotaal> bestaand)
    {
        List<Urentotaal> toegevoegd = [], gewijzigd = [];
        List<Waarschuwing> waarschuwingen = [];
        var (nieuw, gecorrigeerd, ongewijzigd) = (0, 0, 0);
        var bekend = bestaand.ToDictionary(x => (x.TrajectId, x.Van));
        foreach (var groep in totalen.GroupBy(t => (t.Traject.TrajectId, t.Regel.Van)))
        {
            var aantal = groep.Count();
            var perCursus = groep.Select(t => t.Regel).GroupBy(r => (r.Soort, r.Begin)).ToList();
            foreach (var dubbel in perCursus.Where(g => g.Count() > 1)) { waarschuwingen.Add(new(dubbel.Max(r => r.Regel), $"Deze cursus staat ook op regel {dubbel.Min(r => r.Regel)}. De laatste regel telt.")); }
            var cursussen = perCursus.Select(g => g.MaxBy(r => r.Regel)!).Where(r => r.Uren is not null).ToList();
            if (cursussen.Count == 0)
            {
                ongewijzigd += aantal;
                continue;
            }
            var (tot, uren) = (cursussen.Max(r => r.Tot), cursussen.Sum(r => r.Uren!.Value));
            if (!bekend.TryGetValue(groep.Key, out var stand))
            {
                toegevoegd.Add(new Urentotaal { TrajectId = groep.Key.TrajectId, Van = groep.Key.Van, Tot = tot, Uren = uren });
                nieuw += aantal;
                continue;
            }
            if ((stand.Tot, stand.Uren) == (tot, uren) || stand.Tot > tot)
            {
                if (stand.Tot > tot) { waarschuwingen.Add(new(cursussen[0].Regel, $"Van deze leerling zijn de uren tot en met {stand.Tot:dd-MM-yyyy} al bekend. Dit bestand is ouder; deze regel verandert niets.")); }
                ongewijzigd += aantal;
                continue;
            }
            if (stand.Uren > uren) { waarschuwingen.Add(new(cursussen[0].Regel, "Dit zijn minder uren dan eerder aangeleverd. Het nieuwe totaal telt.")); }
            if (stand.Tot == tot) { gecorrigeerd += aantal; }
            else { nieuw += aantal; }
            (stand.Tot, stand.Uren) = (tot, uren);
            gewijzigd.Add(stand);
        }
        return new(toegevoegd, gewijzigd, nieuw, gecorrigeerd, ongewijzigd, waarschuwingen);
    }

    /// <summary>What a delivery adds and changes, and the count of its rows.</summary>
    internal sealed record Verschil<T>(List<T> Toegevoegd, List<T> Gewijzigd, int Nieuw, int Gecorrigeerd, int Ongewijzigd, List<Waarschuwing> Waarschuwingen);

    /// <summary>The ledger against the delivery. Equal is nothing, other values are a correction, the last row of a delivery counts.</summary>
    internal static Verschil<Les> Vergelijk(List<(Lesregel Regel, Lestraject Traject)> lessen, List<Les> bestaand)
    {
        var register = new Dictionary<(Guid, DateOnly, string), (Les Les, int Regel, bool Nieuw)>(bestaand.Count + lessen.Count, Lessleutel.Gelijk);
        foreach (var les in bestaand) { register[(les.TrajectId, les.Datum, les.Groep)] = (les, 0, false); }
        List<Les> toegevoegd = [];
        HashSet<Les> gewijzigd = [];
        List<Waarschuwing> waarschuwingen = [];
        var (aantalNieuw, gecorrigeerd, ongewijzigd) = (0, 0, 0);
        foreach (var (regel, traject) in lessen)
        {
            var groep = regel.Groep.Length > 0 ? regel.Groep : traject.GroepId ?? "";
            var sleutel = (traject.TrajectId, regel.Datum, groep);
            if (!register.TryGetValue(sleutel, out var stand))
            {
                var les = new Les { TrajectId = traject.TrajectId, Datum = regel.Datum, Groep = groep, Gepland = regel.Gepland, Aanwezig = regel.Aanwezig, Verzuim = regel.Verzuim };
                register[sleutel] = (les, regel.Regel, true);
                toegevoegd.Add(les);
                aantalNieuw++;
                continue;
            }
            if (stand.Les.Gepland == regel.Gepland && stand.Les.Aanwezig == regel.Aanwezig && stand.Les.Verzuim == regel.Verzuim)
            {
                ongewijzigd++;
                continue;
            }
            if (stand.Regel > 0) { waarschuwingen.Add(new(regel.Regel, $"Deze les staat ook op regel {stand.Regel}, met andere uren. De laatste regel telt. Waren het twee lessen op één dag? Tel de uren dan op in één regel.")); }
            (stand.Les.Gepland, stand.Les.Aanwezig, stand.Les.Verzuim) = (regel.Gepland, regel.Aanwezig, regel.Verzuim);
            register[sleutel] = stand with { Regel = regel.Regel };
            if (!stand.Nieuw) { gewijzigd.Add(stand.Les); }
            gecorrigeerd++;
        }
        return new(toegevoegd, [.. gewijzigd], aantalNieuw, gecorrigeerd, ongewijzigd, waarschuwingen);
    }

    /// <summary>One M21 per traject, or a few when it is much, with what changed. A delivery that changes nothing for a traject says nothing about it.</summary>
    private static IEnumerable<(Guid InburgeraarId, AanwezigheidGeregistreerd Data)> Berichten(string eigenId, Gelezen gelezen, Toewijzing toewijzing, List<(Lesregel Regel, Lestraject Traject)> lessen, Verschil<Les> verschil)
    {
        var bron = gelezen.Bron ?? eigenId;
        var perTraject = verschil.Toegevoegd.Concat(verschil.Gewijzigd).GroupBy(l => l.TrajectId).ToDictionary(g => g.Key, g => g.OrderBy(l => l.Datum));
        if (gelezen is { TrajectId: { } leeg, PeriodeVan: { } leegVan, PeriodeTot: { } leegTot, Regels: 0 })
        {
            yield return (toewijzing.Traject(leeg)!.InburgeraarId, new() { TrajectId = leeg, PeriodeVan = leegVan, PeriodeTot = leegTot, Regels = [], TotaalGevolgd = 0, Bron = bron });
            yield break;
        }
        Dictionary<Guid, (DateOnly Van, DateOnly Tot)> perioden = [];
        foreach (var (regel, traject) in lessen)
        {
            var (van, tot) = perioden.GetValueOrDefault(traject.TrajectId, (regel.Datum, regel.Datum));
            perioden[traject.TrajectId] = (regel.Datum < van ? regel.Datum : van, regel.Datum > tot ? regel.Datum : tot);
        }
        foreach (var (trajectId, regels) in perTraject.SelectMany(t => t.Value.Chunk(MeesteLessen).Select(deel => (t.Key, deel))))
        {
            yield return (toewijzing.Traject(trajectId)!.InburgeraarId, new()
            {
                TrajectId = trajectId,
                PeriodeVan = gelezen.PeriodeVan ?? perioden[trajectId].Van,
                PeriodeTot = gelezen.PeriodeTot ?? perioden[trajectId].Tot,
                Regels = [.. regels.Select(l => new Aanwezigheidsregel { Datum = l.Datum, GroepId = l.Groep, Gepland = l.Gepland, Aanwezig = l.Aanwezig, Verzuim = l.Verzuim })],
                TotaalGevolgd = regels.Sum(l => l.Aanwezig),
                Bron = bron,
            });
        }
    }

    public static Verslag Toon(Aanlevering a, Vault vault) =>
        new(a.EigenId, a.OntvangenOp, a.Regels, a.Aangenomen, a.Gecorrigeerd, a.Ongewijzigd, a.Geweigerd, [.. Weigeringen(a, vault).SelectMany(w => w.Fouten).Take(GetoondeFouten)], [], Foutenbestand(a), a.Duobestand);

    public static IReadOnlyList<Weigering> Weigeringen(Aanlevering a, Vault vault) =>
        a.Weigeringen is null ? [] : JsonSerializer.Deserialize<List<Weigering>>(vault.Decrypt(a.Weigeringen), BerichtJson.Opties)!;

    private static string? Foutenbestand(Aanlevering a) =>
        a.Geweigerd == 0 ? null : $"/taalschool-voortgang/v1/aanleveringen/{Uri.EscapeDataString(a.EigenId)}/fouten";

    /// <summary>A group is the same group however it is capitalised.</summary>
    private sealed class Lessleutel : IEqualityComparer<(Guid TrajectId, DateOnly Datum, string Groep)>
    {
        public static readonly Lessleutel Gelijk = new();

        public bool Equals((Guid TrajectId, DateOnly Datum, string Groep) x, (Guid TrajectId, DateOnly Datum, string Groep) y) =>
            x.TrajectId == y.TrajectId && x.Datum == y.Datum && string.Equals(x.Groep, y.Groep, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((Guid TrajectId, DateOnly Datum, string Groep) obj) =>
            HashCode.Combine(obj.TrajectId, obj.Datum, StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Groep));
    }
}
