using System.Text.Json;
using System.Text.Json.Nodes;
using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>Waar bronnen elkaar tegenspreken. Het dossier rekent met één waarde en laat de andere zien.</summary>
internal static class Tegenstrijdigheden
{
    private const string Berekend = "berekend";

    /// <summary>Velden waarvan alleen gezegd wordt dat zij verschillen: het dossier toont deze nummers nergens.</summary>
    private static readonly string[] Persoonsnummers = ["bsn", "vNummer"];

    public static IEnumerable<Tegenstrijdigheid> Van(Stand s) =>
        Persoon(s).Concat(Termijnen(s)).Concat(Uren(s)).Concat(Leerroute(s)).Concat(Afgesloten<PvtOndertekend>(s, "pvt.ondertekendOp", m => m.OndertekendOp)).Concat(Afgesloten<MapAfgerond>(s, "map.eindgesprekOp", m => m.EindgesprekOp)).Concat(s.Dossier.Botsingen.Select(Botsing));

    /// <summary>Twee bronnen over dezelfde zaak: alleen wat verschilt staat er, met de dag waarop ieder het zei.</summary>
    private static Tegenstrijdigheid Botsing(Botsing b)
    {
        var inhouden = b.Feiten.Select(f => JsonSerializer.SerializeToNode(f.Inhoud, f.Inhoud.GetType(), BerichtJson.Opties)!.AsObject()).ToList();
        var verschil = inhouden.SelectMany(j => j.Select(v => v.Key)).Distinct().Where(naam => inhouden.Exists(j => !JsonNode.DeepEquals(j[naam], inhouden[0][naam]))).ToList();
        return new(
            b.Soort,
            [.. b.Feiten.Zip(inhouden, (f, j) => new TegenstrijdigeWaarde($"{string.Join(", ", verschil.Select(naam => Persoonsnummers.Contains(naam) ? naam : $"{naam} {j[naam]?.ToString() ?? "niets"}"))} (bericht van {f.Tijd.Dag():yyyy-MM-dd})", f.Bron))],
            Feitsoort.Catalogusnummer(b.Feiten[0].Inhoud), "Twee organisaties zeggen iets anders over hetzelfde. Het laatste bericht telt. Vraag wie gelijk heeft; de ander verbetert zijn bericht.");
    }

    /// <summary>Een school die nu lesgeeft voor een andere leerroute dan die van het plan.</summary>
    private static IEnumerable<Tegenstrijdigheid> Leerroute(Stand s)
    {
        if (s.Pip is not { } pip) { yield break; }
        foreach (var t in s.Taaltrajecten.Where(t => t.LooptOp(s.Dag)))
        {
            if (s.Taaltrajectstart(t.Id) is { Leerroute: var school } && school != pip.Inhoud.Leerroute) { yield return Paar("leerroute", pip.Inhoud.Leerroute.Tekst(), pip.Vastlegging.Feit.Bron, school.Tekst(), t.SchoolOin); }
        }
    }

    /// <summary>Wat één keer gebeurt en door twee organisaties met een andere dag gemeld is; de laatste dag telt.</summary>
    private static IEnumerable<Tegenstrijdigheid> Afgesloten<T>(Stand s, string veld, Func<T, DateOnly> dag)
    {
        if (s.Vastgelegd<T>().ToList() is not [.., _, var telt] alle) { yield break; }
        var (gebruikt, bron) = (dag((T)telt.Feit.Inhoud), telt.Feit.Bron);
        foreach (var v in alle.Where(v => v.Feit.Bron != bron && dag((T)v.Feit.Inhoud) != gebruikt)) { yield return Paar(veld, $"{gebruikt:yyyy-MM-dd}", bron, $"{dag((T)v.Feit.Inhoud):yyyy-MM-dd}", v.Feit.Bron); }
    }

    private static readonly Dictionary<string, (string Regel, string Uitleg)> Regels = new(StringComparer.Ordinal)
    {
        ["persoon.naam"] = ("P-2", "Het dossier gebruikt de naam van COA. Zoek uit welke klopt en laat de ander verbeteren."),
        ["persoon.geboortedatum"] = ("P-2", "Het dossier gebruikt de geboortedatum van COA. Zoek uit welke klopt en laat de ander verbeteren."),
        ["persoon.moedertaal"] = ("P-2", "Het dossier gebruikt de moedertaal van COA. Vraag het de inburgeraar en laat de ander verbeteren."),
        ["doelgroep"] = ("R-16", "De doelgroep bepaalt wat de gemeente aanbiedt. Het dossier gebruikt die van DUO."),
        ["leerroute"] = ("R-14", "De school geeft les voor een andere leerroute dan het plan noemt. Het dossier gebruikt het plan. Bel de school, of stel een nieuwe versie van het plan vast."),
        ["pvt.ondertekendOp"] = ("R-13", "Het PVT wordt één keer ondertekend. Het dossier gebruikt de laatste dag. Zoek uit welke klopt; de ander verbetert zijn bericht."),
        ["map.eindgesprekOp"] = ("F-09", "De MAP heeft één eindgesprek. Het dossier gebruikt de laatste dag. Zoek uit welke klopt; de ander verbetert zijn bericht."),
        ["pipTermijn.uiterlijk"] = ("F-14", "Het dossier rekent met tien weken na de start. DUO noemt een andere laatste dag."),
        ["termijn.startdatum"] = ("R-03", "De termijn begint de dag na het eerste plan. DUO beslist: het dossier gebruikt de datum van DUO."),
        ["termijn.einddatum"] = ("R-01", "De termijn duurt drie jaar. DUO beslist: het dossier gebruikt de datum van DUO."),
        ["uren.taal"] = ("F-10", "DUO kent andere uren dan dit dossier. Het dossier rekent met wat de school aanleverde. Meld de uren opnieuw, of vraag de school wat er mist."),
        ["uren.participatie"] = ("F-10", "DUO kent andere uren dan dit dossier. Het dossier rekent met wat hier is vastgelegd. Meld de uren opnieuw."),
    };

    private static IEnumerable<Tegenstrijdigheid> Persoon(Stand s)
    {
        if (s.Vastgelegd<StatushouderGekoppeld>().LastOrDefault() is not { } koppeling) { yield break; }
        var coa = (StatushouderGekoppeld)koppeling.Feit.Inhoud;
        foreach (var v in s.Vastgelegd<StatushouderGevestigd>())
        {
            var m = (StatushouderGevestigd)v.Feit.Inhoud;
            if (m.Naam is not null && m.Naam != coa.Naam) { yield return Paar("persoon.naam", coa.Naam, koppeling.Feit.Bron, m.Naam, v.Feit.Bron); }
            if (m.Geboortedatum is { } g && g != coa.Geboortedatum) { yield return Paar("persoon.geboortedatum", $"{coa.Geboortedatum:yyyy-MM-dd}", koppeling.Feit.Bron, $"{g:yyyy-MM-dd}", v.Feit.Bron); }
            if (m.Moedertaal is not null && m.Moedertaal != coa.Moedertaal) { yield return Paar("persoon.moedertaal", coa.Moedertaal, koppeling.Feit.Bron, m.Moedertaal, v.Feit.Bron); }
        }
        if (s.Doelgroep != Doelgroep.Asielstatushouder && !s.Alle<InburgeringsplichtGewijzigd>().Any(m => m.GebeurtenisId is "SS124" or "SS125"))
        {
            yield return Paar("doelgroep", Doelgroep.Asielstatushouder.Tekst(), koppeling.Feit.Bron, s.Doelgroep.Tekst(), s.Vastgelegd<InburgeringsplichtGewijzigd>().Last().Feit.Bron);
        }
    }

    private static IEnumerable<Tegenstrijdigheid> Termijnen(Stand s)
    {
        if (s.PipTermijn is { } klok && s.Vastgelegd<PipTermijnGestart>().LastOrDefault() is { } v && ((PipTermijnGestart)v.Feit.Inhoud).Uiterlijk is var duo && duo != klok.Uiterlijk)
        {
            yield return Paar("pipTermijn.uiterlijk", $"{klok.Uiterlijk:yyyy-MM-dd}", Berekend, $"{duo:yyyy-MM-dd}", v.Feit.Bron);
        }
        var start = s.Vastgelegd<InburgeringstermijnVastgesteld>().LastOrDefault(x => ((InburgeringstermijnVastgesteld)x.Feit.Inhoud).Aanleiding == Termijnaanleiding.Start);
        if (start?.Feit.Inhoud is not InburgeringstermijnVastgesteld m || Termijn.Voorlopige(s) is not { } eigen) { yield break; }
        if (m.Startdatum != eigen.Startdatum) { yield return Paar("termijn.startdatum", $"{m.Startdatum:yyyy-MM-dd}", start.Feit.Bron, $"{eigen.Startdatum:yyyy-MM-dd}", Berekend); }
        if (m.Einddatum != eigen.Einddatum) { yield return Paar("termijn.einddatum", $"{m.Einddatum:yyyy-MM-dd}", start.Feit.Bron, $"{eigen.Einddatum:yyyy-MM-dd}", Berekend); }
    }

    /// <summary>DUO telt hele uren tot een dag; daarmee worden alleen uren van voor die dag vergeleken.</summary>
    private static IEnumerable<Tegenstrijdigheid> Uren(Stand s)
    {
        if (s.Vastgelegd<GevolgdeUrenBekend>().LastOrDefault() is not { } v) { yield break; }
        var duo = (GevolgdeUrenBekend)v.Feit.Inhoud;
        var taal = Math.Floor(s.Lessen.Where(l => l.Datum < duo.BekendTot).Sum(l => l.Aanwezig) + s.Urentotalen.Where(u => u.Tot < duo.BekendTot).Sum(u => u.Uren));
        var meetellend = s.Activiteiten.Where(a => a.TeltMee).Select(a => a.Id).ToHashSet();
        var participatie = Math.Floor(s.Urenposten.Where(u => meetellend.Contains(u.ActiviteitId) && u.Tot < duo.BekendTot).Sum(u => u.Uren));
        if (taal != duo.TaalKnm) { yield return Paar("uren.taal", taal.Getal(), Berekend, ((decimal)duo.TaalKnm).Getal(), v.Feit.Bron); }
        if (participatie != duo.Participatie) { yield return Paar("uren.participatie", participatie.Getal(), Berekend, ((decimal)duo.Participatie).Getal(), v.Feit.Bron); }
    }

    private static Tegenstrijdigheid Paar(string veld, string a, string bronA, string b, string bronB) =>
        new(veld, [new TegenstrijdigeWaarde(a, bronA), new TegenstrijdigeWaarde(b, bronB)], Regels[veld].Regel, Regels[veld].Uitleg);
}
