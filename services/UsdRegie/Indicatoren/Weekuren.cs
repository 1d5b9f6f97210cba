using System.Globalization;
using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Indicatoren;

/// <summary>De uren van één persoon in één week (maandag tot en met zondag). Bekend is onwaar als over die week niets geregistreerd is: dat is iets anders dan nul uur.</summary>
internal sealed record Weekuren(DateOnly Maandag, bool Bekend, decimal Les, decimal Participatie)
{
    /// <summary>Hele weken in de periode, vanaf het plan en de eerste les tot het dossier sloot.</summary>
    public static IReadOnlyList<Weekuren> Van(Dossier d, Meetperiode p)
    {
        var s = p.Nu(d);
        if (Pip.Eerste(s)?.Dagtekening is not { } plan || s.EersteLes is not { } eersteLes) { return []; }
        var begin = Datums.Laatste(plan, eersteLes);
        var lessen = s.Lessen.GroupBy(l => MaandagVan(l.Datum)).ToDictionary(g => g.Key, g => g.Sum(l => l.Aanwezig));
        var gemeld = s.Alle<AanwezigheidV2>().Select(m => (Van: m.PeriodeVan, Tot: m.PeriodeTot))
            .Concat(s.Alle<AanwezigheidV1>().Where(m => m.AlleenGevolgd != true).Select(m => (Van: m.WeekVan, Tot: m.WeekTot)))
            .Concat(s.Urenposten.Select(u => (Van: u.Vanaf, u.Tot)))
            .ToList();
        var dicht = Maten.Gesloten(s);
        var weken = new List<Weekuren>();
        foreach (var maandag in Weken(p))
        {
            var zondag = maandag.PlusDagen(6);
            if (zondag < begin || dicht <= maandag) { continue; }
            var bekend = gemeld.Exists(g => g.Van <= zondag && g.Tot >= maandag);
            var participatie = s.Urenposten.Sum(u =>
            {
                var dagen = Datums.Laatste(u.Vanaf, maandag).DagenTot(Datums.Eerste(u.Tot, zondag)) + 1;
                return dagen <= 0 ? 0 : u.Uren * dagen / (u.Vanaf.DagenTot(u.Tot) + 1);
            });
            weken.Add(new Weekuren(maandag, bekend, lessen.GetValueOrDefault(maandag), participatie));
        }
        return weken;
    }

    /// <summary>Maandagen van de weken die helemaal in de periode liggen.</summary>
    public static IEnumerable<DateOnly> Weken(Meetperiode p)
    {
        var maandag = MaandagVan(p.Van.PlusDagen(6));
        for (; maandag.PlusDagen(6) <= p.Tot; maandag = maandag.PlusDagen(7)) { yield return maandag; }
    }

    private static DateOnly MaandagVan(DateOnly dag) => dag.PlusDagen(-(((int)dag.DayOfWeek + 6) % 7));
}

/// <summary>Een week van de trend: gemiddelden in uren per persoon, over wie er gegevens zijn. Wat ontbreekt is onbekend of, voor beleid, te klein om te tonen.</summary>
internal sealed record Weekregel(string Week, DateOnly Maandag, int? Personen, int? ZonderGegevens, decimal? Les, decimal? Participatie, decimal? Totaal)
{
    public Weekregel VoorBeleid(int drempel) => Personen < drempel
        ? new Weekregel(Week, Maandag, null, null, null, null, null)
        : this with { ZonderGegevens = KleineCellen.Cel(ZonderGegevens, drempel) };
}

internal sealed class Weektelling(Meetperiode periode)
{
    private readonly SortedDictionary<DateOnly, (int Personen, int Zonder, decimal Les, decimal Participatie)> weken =
        new(Weekuren.Weken(periode).ToDictionary(m => m, _ => (0, 0, 0m, 0m)));

    public void Voeg(IEnumerable<Weekuren> uren)
    {
        foreach (var u in uren)
        {
            var (personen, zonder, les, participatie) = weken[u.Maandag];
            weken[u.Maandag] = u.Bekend ? (personen + 1, zonder, les + u.Les, participatie + u.Participatie) : (personen, zonder + 1, les, participatie);
        }
    }

    public IReadOnlyList<Weekregel> Regels() =>
    [
        .. weken.Select(w => new Weekregel(
            $"{ISOWeek.GetYear(w.Key.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(w.Key.ToDateTime(default)):00}", w.Key, w.Value.Personen, w.Value.Zonder,
            Gemiddeld(w.Value.Les, w.Value.Personen), Gemiddeld(w.Value.Participatie, w.Value.Personen), Gemiddeld(w.Value.Les + w.Value.Participatie, w.Value.Personen))),
    ];

    private static decimal? Gemiddeld(decimal uren, int personen) => personen == 0 ? null : decimal.Round(uren / personen, 1, MidpointRounding.AwayFromZero);
}
