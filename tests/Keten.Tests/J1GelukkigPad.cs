using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J1: an asielstatushouder on the B1-route, from the coupling at the AZC to Voldaan.</summary>
public abstract class J1GelukkigPad(KetenHost host)
{
    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_koppeling_tot_voldaan()
    {
        var b = new Bevindingen();

        // In the AZC.
        await keten.Zet("2023-10-16");
        var amal = await keten.Koppel("2900000019", "999990019", "Amal Haddad", "1994-05-20", "ara", "2023-10-16");
        await keten.Begeleider(amal, "REGISSEUR", "Sam de Wit", "USD", "2023-10-16");
        b.Gelijk("InOpvang", (await keten.Dossier(amal)).Toestand);
        await keten.Zet("2023-10-20");
        await keten.EersteContact(amal, "2023-10-20", "BEZOEK");
        await keten.Zet("2023-10-27");
        await keten.Klantprofiel("2900000019", Profiel);
        await keten.Zet("2023-11-20");
        var t1 = await keten.BiedAan(amal, "T1", Oin.GooiseMeren, "2024-01-15", "2023-11-20", "nld", "ara");
        await keten.Zet("2023-11-28");
        await keten.Accepteer(t1, "regisseur-gm", "2023-11-27", "GESPREK");

        // Settling.
        await keten.Zet("2024-01-08");
        await keten.DuoPlicht(amal.Bsn, "SS101", "2024-01-08");
        var t2 = await keten.BiedAan(amal, "T2", Oin.Vwn, "2024-01-18", "2024-01-08", "nld", "ara");
        await keten.Zet("2024-01-10");
        await keten.Accepteer(t2, "vwn", "2024-01-10");
        await keten.Zet("2024-01-15");
        await keten.Vestig(amal, "2024-01-15");
        await keten.DuoPlicht(amal.Bsn, "SS139", "2024-01-15");
        await keten.Registreer(amal, "ontzorgperioden", Ontzorgen("GESTART"));
        await keten.Rust();
        var gevestigd = await keten.Dossier(amal);
        b.Gelijk("Gevestigd", gevestigd.Toestand);
        b.Gelijk(new DateOnly(2024, 1, 15), gevestigd.PipTermijn?.Startdatum);
        b.Gelijk(new DateOnly(2024, 3, 25), gevestigd.PipTermijn?.Uiterlijk);
        await keten.Zet("2024-01-16");
        await keten.Contact(amal, "2024-01-16");
        await keten.Zet("2024-01-18");
        await keten.Begeleiding(amal, "GESTART", "2024-01-18");
        await keten.Begeleider(amal, "BEGELEIDER_VWN", "Robin Smit", "VluchtelingenWerk", "2024-01-18");

        // Intake and PIP.
        await keten.Zet("2024-02-12");
        await keten.Contact(amal, "2024-02-12");
        await keten.Registreer(amal, "brede-intakes", Intake);
        await keten.Rust();
        b.Gelijk("IntakeLoopt", (await keten.Dossier(amal)).Toestand);
        await keten.Zet("2024-02-13");
        await keten.DuoLbt(amal.Bsn, "B1-route haalbaar", "34,00", "28,00", "2024-02-13");
        await keten.Zet("2024-03-04");
        await keten.Contact(amal, "2024-03-04");
        await keten.Pip(amal, PipB1, "2024-03-04", "nld", "ara");
        await keten.Rust();
        b.Gelijk("AL-47", (await keten.Dossier(amal)).Open);
        await keten.Zet("2024-03-05");
        await keten.DuoTermijn(amal.Bsn, "2024-03-05", "2027-03-05");

        // School, VWN and participation.
        await keten.Zet("2024-03-07");
        var t3 = await keten.BiedAan(amal, "T3", Oin.TaalschoolA, "2024-03-25", "2024-03-07", "nld", "ara");
        await keten.Zet("2024-03-11");
        await keten.Accepteer(t3, "taalschool-a", "2024-03-11");
        await keten.Begeleiding(amal, "VOORTGANG", "2024-03-11");
        await keten.Zet("2024-03-25");
        await keten.StartTraject(amal, "2024-03-25", 8);
        await keten.Begeleider(amal, "DOCENT", "Noor Bakker", "Taalschool A", "2024-03-25");
        var t4b = await keten.BiedAan(amal, "T4b", Oin.Versa, "2024-04-08", "2024-03-25", "nld", "ara");
        await keten.Zet("2024-03-28");
        await keten.Accepteer(t4b, "versa", "2024-03-28");
        await keten.Contact(amal, "2024-03-28");
        await keten.Zet("2024-04-08");
        await keten.Registreer(amal, "activiteiten", new { soort = "PARTICIPATIE", omschrijving = "Koken in het buurthuis", start = "2024-04-08", urenPerWeek = 6, teltMeeZroute = false, uitvoerder = Oin.Versa }, "versa");

        await keten.Zet("2024-04-15");
        b.Gelijk("AL-47", (await keten.Dossier(amal)).Open);
        await keten.Zet("2024-04-16");
        var april = await keten.Dossier(amal);
        b.Gelijk("TrajectLopend", april.Toestand);
        b.Gelijk("ASIELSTATUSHOUDER", april.Doelgroep);
        b.Gelijk("Wi2021", april.Regime);
        b.Gelijk("1942", april.Gemeentecode);
        b.Gelijk(49, april.PipTermijn?.Dag);
        b.Gelijk(new DateOnly(2024, 3, 4), april.Pip?.Dagtekening);
        b.Gelijk("B1", april.Pip?.Leerroute);
        b.Gelijk("B1", april.Pip?.Niveau);
        b.Waar(april.Pip?.BijDuo is { ValueKind: not System.Text.Json.JsonValueKind.False and not System.Text.Json.JsonValueKind.Null }, april.Pip?.BijDuo?.ToString());
        b.Gelijk(new DateOnly(2024, 3, 5), april.Termijn?.Startdatum);
        b.Gelijk(new DateOnly(2027, 3, 5), april.Termijn?.Einddatum);
        b.Gelijk("HAALBAAR", april.Leerbaarheid?.Resultaat);
        b.Gelijk(34.00m, april.Leerbaarheid?.Behaald);
        b.Gelijk(28.00m, april.Leerbaarheid?.Nodig);
        b.Gelijk("T1 warm, T2 warm, T3 warm, T4b warm", Kwaliteit(april));
        b.Gelijk("2024-03-25..2024-04-07 14", string.Join(", ", april.Gaten.Select(g => $"{g.Van:yyyy-MM-dd}..{g.Tot:yyyy-MM-dd} {g.Dagen}")));
        b.Gelijk("BEGELEIDER_VWN, DOCENT, REGISSEUR", string.Join(", ", april.ActieveBegeleiders(new DateOnly(2024, 4, 16)).Select(x => x.Rol).Order()));
        b.Gelijk(14m, april.Weekbelasting);
        b.Gelijk(1, april.Ruw.GetProperty("opnieuwGevraagd").GetInt32());
        b.Gelijk("", april.Open);
        b.Gelijk("AL-47 2024-03-04..2024-04-16", april.Spoor());

        // The end of ontzorgen.
        await keten.Zet("2024-06-02");
        b.Gelijk("", (await keten.Dossier(amal)).Spoor("AL-28"));
        await keten.Zet("2024-06-03");
        b.Gelijk("2024-06-03..", (await keten.Dossier(amal)).Spoor("AL-28"));
        await keten.Zet("2024-06-17");
        await keten.Registreer(amal, "ontzorgperioden", Ontzorgen("BEEINDIGD"));
        var t9 = await keten.BiedAan(amal, "T9", Oin.GooiseMeren, "2024-07-15", "2024-06-17", "nld", "ara");
        await keten.Rust();
        b.Gelijk("2024-06-03..", (await keten.Dossier(amal)).Spoor("AL-28"));
        await keten.Zet("2024-06-20");
        await keten.Accepteer(t9, "regisseur-gm", "2024-06-20");
        await keten.Rust();
        b.Gelijk("2024-06-03..2024-06-20", (await keten.Dossier(amal)).Spoor("AL-28"));

        // PVT, MAP and exams.
        await keten.Zet("2024-09-12");
        await keten.Registreer(amal, "pvt-activiteiten", new { datum = "2024-09-12", uren = 6, excursie = true });
        await keten.Zet("2024-10-10");
        await keten.Registreer(amal, "pvt-activiteiten", new { datum = "2024-10-10", uren = 6, excursie = true, ondertekendOp = "2024-10-10", totaalUren = 12 });
        await keten.Zet("2025-03-03");
        await keten.Registreer(amal, "map-activiteiten", new { datum = "2025-03-03", uren = 6 });
        (string Onderdeel, string? Niveau, string Datum)[] examens = [("LE", "B1", "2025-10-06"), ("LU", "B1", "2025-10-20"), ("KNM", null, "2025-11-10"), ("SC", "B1", "2025-12-15"), ("SP", "B1", "2026-02-02")];
        foreach (var (onderdeel, niveau, datum) in examens)
        {
            if (onderdeel == "SC")
            {
                await keten.Zet("2025-11-17");
                await keten.Registreer(amal, "map-activiteiten", new { datum = "2025-11-17", uren = 40, eindgesprekOp = "2025-11-17", totaalUren = 46 });
            }
            await keten.Zet(datum);
            b.Gelijk("TrajectLopend", (await keten.Dossier(amal)).Toestand);
            await keten.DuoExamen(amal.Bsn, onderdeel, niveau, datum);
        }
        await keten.Rust();
        b.Gelijk("InAfronding", (await keten.Dossier(amal)).Toestand);
        await keten.Zet("2026-02-23");
        await keten.DuoGebeurtenis(amal.Bsn, "SS106", new { indicatorInburgeringsplicht = false, begindatum = "2024-01-08", einddatum = "2026-02-23", redenGeenInburgeringsplicht = "Inburgeringsplicht voldaan" });
        await keten.Rust();
        var einde = await keten.Dossier(amal);
        b.Gelijk("Voldaan", einde.Toestand);
        b.Waar(einde.Overdracht("T11") is not null, Kwaliteit(einde));
        foreach (var code in (string[])["AL-20", "AL-22", "AL-23", "AL-24", "AL-06", "AL-01", "AL-02", "AL-03", "AL-04", "AL-05"]) { b.Gelijk("", einde.Spoor(code), wat: $"trace of {code}"); }
        b.Klaar();
    }

    internal static string Kwaliteit(Dossier dossier) =>
        string.Join(", ", dossier.Overdrachten.OrderBy(o => o.Soort, StringComparer.Ordinal).Select(o => $"{o.Soort} {(o.Warm ? "warm" : "administratief")}"));

    internal static object Profiel { get; } = new
    {
        profielVersie = 1,
        opleidingsniveau = "HBO",
        opleidingsjaren = 16,
        diplomawaardering = "AANGEVRAAGD",
        beroepen = new[] { new { naam = "verpleegkundige" } },
        taalniveau = new { luisteren = "A1", spreken = "A1", lezen = "PRE_A1", schrijven = "PRE_A1" },
        alfabetiseringsbehoefte = "NEE",
        voorinburgering = new { deelname = true, modules = new[] { "KNM" }, uren = 40 },
        digid = "JA",
        rijbewijs = false,
        peildatum = "2023-10-27",
    };

    internal static object Intake { get; } = new
    {
        datum = "2024-02-12",
        taalniveau = new { luisteren = "A1", spreken = "A1", lezen = "PRE_A1", schrijven = "PRE_A1" },
        arbeidsparticipatie = "Wil weer als verpleegkundige werken.",
        niveau = 3,
        zelfredzaamheid = new Dictionary<string, int> { ["FINANCIEN"] = 3, ["HUISVESTING"] = 4 },
        hergebruikt = new[] { "opleidingsniveau", "opleidingsjaren", "diplomawaardering", "beroepen", "taalniveau", "alfabetiseringsbehoefte", "digid" }.Select(veld => new { veld, bron = Oin.Coa }),
        opnieuwGevraagd = new[] { new { veld = "rijbewijs", reden = "In het profiel stond nee; zij heeft er inmiddels een." } },
    };

    private static object PipB1 { get; } = new
    {
        leerroute = "B1",
        niveau = "B1",
        alfabetisering = "NVT",
        map = new { verplicht = true, uren = 40, planning = "vanaf voorjaar 2025" },
        pvt = new { uren = 12, planning = "najaar 2024" },
        ontzorgen = new { van = "2024-01-15", tot = "2024-07-15", posten = Posten },
        maatschappelijkeBegeleiding = new { van = "2024-01-18", tot = "2024-07-18" },
    };

    private static readonly string[] Posten = ["HUUR", "ZORGVERZEKERING", "GAS", "WATER", "ELEKTRICITEIT"];

    internal static object Ontzorgen(string status) => new
    {
        status,
        van = "2024-01-15",
        tot = "2024-07-15",
        posten = Posten.Select(soort => new { soort, actief = status != "BEEINDIGD", vanaf = "2024-01-15" }),
    };
}

[Trait("Draait", "InEenProces")]
public sealed class J1InEenProces(InEenProces host) : J1GelukkigPad(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J1PerDienst(PerDienst host) : J1GelukkigPad(host), IClassFixture<PerDienst>;
