using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.School.V1;
using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>Eén gebeurtenis op de tijdlijn, op de dag waarop zij plaatsvond. Nagelezen: DUO had dit zonder het te melden, het kwam bij het nalezen van alles.</summary>
internal sealed record TijdlijnRegel(
    DateOnly Datum, DateTimeOffset Tijd, DateTimeOffset OntvangenOp, Guid BerichtId, string Type, string Code, string Bron, string Titel, bool Gecorrigeerd, Guid? CorrectieVan, bool? Nagelezen);

/// <summary>Alles wat over het dossier is vastgelegd, in zakelijke tijd; wat later gecorrigeerd is, blijft gemarkeerd staan.</summary>
internal static class Tijdlijn
{
    public static IReadOnlyList<TijdlijnRegel> Van(Dossier d)
    {
        var nagelezen = Duomelding.Nagelezen(d);
        return
        [
            .. d.Alle
                .Select(f => new TijdlijnRegel(
                    Eigendatum.Van(f.Inhoud, f.Tijd.Dag(), f.OntvangenOp.Dag()), f.Tijd, f.OntvangenOp, f.BerichtId, Feitsoort.Naam(f.Inhoud), Feitsoort.Catalogusnummer(f.Inhoud),
                    f.Bron, nagelezen.Contains(f.BerichtId) ? $"{Titel(f.Inhoud)} (gevonden bij het nalezen van DUO)" : Titel(f.Inhoud), d.Vervallen.Contains(f.BerichtId),
                    (f.Inhoud as CorrectieGepubliceerd)?.CorrectieVan, nagelezen.Contains(f.BerichtId) ? true : null))
                .OrderBy(r => r.Datum).ThenBy(r => r.Tijd).ThenBy(r => r.Type, StringComparer.Ordinal).ThenBy(r => r.BerichtId),
        ];
    }

    /// <summary>A code as a word in a sentence: <c>NIET_HAALBAAR</c> becomes <c>niet haalbaar</c>; an abbreviation stays.</summary>
    private static string Woord<T>(this T waarde) where T : struct, Enum => waarde.Tekst() is { Length: > 3 } code ? code.Replace('_', ' ').ToLowerInvariant().Replace(" vwn", " VWN", StringComparison.Ordinal) : waarde.Tekst();

    internal static string Titel(object inhoud) => inhoud switch
    {
        StatushouderGekoppeld => "COA koppelt de persoon aan de gemeente",
        KlantprofielGedeeld m => $"COA deelt het klantprofiel (versie {m.ProfielVersie})",
        VerhuisdatumBekend m => $"Verhuisdatum {(m.Zeker ? "" : "(nog niet zeker) ")}{m.Verhuisdatum.Voluit()}",
        EersteContactGelegd => "Eerste contact gelegd",
        StatushouderGevestigd => "Gevestigd in de gemeente",
        OverdrachtAangeboden m => $"Overdracht {m.Soort.Tekst()} aangeboden",
        OverdrachtGeaccepteerd { Akkoord: true } => "Overdracht geaccepteerd",
        OverdrachtGeaccepteerd => "Overdracht besproken, nog geen akkoord",
        OverdrachtTeruggelegd m => $"Overdracht teruggelegd: {m.Reden.Woord()}",
        OverdrachtIngetrokken => "Overdracht ingetrokken",
        OverdrachtAangevuld => "Overdracht aangevuld",
        OverdrachtGesprek { Gehouden: true } => "Overdrachtsgesprek gevoerd",
        OverdrachtGesprek => "Overdrachtsgesprek gepland",
        OverdrachtAfgerond => "Overdracht afgerond",
        OverdrachtVraagt => "Vraag bij een overdracht",
        BegeleiderToegewezen m => $"Begeleider toegewezen ({m.Rol.Woord()})",
        InburgeringsplichtGewijzigd m => $"Bericht van DUO over de plicht ({m.GebeurtenisId})",
        PipTermijnGestart m => $"De tien weken beginnen op {m.Startdatum.Voluit()}",
        LbtResultaatBekend m => $"Leerbaarheidstoets: {m.Resultaat.Woord()}",
        InburgeringstermijnVastgesteld m => $"Termijn van {m.Startdatum.Voluit()} tot {m.Einddatum.Voluit()}",
        BredeIntakeAfgenomen => "Brede intake afgenomen",
        BredeIntakeGepland m => $"Brede intake gepland op {m.Datum.Voluit()}",
        BredeIntakeNietVerschenen m => $"Niet verschenen ({m.Onderdeel.Tekst()})",
        PipVastgesteld m => $"Plan versie {m.Versie} vastgesteld ({m.Leerroute.Tekst()})",
        PipIngetrokken m => $"Plan versie {m.Versie} ingetrokken",
        PipBijDuoGeregistreerd { VerwerktOp: not null } => "Plan verwerkt door DUO",
        PipBijDuoGeregistreerd => "Plan ontvangen door DUO",
        PipBijDuoGeweigerd => "Plan geweigerd door DUO",
        InburgeringsaanbodGedaan => "Inburgeringsaanbod gedaan",
        OntzorgenGewijzigd m => $"Ontzorgen: {m.Status.Woord()}",
        MaatschappelijkeBegeleidingGewijzigd m => $"Maatschappelijke begeleiding: {m.Status.Woord()}",
        TaaltrajectGestart m => $"Taaltraject begint op {m.Startdatum.Voluit()}",
        TaaltrajectBeeindigd m => $"Taaltraject eindigt op {m.Einddatum.Voluit()}",
        AanwezigheidV1 { AlleenGevolgd: true } m => $"Gevolgde uren van {m.WeekVan.Voluit()} tot en met {m.WeekTot.Voluit()}",
        AanwezigheidV1 m => $"Aanwezigheid week {m.WeekVan.Voluit()}",
        AanwezigheidV2 m => $"Aanwezigheid {m.PeriodeVan.Voluit()} tot en met {m.PeriodeTot.Voluit()} ({m.Regels.Count} lessen)",
        TaalvoortgangVastgesteld m => $"Voortgang taal: {m.Oordeel.Woord()}",
        ExamenuitslagBekend m => $"Examen {m.Onderdeel.Tekst()}: {m.Resultaat.Woord()}",
        PvtActiviteitGeregistreerd m => $"PVT: {m.Uren.Getal()} uur",
        PvtOndertekend => "Participatieverklaring ondertekend",
        MapActiviteitGeregistreerd m => $"MAP: {m.Uren.Getal()} uur",
        MapAfgerond => "MAP afgerond",
        ActiviteitGestart m => $"Activiteit {m.Soort.Woord()} vanaf {m.Start.Voluit()}",
        ActiviteitBeeindigd m => $"Activiteit eindigt op {m.Einde.Voluit()}",
        UrenGeregistreerd m => $"{m.Uren.Getal()} uren geregistreerd",
        WerktrajectGestart m => $"Werktraject {m.Soort.Woord()} vanaf {m.Start.Voluit()}",
        WerktrajectBeeindigd m => $"Werktraject eindigt op {m.Einde.Voluit()}",
        NazorgGestart => "Nazorg gestart",
        NazorgBeeindigd => "Nazorg beëindigd",
        VoortgangsgesprekGevoerd => "Voortgangsgesprek",
        VoortgangsgesprekNietVerschenen => "Niet verschenen bij het voortgangsgesprek",
        Handhavingssignaal m => $"Signaal voor handhaving ({m.Code.Tekst()})",
        Handhavingsbesluit m => $"Besluit handhaving ({m.Code.Tekst()}): {m.Uitkomst.Woord()}",
        BerichtVerzonden m => $"Bericht verzonden ({m.Soort.Tekst()})",
        CalamiteitGemeld => "Calamiteit gemeld",
        CalamiteitBezorgd => "Calamiteit aangekomen bij de partner",
        VerhuisdNaarGemeente m => m.NaarGemeente is null ? "Vertrokken naar het buitenland" : $"Verhuisd naar gemeente {m.NaarGemeente}",
        ToegangBeeindigd => "Toegang van een partner beëindigd",
        CorrectieGepubliceerd => "Eerder bericht gecorrigeerd",
        IdentiteitBevestigd => "Identiteit bevestigd",
        IdentiteitSamengevoegd => "Dossiers samengevoegd",
        ContactmomentVastgelegd m => $"Contact met {m.MetRol.Woord()}",
        VerzoekBeoordeeld m => $"Verzoek {m.Soort.Woord()}: {m.Oordeel.Woord()}",
        GevolgdeUrenBekend => "Gevolgde uren volgens DUO",
        GezinslidToegevoegd => "Gezinslid toegevoegd",
        ZrouteAfgerond => "Z-route afgerond",
        VerwerkingsfoutGemeld m => $"Verwerkingsfout: {m.Code.Tekst()}",
        VraagKlantprofielOp => "Klantprofiel opgevraagd bij COA",
        MeldAanVoorMaatschappelijkeBegeleiding => "Aangemeld voor maatschappelijke begeleiding",
        PlaatsInburgeraarBijTaalschool => "Plaatsing gevraagd bij een taalschool",
        DuoverkeerBijgewerkt m => Duomelding.Titel(m),
        RegistreerContactpersoonBijDuo => "Contactpersoon naar DUO gestuurd",
        RegistreerPipBijDuo => "Plan naar DUO gestuurd",
        RegistreerResultaatBijDuo m => $"Resultaat naar DUO gestuurd ({m.Soort.Tekst()})",
        PlanVoortgangsgesprek m => $"Voortgangsgesprek te voeren voor {m.Uiterlijk.AddDays(1).Voluit()}",
        SchakelTolkIn m => $"Tolk gevraagd voor {m.Datum.Voluit()}",
        UrenGemeld => "Gevolgde uren naar DUO gestuurd",
        InzageGevraagd => "Verzoek om inzage",
        MeekijkenToegestaan m => $"Meekijken toegestaan tot en met {m.Tot.Voluit()}",
        MeekijkenBeeindigd => "Meekijken beëindigd",
        TolkBevestigd => "De tolkvoorziening stuurt een tolk",
        StartWerkmatching => "Werkmatching gevraagd",
        VraagVoortgangsrapportageOp => "Voortgangsrapportage opgevraagd bij de school",
        BeeindigToegang => "Gevraagd de toegang te beëindigen",
        SignaleringErkend m => $"Signalering {m.Code} erkend",
        SignaleringGesluimerd m => $"Signalering {m.Code} sluimert tot {m.Tot.Voluit()}",
        SignaleringGesloten m => $"Signalering {m.Code} gesloten",
        SignaleringBeoordeeld m => $"Signalering {m.Code} beoordeeld",
        BerichtGeweigerd m => $"Bericht niet verwerkt: {m.Code}",
        IdentiteitOnzeker => "Identiteit onzeker",
        _ => Feitsoort.Catalogusnummer(inhoud),
    };
}
