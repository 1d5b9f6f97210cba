using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>Waar bronnen elkaar tegenspreken. Het dossier rekent met één waarde en laat de andere zien.</summary>
internal static class Tegenstrijdigheden
{
    private const string Berekend = "berekend";

    public static IEnumerable<Tegenstrijdigheid> Van(Stand s) =>
        Persoon(s).Concat(Termijnen(s)).Concat(Uren(s)).Concat(s.Dossier.Botsingen.Select(b =>
            new Tegenstrijdigheid(b.Soort, [.. b.Feiten.Select(f => new TegenstrijdigeWaarde($"bericht van {f.Tijd.Dag():yyyy-MM-dd}", f.Bron))])));

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
        new(veld, [new TegenstrijdigeWaarde(a, bronA), new TegenstrijdigeWaarde(b, bronB)]);
}
