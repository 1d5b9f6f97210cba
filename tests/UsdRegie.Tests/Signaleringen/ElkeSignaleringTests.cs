using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Participatie.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Contracts.Werk.V1;
using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;
using static UsdRegie.Tests.Signaleringen.RegelsTests;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Signaleringen;

/// <summary>
/// Alle negenenveertig signaleringen in één tabel: elk opent op de dag van haar drempel, is er de dag ervoor nog niet, en sluit op de dag van wat haar oplost
/// (en de dag daarvoor nog niet). Varianten van een regel staan in <see cref="RegelsTests"/>.
/// </summary>
public class ElkeSignaleringTests
{
    private sealed record Rij(string Code, Verhaal Verhaal, string Open, string Dicht, Ernst Ernst, string Reden = "opgelost");

    private static readonly Rij[] Tabel =
    [
        new("AL-01", Gekoppeld().Op("2024-07-20", new EersteContactGelegd { Datum = D("2024-07-20"), Wijze = Contactwijze.Bezoek, Taal = "ara", TolkIngezet = true }), "2024-07-15", "2024-07-20", Ernst.W),
        new("AL-02", Gekoppeld().Op("2024-08-01", Profiel("2024-08-01")), "2024-07-15", "2024-08-01", Ernst.W),
        new("AL-03", MetPlan().Op("2024-03-25", Traject(21, "2024-03-25"), Aanbod(13, Overdrachtsoort.T3, "2024-03-25", "2024-03-25", SchoolA)).Van(SchoolA, "2024-03-28", Akkoord(13, "2024-03-27")), "2024-03-25", "2024-03-28", Ernst.A),
        new("AL-04", Asiel().Op("2024-03-25", Aanbod(14, Overdrachtsoort.T4B, "2024-04-08", "2024-03-25", Versa)).Van(Versa, "2024-04-08", Akkoord(14, "2024-04-08")), "2024-04-04", "2024-04-08", Ernst.W),
        new("AL-05", Asiel().Op("2024-01-10", Aanbod(12, Overdrachtsoort.T2, "2024-01-18", "2024-01-10", Vwn, zonder: ["ontzorgen"])).Op("2024-01-12", new OverdrachtAangevuld(Id(12), [new Overdrachtsveld { Naam = "ontzorgen", Waarde = "tot juli" }])), "2024-01-10", "2024-01-12", Ernst.W),
        new("AL-06", MetKlok().Op("2024-02-06", IntakeGepland("2024-02-12")), "2024-02-05", "2024-02-06", Ernst.W),
        new("AL-07", MetKlok().Op("2024-03-11", Plan("2024-03-11")), "2024-03-04", "2024-03-11", Ernst.A),
        new("AL-08", MetKlok().Op("2024-03-25", Plan("2024-03-25")), "2024-03-19", "2024-03-25", Ernst.C),
        new("AL-09", Asiel().Op("2024-02-01", Intake("2024-02-01")).Op("2024-02-20", Lbt("2024-02-20", LbtResultaat.Haalbaar)), "2024-02-15", "2024-02-20", Ernst.W),
        new("AL-10", MetPlan(Leerroute.Z).Op("2024-03-10", Lbt("2024-03-10", LbtResultaat.Haalbaar)).Op("2024-03-20", Plan("2024-03-20", Leerroute.Z, 2, motivering: "werkt al")), "2024-03-10", "2024-03-20", Ernst.W),
        new("AL-11", Reizen.J5("1995-01-10").Op("2024-05-15", new SignaleringErkend("AL-11", "2024-05-13", "Rik")), "2024-05-13", "2024-05-15", Ernst.I, "erkend"),
        new("AL-12", MetPlan().Op("2024-03-20", Traject(21, "2024-04-15")), "2024-04-01", "2024-04-15", Ernst.A),
        new("AL-13", Reizen.J6Hersteld(), "2024-06-28", "2024-07-31", Ernst.A),
        new("AL-14", Asiel().Op("2024-02-01", IntakeGemist("2024-02-01")).Op("2024-02-10", Intake("2024-02-10")), "2024-02-01", "2024-02-10", Ernst.A),
        new("AL-15", MetLes().Op("2024-05-02", Activiteit(31, Activiteitsoort.Participatie, "2024-05-02")), "2024-04-22", "2024-05-02", Ernst.W),
        new("AL-16", MetLes().Op("2024-03-25", Activiteit(31, Activiteitsoort.Participatie, "2024-03-25", "2024-06-30")).Op("2024-06-10", Activiteit(32, Activiteitsoort.Vrijwilligerswerk, "2024-07-01")), "2024-05-31", "2024-06-10", Ernst.W),
        new("AL-17", MetLes().Op("2024-05-13", Aanwezigheid(21, "2024-03-25", "2024-05-19", [.. Enumerable.Range(0, 8).Select(w => Les($"{D("2024-03-25").AddDays(7 * w):yyyy-MM-dd}", 7.75m, 7.75m))]))
            .Op("2024-05-27", Aanwezigheid(21, "2024-05-20", "2024-05-26", Les("2024-05-20", 12, 12))), "2024-05-20", "2024-05-27", Ernst.I),
        new("AL-18", MetPlan(Leerroute.Z).Op("2024-10-01", Traject(21, "2024-10-01", 10)), "2024-09-05", "2024-10-01", Ernst.C),
        new("AL-19", MetPlan(Leerroute.Z).Op("2024-10-01", Activiteit(31, Activiteitsoort.Participatie, "2024-10-01", uren: 12)), "2024-09-05", "2024-10-01", Ernst.C),
        new("AL-20", MetPlan().Op("2025-04-01", Pvt("2025-04-01", 3)), "2025-03-05", "2025-04-01", Ernst.W),
        new("AL-21", MetPlan().Op("2024-09-02", Pvt("2024-09-02", 11.75m)).Op("2024-10-01", new PvtOndertekend { OndertekendOp = D("2024-10-01") }).Op("2024-10-08", Pvt("2024-10-08", 0.25m)), "2024-10-01", "2024-10-08", Ernst.A),
        new("AL-22", MetPlan().Op("2025-10-01", new MapActiviteitGeregistreerd { Datum = D("2025-10-01"), Uren = 4 }), "2025-09-05", "2025-10-01", Ernst.W),
        new("AL-23", MetPlan().Op("2026-04-01", Termijn("2024-03-05", "2027-09-05", Termijnaanleiding.VerlengdOpVerzoek)), "2026-03-05", "2026-04-01", Ernst.I),
        new("AL-24", MetPlan().Op("2027-04-01", Termijn("2024-03-05", "2027-09-05", Termijnaanleiding.VerlengdOpVerzoek)), "2027-03-05", "2027-04-01", Ernst.C),
        new("AL-25", MetPlan().Op("2026-10-01", [.. ((Examenonderdeel[])[Examenonderdeel.Lezen, Examenonderdeel.Luisteren, Examenonderdeel.Schrijven, Examenonderdeel.Knm]).Select(o => Geslaagd("2026-10-01", o))])
            .Op("2026-11-25", Voortgang("2026-11-25", Voortgangsoordeel.OpSchema, new GeboektExamen { Onderdeel = Examenonderdeel.Spreken, Datum = D("2027-01-05") })), "2026-11-20", "2026-11-25", Ernst.A),
        new("AL-26", MetPlan().Op("2026-01-12", new VoortgangsgesprekGevoerd { Datum = D("2026-01-12"), Aanwezig = true, Afspraken = [], Verlengingsgrond = true })
            .Op("2026-09-20", new VerzoekBeoordeeld { Soort = Verzoeksoort.Verlenging, Oordeel = Verzoekoordeel.InBehandeling, Datum = D("2026-09-20") }), "2026-09-05", "2026-09-20", Ernst.I),
        new("AL-27", Reizen.J10().Op("2024-05-27", Ontzorgd("2024-05-27", "2024-11-06", Ontzorgstatus.Gestart, null, Ontzorgpost.Elektriciteit)), "2024-05-20", "2024-05-27", Ernst.A),
        new("AL-28", Asiel().Op("2024-01-08", Ontzorgd("2024-01-08", "2024-07-08")).Op("2024-06-10", Plan("2024-06-10", ontzorgenVan: "2024-01-08", ontzorgenTot: "2024-10-08")), "2024-05-27", "2024-06-10", Ernst.A),
        new("AL-29", Reizen.J10().Op("2024-08-01", Ontzorgd("2024-05-06", "2024-09-01", Ontzorgstatus.Beeindigd)).Op("2024-08-05", Ontzorgd("2024-05-06", "2024-09-01", Ontzorgstatus.Beeindigd, Ontzorgeinde.EindeBijstand)), "2024-08-01", "2024-08-05", Ernst.A),
        new("AL-30", Reizen.J10().Op("2024-06-14", Bericht("2024-06-14", Berichtdoel.Pip, false, "nld", "fas")), "2024-06-10", "2024-06-14", Ernst.A),
        new("AL-31", Asiel().Op("2024-02-20", Contact("2024-02-20")), "2024-02-09", "2024-02-20", Ernst.W),
        new("AL-32", Asiel().Op("2024-01-08", Begeleider("2024-01-08", Begeleidersrol.Regisseur, "Rik", "2024-03-31")).Op("2024-04-01", Begeleider("2024-04-01", Begeleidersrol.Regisseur, "Roos", "2024-08-31"))
            .Op("2024-09-02", Begeleider("2024-09-02", Begeleidersrol.Regisseur, "Ruud")).Op("2024-09-05", new SignaleringErkend("AL-32", "wissel:2024-09-02", "Ruud")), "2024-09-02", "2024-09-05", Ernst.W, "erkend"),
        new("AL-33", Asiel().Op("2024-02-01", Begeleiding("2024-02-01")), "2024-01-22", "2024-02-01", Ernst.A),
        new("AL-34", MetLes().Op("2024-05-03", Voortgang("2024-05-01")), "2024-04-30", "2024-05-03", Ernst.W),
        new("AL-35", MetLes().Op("2025-05-01", Aanwezigheid(21, "2024-03-25", "2025-04-30", [.. Enumerable.Range(0, 150).Select(i => Les($"{D("2024-03-25").AddDays(i * 2):yyyy-MM-dd}", 4, 4))]))
            .Op("2025-05-12", Voortgang("2025-05-12", Voortgangsoordeel.Achter)).Op("2025-06-02", Plan("2025-06-02", Leerroute.B1, 2, PipNiveau.A2)), "2025-05-12", "2025-06-02", Ernst.I),
        new("AL-36", MetWerk().Op("2024-09-02", new WerktrajectBeeindigd { WerktrajectId = Id(41), Einde = D("2024-09-02") }), "2024-08-25", "2024-09-03", Ernst.W),
        new("AL-37", MetPlan().Op("2024-06-10", new NazorgGestart { WerktrajectId = Id(41), Start = D("2024-06-10") }).Op("2024-09-09", new NazorgBeeindigd { WerktrajectId = Id(41), Einde = D("2024-09-09") }), "2024-08-27", "2024-09-09", Ernst.I),
        new("AL-38", MetPlan().Op("2024-06-03", new Handhavingssignaal { Code = Handhavingscode.B2C, Feiten = "drie maanden verzuim", Bron = SchoolA, Datum = D("2024-06-03") })
            .Op("2024-06-20", new Handhavingsbesluit
            {
                Code = Handhavingscode.B2C, Uitkomst = Handhavingsuitkomst.Geen, GesprekOp = D("2024-06-18"), Weging = "ziek kind", BesluitOp = D("2024-06-20"), BezwaarTot = D("2024-08-01"), GoedgekeurdDoor = ["a", "b"],
            }), "2024-06-03", "2024-06-20", Ernst.A),
        new("AL-39", MetWaarvan(Gezin().Op("2024-09-10", Begeleiding("2024-09-10")), id => new CorrectieGepubliceerd { CorrectieVan = id, Reden = "verkeerde persoon" }, "2024-09-12", Vwn), "2024-09-10", "2024-09-12", Ernst.A),
        new("AL-40", MetPlan().Op("2024-10-01", Plicht("SS124", "2024-10-01", Doelgroep.GezinsmigrantOfOverig)).Op("2024-10-21", Plan("2024-10-21", versie: 2)), "2024-10-01", "2024-10-21", Ernst.A),
        new("AL-41", Reizen.J8(), "2024-08-01", "2024-08-08", Ernst.A),
        new("AL-42", Asiel().Op("2024-02-01", new IdentiteitOnzeker("NUMMERS_BOTSEN", "BSN en V-nummer horen bij twee personen")).Op("2024-02-05", new IdentiteitBevestigd { NieuweSleutel = Id(901), Reden = "paspoort gezien" }), "2024-02-01", "2024-02-05", Ernst.C, "identiteit bevestigd"),
        new("AL-43", MetPlan().Op("2024-03-05", new PipBijDuoGeweigerd { Fouten = [new DuoFout { Code = "403", Tekst = "niveau past niet bij de leerroute" }] }).Op("2024-03-08", new PipBijDuoGeregistreerd { Registratiedatum = D("2024-03-08") }), "2024-03-05", "2024-03-08", Ernst.A, "alsnog geregistreerd"),
        new("AL-44", MetWaarvan(Asiel().Op("2024-02-01", new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "bel terug", Terugbellen = "0612345678" }), id => new SignaleringGesloten("AL-44", id.ToString("N"), "gebeld", "Rik"), "2024-02-02"), "2024-02-01", "2024-02-02", Ernst.C, "gebeld"),
        new("AL-45", new Verhaal().Op("2021-12-13", Plicht("SS101", "2021-12-13", begin: "2021-12-13")).Op("2022-02-07", Pvt("2022-02-07", 3)).Op("2022-06-01", Contact("2022-06-01")), "2022-05-09", "2022-06-01", Ernst.I),
        new("AL-46", Asiel().Op("2024-01-08", Koppeling("2023-11-01")).Op("2024-01-09", Profiel("2024-01-09", Alfabetiseringsbehoefte.Ja)).Op("2024-03-04", Plan("2024-03-04")).Op("2024-03-25", Plan("2024-03-25", versie: 2, alfabetisering: Alfabetisering.Alfabetisering)), "2024-03-04", "2024-03-25", Ernst.W),
        new("AL-47", Asiel().Op("2024-02-16", Plan("2024-02-16")), "2024-02-16", "2024-04-03", Ernst.I),
        new("AL-48", MetWaarvan(Asiel().Op("2024-02-01", new GezinslidToegevoegd { GezinsverbandId = Id(7), Relatie = Gezinsrelatie.Kind, Geboortedatum = D("2006-09-01") }), id => new SignaleringGesloten("AL-48", id.ToString("N"), "besproken", "Rik"), "2024-06-10"), "2024-06-03", "2024-06-10", Ernst.I, "besproken"),
        new("AL-49", MetPlan().Op("2025-05-12", Voortgang("2025-05-12", Voortgangsoordeel.Voor)).Op("2025-06-20", Plan("2025-06-20", Leerroute.Onderwijs, 2)), "2025-06-05", "2025-06-20", Ernst.I),
    ];

    public static TheoryData<string> Codes => [.. Tabel.Select(r => r.Code)];

    [Fact]
    public void Elke_signalering_staat_in_de_tabel() => Assert.Equal(Regels.Alle.Select(r => r.Code), Tabel.Select(r => r.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Opent_op_de_drempel_geen_dag_eerder_en_sluit_als_het_is_opgelost(string code)
    {
        var rij = Tabel.Single(r => r.Code == code);
        Loopt(rij.Verhaal, rij.Code, rij.Open, rij.Dicht, rij.Ernst, rij.Reden);
    }

    private static Verhaal Gekoppeld() => new Verhaal().Op("2024-07-01", Koppeling("2024-07-01"));

    private static Verhaal Gezin() => new Verhaal().Op("2024-03-04", Vestiging("2024-03-04", "por", "1990-01-01"), Plicht("SS101", "2024-03-04", Doelgroep.GezinsmigrantOfOverig, "2024-03-04"));

    private static Verhaal MetKlok() => Asiel().Op("2024-01-08", Klok("2024-01-08"));

    private static Verhaal MetLes() => MetPlan().Op("2024-03-25", Traject(21, "2024-03-25"));

    private static Verhaal MetWerk() => MetPlan().Op("2024-06-10", new WerktrajectGestart { WerktrajectId = Id(41), Soort = Werktrajectsoort.WerkMetBehoud, Sector = "zorg", Start = D("2024-06-10") });

    private static PvtActiviteitGeregistreerd Pvt(string dag, decimal uren) => new() { Datum = D(dag), Uren = uren, Excursie = true };

    /// <summary>Het verhaal, met daarachter een feit over het laatste bericht erin.</summary>
    private static Verhaal MetWaarvan(Verhaal verhaal, Func<Guid, object> feit, string dag, string bron = Gemeente) => verhaal.Van(bron, dag, feit(verhaal.Laatste));
}
