using System.Text.Json.Nodes;
using Inburgering.Contracts.Cmd.V1;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Referentie;
using UsdRegie.Rekenen;

namespace UsdRegie.FeitenRegistreren;

/// <summary>Alles wat de gemeente en partners zonder eigen dienst op een dossier vastleggen: één regel per adres.</summary>
internal static class Registraties
{
    private static readonly string[] Uitvoerders = [.. Rollen.Gemeente, "participatie"];
    private static readonly string[] Iedereen = [.. Uitvoerders, "coa", "vwn", "taalschool"];

    /// <summary>C01, also from the page of a dossier.</summary>
    public static Registratie<VraagKlantprofielOp> Profielverzoek { get; } = new Registratie<VraagKlantprofielOp>("profielverzoeken", "Vraag COA om het klantprofiel (C01)")
    {
        VraagtNummers = true,
        PerDag = true,
        Feiten = i => [Opdrachten.Klantprofiel(i)],
        Meld = (uit, f) => Klaar(() => uit.AanAllen((VraagKlantprofielOp)f)),
    };

    /// <summary>C07, also from the page of a dossier.</summary>
    public static Registratie<VraagVoortgangsrapportageOp> Rapportageverzoek { get; } = new Registratie<VraagVoortgangsrapportageOp>("rapportageverzoeken", "Vraag de taalschool om een voortgangsrapportage (C07)")
    {
        PerDag = true,
        Feiten = i => [Opdrachten.Rapportage(i)],
        Controle = (f, stand, _) => Opdrachten.RapportageGebreken((VraagVoortgangsrapportageOp)f, stand),
        Meld = (uit, f) => Klaar(() => uit.AanAllen((VraagVoortgangsrapportageOp)f)),
    };

    /// <summary>M26, also from the page of a participation partner.</summary>
    public static Registratie<ActiviteitGestart> ActiviteitStart(Inzetinstellingen inzet) => new Registratie<ActiviteitGestart>("activiteiten", "Leg een activiteit naast de lessen vast (M26)")
    {
        Rollen = Uitvoerders,
        Feiten = i => [i.Lees(("start", i.Dag), ("omschrijving", "Activiteit"), ("urenPerWeek", 0m), ("teltMeeZroute", true), ("uitvoerder", i.Wie.Rol == "participatie" ? i.Wie.Oin : null))],
        Begint = f => ((ActiviteitGestart)f).Start,
        Controle = (f, stand, _) =>
        [
            .. Looptijd("M26", ((ActiviteitGestart)f).Start, ((ActiviteitGestart)f).Einde, ((ActiviteitGestart)f).UrenPerWeek),
            .. inzet.WettelijkEerst && Inzet.Soort(stand, ((ActiviteitGestart)f).TeltMeeZroute) == Inzetsoort.Aanvullend && Inzet.Van(stand).EerstNodig is { Count: > 0 } eerst
                ? (Weigering[])[new Weigering("EERST_WETTELIJK", "R-28", "soort", $"Dit is aanvullend. Voor deze persoon moet eerst nog beginnen: {string.Join(", ", eerst)}.")]
                : [],
        ],
        Volgt = ["activiteitId"],
    };

    /// <summary>M26, the end.</summary>
    public static Registratie<ActiviteitBeeindigd> ActiviteitEinde { get; } = new Registratie<ActiviteitBeeindigd>("activiteiten/{activiteitId:guid}/_beeindig", "Beëindig een activiteit (M26)")
    {
        Rollen = Uitvoerders,
        Feiten = i => [i.Lees(("activiteitId", i.Pad["activiteitId"]), ("einde", i.Dag))],
        Controle = (f, stand, _) => Bekend(stand, ((ActiviteitBeeindigd)f).ActiviteitId, ((ActiviteitBeeindigd)f).Einde),
    };

    /// <summary>M27, of an activity or a work programme.</summary>
    public static Registratie<UrenGeregistreerd> ActiviteitUren(string pad) => new Registratie<UrenGeregistreerd>(pad + "/{activiteitId:guid}/uren", "Leg gevolgde uren over een periode vast (M27)")
    {
        Rollen = Uitvoerders,
        Feiten = i => [i.Lees(("activiteitId", i.Pad["activiteitId"]), ("bron", i.Wie.ClientId))],
        Gebeurd = f => ((UrenGeregistreerd)f).PeriodeTot,
        Begint = f => ((UrenGeregistreerd)f).PeriodeVan,
        Controle = (f, stand, _) => [.. Bekend(stand, ((UrenGeregistreerd)f).ActiviteitId), .. Periode(((UrenGeregistreerd)f).PeriodeVan, ((UrenGeregistreerd)f).PeriodeTot, ((UrenGeregistreerd)f).Uren), .. Dubbel(stand, (UrenGeregistreerd)f)],
    };

    /// <summary>M28, also from the page of a partner that looks for work.</summary>
    public static Registratie<WerktrajectGestart> WerktrajectStart { get; } = new Registratie<WerktrajectGestart>("werktrajecten", "Leg een werktraject vast (M28)")
    {
        Rollen = Uitvoerders,
        Feiten = i => [i.Lees(("start", i.Dag), ("sector", "onbekend"))],
        Begint = f => ((WerktrajectGestart)f).Start,
        Controle = (f, _, _) => Looptijd("M28", ((WerktrajectGestart)f).Start, ((WerktrajectGestart)f).Einde, ((WerktrajectGestart)f).UrenPerWeek),
        Volgt = ["werktrajectId"],
    };

    /// <summary>M28, the end.</summary>
    public static Registratie<WerktrajectBeeindigd> WerktrajectEinde { get; } = new Registratie<WerktrajectBeeindigd>("werktrajecten/{werktrajectId:guid}/_beeindig", "Beëindig een werktraject (M28)")
    {
        Rollen = Uitvoerders,
        Feiten = i => [i.Lees(("werktrajectId", i.Pad["werktrajectId"]), ("einde", i.Dag))],
        Controle = (f, stand, _) => Bekend(stand, ((WerktrajectBeeindigd)f).WerktrajectId, ((WerktrajectBeeindigd)f).Einde),
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        var taalschakelscholen = app.ServiceProvider.GetRequiredService<Taalschakelscholen>();
        var inzet = app.ServiceProvider.GetRequiredService<Inzetinstellingen>();
        Bij(app, new Registratie<EersteContactGelegd>("eerste-contacten", "Leg het eerste contact met iemand in de opvang vast (M04)")
        {
            Feiten = i => [i.Lees(("datum", i.Dag), ("wijze", Contactwijze.Bezoek), ("taal", "nld"), ("tolkIngezet", false))],
            Gebeurd = f => ((EersteContactGelegd)f).Datum,
            Meld = (uit, f) => Klaar(() => { if (uit.Stand.Koppeling is not null) { uit.AanAllen((EersteContactGelegd)f); } }),
        });
        Bij(app, new Registratie<StatushouderGevestigd>("vestigingen", "Leg de vestiging in de gemeente vast (M05)")
        {
            Feiten = i => [i.Lees(("vestigingsdatum", i.Dag))],
            Gebeurd = f => ((StatushouderGevestigd)f).Vestigingsdatum,
            // Name, birth date and mother tongue serve this file only; the address is for VluchtelingenWerk, which has no family migrants.
            Meld = (uit, f) => Klaar(() => uit.AanAllen(new StatushouderGevestigd { Vestigingsdatum = ((StatushouderGevestigd)f).Vestigingsdatum, Adres = uit.Stand.Asielstatushouder ? ((StatushouderGevestigd)f).Adres : null })),
        });
        Bij(app, new Registratie<BegeleiderToegewezen>("begeleiders", "Wijs een begeleider toe of beëindig dat (M09)")
        {
            Rollen = Uitvoerders,
            Feiten = i => [i.Lees(("vanaf", i.Dag), ("organisatie", i.Wie.Rol == "participatie" ? Partners.Naam(i.Wie.Oin) ?? i.Wie.ClientId : "Gemeente"), ("rol", i.Wie.Rol == "participatie" ? Begeleidersrol.Jobhunter : Begeleidersrol.Regisseur))],
            Meld = async (uit, f) =>
            {
                uit.Aan((BegeleiderToegewezen)f, uit.ActievePartners());
                await MeldContactpersoon(uit, (BegeleiderToegewezen)f);
            },
        });
        Bij(app, new Registratie<BredeIntakeVerzoek>("brede-intakes", "Leg een brede intake vast: afgenomen, gepland of niet verschenen (M14, M14b)")
        {
            Soorten = [typeof(BredeIntakeAfgenomen), typeof(BredeIntakeGepland), typeof(BredeIntakeNietVerschenen)],
            Feiten = Invullen.Intake,
            Gebeurd = f => f switch { BredeIntakeAfgenomen m => m.Datum, BredeIntakeNietVerschenen m => m.Datum, _ => null },
        });
        Bij(app, new Registratie<PipVastgesteld>("pips", "Stel een PIP of een nieuwe versie vast (M15)")
        {
            Feiten = i => [Invullen.Plan(i)],
            Gebeurd = f => ((PipVastgesteld)f).Dagtekening,
            Controle = (f, stand, _) => PipControle.Gebreken((PipVastgesteld)f, stand),
            Volgt = ["pipId", "versie", "eerste"],
            Meld = (uit, f) => MeldPip(uit, (PipVastgesteld)f),
        });
        Bij(app, new Registratie<InburgeringsaanbodGedaan>("inburgeringsaanbiedingen", "Leg een inburgeringsaanbod vast (M17)")
        {
            Feiten = i => [i.Lees(("datum", i.Dag), ("leerroute", i.Stand.Pip?.Inhoud.Leerroute), ("alfabetisering", i.Stand.Pip?.Inhoud.Alfabetisering ?? Alfabetisering.Nvt))],
            Gebeurd = f => ((InburgeringsaanbodGedaan)f).Datum,
            Controle = (f, stand, dag) =>
            [
                .. Recht(Aanbodonderdeel.LeerrouteInclKnm, "R-17")(f, stand, dag),
                .. taalschakelscholen.Gebreken(((InburgeringsaanbodGedaan)f).Leerroute, ((InburgeringsaanbodGedaan)f).Instellingsnummer, "instellingsnummer"),
            ],
            Meld = async (uit, f) =>
            {
                var m = (InburgeringsaanbodGedaan)f;
                uit.AanAllen(m);
                if (await uit.Bsn() is { } bsn)
                {
                    uit.AanAllen(new RegistreerResultaatBijDuo
                    {
                        Soort = Resultaatsoort.Inburgeringsaanbod, Bsn = bsn,
                        Inburgeringsaanbod = new AanbodBijDuo { Instellingsnummer = m.Instellingsnummer, Datum = m.Datum, VerwachteStart = m.VerwachteStart, VerwachteEind = m.VerwachteEind, Alfabetisering = m.Alfabetisering },
                    });
                }
            },
        });
        Bij(app, new Registratie<PlaatsInburgeraarBijTaalschool>("taalschoolplaatsingen", "Vraag een taalschool om iemand te plaatsen (C03)")
        {
            VraagtNummers = true,
            Feiten = i => [Invullen.Plaatsing(i)],
            Controle = (f, stand, dag) =>
            {
                var m = (PlaatsInburgeraarBijTaalschool)f;
                return
                [
                    .. Recht(Aanbodonderdeel.LeerrouteInclKnm, "R-17")(f, stand, dag),
                    .. taalschakelscholen.Gebreken(m.Leerroute, m.Instellingsnummer ?? m.NaarOin!, m.Instellingsnummer is null ? "naarOin" : "instellingsnummer"),
                    .. Inhoud.Gebreken("T3", m.Velden),
                ];
            },
            Volgt = ["overdrachtId"],
            Meld = (uit, f) => Klaar(() => uit.AanAllen((PlaatsInburgeraarBijTaalschool)f)),
        });
        Bij(app, new Registratie<MeldAanVoorMaatschappelijkeBegeleiding>("begeleidingsaanvragen", "Meld iemand aan bij VluchtelingenWerk (C02)")
        {
            VraagtNummers = true, // only to see that they are in none of the texts
            Feiten = i => [Invullen.Aanmelding(i)],
            Controle = (f, stand, dag) => Recht(Aanbodonderdeel.MaatschappelijkeBegeleiding, "R-16")(f, stand, dag),
            Volgt = ["overdrachtId"],
            Meld = (uit, f) => Klaar(() => uit.AanAllen((MeldAanVoorMaatschappelijkeBegeleiding)f)),
        });
        Bij(app, new Registratie<OntzorgenGewijzigd>("ontzorgperioden", "Start, verleng of beëindig het financieel ontzorgen (M18)")
        {
            Feiten = i => [Invullen.Ontzorg(i)],
            Begint = f => ((OntzorgenGewijzigd)f).Van,
            Controle = (f, stand, dag) => ((OntzorgenGewijzigd)f).Status == Ontzorgstatus.Beeindigd ? [] : Recht(Aanbodonderdeel.Ontzorgen, "R-16")(f, stand, dag),
        });
        Bij(app, new Registratie<PvtVerzoek>("pvt-activiteiten", "Leg een activiteit of de ondertekening van het PVT vast (M24)")
        {
            Rollen = Uitvoerders,
            Soorten = [typeof(PvtActiviteitGeregistreerd), typeof(PvtOndertekend)],
            Feiten = Invullen.Pvt,
            Gebeurd = f => f switch { PvtActiviteitGeregistreerd m => m.Datum, PvtOndertekend m => m.OndertekendOp, _ => null },
            Meld = async (uit, f) =>
            {
                if (f is PvtOndertekend m && await uit.Bsn() is { } bsn)
                {
                    uit.AanAllen(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Pvt, Bsn = bsn, Pvt = new PvtBijDuo { OndertekendOp = m.OndertekendOp, Verwijtbaar = m.Verwijtbaar } });
                }
            },
        });
        Bij(app, new Registratie<MapVerzoek>("map-activiteiten", "Leg een activiteit of het eindgesprek van de MAP vast (M25)")
        {
            Rollen = Uitvoerders,
            Soorten = [typeof(MapActiviteitGeregistreerd), typeof(MapAfgerond)],
            Feiten = Invullen.Mapping,
            Gebeurd = f => f switch { MapActiviteitGeregistreerd m => m.Datum, MapAfgerond m => m.EindgesprekOp, _ => null },
            Controle = (f, stand, _) => f is MapAfgerond && stand.Pip?.Inhoud.Leerroute == Leerroute.Onderwijs
                ? [new Weigering("GEEN_MAP_OP_LEERROUTE", "R-12", "eindgesprekOp", "De onderwijsroute heeft geen MAP: DUO neemt er geen eindgesprek voor aan.")]
                : [],
            Meld = async (uit, f) =>
            {
                if (f is MapAfgerond m && await uit.Bsn() is { } bsn)
                {
                    uit.AanAllen(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Map, Bsn = bsn, Map = new MapBijDuo { EindgesprekOp = m.EindgesprekOp, Verwijtbaar = m.Verwijtbaar } });
                }
            },
        });
        Bij(app, ActiviteitStart(inzet));
        Bij(app, ActiviteitEinde);
        foreach (var pad in (string[])["activiteiten", "werktrajecten"]) { Bij(app, ActiviteitUren(pad)); }
        Bij(app, WerktrajectStart);
        Bij(app, WerktrajectEinde);
        Bij(app, new Registratie<NazorgGestart>("werktrajecten/{werktrajectId:guid}/_start-nazorg", "Start de nazorg na een werktraject (M28)")
        {
            Rollen = Uitvoerders,
            Feiten = i => [i.Lees(("werktrajectId", i.Pad["werktrajectId"]), ("start", i.Dag))],
            Controle = (f, stand, _) => Bekend(stand, ((NazorgGestart)f).WerktrajectId),
        });
        Bij(app, new Registratie<NazorgBeeindigd>("werktrajecten/{werktrajectId:guid}/_beeindig-nazorg", "Beëindig de nazorg (M28)")
        {
            Rollen = Uitvoerders,
            Feiten = i => [i.Lees(("werktrajectId", i.Pad["werktrajectId"]), ("einde", i.Dag))],
            Gebeurd = f => ((NazorgBeeindigd)f).Einde,
            Controle = (f, stand, _) => Bekend(stand, ((NazorgBeeindigd)f).WerktrajectId),
        });
        Bij(app, new Registratie<ContactmomentVastgelegd>("contactmomenten", "Leg contact met de inburgeraar vast (M38)")
        {
            Rollen = Uitvoerders,
            Feiten = i => [i.Lees(("datum", i.Dag), ("wijze", Contactvorm.Gesprek), ("metRol", i.Wie.Rol == "participatie" ? Begeleidersrol.SociaalMakelaar : Begeleidersrol.Regisseur), ("taal", "nld"), ("tolk", false))],
            Gebeurd = f => ((ContactmomentVastgelegd)f).Datum,
        });
        Bij(app, new Registratie<VoortgangsgesprekVerzoek>("voortgangsgesprekken", "Leg een voortgangsgesprek vast, ook als iemand niet verscheen (M29)")
        {
            Soorten = [typeof(VoortgangsgesprekGevoerd), typeof(VoortgangsgesprekNietVerschenen)],
            Feiten = Invullen.Gesprek,
            Gebeurd = f => f switch { VoortgangsgesprekGevoerd m => m.Datum, VoortgangsgesprekNietVerschenen m => m.Datum, _ => null },
        });
        Bij(app, new Registratie<BerichtVerzonden>("verzonden-berichten", "Leg vast dat de inburgeraar een bericht kreeg, en in welke talen (M32)")
        {
            Feiten = i => [i.Lees(("datum", i.Dag), ("tolk", false), ("essentieel", true))],
            Gebeurd = f => ((BerichtVerzonden)f).Datum,
        });
        Bij(app, new Registratie<CalamiteitGemeld>("calamiteiten", "Meld een calamiteit aan iedereen rond de inburgeraar (M33)")
        {
            Rollen = Iedereen,
            VraagtNummers = true, // only to see that they are not in the text
            Feiten = i => [Invullen.Calamiteit(i)],
            Meld = (uit, f) => Klaar(() => uit.Aan((CalamiteitGemeld)f, uit.ActievePartners())),
        });
        Bij(app, new Registratie<Handhavingssignaal>("handhavingssignalen", "Leg een signaal voor handhaving vast (M30)")
        {
            Feiten = i => [i.Lees(("datum", i.Dag), ("bron", i.Wie.Oin))],
            Gebeurd = f => ((Handhavingssignaal)f).Datum,
            Controle = (f, stand, dag) => Boetes.Voor(((Handhavingssignaal)f).Code, dag).GeldtVoor(stand.Doelgroep)
                ? []
                : [new Weigering("HANDHAVING_NIET_TOEGESTAAN", "R-19", "code", "Geen boete voor gezins-/overige migranten.")],
        });
        Lezen(app, "handhavingsbesluiten", [typeof(Handhavingsbesluit)]); // written by BesluitenNemen: two people take them
        Bij(app, new Registratie<ToegangBeeindigd>("toegangsbeeindigingen", "Beëindig de toegang van een partner tot dit dossier (M35)")
        {
            NaVertrek = true,
            Feiten = i => [i.Lees(("per", i.Dag), ("reden", Toegangseinde.EindeTraject))],
            Meld = (uit, f) => Klaar(() =>
            {
                var m = (ToegangBeeindigd)f;
                uit.Aan(m, m.PartnerOin);
                uit.Aan(new BeeindigToegang { PartnerOin = m.PartnerOin, Per = m.Per, Reden = m.Reden.Tekst() }, m.PartnerOin);
            }),
        });
        Bij(app, Profielverzoek);
        Bij(app, new Registratie<PlanVoortgangsgesprek>("gespreksverzoeken", "Zet een voortgangsgesprek op de agenda, met de uiterste dag en de aanleiding (C06)")
        {
            VraagtNummers = true, // only to see that they are not in the text
            PerDag = true,
            Feiten = i => [Opdrachten.Gesprek(i)],
            Controle = (f, _, dag) => Opdrachten.NietVoorbij(((PlanVoortgangsgesprek)f).Uiterlijk, dag, "C06", "uiterlijk"),
        });
        Bij(app, Rapportageverzoek);
        Bij(app, new Registratie<SchakelTolkIn>("tolkverzoeken", "Vraag een tolk voor een dag (C08); de tolkvoorziening hoort niet voor wie")
        {
            Rollen = Iedereen,
            PerDag = true,
            Feiten = i => [i.Lees(("taal", i.Stand.Moedertaal), ("duur", 60), ("wijze", Tolkwijze.Telefoon))],
            Controle = (f, _, dag) => Opdrachten.NietVoorbij(((SchakelTolkIn)f).Datum, dag, "C08", "datum"),
        });
        Bij(app, new Registratie<StartWerkmatching>("werkmatchingen", "Vraag de partner van een overdracht T4b om werk te zoeken (C09)")
        {
            VraagtNummers = true, // only to see that they are in none of the texts
            Feiten = i => [Opdrachten.Werkmatching(i)],
            Controle = (f, stand, _) => Opdrachten.WerkmatchingGebreken((StartWerkmatching)f, stand),
            Volgt = ["overdrachtId"],
        });
        Bij(app, new Registratie<BevestigVerzoek>("_bevestig-identiteit", "Bevestig wie dit is, na een twijfel over nummers (M37)")
        {
            Feiten = i => [new IdentiteitBevestigd { NieuweSleutel = i.Stand.Dossier.Sleutel.InburgeraarId, Reden = i.Lees().Reden }],
            Meld = (uit, f) => Klaar(() => uit.AanAllen((IdentiteitBevestigd)f)),
        });
        Bij(app, new Registratie<GezinslidToegevoegd>("gezinsleden", "Voeg een gezinslid toe (M41)") { Feiten = i => [i.Lees()] });
        Bij(app, new Registratie<ZrouteAfgerond>("z-route-afrondingen", "Leg het eindgesprek van de Z-route vast (M42)")
        {
            Feiten = i => [i.Lees(("eindgesprekOp", i.Dag), ("afrondingOp", i.Dag), ("urenTaalKnm", Uren.Van(i.Stand).Taal))],
            Gebeurd = f => ((ZrouteAfgerond)f).AfrondingOp,
            Controle = (_, stand, _) => stand.Pip?.Inhoud.Leerroute == Leerroute.Z
                ? []
                : [new Weigering("GEEN_ZROUTE", "R-14", "afrondingOp", "In het geldende PIP staat niet de Z-route. De B1-route en de onderwijsroute eindigen met examens of een diploma.")],
            Meld = async (uit, f) =>
            {
                if (await uit.Bsn() is not { } bsn) { return; }
                uit.AanAllen(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Zroute, Bsn = bsn, Zroute = new ZrouteBijDuo { AfrondingOp = ((ZrouteAfgerond)f).AfrondingOp } });
                uit.AanAllen(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.GevolgdeUren, Bsn = bsn, GevolgdeUren = Invullen.UrenBijDuo(uit.Stand) }); // the route ends on them
            },
        });
        Bij(app, new Registratie<UrenBijDuo>("urenmeldingen", "Meld DUO de totalen van gevolgde uren (C05); wat ontbreekt vult het dossier in")
        {
            Soorten = [typeof(UrenGemeld)],
            Feiten = i =>
            {
                var totaal = Invullen.UrenBijDuo(i.Stand);
                var uren = i.Lees(("taalKnm", totaal.TaalKnm), ("participatie", totaal.Participatie));
                return [new UrenGemeld(uren.TaalKnm, uren.TaalKnmIntake, uren.Participatie)];
            },
            Meld = async (uit, f) =>
            {
                var m = (UrenGemeld)f;
                if (await uit.Bsn() is { } bsn) { uit.AanAllen(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.GevolgdeUren, Bsn = bsn, GevolgdeUren = new UrenBijDuo { TaalKnm = m.TaalKnm, TaalKnmIntake = m.TaalKnmIntake, Participatie = m.Participatie } }); }
            },
        });
        Bij(app, new Registratie<IntrekVerzoek>("pips/{pipId:guid}/_trek-in", "Trek een PIP in zolang de termijn niet vaststaat (M15b)")
        {
            Feiten = i => [Invullen.Intrekking(i)],
            Gebeurd = f => ((PipIngetrokken)f).PerDatum,
            Controle = (_, stand, _) => PipControle.MagIntrekken(stand) is { } weigering ? [weigering] : [],
            Meld = (uit, f) => MeldPip(uit, uit.Stand.Alle<PipVastgesteld>().Last(p => p.Dagtekening == ((PipIngetrokken)f).Dagtekening && p.Versie == ((PipIngetrokken)f).Versie), intrekken: true),
        });
    }

    /// <summary>C05: the regisseur is whom DUO's callers may ask about this person, until the last day. DUO takes nobody without e-mail and telephone; the dossier says so.</summary>
    private static async Task MeldContactpersoon(Uitgaand uit, BegeleiderToegewezen m)
    {
        if (m.Rol != Begeleidersrol.Regisseur || Duomelding.Ontbreekt(m) is not null || await uit.Bsn() is not { } bsn) { return; }
        uit.AanAllen(new RegistreerContactpersoonBijDuo { Bsn = bsn, Naam = m.Naam, Email = m.Email!, Telefoon = m.Telefoon!, Vervalt = m.Tot <= uit.Stand.Dag ? true : null });
    }

    /// <summary>C04 to DUO, with the BSN; without one there is nothing DUO could find the person by.</summary>
    private static async Task MeldPip(Uitgaand uit, PipVastgesteld pip, bool intrekken = false)
    {
        if (await uit.Bsn() is not { } bsn) { return; }
        uit.AanAllen(new RegistreerPipBijDuo
        {
            PipId = pip.PipId, Bsn = bsn, Dagtekening = pip.Dagtekening, Leerroute = pip.Leerroute,
            Niveau = pip.Niveau switch
            {
                Inburgering.Contracts.Gemeente.V1.PipNiveau.A2 => Inburgering.Contracts.Cmd.V1.PipNiveau.A2,
                Inburgering.Contracts.Gemeente.V1.PipNiveau.B1 => Inburgering.Contracts.Cmd.V1.PipNiveau.B1,
                _ => null,
            },
            Eerste = pip.Eerste, IntensiteitB1 = pip.IntensiteitB1, MagOpleidingAfmaken = pip.MagOpleidingAfmaken, Alfabetisering = pip.Alfabetisering, Intrekken = intrekken ? true : null,
        });
    }

    /// <summary>Refused when this doelgroep has no right to the component on that day.</summary>
    private static Func<object, Stand, DateOnly, IEnumerable<Weigering>> Recht(Aanbodonderdeel onderdeel, string regel) => (_, stand, dag) =>
        Aanbod.HeeftRecht(stand.DoelgroepOp(dag), onderdeel, dag)
            ? []
            : [new Weigering("NIET_VOOR_DOELGROEP", regel, "", $"Deze doelgroep heeft geen recht op {Aanbod.Naam(onderdeel)}.")];

    /// <summary>An activity or work programme that this dossier knows; also one that is only planned. Its end, when given, is not before its begin.</summary>
    private static IEnumerable<Weigering> Bekend(Stand stand, Guid id, DateOnly? einde = null)
    {
        var start = stand.Dossier.VanSoort<ActiviteitGestart>().Select(v => (ActiviteitGestart)v.Feit.Inhoud).Where(m => m.ActiviteitId == id).Select(m => (DateOnly?)m.Start)
            .Concat(stand.Dossier.VanSoort<WerktrajectGestart>().Select(v => (WerktrajectGestart)v.Feit.Inhoud).Where(m => m.WerktrajectId == id).Select(m => (DateOnly?)m.Start)).FirstOrDefault();
        if (start is null) { yield return new Weigering("ACTIVITEIT_ONBEKEND", "M26", "activiteitId", "Deze activiteit staat niet in dit dossier. Leg eerst de activiteit vast."); }
        else if (einde < start) { yield return new Weigering("PERIODE", "M26", "einde", $"Het einde ligt vóór het begin op {start.Value.Voluit()}."); }
    }

    /// <summary>Hours count once: the same period again is a correction, another period that covers days of it would be added to it.</summary>
    private static IEnumerable<Weigering> Dubbel(Stand stand, UrenGeregistreerd m)
    {
        if (stand.Urenposten.FirstOrDefault(u => u.ActiviteitId == m.ActiviteitId && (u.Vanaf, u.Tot) != (m.PeriodeVan, m.PeriodeTot) && u.Vanaf <= m.PeriodeTot && m.PeriodeVan <= u.Tot) is { } u)
        {
            yield return new Weigering("UREN_DUBBEL", "R-09", "periodeVan", $"Van {u.Vanaf.Voluit()} tot en met {u.Tot.Voluit()} staan al uren vast. Elk uur telt één keer. Kies dagen daarbuiten, of leg precies die periode nog eens vast om haar te verbeteren.");
        }
    }

    /// <summary>An end after the begin, and no more hours than a week has.</summary>
    private static IEnumerable<Weigering> Looptijd(string bericht, DateOnly start, DateOnly? einde, decimal? urenPerWeek)
    {
        if (einde < start) { yield return new Weigering("PERIODE", bericht, "einde", "Het einde ligt vóór het begin."); }
        if (urenPerWeek > 7 * 24) { yield return new Weigering("UREN", bericht, "urenPerWeek", "Een week heeft 168 uren."); }
    }

    private static IEnumerable<Weigering> Periode(DateOnly van, DateOnly tot, decimal uren)
    {
        if (tot < van) { yield return new Weigering("PERIODE", "M27", "periodeTot", "Het einde van de periode ligt vóór het begin."); }
        else if (uren > (tot.DayNumber - van.DayNumber + 1) * 24) { yield return new Weigering("UREN", "M27", "uren", "Dit zijn meer uren dan er in de periode zitten."); }
    }

    private static void Bij<T>(IEndpointRouteBuilder app, Registratie<T> soort)
        where T : class
    {
        app.ServiceProvider.GetRequiredService<Registratietabel>().Neem(soort);
        // The body is no parameter: an address with a type parameter in it is compiled at each start instead of once by the build.
        app.MapPost($"/dossiers/{{dossierId:guid}}/{soort.Pad}", async (Guid dossierId, Caller wie, Registreerder registreerder, HttpContext context, CancellationToken ct) =>
            await registreerder.LegVast(dossierId, soort, await Body<T>.BindAsync(context, null!), wie, Sleutels(context), ct)).RequireRol(soort.Rollen).WithSummary(soort.Samenvatting)
            .Accepts<T>("application/json").Produces<JsonObject>(StatusCodes.Status201Created).Produces<JsonObject>().ProducesProblem(StatusCodes.Status409Conflict);
        if (soort.Pad.Contains('_', StringComparison.Ordinal) || soort.Pad.Contains('{', StringComparison.Ordinal)) { return; }
        Lezen(app, soort.Pad, soort.Soorten);
    }

    private static void Lezen(IEndpointRouteBuilder app, string pad, Type[] soorten)
    {
        app.MapGet($"/dossiers/{{dossierId:guid}}/{pad}", (Guid dossierId, Registreerder registreerder, Caller wie, CancellationToken ct) => registreerder.Lees(dossierId, soorten, null, wie, ct))
            .RequireRol(Rollen.Gemeente).WithSummary($"Wat er bij {pad} is vastgelegd").Produces<Vastleggingen>();
        app.MapGet($"/dossiers/{{dossierId:guid}}/{pad}/{{id:guid}}", (Guid dossierId, Guid id, Registreerder registreerder, Caller wie, CancellationToken ct) => registreerder.Lees(dossierId, soorten, id, wie, ct))
            .RequireRol(Rollen.Gemeente).WithSummary($"Eén vastlegging bij {pad}").Produces<JsonObject>();
    }

    private static Dictionary<string, Guid> Sleutels(HttpContext context) =>
        context.Request.RouteValues.Where(r => Guid.TryParse(r.Value as string, out _)).ToDictionary(r => r.Key, r => Guid.Parse((string)r.Value!));

    private static Task Klaar(Action doe)
    {
        doe();
        return Task.CompletedTask;
    }
}
