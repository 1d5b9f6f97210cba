using System.Text.Json.Serialization;
using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.Overdrachten;

[JsonConverter(typeof(JsonStringEnumConverter<Overdrachtstatus>))]
internal enum Overdrachtstatus
{
    [JsonStringEnumMemberName("AANGEBODEN")] Aangeboden,
    [JsonStringEnumMemberName("GEACCEPTEERD")] Geaccepteerd,
    [JsonStringEnumMemberName("TERUGGELEGD")] Teruggelegd,
    [JsonStringEnumMemberName("INGETROKKEN")] Ingetrokken,
    [JsonStringEnumMemberName("AFGEROND")] Afgerond,
}

/// <summary>De vijf voorwaarden waaraan een warme overdracht voldoet.</summary>
internal sealed record Warmte(bool PersonenBekend, bool GesprekGevoerd, bool OpTijd, bool Volledig, bool Clientkopie)
{
    public bool Warm => PersonenBekend && GesprekGevoerd && OpTijd && Volledig && Clientkopie;
}

/// <summary>
/// Wie aan zet is, met wat en tot en met welke dag. De werkdag ervoor is er een herinnering; op de dag van de escalatie (standaard vijf werkdagen na
/// de uiterste dag) ligt zij ook bij de teamleider.
/// </summary>
internal sealed record Overdrachtklok(string Actor, string Actie, DateOnly Uiterlijk, DateOnly Herinnering, DateOnly Escalatie);

/// <summary>Eén overdracht met haar stand op een dag. Na een teruglegging heeft een nieuw aanbod een nieuwe sleutel.</summary>
internal sealed record Overdracht(
    Guid OverdrachtId, Overgang Overgang, OverdrachtAangeboden Aanbod, DateOnly AangebodenOp, Overdrachtstatus Status, DateOnly StatusSinds,
    OverdrachtGeaccepteerd? Acceptatie, DateOnly? GeaccepteerdOp, OverdrachtTeruggelegd? Teruglegging,
    IReadOnlyList<string> Ontbreekt, IReadOnlyCollection<Overdrachtsveld> Velden, bool Aangevuld, string? OpenVraag, DateOnly? GesprekOp, Fase? Fase, Warmte Warmte)
{
    public bool Warm => Warmte.Warm;

    /// <summary>Verplichte gegevens die bij het aanbod te oud waren en sindsdien niet zijn aangevuld.</summary>
    public IReadOnlyList<string> Verouderd(Drempels drempels) => Inhoudscontrole.Verouderd(Overgang.Soort, Velden, AangebodenOp, drempels.Geheel("AL-05:dagen"));

    public bool WachtOpAntwoord => Status == Overdrachtstatus.Aangeboden;

    public static IReadOnlyList<Overdracht> Van(Stand stand)
    {
        if (!stand.Is<OverdrachtAangeboden>()) { return []; }
        var overdrachten = stand.Vastgelegd<OverdrachtAangeboden>().Select(v => Vouw(stand, v)).ToList();
        var fasen = Fase.Koppel(stand.Fasen, overdrachten);
        return [.. overdrachten.Select(o => Weeg(stand, o with { Fase = fasen.GetValueOrDefault(o.OverdrachtId) }))];
    }

    /// <summary>De klok van wie aan zet is; leeg als er niets meer te doen is.</summary>
    public Overdrachtklok? Klok(Stand stand, Drempels drempels) => Volgende(stand, drempels.Werkdagen, drempels.Geheel("AL-04:werkdagen")) is var (actor, actie, uiterlijk)
        ? new(actor, actie, uiterlijk, Datums.Laatste(StatusSinds, drempels.Werkdagen.Voor(uiterlijk, 1)), drempels.Werkdagen.Na(uiterlijk, drempels.Geheel("AL-04:escalatie")))
        : null;

    /// <summary>Wie er nu aan zet is, wat die moet doen en voor wanneer; leeg als er niets meer te doen is.</summary>
    public (string Actor, string Actie, DateOnly Uiterlijk)? Volgende(Stand stand, Werkdagen werkdagen, int standaardWerkdagen) => Status switch
    {
        Overdrachtstatus.Aangeboden when OpenVraag is not null => (Overgang.Van, "aanvullen", Antwoordtermijn.Uiterlijk(this, stand, werkdagen, standaardWerkdagen)),
        Overdrachtstatus.Aangeboden => (Overgang.Naar, "accepteren of terugleggen", Antwoordtermijn.Uiterlijk(this, stand, werkdagen, standaardWerkdagen)),
        Overdrachtstatus.Teruggelegd when OpnieuwAangeboden(stand) => null,
        Overdrachtstatus.Teruggelegd => (Overgang.Van, "opnieuw aanbieden", werkdagen.Na(StatusSinds, standaardWerkdagen)),
        Overdrachtstatus.Geaccepteerd when Ontbreekt.Count > 0 => (Overgang.Van, "aanvullen", werkdagen.Na(StatusSinds, standaardWerkdagen)),
        Overdrachtstatus.Geaccepteerd when GesprekOp is null => (Overgang.Naar, "gesprek voeren", Datums.Laatste(Aanbod.GewensteStart, StatusSinds)),
        Overdrachtstatus.Geaccepteerd when stand.Dag < Start => (Overgang.Naar, "starten", Start),
        _ => null,
    };

    private bool OpnieuwAangeboden(Stand stand) =>
        stand.Overdrachten.Any(o => o.Overgang.Soort == Overgang.Soort && o.OverdrachtId != OverdrachtId && o.AangebodenOp >= StatusSinds && o.Status is not (Overdrachtstatus.Teruggelegd or Overdrachtstatus.Ingetrokken));

    /// <summary>De werkelijke start van de nieuwe fase als die bekend is, anders de gewenste.</summary>
    public DateOnly Start => Fase?.Start ?? Aanbod.GewensteStart;

    private static Overdracht Vouw(Stand stand, Vastlegging aanbod)
    {
        var m = (OverdrachtAangeboden)aanbod.Feit.Inhoud;
        var overgang = Overgangen.Voor(m.Soort.Tekst());
        var velden = new Dictionary<string, Overdrachtsveld>(StringComparer.OrdinalIgnoreCase);
        foreach (var veld in m.Velden) { velden[veld.Naam] = veld; }
        var (status, sinds) = (Overdrachtstatus.Aangeboden, aanbod.Eigen);
        OverdrachtGeaccepteerd? acceptatie = null;
        DateOnly? geaccepteerdOp = null;
        OverdrachtTeruggelegd? teruglegging = null;
        DateOnly? gesprek = null;
        string? vraag = null;
        var aangevuld = false;
        List<string> gemist = [];

        foreach (var v in Vervolg(stand, m.OverdrachtId))
        {
            switch (v.Feit.Inhoud)
            {
                case OverdrachtGeaccepteerd { Akkoord: true } a when status == Overdrachtstatus.Aangeboden:
                    (status, sinds, acceptatie, geaccepteerdOp) = (Overdrachtstatus.Geaccepteerd, v.Eigen, a, v.Eigen);
                    gesprek = a.GesprekDatum ?? gesprek;
                    gemist = [.. a.OntbrekendeVelden];
                    break;
                case OverdrachtGeaccepteerd { Akkoord: false } a:
                    gesprek = a.GesprekDatum ?? gesprek;
                    gemist = [.. a.OntbrekendeVelden];
                    break;
                case OverdrachtTeruggelegd t when status == Overdrachtstatus.Aangeboden:
                    (status, sinds, teruglegging) = (Overdrachtstatus.Teruggelegd, v.Eigen, t);
                    break;
                case OverdrachtIngetrokken when status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd:
                    (status, sinds) = (Overdrachtstatus.Ingetrokken, v.Eigen);
                    break;
                case OverdrachtAfgerond when status == Overdrachtstatus.Geaccepteerd:
                    (status, sinds) = (Overdrachtstatus.Afgerond, v.Eigen);
                    break;
                case OverdrachtAangevuld a:
                    foreach (var veld in a.Velden) { velden[veld.Naam] = veld with { Peildatum = veld.Peildatum ?? v.Eigen }; }
                    gemist.RemoveAll(n => a.Velden.Any(veld => string.Equals(veld.Naam, n, StringComparison.OrdinalIgnoreCase)));
                    (aangevuld, vraag) = (true, null);
                    break;
                case OverdrachtGesprek { Gehouden: true } g:
                    gesprek = g.Datum;
                    break;
                case OverdrachtVraagt q when status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd:
                    vraag = q.Vraag;
                    break;
            }
        }

        var inhoud = Inhoudscontrole.Beoordeel(overgang.Soort, velden.Values);
        return new Overdracht(
            m.OverdrachtId, overgang, m, aanbod.Eigen, status, sinds, acceptatie, geaccepteerdOp, teruglegging,
            [.. inhoud.Ontbreekt.Concat(gemist).Distinct(StringComparer.OrdinalIgnoreCase)], velden.Values, aangevuld, vraag, gesprek,
            null, new Warmte(false, false, false, false, false));
    }

    private static IEnumerable<Vastlegging> Vervolg(Stand stand, Guid id) =>
        stand.Vastgelegd<OverdrachtGeaccepteerd>().Where(v => ((OverdrachtGeaccepteerd)v.Feit.Inhoud).OverdrachtId == id)
            .Concat(stand.Vastgelegd<OverdrachtTeruggelegd>().Where(v => ((OverdrachtTeruggelegd)v.Feit.Inhoud).OverdrachtId == id))
            .Concat(stand.Vastgelegd<OverdrachtIngetrokken>().Where(v => ((OverdrachtIngetrokken)v.Feit.Inhoud).OverdrachtId == id))
            .Concat(stand.Vastgelegd<OverdrachtAangevuld>().Where(v => ((OverdrachtAangevuld)v.Feit.Inhoud).OverdrachtId == id))
            .Concat(stand.Vastgelegd<OverdrachtGesprek>().Where(v => ((OverdrachtGesprek)v.Feit.Inhoud).OverdrachtId == id))
            .Concat(stand.Vastgelegd<OverdrachtAfgerond>().Where(v => ((OverdrachtAfgerond)v.Feit.Inhoud).OverdrachtId == id))
            .Concat(stand.Vastgelegd<OverdrachtVraagt>().Where(v => ((OverdrachtVraagt)v.Feit.Inhoud).OverdrachtId == id))
            .OrderBy(v => v.Feit.Tijd).ThenBy(v => Rang(v.Feit.Inhoud)).ThenBy(v => v.Feit.BerichtId);

    /// <summary>What happened at one moment happened in the order that a handover goes.</summary>
    private static int Rang(object inhoud) => inhoud switch
    {
        OverdrachtVraagt => 0,
        OverdrachtAangevuld => 1,
        OverdrachtGesprek => 2,
        OverdrachtGeaccepteerd or OverdrachtTeruggelegd => 3,
        OverdrachtIngetrokken => 4,
        _ => 5,
    };

    private static Overdracht Weeg(Stand stand, Overdracht o)
    {
        var moedertaal = stand.Moedertaal;
        return o with
        {
            Warmte = new Warmte(
                PersonenBekend: o.Aanbod.VanContact is not null && o.Acceptatie?.Behandelaar is not null,
                GesprekGevoerd: o.GesprekOp is not null,
                OpTijd: o.GeaccepteerdOp is { } dag && dag <= o.Start,
                Volledig: o.Ontbreekt.Count == 0 && o.Acceptatie is { OntbrekendeVelden.Count: 0 },
                Clientkopie: moedertaal is null ? o.Aanbod.ClientkopieTalen.Count > 0 : o.Aanbod.ClientkopieTalen.Contains(moedertaal)),
        };
    }
}

/// <summary>Een fase die met een overdracht hoort te beginnen, en het doel dat de signalering AL-03 noemt.</summary>
internal sealed record Fase(string Soort, string Object, DateOnly Start, DateOnly? Einde, string? Oin, bool VraagtOverdracht)
{
    public static IReadOnlyList<Fase> Van(Stand stand)
    {
        var fasen = new List<Fase>();
        if (stand.Vestiging is { } vestiging) { fasen.Add(new Fase("T1", "T1", vestiging, null, null, stand.Koppeling is not null)); }
        var begeleiding = stand.Alle<MaatschappelijkeBegeleidingGewijzigd>().ToList();
        if (begeleiding.Find(m => m.Status == Begeleidingsstatus.Gestart) is { } gestart && stand.Asielstatushouder)
        {
            var einde = begeleiding.FindLast(m => m.Status == Begeleidingsstatus.Afgerond)?.Datum;
            fasen.Add(new Fase("T2", "T2", gestart.Datum, einde?.PlusDagen(-1), null, true));
        }
        fasen.AddRange(stand.Taaltrajecten.Select(t => new Fase("T3", $"T3:{t.Id:N}", t.Start, t.Einde, t.SchoolOin, stand.Asielstatushouder)));
        fasen.AddRange(stand.Activiteiten.Select(a => new Fase("T4b", $"T4b:{a.Id:N}", a.Start, a.Einde, a.Oin, a.VraagtOverdracht)));
        if (stand.Laatste<VerhuisdNaarGemeente>() is { } verhuizing) { fasen.Add(new Fase("T7", "T7", verhuizing.Datum, null, null, false)); }
        return fasen;
    }

    /// <summary>
    /// Welke overdracht bij welke fase hoort: eerst op de organisatie die het werk doet, daarna op volgorde. Een geaccepteerde gaat voor. Van een school naar
    /// een andere (T6) hoort nooit bij het traject van de school die overdraagt.
    /// </summary>
    public static Dictionary<Guid, Fase> Koppel(IReadOnlyList<Fase> fasen, IReadOnlyList<Overdracht> overdrachten)
    {
        var gekoppeld = new Dictionary<Guid, Fase>();
        var vrij = fasen.OrderBy(f => f.Start).ThenBy(f => f.Object, StringComparer.Ordinal).ToList();
        var kandidaten = overdrachten.OrderByDescending(o => o.GeaccepteerdOp is not null).ThenBy(o => o.AangebodenOp).ThenBy(o => o.OverdrachtId).ToList();
        foreach (var zelfdePartij in (bool[])[true, false])
        {
            foreach (var o in kandidaten.Where(o => !gekoppeld.ContainsKey(o.OverdrachtId)))
            {
                var soort = o.Overgang.Soort == "T6" ? "T3" : o.Overgang.Soort;
                var fase = vrij.Find(f => f.Soort == soort && (zelfdePartij ? f.Oin == o.Aanbod.NaarOin : o.Overgang.Soort != "T6" || f.Oin != o.Aanbod.VanOin));
                if (fase is null) { continue; }
                gekoppeld[o.OverdrachtId] = fase;
                vrij.Remove(fase);
            }
        }
        return gekoppeld;
    }
}
