namespace Ketensimulator.Verhalen;

/// <summary>The stories of the demonstration. All people are invented.</summary>
internal static class Boek
{
    private static readonly string[] Arabisch = ["nld", "ara"], Tigrinya = ["nld", "tir"], Farsi = ["nld", "fas"];

    /// <summary>What can be played on request.</summary>
    public static IReadOnlyList<Verhaal> Alle { get; } = [Amal(), Yonas(), Selam(), Parwin()];

    /// <summary>What the Hub plays at its first start. The second story lies 21 weeks earlier than its original, so that all four are under way on the same day.</summary>
    public static IReadOnlyList<Verhaal> Opening { get; } = [Amal(), Yonas().Verschoven(-147), Selam(), Parwin()];

    /// <summary>Everything goes well: from the coupling at the AZC to a running programme.</summary>
    private static Verhaal Amal()
    {
        const string bsn = "999990019", vNummer = "2900000019";
        DayOfWeek[] lesdagen = [DayOfWeek.Tuesday, DayOfWeek.Thursday];
        var boek = new Schrijver(bsn, vNummer)
            .Op("2023-10-16").Koppeling("Amal Haddad", "1994-05-20", "ara").Regisseur()
            .Op("2023-10-20").EersteContact("ara")
            .Op("2023-10-27").Klantprofiel("HBO", 16, "verpleegkundige", 40)
            .Op("2023-11-20").BiedAan("T1", Oin.GooiseMeren, "2024-01-15", Arabisch, Overdrachtsvelden.Azc(vNummer, "2023-10-16", "Almere", "hbo verpleegkunde", "2024-01-15"))
            .Op("2023-11-28").Accepteer("T1", "regisseur-gm", "Anna de Wit", "2023-11-27", "GESPREK")
            .Op("2024-01-08").Plicht("SS101").BiedAan("T2", Oin.Vwn, "2024-01-18", Arabisch, Overdrachtsvelden.Begeleiding("2024-01-15", "Dorpsstraat 12, Naarden")).Registreer("begeleidingsaanvragen", new { })
            .Op("2024-01-10").Accepteer("T2", "vwn", "Robin Smit", "2024-01-10")
            .Op("2024-01-15").Vestiging("Dorpsstraat", "1411 AB", "Naarden").Plicht("SS139").Ontzorgen("2024-07-15")
            .Op("2024-01-16").Contact()
            .Op("2024-01-18").Begeleiding("GESTART", huisarts: false).Begeleider("BEGELEIDER_VWN", "Robin Smit", "VluchtelingenWerk")
            .Op("2024-02-12").Contact().Registreer("brede-intakes", Intake("2024-02-12", "Wil weer als verpleegkundige werken.", 3, 7, "rijbewijs"))
            .Op("2024-02-13").Duo("SS131", new { resultaat = "B1-route haalbaar", behaaldeScore = "34,00", benodigdeScore = "28,00", datumAfname = "2024-02-13" })
            .Op("2024-03-04").Contact().Pip(PipB1("2024-01-15", "2024-07-15"), Arabisch)
            .Op("2024-03-05").Duo("SS102", new { startdatum = "2024-03-05", einddatum = "2027-03-05" })
            .Op("2024-03-07").BiedAan("T3", Oin.TaalschoolA, "2024-03-25", Arabisch, Overdrachtsvelden.School(bsn, "8 uur per week")).Registreer("taalschoolplaatsingen", new { })
            .Op("2024-03-11").Accepteer("T3", "taalschool-a", "Noor Bakker", "2024-03-11").Begeleiding("VOORTGANG", huisarts: true)
            .Op("2024-03-25").StartTraject(8, "B1", "B1", "B1-1C").Begeleider("DOCENT", "Noor Bakker", "Taalschool A")
                .BiedAan("T4b", Oin.Versa, "2024-04-08", Arabisch, Overdrachtsvelden.Participatie())
            .Op("2024-03-28").Accepteer("T4b", "versa", "Joke de Boer", "2024-03-28").Contact()
            .Op("2024-04-08").Registreer("activiteiten", new { soort = "PARTICIPATIE", omschrijving = "Koken in het buurthuis", start = "2024-04-08", urenPerWeek = 6, teltMeeZroute = false, uitvoerder = Oin.Versa }, "versa")
            .Op("2024-04-22").Contact().Presentie("verhaal-b1-1c-april", "B1-1C", 4, "2024-03-26", "2024-04-21", lesdagen, "2024-04-11")
            .Op("2024-05-13").Begeleiding("VOORTGANG", huisarts: true)
            .Op("2024-05-21").Contact("TELEFOON").Presentie("verhaal-b1-1c-mei", "B1-1C", 4, "2024-04-22", "2024-05-20", lesdagen)
            .Op("2024-06-17").Contact().Registreer("voortgangsgesprekken", new { datum = "2024-06-17", aanwezig = true, afspraken = new[] { new { tekst = "Twee keer per week oefenen met het taalmaatje.", uiterlijk = "2024-07-15", wie = "inburgeraar" } } })
            .Op("2024-06-24").Presentie("verhaal-b1-1c-juni", "B1-1C", 4, "2024-05-21", "2024-06-23", lesdagen, "2024-06-06");
        return new("J1", "Alles op tijd: van het azc naar een lopend traject op de B1-route", bsn, boek.Stappen);
    }

    /// <summary>No warm handover, and the PIP comes a week too late.</summary>
    private static Verhaal Yonas()
    {
        const string bsn = "999990020";
        var boek = new Schrijver(bsn, "2900000020")
            .Op("2024-07-01").Koppeling("Yonas Tekle", "1990-02-11", "tir", "Amersfoort")
            .Op("2024-09-02").Vestiging("Havenstraat", "1404 EK", "Bussum").Plicht("SS139")
            .Op("2024-10-21").Registreer("brede-intakes", new { datum = "2024-11-04", plaats = "Bussum", onderdeel = "INTAKE" })
            .Op("2024-11-04").Registreer("brede-intakes", new
            {
                datum = "2024-11-04",
                taalniveau = new { luisteren = "PRE_A1", spreken = "PRE_A1", lezen = "PRE_A1", schrijven = "PRE_A1" },
                arbeidsparticipatie = "Werkte op het land; nog geen werkervaring in Nederland.",
                niveau = 1,
                zelfredzaamheid = new Dictionary<string, int> { ["FINANCIEN"] = 2 },
            })
            .Op("2024-11-05").Duo("SS131", new { resultaat = "B1-route niet haalbaar", behaaldeScore = "19,00", benodigdeScore = "28,00", datumAfname = "2024-11-05" })
            .Op("2024-11-18").Pip(new { leerroute = "Z", alfabetisering = "NVT", map = new { verplicht = true, uren = 40, planning = "komend jaar" }, pvt = new { uren = 12, planning = "komend jaar" } }, Tigrinya);
        return new("J2", "Geen warme overdracht, en het PIP komt na de tien weken", bsn, boek.Stappen);
    }

    /// <summary>A learner in a running taaltraject, just before the school delivers the attendance of June.</summary>
    private static Verhaal Selam()
    {
        const string bsn = "999990081", vNummer = "2900000081";
        DayOfWeek[] lesdagen = [DayOfWeek.Monday, DayOfWeek.Wednesday];
        var boek = new Schrijver(bsn, vNummer)
            .Op("2023-11-06").Koppeling("Selam Gebre", "1992-08-17", "tir", "Amersfoort").Regisseur()
            .Op("2023-11-13").EersteContact("tir")
            .Op("2023-11-20").Klantprofiel("MBO", 12, "kok", 30)
            .Op("2023-12-11").BiedAan("T1", Oin.GooiseMeren, "2024-02-12", Tigrinya, Overdrachtsvelden.Azc(vNummer, "2023-11-06", "Amersfoort", "mbo koksopleiding", "2024-02-12"))
            .Op("2023-12-19").Accepteer("T1", "regisseur-gm", "Anna de Wit", "2023-12-18", "GESPREK")
            .Op("2024-01-29").BiedAan("T2", Oin.Vwn, "2024-02-15", Tigrinya, Overdrachtsvelden.Begeleiding("2024-02-12", "Laan 12, Bussum")).Registreer("begeleidingsaanvragen", new { })
            .Op("2024-02-01").Accepteer("T2", "vwn", "Robin Smit", "2024-02-01")
            .Op("2024-02-12").Vestiging("Laan", "1405 AB", "Bussum").Plicht("SS139").Ontzorgen("2024-08-12").Contact()
            .Op("2024-02-15").Begeleiding("GESTART", huisarts: false).Begeleider("BEGELEIDER_VWN", "Robin Smit", "VluchtelingenWerk")
            .Op("2024-03-11").Contact().Registreer("brede-intakes", Intake("2024-03-11", "Wil in een restaurant werken.", 2, 8, null))
            .Op("2024-03-14").Duo("SS131", new { resultaat = "B1-route haalbaar", behaaldeScore = "29,00", benodigdeScore = "28,00", datumAfname = "2024-03-14" })
            .Op("2024-04-08").Contact().Pip(PipB1("2024-02-12", "2024-08-12"), Tigrinya)
            .Op("2024-04-09").Duo("SS102", new { startdatum = "2024-04-09", einddatum = "2027-04-09" })
            .Op("2024-04-10").BiedAan("T3", Oin.TaalschoolA, "2024-04-29", Tigrinya, Overdrachtsvelden.School(bsn, "6 uur per week")).Registreer("taalschoolplaatsingen", new { })
            .Op("2024-04-15").Accepteer("T3", "taalschool-a", "Noor Bakker", "2024-04-15").Begeleiding("VOORTGANG", huisarts: true)
            .Op("2024-04-29").StartTraject(6, "B1", "B1", "B1-2A").Begeleider("DOCENT", "Noor Bakker", "Taalschool A")
            .Op("2024-05-06").Contact().Registreer("activiteiten", new { soort = "TAALMAATJE", omschrijving = "Wandelen met een taalmaatje", start = "2024-05-06", urenPerWeek = 2, teltMeeZroute = false, uitvoerder = Oin.Versa })
            .Op("2024-05-13").Registreer("activiteiten", new { soort = "VRIJWILLIGERSWERK", omschrijving = "Helpen in de keuken van het buurthuis", start = "2024-05-13", urenPerWeek = 6, teltMeeZroute = false, uitvoerder = Oin.Versa }, "versa")
            .Op("2024-06-03").Contact().Presentie("verhaal-b1-2a-mei", "B1-2A", 3, "2024-04-29", "2024-06-02", lesdagen, "2024-05-20")
            .Op("2024-06-24").Begeleiding("VOORTGANG", huisarts: true);
        return new("J6", "Volgt taalles; de school levert de presentielijst van juni nog aan", bsn, boek.Stappen);
    }

    /// <summary>VluchtelingenWerk hands a match back with a reason; the second offer is accepted.</summary>
    private static Verhaal Parwin()
    {
        const string bsn = "999990147", vNummer = "2900000147";
        var boek = new Schrijver(bsn, vNummer)
            .Op("2024-02-05").Koppeling("Parwin Noori", "1998-11-03", "fas", "Utrecht").Regisseur()
            .Op("2024-02-12").EersteContact("fas")
            .Op("2024-02-19").Klantprofiel("VO", 10, "naaister", 25)
            .Op("2024-03-18").BiedAan("T1", Oin.GooiseMeren, "2024-05-06", Farsi, Overdrachtsvelden.Azc(vNummer, "2024-02-05", "Utrecht", "middelbare school", "2024-05-06"))
            .Op("2024-03-26").Accepteer("T1", "regisseur-gm", "Anna de Wit", "2024-03-25", "GESPREK")
            .Op("2024-04-17").BiedAan("T2", Oin.Vwn, "2024-05-08", Farsi, Overdrachtsvelden.Begeleiding("2024-05-06", "nog niet bekend"), "T2-eerste")
            .Op("2024-04-19").LegTerug("T2-eerste", "ONVOLLEDIG", "Het adres ontbreekt. Zonder adres kunnen wij geen begeleider in de buurt zoeken.")
            .Op("2024-04-22").BiedAan("T2", Oin.Vwn, "2024-05-08", Farsi, Overdrachtsvelden.Begeleiding("2024-05-06", "Vesting 12, Muiden")).Registreer("begeleidingsaanvragen", new { })
            .Op("2024-04-24").Accepteer("T2", "vwn", "Els Jansen", "2024-04-24")
            .Op("2024-05-06").Vestiging("Vesting", "1398 PC", "Muiden").Plicht("SS139").Ontzorgen("2024-11-06").Contact()
            .Op("2024-05-08").Begeleiding("GESTART", huisarts: false).Begeleider("BEGELEIDER_VWN", "Els Jansen", "VluchtelingenWerk")
            .Op("2024-06-03").Contact().Registreer("brede-intakes", Intake("2024-06-03", "Wil een naaiatelier beginnen.", 2, 8, null))
            .Op("2024-06-06").Duo("SS137")
            .Op("2024-06-20").Duo("SS131", new { resultaat = "B1-route haalbaar", behaaldeScore = "31,50", benodigdeScore = "28,00", datumAfname = "2024-06-20" })
            .Op("2024-06-27").Contact()
            .Op("2024-06-28").Begeleiding("VOORTGANG", huisarts: true);
        return new("TERUGGELEGD", "VluchtelingenWerk legt een match terug; het tweede aanbod wordt aangenomen", bsn, boek.Stappen);
    }

    private static object Intake(string datum, string arbeidsparticipatie, int niveau, int hergebruikt, string? opnieuw) => new
    {
        datum,
        taalniveau = new { luisteren = "A1", spreken = "A1", lezen = "PRE_A1", schrijven = "PRE_A1" },
        arbeidsparticipatie,
        niveau,
        zelfredzaamheid = new Dictionary<string, int> { ["FINANCIEN"] = 3, ["HUISVESTING"] = 4 },
        hergebruikt = new[] { "opleidingsniveau", "opleidingsjaren", "diplomawaardering", "beroepen", "taalniveau", "alfabetiseringsbehoefte", "digid", "rijbewijs" }.Take(hergebruikt).Select(veld => new { veld, bron = Oin.Coa }),
        opnieuwGevraagd = opnieuw is null ? [] : new[] { new { veld = opnieuw, reden = "In het profiel stond nee; zij heeft er inmiddels een." } },
    };

    private static object PipB1(string ontzorgenVan, string ontzorgenTot) => new
    {
        leerroute = "B1",
        niveau = "B1",
        alfabetisering = "NVT",
        map = new { verplicht = true, uren = 40, planning = "vanaf voorjaar 2025" },
        pvt = new { uren = 12, planning = "najaar 2024" },
        ontzorgen = new { van = ontzorgenVan, tot = ontzorgenTot, posten = new[] { "HUUR", "ZORGVERZEKERING", "GAS", "WATER", "ELEKTRICITEIT" } },
        maatschappelijkeBegeleiding = new { van = ontzorgenVan, tot = ontzorgenTot },
    };
}
