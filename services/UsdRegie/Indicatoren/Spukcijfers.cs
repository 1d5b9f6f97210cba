using UsdRegie.Dossiers;
using UsdRegie.Referentie;
using UsdRegie.Rekenen;

namespace UsdRegie.Indicatoren;

/// <summary>Een onderdeel van de specifieke uitkering dat iemand in een jaar kreeg. VoorHetEerst: in geen eerder jaar.</summary>
internal sealed record Spuklevering(string Onderdeel, bool VoorHetEerst);

/// <summary>Wat één persoon in een jaar voor de specifieke uitkering betekent (beleidsplan §4.1): nieuw in de gemeente, en welke onderdelen geleverd zijn.</summary>
internal sealed record Spukpersoon(Doelgroep Doelgroep, bool Instroom, IReadOnlyList<Spuklevering> Geleverd)
{
    /// <summary>Alleen wie onder de Wet inburgering 2021 valt; voor de ondertussengroep is er geen specifieke uitkering.</summary>
    public static Spukpersoon? Van(Dossier d, int jaar, DateOnly vandaag)
    {
        var dag = Datums.Eerste(new DateOnly(jaar, 12, 31), vandaag);
        var s = d.Op(dag);
        if (s.Regime == Regime.Wi2013) { return null; }
        // Lessons are reported afterwards: what was learned then counts then, also when it became known since.
        var nu = d.Op(vandaag);
        (string Onderdeel, IEnumerable<DateOnly> Dagen)[] geleverd =
        [
            ("Leerroutes", nu.Lessen.Where(l => l.Aanwezig > 0).Select(l => l.Datum).Concat(nu.Urentotalen.Select(u => u.Tot))),
            ("MAP", s.Vastgelegd<MapActiviteitGeregistreerd>().Concat(s.Vastgelegd<MapAfgerond>()).Select(v => v.Eigen)),
            ("Maatschappelijke begeleiding", Begeleiding(s)),
            ("PVT", s.Vastgelegd<PvtActiviteitGeregistreerd>().Concat(s.Vastgelegd<PvtOndertekend>()).Select(v => v.Eigen)),
            ("Tolkvoorziening", Tolk(s)),
        ];
        return new Spukpersoon(
            s.Doelgroep,
            Nieuw(s)?.Year == jaar,
            [
                .. geleverd.Select(g => (g.Onderdeel, Jaren: g.Dagen.Where(x => x <= dag).Select(x => x.Year).ToHashSet()))
                    .Where(g => g.Jaren.Contains(jaar))
                    .Select(g => new Spuklevering(g.Onderdeel, g.Jaren.Min() == jaar)),
            ]);
    }

    /// <summary>Vestiging in de gemeente; van wie geen vestiging bekend is, het begin van de plicht.</summary>
    private static DateOnly? Nieuw(Stand s) =>
        s.Vestiging ?? (s.Koppeling is null ? s.Alle<InburgeringsplichtGewijzigd>().Where(m => m.Plicht).Select(m => m.Begindatum).Min() : null);

    /// <summary>Elke dag waarop de begeleiding iets meldde, en de eerste dag van elk jaar waarin zij doorliep.</summary>
    private static IEnumerable<DateOnly> Begeleiding(Stand s)
    {
        var meldingen = s.Alle<MaatschappelijkeBegeleidingGewijzigd>().ToList();
        if (meldingen.Count == 0) { return []; }
        var tot = meldingen[^1].Status is Begeleidingsstatus.Gestart or Begeleidingsstatus.Voortgang ? Maten.Gesloten(s)?.PlusDagen(-1) ?? s.Dag : meldingen[^1].Datum;
        var eerste = meldingen[0].Datum.Year;
        return meldingen.Select(m => m.Datum).Concat(Enumerable.Range(eerste + 1, Math.Max(0, tot.Year - eerste)).Select(jaar => new DateOnly(jaar, 1, 1)));
    }

    private static IEnumerable<DateOnly> Tolk(Stand s) =>
        s.Alle<EersteContactGelegd>().Where(m => m.TolkIngezet).Select(m => m.Datum)
            .Concat(s.Alle<BerichtVerzonden>().Where(m => m.Tolk).Select(m => m.Datum))
            .Concat(s.Alle<ContactmomentVastgelegd>().Where(m => m.Tolk).Select(m => m.Datum));
}

/// <summary>Personen per onderdeel en doelgroep, met de raming per persoon in euro. Een getal dat ontbreekt, is voor beleid te klein om te tonen.</summary>
internal sealed record Spukregel(string Onderdeel, Doelgroep Doelgroep, int? Personen, int? VoorHetEerst, int RamingPerPersoon)
{
    public Spukregel VoorBeleid(int drempel) =>
        this with { Personen = KleineCellen.Cel(Personen, drempel), VoorHetEerst = KleineCellen.Deel(VoorHetEerst, Personen ?? 0, drempel) };
}

/// <summary>Nieuwe personen in een jaar.</summary>
internal sealed record Spukinstroom(Doelgroep Doelgroep, int? Personen, int RamingPerPersoon)
{
    public Spukinstroom VoorBeleid(int drempel) => this with { Personen = KleineCellen.Cel(Personen, drempel) };
}

/// <summary>Telt personen op tot regels per onderdeel en doelgroep.</summary>
internal sealed class Spuktelling(int jaar)
{
    private readonly Dictionary<(string Onderdeel, Doelgroep Doelgroep), (int Personen, int VoorHetEerst)> geleverd = [];
    private readonly Dictionary<Doelgroep, int> instroom = [];

    public void Voeg(Spukpersoon persoon)
    {
        if (persoon.Instroom) { instroom[persoon.Doelgroep] = instroom.GetValueOrDefault(persoon.Doelgroep) + 1; }
        foreach (var levering in persoon.Geleverd)
        {
            var (personen, eerst) = geleverd.GetValueOrDefault((levering.Onderdeel, persoon.Doelgroep));
            geleverd[(levering.Onderdeel, persoon.Doelgroep)] = (personen + 1, eerst + (levering.VoorHetEerst ? 1 : 0));
        }
    }

    public IReadOnlyList<Spukinstroom> Instroom() => [.. Enum.GetValues<Doelgroep>().Select(g => new Spukinstroom(g, instroom.GetValueOrDefault(g), Spuk.PerPersoon(jaar, g)))];

    public IReadOnlyList<Spukregel> Regels() =>
    [
        .. from raming in Spuk.Op(jaar)
           from doelgroep in Enum.GetValues<Doelgroep>()
           let n = geleverd.GetValueOrDefault((raming.Onderdeel, doelgroep))
           select new Spukregel(raming.Onderdeel, doelgroep, n.Personen, n.VoorHetEerst, doelgroep == Doelgroep.Asielstatushouder ? raming.Statushouder : raming.GezinsmigrantOfOverig),
    ];
}
