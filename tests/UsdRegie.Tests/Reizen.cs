using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Participatie.V1;
using Inburgering.Contracts.School.V2;
using Inburgering.Contracts.Vwn.V1;
using Inburgering.Contracts.Werk.V1;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests;

/// <summary>De acceptatiereizen als feitenlijsten, met de datums van de reizen.</summary>
internal static class Reizen
{
    public static Verhaal J1() => new Verhaal()
        .Op("2023-10-16", Koppeling("2023-10-16"), Begeleider("2023-10-16", Begeleidersrol.Regisseur, "Rik Regisseur"))
        .Op("2023-10-20", new EersteContactGelegd { Datum = D("2023-10-20"), Wijze = Contactwijze.Bezoek, Taal = "ara", TolkIngezet = true })
        .Op("2023-10-27", Profiel("2023-10-27"))
        .Van(Coa, "2023-11-20", Aanbod(11, Overdrachtsoort.T1, "2024-01-15", "2023-11-20", Gemeente, Coa))
        .Op("2023-11-28", Akkoord(11, "2023-11-27"))
        .Op("2024-01-08", Plicht("SS101", "2024-01-08", begin: "2024-01-08"), Aanbod(12, Overdrachtsoort.T2, "2024-01-18", "2024-01-08", Vwn))
        .Van(Vwn, "2024-01-10", Akkoord(12, "2024-01-10"))
        .Op("2024-01-15", Vestiging("2024-01-15"), Plicht("SS139", "2024-01-15", begin: "2024-01-08"), Klok("2024-01-15"), Ontzorgd("2024-01-15", "2024-07-15"))
        .Op("2024-01-16", Contact("2024-01-16"))
        .Op("2024-01-18", Begeleiding("2024-01-18"), Begeleider("2024-01-18", Begeleidersrol.BegeleiderVwn, "Vera Vrijwilliger"))
        .Op("2024-02-12", Contact("2024-02-12"), Intake("2024-02-12", null, "opleiding"))
        .Op("2024-02-13", Lbt("2024-02-13", LbtResultaat.Haalbaar))
        .Op("2024-03-04", Contact("2024-03-04"), Plan("2024-03-04", ontzorgenVan: "2024-01-15", ontzorgenTot: "2024-07-15"), Bericht("2024-03-04", Berichtdoel.Pip, false, "nld", "ara"))
        .Op("2024-03-05", Termijn("2024-03-05", "2027-03-05"), new PipBijDuoGeregistreerd { Registratiedatum = D("2024-03-05") })
        .Op("2024-03-07", Aanbod(13, Overdrachtsoort.T3, "2024-03-25", "2024-03-07", SchoolA))
        .Van(SchoolA, "2024-03-11", Akkoord(13, "2024-03-11"))
        .Op("2024-03-11", Begeleiding("2024-03-11", Begeleidingsstatus.Voortgang))
        .Op("2024-03-25", Traject(21, "2024-03-25"), Begeleider("2024-03-25", Begeleidersrol.Docent, "Dora Docent"), Aanbod(14, Overdrachtsoort.T4B, "2024-04-08", "2024-03-25", Versa))
        .Op("2024-03-28", Contact("2024-03-28"))
        .Van(Versa, "2024-03-28", Akkoord(14, "2024-03-28"))
        .Op("2024-04-08", Activiteit(31, Activiteitsoort.Participatie, "2024-04-08"));

    /// <summary>J1 tot en met Voldaan.</summary>
    public static Verhaal J1Af() => J1()
        .Op("2024-07-01", Ontzorgd("2024-01-15", "2024-07-15", Ontzorgstatus.Beeindigd), Aanbod(15, Overdrachtsoort.T9, "2024-07-15", "2024-07-01", Gemeente))
        .Op("2024-07-04", Akkoord(15, "2024-07-03"))
        .Op("2024-09-12", new PvtActiviteitGeregistreerd { Datum = D("2024-09-12"), Uren = 6, Excursie = true })
        .Op("2024-10-10", new PvtOndertekend { OndertekendOp = D("2024-10-10"), TotaalUren = 12 })
        .Op("2025-03-03", new MapActiviteitGeregistreerd { Datum = D("2025-03-03"), Uren = 4 })
        .Op("2025-10-06", Geslaagd("2025-10-06", Examenonderdeel.Lezen))
        .Op("2025-10-20", Geslaagd("2025-10-20", Examenonderdeel.Luisteren))
        .Op("2025-11-17", new MapAfgerond { EindgesprekOp = D("2025-11-17"), TotaalUren = 46 })
        .Op("2025-12-01", Geslaagd("2025-12-01", Examenonderdeel.Schrijven), Geslaagd("2025-12-01", Examenonderdeel.Knm))
        .Op("2026-02-02", Geslaagd("2026-02-02", Examenonderdeel.Spreken))
        .Op("2026-02-23", Plicht("SS106", "2026-02-23", plicht: false));

    public static Verhaal J2() => new Verhaal()
        .Op("2024-07-01", Koppeling("2024-07-01", "Yonas Tekle", "tir"))
        .Op("2024-09-02", Vestiging("2024-09-02"), Plicht("SS139", "2024-09-02", begin: "2024-09-02"), Klok("2024-09-02"))
        .Op("2024-10-21", IntakeGepland("2024-11-04"))
        .Op("2024-11-04", Intake("2024-11-04"))
        .Op("2024-11-05", Lbt("2024-11-05", LbtResultaat.NietHaalbaar, 19))
        .Op("2024-11-18", Plan("2024-11-18", Leerroute.Z, talen: ["nld", "tir"]), Bericht("2024-11-18", Berichtdoel.Pip, false, "nld", "tir"));

    /// <summary>Urenboek van J3; <paramref name="uren"/> zijn de uren die op 5 mei 2025 bekend worden.</summary>
    public static Verhaal J3(decimal uren, Doelgroep doelgroep = Doelgroep.Asielstatushouder) => new Verhaal()
        .Op("2023-01-02", Plicht("SS101", "2023-01-02", doelgroep, "2023-01-02"))
        .Op("2023-02-06", Plan("2023-02-06", Leerroute.Z, participatie: true))
        .Op("2023-02-07", Termijn("2023-02-07", "2026-02-07"), Traject(21, "2023-02-13", 10, "2024-12-20"), Activiteit(32, Activiteitsoort.Vrijwilligerswerk, "2023-03-01", "2024-12-31"))
        .Op("2025-02-06", Aanwezigheid(21, "2023-02-13", "2024-12-20", [.. Enumerable.Range(0, 137).Select(i => Les(D("2023-02-13").AddDays(i * 4).ToString("yyyy-MM-dd", null), 4, 4))]),
            Uren(32, "2023-03-01", "2024-12-31", 240))
        .Op("2025-02-10", Activiteit(31, Activiteitsoort.Participatie, "2025-02-10", uren: 12))
        .Op("2025-05-05", Uren(31, "2025-02-10", "2025-05-04", uren));

    public static Verhaal J4() => new Verhaal()
        .Op("2024-03-04", Vestiging("2024-03-04", "por", "1990-01-01"), Plicht("SS101", "2024-03-04", Doelgroep.GezinsmigrantOfOverig, "2024-03-04"),
            Plicht("SS139", "2024-03-04", Doelgroep.GezinsmigrantOfOverig, "2024-03-04"), Klok("2024-03-04"))
        .Op("2024-03-20", IntakeGemist("2024-03-20"))
        .Op("2024-04-03", IntakeGemist("2024-04-03", poging: 2))
        .Op("2024-04-15", Intake("2024-04-15"), Lbt("2024-04-15", LbtResultaat.Haalbaar))
        .Op("2024-04-22", Plan("2024-04-22", talen: ["nld", "por"]))
        .Op("2024-09-10", new UsdRegie.Dossiers.BerichtGeweigerd("NIET_VOOR_DOELGROEP", Id(801), "nl.inburgering.gemeente.ontzorgen-gewijzigd.v1", "geen recht op ontzorgen"), Begeleiding("2024-09-10"),
            Aanwezigheid(22, "2024-08-19", "2024-09-09", [.. Enumerable.Range(0, 6).Select(i => Les(D("2024-08-19").AddDays(i * 3).ToString("yyyy-MM-dd", null), 3, 0, Verzuim.Ongeoorloofd))]));

    public static Verhaal J5(string geboren) => new Verhaal()
        .Op("2024-03-11", Koppeling("2024-03-11", geboren: geboren), Vestiging("2024-03-11"))
        .Op("2024-04-15", Intake("2024-04-15"), Lbt("2024-04-16", LbtResultaat.Haalbaar))
        .Op("2024-05-13", Plan("2024-05-13", Leerroute.Onderwijs, niveau: PipNiveau.B1));

    public static Verhaal J6() => new Verhaal()
        .Op("2024-01-08", Vestiging("2024-01-08", "ara", "1990-01-01"), Plicht("SS101", "2024-01-08", begin: "2024-01-08"))
        .Op("2024-03-04", Plan("2024-03-04"))
        .Op("2024-05-27", Traject(21, "2024-05-27", 6))
        .Op("2024-06-28", Aanwezigheid(21, "2024-06-03", "2024-06-26",
            Les("2024-06-03", 3, 3), Les("2024-06-05", 3, 0, Verzuim.Ongeoorloofd), Les("2024-06-10", 3, 0, Verzuim.Ongeoorloofd), Les("2024-06-12", 3, 1.5m, Verzuim.Ongeoorloofd),
            Les("2024-06-17", 3, 0, Verzuim.Geoorloofd), Les("2024-06-19", 3, 0, Verzuim.Ongeoorloofd), Les("2024-06-24", 3, 3), Les("2024-06-26", 3, 3)))
        .Op("2024-07-02", new VoortgangsgesprekGevoerd { Datum = D("2024-07-02"), Aanwezig = true, Afspraken = [] });

    /// <summary>J6 met de maand erna: 90 procent aanwezig.</summary>
    public static Verhaal J6Hersteld() => J6()
        .Op("2024-07-31", Aanwezigheid(21, "2024-07-01", "2024-07-31",
            [.. ((string[])["2024-07-01", "2024-07-03", "2024-07-08", "2024-07-10", "2024-07-15", "2024-07-17", "2024-07-22", "2024-07-24", "2024-07-29"]).Select(d => Les(d, 3, 3)),
                Les("2024-07-31", 3, 0, Verzuim.Ongeoorloofd)]));

    public static Verhaal J7() => new Verhaal()
        .Op("2023-11-06", Vestiging("2023-11-06", "ara", "1990-01-01"), Plicht("SS101", "2023-11-06", begin: "2023-11-06"))
        .Op("2024-01-08", Plan("2024-01-08"))
        .Op("2024-02-05", Traject(21, "2024-02-05"), Activiteit(31, Activiteitsoort.Vrijwilligerswerk, "2024-02-05", "2024-04-26", 4))
        .Op("2024-03-01", Aanwezigheid(21, "2024-02-05", "2024-03-01", Weken("2024-02-05", 4)))
        .Op("2024-03-29", Aanwezigheid(21, "2024-03-04", "2024-03-29", Weken("2024-03-04", 4)))
        .Op("2024-04-26", Aanwezigheid(21, "2024-04-01", "2024-04-26", Weken("2024-04-01", 4)))
        .Op("2024-05-24", Aanwezigheid(21, "2024-04-29", "2024-05-24", Weken("2024-04-29", 4)))
        .Op("2024-05-27", new WerktrajectGestart { WerktrajectId = Id(41), Soort = Werktrajectsoort.Zorgstart, Sector = "zorg", Start = D("2024-06-10"), BehoudUitkering = true });

    public static Verhaal J8() => new Verhaal()
        .Op("2024-01-08", Vestiging("2024-01-08", "ara", "1990-01-01"), Plicht("SS101", "2024-01-08", begin: "2024-01-08"), Ontzorgd("2024-01-08", "2024-07-08"))
        .Op("2024-02-19", Plan("2024-02-19"))
        .Op("2024-02-20", Termijn("2024-02-20", "2027-02-20"))
        .Op("2024-03-04", Traject(21, "2024-03-04", 12))
        .Op("2024-05-20", Aanbod(15, Overdrachtsoort.T9, "2024-07-08", "2024-05-20", Gemeente))
        .Op("2024-05-22", Akkoord(15, "2024-05-22"))
        .Op("2024-07-08", Ontzorgd("2024-01-08", "2024-07-08", Ontzorgstatus.Beeindigd))
        .Op("2024-08-01", new VerhuisdNaarGemeente { Datum = D("2024-08-01"), GebeurtenisId = "SS121", VanGemeente = "1942", NaarGemeente = "0402", PipVorigeGemeente = true },
            Aanbod(17, Overdrachtsoort.T7, "2024-08-01", "2024-08-01", "00000099000402000000"))
        .Op("2024-08-08", Akkoord(17, "2024-08-07"))
        .Op("2024-08-20", Aanwezigheid(21, "2024-07-01", "2024-07-31", Les("2024-07-02", 6, 6), Les("2024-07-04", 6, 6)));

    public static Verhaal J10() => new Verhaal()
        .Op("2024-05-06", Vestiging("2024-05-06", "fas", "1990-01-01"),
            Ontzorgd("2024-05-06", "2024-11-06", Ontzorgstatus.Gestart, null, Ontzorgpost.Huur, Ontzorgpost.Zorgverzekering, Ontzorgpost.Gas, Ontzorgpost.Water))
        .Op("2024-06-10", Bericht("2024-06-10", Berichtdoel.Pip, false, "nld"));

    private static Aanwezigheidsregel[] Weken(string maandag, int weken) =>
        [.. Enumerable.Range(0, weken).SelectMany(w => ((int[])[0, 2]).Select(d => Les(D(maandag).AddDays((7 * w) + d).ToString("yyyy-MM-dd", null), 4, 4)))];
}
