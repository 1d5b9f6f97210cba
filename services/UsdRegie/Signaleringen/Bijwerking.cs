using System.Collections.ObjectModel;
using UsdRegie.Dossiers;
using UsdRegie.Rekenen;

namespace UsdRegie.Signaleringen;

/// <summary>
/// Oordeelt over een dag en geeft de nieuwe lijst signaleringen. De feiten zijn alle feiten die tot en met die dag ontvangen zijn, elk
/// met zijn eigen datum. Nog een keer op dezelfde dag met meer feiten mag: de dag wordt als geheel beoordeeld.
/// </summary>
internal static class Bijwerking
{
    /// <param name="bestaand">De signaleringen zoals ze waren.</param>
    /// <param name="d">Het dossier van nu.</param>
    /// <param name="dag">De dag waarover geoordeeld wordt.</param>
    /// <param name="t">De grenzen van de regels.</param>
    /// <param name="andersVanaf">Sinds het oordeel waar <paramref name="bestaand"/> van is, kwamen er alleen feiten die aan dagen hiervoor niets veranderen; standaard is dat van geen dag bekend.</param>
    /// <param name="alleenLessen">De andere regels zeggen nog wat zij bij dat oordeel zeiden (<see cref="Rust"/>).</param>
    public static IReadOnlyList<Signalering> Van(IReadOnlyList<Signalering> bestaand, Dossier d, DateOnly dag, Drempels t, DateOnly andersVanaf = default, bool alleenLessen = false)
    {
        var stand = d.Op(dag);
        var toen = new Terugblik(d);
        var nieuw = new List<Signalering>(bestaand);
        var oordelen = new List<Oordeel>();
        foreach (var regel in alleenLessen ? Regels.OverLessen : Regels.Alle)
        {
            var buiten = regel.BuitenBereik(stand);
            oordelen.Clear();
            if (buiten is null) { oordelen.AddRange(regel.Beoordeel(stand, t)); }
            if (oordelen.Count == 0 && !Bekend(bestaand, regel)) { continue; }
            var gesloten = Gesloten(regel, stand);
            Sluit(nieuw, regel, oordelen, gesloten, buiten, d, dag);
            foreach (var oordeel in oordelen)
            {
                if (oordeel.Afgehandeld is null && !gesloten.ContainsKey(oordeel.Object)) { Open(nieuw, regel, oordeel, toen, dag, t, andersVanaf); }
            }
            foreach (var oordeel in oordelen) { Spoor(nieuw, regel, oordeel, gesloten, d, dag); }
        }
        MeldOvername(nieuw, dag);
        for (var i = 0; i < nieuw.Count; i++) { nieuw[i] = Bejegend(nieuw[i], stand); }
        return (nieuw.SequenceEqual(bestaand) ? bestaand : nieuw).OpVolgorde();     // mostly nothing changes
    }

    private static bool Bekend(IReadOnlyList<Signalering> bestaand, Regel regel)
    {
        for (var i = 0; i < bestaand.Count; i++) { if (bestaand[i].Code == regel.Code) { return true; } }
        return false;
    }

    /// <summary>De vaste volgorde van de signaleringen van een dossier: op dag van openen, code en object.</summary>
    public static IReadOnlyList<Signalering> OpVolgorde(this IReadOnlyList<Signalering> signaleringen)
    {
        for (var i = 1; i < signaleringen.Count; i++)
        {
            if (Volgorde(signaleringen[i - 1], signaleringen[i]) > 0) { return [.. signaleringen.Order(Comparer<Signalering>.Create(Volgorde))]; }
        }
        return signaleringen;

        static int Volgorde(Signalering x, Signalering y) =>
            x.GeopendOp.CompareTo(y.GeopendOp) is var dag and not 0 ? dag : string.CompareOrdinal(x.Code, y.Code) is var code and not 0 ? code : string.CompareOrdinal(x.Object, y.Object);
    }

    /// <summary>De bevindingen van alle regels op een dag, met hun eerste dag.</summary>
    public static IEnumerable<Bevinding> Bevindingen(Dossier d, DateOnly dag, Drempels t)
    {
        var toen = new Terugblik(d);
        foreach (var regel in Regels.Alle.Where(r => r.BuitenBereik(d.Op(dag)) is null))
        {
            foreach (var o in regel.Beoordeel(d.Op(dag), t).Where(o => o.Afgehandeld is null).ToList())
            {
                yield return new Bevinding(regel.Code, o.Object, o.Ernst, Sinds(regel, o.Object, toen, dag, t), o.Uitleg, regel.Bron, regel.Versie);
            }
        }
    }

    private sealed record Sluiting(DateOnly Dag, string Reden);

    private static void Sluit(List<Signalering> lijst, Regel regel, List<Oordeel> oordelen, IReadOnlyDictionary<string, Sluiting> gesloten, string? buiten, Dossier d, DateOnly dag)
    {
        for (var i = lijst.Count - 1; i >= 0; i--)
        {
            var s = lijst[i];
            // What closed earlier today is judged again with the rest of the day: the reason may have become another.
            if (s.Code != regel.Code || (s.OpgelostOp is not null && s.OpgelostOp != dag)) { continue; }
            var oordeel = oordelen.Find(o => o.Object == s.Object);
            var handmatig = gesloten.GetValueOrDefault(s.Object);
            if (oordeel is { Afgehandeld: null } && handmatig is null) { continue; }
            if (s.GeopendOp == dag && oordeel is null) { lijst.RemoveAt(i); continue; }     // rules that leave a trace still have an oordeel here
            var reden = handmatig?.Reden ?? oordeel?.Afgehandeld?.Reden ?? buiten ?? regel.Sluitreden(d.Op(dag)) ?? "opgelost";
            lijst[i] = s with { Status = SignaleringStatus.Opgelost, OpgelostOp = dag, Reden = reden, SluimertTot = null };
        }
    }

    private static void Open(List<Signalering> lijst, Regel regel, Oordeel oordeel, Terugblik toen, DateOnly dag, Drempels t, DateOnly andersVanaf)
    {
        var i = lijst.FindLastIndex(s => s.Code == regel.Code && s.Object == oordeel.Object && (s.OpgelostOp is null || s.OpgelostOp == dag));
        if (i >= 0)
        {
            // Still open, or opened again on the day it closed: then the day as a whole says that it never closed.
            var ongewijzigd = lijst[i].OpgelostOp is null && lijst[i].Ernst == oordeel.Ernst && lijst[i].Uitleg == oordeel.Uitleg;
            var sinds = lijst[i].GeopendOp == dag
                ? lijst[i].OpgelostOp is null && andersVanaf >= dag ? lijst[i].Sinds : Sinds(regel, oordeel.Object, toen, dag, t)     // the rest of this day may still change it
                : ongewijzigd ? lijst[i].Sinds
                : Vervroegd(lijst[i].Sinds, regel, oordeel.Object, toen, dag, t);
            lijst[i] = lijst[i] with
            {
                Ernst = oordeel.Ernst, Uitleg = oordeel.Uitleg, Bron = regel.Bron, Regelversie = regel.Versie, Sinds = sinds,
                Status = SignaleringStatus.Open, OpgelostOp = null, Reden = null,
            };
            return;
        }
        lijst.Add(new Signalering(
            Signalering.Id(toen.Dossier.Sleutel.DossierId, regel.Code, oordeel.Object, dag), regel.Code, oordeel.Object, oordeel.Ernst, SignaleringStatus.Open,
            Sinds(regel, oordeel.Object, toen, dag, t), dag, null, null, oordeel.Uitleg, regel.Bron, regel.Versie, null, null));
    }

    /// <summary>
    /// Wat de regisseur sloot op de dag dat het opkwam, en wat een spoor laat en op de dag van ontvangst al was afgehandeld, komt
    /// gesloten op de tijdlijn.
    /// </summary>
    private static void Spoor(List<Signalering> lijst, Regel regel, Oordeel oordeel, IReadOnlyDictionary<string, Sluiting> gesloten, Dossier d, DateOnly dag)
    {
        var sluiting = gesloten.GetValueOrDefault(oordeel.Object) is { } h && h.Dag == dag ? h : null;
        var afgehandeld = regel.LaatSpoor ? oordeel.Afgehandeld : null;
        if ((sluiting is null && afgehandeld is null) || lijst.Exists(s => s.Code == regel.Code && s.Object == oordeel.Object)) { return; }
        var geopend = afgehandeld?.Bekend ?? dag;
        lijst.Add(new Signalering(
            Signalering.Id(d.Sleutel.DossierId, regel.Code, oordeel.Object, geopend), regel.Code, oordeel.Object, oordeel.Ernst, SignaleringStatus.Opgelost,
            geopend, geopend, dag, sluiting?.Reden ?? afgehandeld!.Reden, oordeel.Uitleg, regel.Bron, regel.Versie, null, null));
    }

    private static void MeldOvername(List<Signalering> lijst, DateOnly dag)
    {
        for (var i = 0; i < lijst.Count; i++)
        {
            var s = lijst[i];
            if (s.OpgelostOp != dag || s.Reden != "opgelost" || Regels.Zoek(s.Code).OvergenomenDoor is not { } code) { continue; }
            if (lijst.Exists(x => x.Code == code && x.OpgelostOp is null)) { lijst[i] = s with { Reden = $"overgenomen door {code}" }; }
        }
    }

    /// <summary>Objecten die de regisseur gesloten heeft, met de reden. Dat geldt alleen voor dat object.</summary>
    private static IReadOnlyDictionary<string, Sluiting> Gesloten(Regel regel, Stand stand)
    {
        if (!(regel.Sluitbaar && stand.Is<SignaleringGesloten>()) && !(regel.SluitBijErkennen && stand.Is<SignaleringErkend>())) { return ReadOnlyDictionary<string, Sluiting>.Empty; }
        var gesloten = new Dictionary<string, Sluiting>(StringComparer.Ordinal);
        if (regel.Sluitbaar)
        {
            foreach (var v in stand.Vastgelegd<SignaleringGesloten>())
            {
                if (v.Feit.Inhoud is SignaleringGesloten m && m.Code == regel.Code) { gesloten.TryAdd(m.Objectsleutel, new Sluiting(v.Ontvangen, m.Reden)); }
            }
        }
        if (regel.SluitBijErkennen)
        {
            foreach (var v in stand.Vastgelegd<SignaleringErkend>())
            {
                if (v.Feit.Inhoud is SignaleringErkend m && m.Code == regel.Code) { gesloten.TryAdd(m.Objectsleutel, new Sluiting(v.Ontvangen, "erkend")); }
            }
        }
        return gesloten;
    }

    /// <summary>Erkennen, sluimeren en beoordelen zijn feiten; de status volgt daaruit.</summary>
    private static Signalering Bejegend(Signalering s, Stand stand)
    {
        if (!stand.Is<SignaleringErkend>() && !stand.Is<SignaleringGesluimerd>() && !stand.Is<SignaleringBeoordeeld>())
        {
            return s.OpgelostOp is not null || s is { Status: SignaleringStatus.Open, SluimertTot: null } ? s : s with { Status = SignaleringStatus.Open, SluimertTot = null };
        }
        return MetBejegening(s, stand);
    }

    private static Signalering MetBejegening(Signalering s, Stand stand)
    {
        bool Raakt(string code, string objectsleutel, Vastlegging v) => code == s.Code && objectsleutel == s.Object && v.Eigen >= s.GeopendOp && (s.OpgelostOp is null || v.Eigen <= s.OpgelostOp);

        var beoordeling = stand.Vastgelegd<SignaleringBeoordeeld>()
            .Where(v => v.Feit.Inhoud is SignaleringBeoordeeld m && m.Code == s.Code && m.Objectsleutel == s.Object && v.Eigen >= s.GeopendOp)
            .Select(v => (bool?)((SignaleringBeoordeeld)v.Feit.Inhoud).Terecht)
            .LastOrDefault();
        if (s.OpgelostOp is not null) { return beoordeling is null ? s : s with { Beoordeling = beoordeling }; }
        var erkend = stand.Vastgelegd<SignaleringErkend>().Any(v => v.Feit.Inhoud is SignaleringErkend m && Raakt(m.Code, m.Objectsleutel, v));
        var sluimert = stand.Vastgelegd<SignaleringGesluimerd>()
            .Where(v => v.Feit.Inhoud is SignaleringGesluimerd m && Raakt(m.Code, m.Objectsleutel, v))
            .Select(v => (DateOnly?)((SignaleringGesluimerd)v.Feit.Inhoud).Tot)
            .LastOrDefault();
        return s with
        {
            Status = sluimert > stand.Dag ? SignaleringStatus.Sluimert : erkend ? SignaleringStatus.Erkend : SignaleringStatus.Open,
            SluimertTot = sluimert > stand.Dag ? sluimert : null,
            Beoordeling = beoordeling ?? s.Beoordeling,
        };
    }

    /// <summary>
    /// Eerste dag van de onafgebroken periode tot en met <paramref name="dag"/> waarin de regel over dit object waar is, met de feiten
    /// die nu bekend zijn. Tussen twee omslagdagen verandert het oordeel niet, dus alleen die worden bekeken.
    /// </summary>
    private static DateOnly Sinds(Regel regel, string objectsleutel, Terugblik toen, DateOnly dag, Drempels t)
    {
        var eerste = dag;
        foreach (var x in Omslagdagen(regel, toen.Dossier, dag, dag, t))
        {
            if (!Geldt(regel, objectsleutel, toen.Op(x), t)) { break; }
            eerste = x;
        }
        return eerste;
    }

    /// <summary>
    /// The earlier of two days: since when it was known to hold, and since when it holds with the facts of now. Facts that came late can only make it
    /// earlier when it also held on the last day before, so that day is asked first: it spares the whole way back.
    /// </summary>
    private static DateOnly Vervroegd(DateOnly sinds, Regel regel, string objectsleutel, Terugblik toen, DateOnly dag, Drempels t)
    {
        var ervoor = Omslagdagen(regel, toen.Dossier, dag, sinds, t).Take(1).ToList();
        return ervoor is [var x] && Geldt(regel, objectsleutel, toen.Op(x), t) ? Datums.Eerste(sinds, Sinds(regel, objectsleutel, toen, dag, t)) : sinds;
    }

    private static bool Geldt(Regel regel, string objectsleutel, Stand stand, Drempels t) =>
        regel.BuitenBereik(stand) is null && regel.Beoordeel(stand, t).Any(o => o.Object == objectsleutel && o.Afgehandeld is null);

    /// <summary>A dossier on earlier days, each worked out once for all the rules that look back at it.</summary>
    private sealed class Terugblik(Dossier dossier)
    {
        private Dictionary<DateOnly, Stand>? standen;

        public Dossier Dossier => dossier;

        public Stand Op(DateOnly dag) => (standen ??= []).TryGetValue(dag, out var stand) ? stand : standen[dag] = new Stand(dossier, dag);
    }

    /// <summary>
    /// De dagen voor <paramref name="voor"/> waarop het oordeel kon omslaan, de laatste eerst. De feiten staan al op eigen dag: wie maar een paar dagen terugkijkt,
    /// leest er maar een paar.
    /// </summary>
    private static IEnumerable<DateOnly> Omslagdagen(Regel regel, Dossier d, DateOnly dag, DateOnly voor, Drempels t)
    {
        List<DateOnly> anders = [.. regel.Kantelt(d.Op(dag), t).Concat(Kanteldata.VanToestand(d)).Where(x => x < voor).Distinct().Order()];
        for (var (i, j) = (d.Feiten.Count - 1, anders.Count - 1); ;)
        {
            while (i >= 0 && d.Feiten[i].Eigen >= voor) { i--; }
            while (j >= 0 && anders[j] >= voor) { j--; }
            if (i < 0 && j < 0) { yield break; }
            voor = i < 0 ? anders[j] : j < 0 ? d.Feiten[i].Eigen : Datums.Laatste(d.Feiten[i].Eigen, anders[j]);
            yield return voor;
        }
    }
}

/// <summary>Dagen waarop zonder nieuw feit iets kan omslaan: daarop moet het dossier opnieuw beoordeeld worden.</summary>
internal static class Kanteldata
{
    /// <summary>De eerstvolgende dag na <paramref name="dag"/>, of <see langword="null"/> als er geen is.</summary>
    public static DateOnly? Volgende(Dossier d, DateOnly dag, Drempels t) => Eerste(VanFeiten(d, dag), VanRegels(Regels.Alle, d, dag, t));

    /// <summary>De eerstvolgende dag die uit de feiten zelf volgt.</summary>
    internal static DateOnly? VanFeiten(Dossier d, DateOnly dag)
    {
        DateOnly? eerste = null;
        for (var i = d.Feiten.Count - 1; i >= 0 && d.Feiten[i].Eigen > dag; i--) { eerste = d.Feiten[i].Eigen; } // they are on their own day
        foreach (var x in VanToestand(d).Concat(d.VanSoort<SignaleringGesluimerd>().Select(v => ((SignaleringGesluimerd)v.Feit.Inhoud).Tot))) { eerste = Eerste(eerste, x, dag); }
        return eerste;
    }

    /// <summary>De eerstvolgende dag waarop het oordeel van een van deze regels kan omslaan.</summary>
    internal static DateOnly? VanRegels(IReadOnlyList<Regel> regels, Dossier d, DateOnly dag, Drempels t)
    {
        DateOnly? eerste = null;
        for (var i = 0; i < regels.Count; i++)
        {
            foreach (var x in regels[i].Kantelt(d.Op(dag), t)) { eerste = Eerste(eerste, x, dag); }
        }
        return eerste;
    }

    internal static DateOnly? Eerste(DateOnly? x, DateOnly? y) => x is null || y < x ? y : x;

    private static DateOnly? Eerste(DateOnly? eerste, DateOnly x, DateOnly na) => x > na && (eerste is null || x < eerste) ? x : eerste;

    /// <summary>Dagen waarop de toestand omslaat en die niet de eigen datum van een feit zijn.</summary>
    internal static IEnumerable<DateOnly> VanToestand(Dossier d) =>
        d.VanSoort<Inburgering.Contracts.School.V1.TaaltrajectBeeindigd>().Select(v => ((Inburgering.Contracts.School.V1.TaaltrajectBeeindigd)v.Feit.Inhoud).Einddatum);
}
