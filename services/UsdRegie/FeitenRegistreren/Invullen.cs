using Inburgering.Contracts.Cmd.V1;
using UsdRegie.Dossiers;
using UsdRegie.Overdrachten;
using UsdRegie.Referentie;

namespace UsdRegie.FeitenRegistreren;

/// <summary>Van verzoek naar feiten: wat het dossier al weet, hoeft niemand in te vullen.</summary>
internal static class Invullen
{
    public static IReadOnlyList<object> Intake(Invoer<BredeIntakeVerzoek> i)
    {
        var v = i.Lees(("datum", i.Dag));
        var onderdeel = v.Onderdeel ?? Intakeonderdeel.Intake;
        switch (v.Status ?? StatusVan(v, i.Dag))
        {
            case Intakestatus.Gepland:
                return [new BredeIntakeGepland { Datum = v.Datum!.Value, Plaats = v.Plaats, Onderdeel = onderdeel, Reden = v.Reden, Poging = v.Poging ?? 1 + i.Stand.Alle<BredeIntakeNietVerschenen>().Count(m => m.Onderdeel == onderdeel) }];
            case Intakestatus.NietVerschenen:
                return [new BredeIntakeNietVerschenen { Datum = v.Datum!.Value, Plaats = v.Plaats, Onderdeel = onderdeel, Reden = v.Reden, Poging = v.Poging ?? 1 + i.Stand.Alle<BredeIntakeNietVerschenen>().Count(m => m.Onderdeel == onderdeel && m.Datum < v.Datum) }];
            default:
                Verplicht(("taalniveau", v.Taalniveau), ("arbeidsparticipatie", v.Arbeidsparticipatie), ("niveau", v.Niveau), ("zelfredzaamheid", v.Zelfredzaamheid));
                if (v.Zelfredzaamheid!.Any(z => z.Value is < 1 or > 5)) { throw new InvalidBodyException("/zelfredzaamheid", "Kies per leefgebied een getal van 1 tot en met 5."); }
                return
                [
                    new BredeIntakeAfgenomen
                    {
                        Datum = v.Datum!.Value, Taalniveau = v.Taalniveau!, Arbeidsparticipatie = v.Arbeidsparticipatie!, Niveau = v.Niveau!.Value, Zelfredzaamheid = v.Zelfredzaamheid!,
                        LbtGepland = v.LbtGepland, LbtVrijgesteld = v.LbtVrijgesteld, Hergebruikt = v.Hergebruikt ?? [], OpnieuwGevraagd = v.OpnieuwGevraagd ?? [],
                    },
                ];
        }
    }

    /// <summary>De totalen die DUO vraagt: hele klokuren, naar beneden afgerond, ten hoogste 9999.</summary>
    public static UrenBijDuo UrenBijDuo(Stand stand)
    {
        var uren = Uren.Van(stand);
        return new UrenBijDuo { TaalKnm = Heel(uren.Taal), Participatie = Heel(uren.Participatie) };

        static int Heel(decimal uren) => (int)Math.Clamp(Math.Floor(uren), 0, 9999);
    }

    /// <summary>The catalogue has no status; without one the fields tell. Results are an intake that was held, a day to come is a plan.</summary>
    private static Intakestatus StatusVan(BredeIntakeVerzoek v, DateOnly vandaag) => v switch
    {
        { Taalniveau: not null } or { Arbeidsparticipatie: not null } or { Niveau: not null } or { Zelfredzaamheid: not null } => Intakestatus.Afgenomen,
        _ when v.Datum > vandaag => Intakestatus.Gepland,
        { Reden: not null } or { Poging: not null } => Intakestatus.NietVerschenen,
        { Onderdeel: not null } or { Plaats: not null } => v.Datum < vandaag ? Intakestatus.NietVerschenen : Intakestatus.Gepland,
        _ => Intakestatus.Afgenomen,
    };

    /// <summary>Version and first are counted here: two versions with one number cannot exist.</summary>
    public static PipVastgesteld Plan(Invoer<PipVastgesteld> i)
    {
        List<PipVastgesteld> plannen = [.. i.Stand.Alle<PipVastgesteld>()];
        var gelezen = i.Lees(("dagtekening", i.Dag), ("versie", 1), ("eerste", true), ("alfabetisering", Alfabetisering.Nvt), ("talen", new[] { "nld" }));
        return gelezen with { Versie = plannen.Count == 0 ? 1 : plannen.Max(p => p.Versie) + 1, Eerste = !Pip.Plannen(i.Stand).Any() };
    }

    public static PipIngetrokken Intrekking(Invoer<IntrekVerzoek> i)
    {
        var v = i.Lees(("perDatum", i.Dag));
        var plan = i.Stand.Alle<PipVastgesteld>().FirstOrDefault(p => p.PipId == i.Pad["pipId"]) ?? throw new InvalidBodyException("/", "Dit PIP staat niet in dit dossier.");
        return new PipIngetrokken { Dagtekening = plan.Dagtekening, Versie = plan.Versie, PerDatum = v.PerDatum!.Value, Reden = v.Reden };
    }

    public static PlaatsInburgeraarBijTaalschool Plaatsing(Invoer<PlaatsInburgeraarBijTaalschool> i)
    {
        var (s, aanbod) = (i.Stand, Aanbod(i.Stand, i.Body, "T3"));
        var gelezen = i.Lees(
            ("bsn", i.Bsn), ("naam", s.Naam), ("geboortedatum", s.Geboortedatum), ("moedertaal", s.Moedertaal), ("tolkNodig", s.Moedertaal != "nld"),
            ("leerroute", s.Pip?.Inhoud.Leerroute), ("niveau", s.Pip?.Niveau), ("alfabetisering", s.Pip?.Inhoud.Alfabetisering),
            ("overdrachtId", aanbod?.OverdrachtId), ("naarOin", aanbod?.NaarOin), ("gewensteStart", aanbod?.GewensteStart), ("contact", aanbod?.VanContact ?? Regisseur(s)), ("velden", aanbod?.Velden ?? []));
        if (i.Bsn is { } bsn && gelezen.Bsn != bsn) { throw new InvalidBodyException("/bsn", "Dit is niet het BSN van deze inburgeraar. Laat het veld weg: het dossier kent het."); }
        if (gelezen.NaarOin is null && gelezen.Instellingsnummer is null) { throw new InvalidBodyException("/naarOin", "Geef naarOin of instellingsnummer: welke school?"); }
        return gelezen with { Velden = [.. gelezen.Velden.Where(v => Inhoud.GaatMee("T3", v.Naam) || Inhoudscontrole.Beoordeel("T3", [v]).Verboden.Count > 0)] };
    }

    public static MeldAanVoorMaatschappelijkeBegeleiding Aanmelding(Invoer<MeldAanVoorMaatschappelijkeBegeleiding> i)
    {
        var (s, aanbod) = (i.Stand, Aanbod(i.Stand, i.Body, "T2"));
        var gelezen = i.Lees(
            ("naam", s.Naam), ("geboortedatum", s.Geboortedatum), ("moedertaal", s.Moedertaal), ("tolkNodig", s.Moedertaal != "nld"),
            ("overdrachtId", aanbod?.OverdrachtId), ("gewensteStart", aanbod?.GewensteStart), ("contact", aanbod?.VanContact ?? Regisseur(s)), ("velden", aanbod?.Velden ?? []));
        // VluchtelingenWerk never gets a personal number, not even inside a text.
        if (Inhoud.Gebreken("T2", gelezen.Velden, [i.Bsn, i.VNummer]).Any()) { throw new InvalidBodyException("/velden", "Hier staat een gegeven dat nooit naar VluchtelingenWerk mag, zoals een BSN. Haal het weg."); }
        return gelezen with { Velden = [.. gelezen.Velden.Where(v => Inhoud.GaatMee("T2", v.Naam))] };
    }

    public static OntzorgenGewijzigd Ontzorg(Invoer<OntzorgenGewijzigd> i)
    {
        var eerder = i.Stand.Laatste<OntzorgenGewijzigd>();
        var gestart = i.Stand.Alle<OntzorgenGewijzigd>().LastOrDefault(m => m.Status == Ontzorgstatus.Gestart);
        var gelezen = i.Lees(("status", Ontzorgstatus.Gestart), ("van", gestart?.Van ?? i.Dag), ("tot", (gestart?.Van ?? i.Dag).AddMonths(6)), ("posten", eerder?.Posten ?? []));
        return gelezen.Tot < gelezen.Van ? throw new InvalidBodyException("/tot", "Het einde ligt vóór het begin.") : gelezen;
    }

    public static IReadOnlyList<object> Pvt(Invoer<PvtVerzoek> i)
    {
        var v = i.Lees();
        List<object> feiten = [];
        if (v.Uren is > 0 || v.OndertekendOp is null)
        {
            Verplicht(("uren", v.Uren));
            feiten.Add(new PvtActiviteitGeregistreerd { Datum = v.Datum ?? v.OndertekendOp ?? i.Dag, Uren = v.Uren!.Value, Excursie = v.Excursie ?? false });
        }
        if (v.OndertekendOp is { } op) { feiten.Add(new PvtOndertekend { OndertekendOp = op, TotaalUren = v.TotaalUren, Excursie = v.Excursie, Verwijtbaar = v.Verwijtbaar }); }
        return feiten;
    }

    public static IReadOnlyList<object> Mapping(Invoer<MapVerzoek> i)
    {
        var v = i.Lees();
        List<object> feiten = [];
        if (v.Uren is > 0 || v.EindgesprekOp is null)
        {
            Verplicht(("uren", v.Uren));
            feiten.Add(new MapActiviteitGeregistreerd { Datum = v.Datum ?? v.EindgesprekOp ?? i.Dag, Thema = v.Thema, Uren = v.Uren!.Value });
        }
        if (v.EindgesprekOp is { } op)
        {
            var geboekt = i.Stand.Alle<MapActiviteitGeregistreerd>().Sum(m => m.Uren) + (v.Uren ?? 0);
            feiten.Add(new MapAfgerond { EindgesprekOp = op, TotaalUren = v.TotaalUren ?? geboekt, Verwijtbaar = v.Verwijtbaar });
        }
        return feiten;
    }

    public static IReadOnlyList<object> Gesprek(Invoer<VoortgangsgesprekVerzoek> i)
    {
        var v = i.Lees(("datum", i.Dag));
        if (v.OnaAfgerondOp > v.Datum) { throw new InvalidBodyException("/onaAfgerondOp", "Deze dag ligt na het gesprek."); }
        return v.Aanwezig == false
            ? [new VoortgangsgesprekNietVerschenen { Datum = v.Datum!.Value, Aanwezig = false, Reden = v.Reden, Volgende = v.Volgende }]
            : [new VoortgangsgesprekGevoerd { Datum = v.Datum!.Value, Aanwezig = true, Afspraken = v.Afspraken ?? [], Volgende = v.Volgende, Verlengingsgrond = v.Verlengingsgrond, OnaAfgerondOp = v.OnaAfgerondOp }];
    }

    /// <summary>Who wants to know more calls back: a number of the person has no place in the text.</summary>
    public static CalamiteitGemeld Calamiteit(Invoer<CalamiteitGemeld> i)
    {
        var gelezen = i.Lees();
        return Inhoud.Vindbaar([i.Bsn, i.VNummer]).Any(n => Inhoud.Cijfers(gelezen.Kort).Contains(n, StringComparison.Ordinal))
            ? throw new InvalidBodyException("/kort", "Hier staat een persoonsnummer. Haal het weg: wie meer wil weten, belt terug.")
            : gelezen;
    }

    private static Contact? Regisseur(Stand s) => s.Regisseur is { } r ? new Contact { Naam = r.Naam, Telefoon = r.Telefoon, Email = r.Email } : null;

    /// <summary>The handover that the caller names, or else the last one of its kind that still stands.</summary>
    private static OverdrachtAangeboden? Aanbod<T>(Stand s, Body<T> body, string soort)
        where T : class =>
        body.Has("overdrachtId") && !body.Has("velden")
            ? s.Overdrachten.LastOrDefault(o => o.Overgang.Soort == soort)?.Aanbod
            : s.Overdrachten.LastOrDefault(o => o.Overgang.Soort == soort && o.Status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd)?.Aanbod;

    private static void Verplicht(params ReadOnlySpan<(string Veld, object? Waarde)> velden)
    {
        var fouten = new Dictionary<string, string[]>();
        foreach (var (veld, waarde) in velden)
        {
            if (waarde is null) { fouten["/" + veld] = ["Dit veld is verplicht."]; }
        }
        if (fouten.Count > 0) { throw new InvalidBodyException(fouten); }
    }
}

/// <summary>Wat nooit in een overdracht of aanmelding mag staan.</summary>
internal static class Inhoud
{
    /// <param name="soort">Transition, T1 to T11.</param>
    /// <param name="velden">What would leave.</param>
    /// <param name="geheim">Personal numbers of this person: not in any text for a receiver that may not have them.</param>
    public static IEnumerable<Weigering> Gebreken(string soort, IReadOnlyCollection<Overdrachtsveld> velden, params IEnumerable<string?> geheim)
    {
        foreach (var naam in Inhoudscontrole.Beoordeel(soort, velden).Verboden)
        {
            yield return new Weigering("VERBODEN_VELD", soort, $"velden/{naam}", $"Het gegeven {naam} mag nooit in een overdracht {soort}. Haal het weg.");
        }
        var nummers = Vindbaar(geheim);
        foreach (var veld in velden.Where(v => v.Naam is not ("bsn" or "vNummer") && nummers.Exists(n => Cijfers(v.Waarde).Contains(n, StringComparison.Ordinal))))
        {
            yield return new Weigering("VERBODEN_VELD", soort, $"velden/{veld.Naam}", $"In het gegeven {veld.Naam} staat een persoonsnummer. Haal het weg.");
        }
    }

    /// <summary>Names in an offer of a partner that its transition forbids.</summary>
    public static IReadOnlyList<string> Verboden(OverdrachtAangeboden aanbod) =>
        Inhoudscontrole.Beoordeel(aanbod.Soort.Tekst(), [.. aanbod.Velden, .. (aanbod.Inhoud ?? new Dictionary<string, string>()).Select(x => new Overdrachtsveld { Naam = x.Key, Waarde = x.Value })]).Verboden;

    /// <summary>The allow-list of the transition: what is not on it stays here.</summary>
    public static bool GaatMee(string soort, string naam)
    {
        var overgang = Overgangen.Voor(soort);
        return Overgangen.Kern.Concat(overgang.Verplicht).Concat(overgang.Optioneel).Contains(naam, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Personal numbers as they can be found in a text: short ones would be found by accident.</summary>
    internal static List<string> Vindbaar(IEnumerable<string?> nummers) => [.. nummers.OfType<string>().Select(n => n.TrimStart('0')).Where(n => n.Length > 5)];

    internal static string Cijfers(string tekst) => string.Concat(tekst.Where(char.IsAsciiDigit));
}
