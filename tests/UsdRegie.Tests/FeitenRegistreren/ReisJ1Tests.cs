using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Contracts.Vwn.V1;

namespace UsdRegie.Tests.FeitenRegistreren;

/// <summary>The first half of the happy journey, with the partners' messages as they come over the bus.</summary>
public class ReisJ1Tests
{
    private const string Duo = "00000099000001002000", VwnOin = "00000099000001003000", School = "00000099000001004000", VersaOin = "00000099000001007000";

    [Fact]
    public async Task Van_koppeling_tot_lopend_traject_zonder_open_signalering()
    {
        await using var h = await Regiehuis.Open("2023-10-16");
        await h.Meld(Berichten.Koppeling());
        var dossier = (await h.Post("dossiers/_zoek", new { bsn = "999990019" })).Json!["dossiers"]![0]!["dossierId"]!.GetValue<Guid>();
        var d = $"dossiers/{dossier}/";
        await Goed(h.Post(d + "begeleiders", new { rol = "REGISSEUR", naam = "R. de Wit", organisatie = "USD", telefoon = "0351234567", email = "r.dewit@usd.example" }));
        await h.Klok("2023-10-20");
        await Goed(h.Post(d + "eerste-contacten", new { datum = "2023-10-20", wijze = "BEZOEK", taal = "ara", tolkIngezet = true }));
        await h.Klok("2023-10-27");
        await h.Meld(Profiel());
        await h.Klok("2023-11-20");
        var t1 = Guid.CreateVersion7();
        await h.Meld(Berichten.T1(t1) with { Velden = Velden("T1"), NaarContact = new Contact { Naam = "R. de Wit" } });
        await h.Klok("2023-11-28");
        await Goed(h.Post($"overdrachten/{t1}/_accepteer", new { gesprekDatum = "2023-11-27", wijze = "DRIEGESPREK", behandelaar = new { naam = "R. de Wit", telefoon = "0351234567", email = "r.dewit@usd.example" } }));
        await h.Klok("2024-01-08");
        Assert.Contains(h.Verzonden, v => v.Dienst == "coa-intake" && v.Type == "nl.inburgering.keten.overdracht-geaccepteerd.v1");
        await h.Meld(Berichten.Plicht(), oin: Duo);
        var t2 = await Bied(h, dossier, "T2", null, "2024-01-18");
        await h.Klok("2024-01-10");
        await h.Meld(Aanname(t2, "2024-01-10", "V. Vrij"), oin: VwnOin);
        await h.Klok("2024-01-15");
        await Goed(h.Post(d + "vestigingen", new { vestigingsdatum = "2024-01-15", adres = new { straat = "Dorpsstraat", huisnummer = "1", postcode = "1404AA", plaats = "Bussum" } }));
        await h.Meld(new PipTermijnGestart { Startdatum = new(2024, 1, 15), Uiterlijk = new(2024, 3, 25), Aanleiding = PipTermijnAanleiding.Kennisgeving }, oin: Duo);
        await Goed(h.Post(d + "ontzorgperioden", new { status = "GESTART", van = "2024-01-15", tot = "2024-07-15", posten = new[] { "HUUR", "ZORGVERZEKERING", "GAS", "WATER", "ELEKTRICITEIT" }.Select(p => new { soort = p, actief = true, vanaf = "2024-01-15" }) }));
        await h.Klok("2024-01-16");
        await Contact(h, d, "2024-01-16");
        await h.Klok("2024-01-18");
        await h.Meld(new MaatschappelijkeBegeleidingGewijzigd { Status = Begeleidingsstatus.Gestart, Datum = new(2024, 1, 18), Begeleider = "V. Vrij", Themas = [] }, oin: VwnOin);
        await h.Meld(Begeleider(Begeleidersrol.BegeleiderVwn, "V. Vrij", "VluchtelingenWerk", new(2024, 1, 18)), oin: VwnOin);
        await h.Klok("2024-02-12");
        await Contact(h, d, "2024-02-12");
        await Goed(h.Post(d + "brede-intakes", new
        {
            datum = "2024-02-12", taalniveau = new { lezen = "A1", luisteren = "A1", schrijven = "PRE_A1", spreken = "A1" }, arbeidsparticipatie = "Verpleegkundige", niveau = 3,
            zelfredzaamheid = new { wonen = 3, financien = 2 }, hergebruikt = Enumerable.Range(1, 7).Select(i => new { veld = "veld" + i, bron = "COA" }), opnieuwGevraagd = new[] { new { veld = "werkervaring", reden = "verouderd" } },
        }));
        await h.Klok("2024-02-13");
        await h.Meld(Berichten.Lbt(), oin: Duo);
        await h.Klok("2024-03-04");
        await Contact(h, d, "2024-03-04");
        var pip = await Goed(h.Post(d + "pips", new
        {
            dagtekening = "2024-03-04", leerroute = "B1", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 }, ontzorgen = new { van = "2024-01-15", tot = "2024-07-15" }, talen = new[] { "nld", "ara" },
        }));
        Assert.Equal((1, true), (pip.Json!["versie"]!.GetValue<int>(), pip.Json["eerste"]!.GetValue<bool>()));
        await Goed(h.Post(d + "verzonden-berichten", new { soort = "PIP", talen = new[] { "nld", "ara" }, essentieel = true }));
        await h.Klok("2024-03-05");
        var c04 = Assert.Single(h.Verzonden, v => v.Type == "nl.inburgering.cmd.registreer-pip-bij-duo.v1").Data;
        Assert.Equal(("999990019", pip.Json["pipId"]!.GetValue<Guid>()), (c04["bsn"]!.GetValue<string>(), c04["pipId"]!.GetValue<Guid>()));
        await h.Meld(new PipBijDuoGeregistreerd { PipId = pip.Json["pipId"]!.GetValue<Guid>(), Registratiedatum = new(2024, 3, 5) }, oin: Duo);
        await h.Meld(new InburgeringstermijnVastgesteld { Startdatum = new(2024, 3, 5), Einddatum = new(2027, 3, 5), Aanleiding = Termijnaanleiding.Start }, oin: Duo);
        await h.Klok("2024-03-07");
        var t3 = await Bied(h, dossier, "T3", School, "2024-03-25");
        await Goed(h.Post(d + "taalschoolplaatsingen", new { overdrachtId = t3, naarOin = School }));
        await h.Klok("2024-03-11");
        await h.Meld(new MaatschappelijkeBegeleidingGewijzigd { Status = Begeleidingsstatus.Voortgang, Datum = new(2024, 3, 11), Begeleider = "V. Vrij", Themas = [] }, oin: VwnOin);
        await h.Meld(Aanname(t3, "2024-03-11", "D. Docent"), oin: School);
        await h.Klok("2024-03-25");
        await h.Meld(new TaaltrajectGestart { TrajectId = Guid.CreateVersion7(), GroepId = "B1-2A", Leerroute = Leerroute.B1, NiveauDoel = ErkNiveau.B1, Startdatum = new(2024, 3, 25), UrenPerWeek = 8 }, oin: School);
        await h.Meld(Begeleider(Begeleidersrol.Docent, "D. Docent", "Taalschool A", new(2024, 3, 25)), oin: School);
        var t4b = await Bied(h, dossier, "T4b", VersaOin, "2024-04-08");
        await h.Klok("2024-03-28");
        await Contact(h, d, "2024-03-28");
        await Goed(h.Post($"overdrachten/{t4b}/_accepteer", new { gesprekDatum = "2024-03-28", wijze = "TELEFOON", behandelaar = new { naam = "W. Wijs" } }, Regiehuis.Versa));
        await h.Klok("2024-04-08");
        await Goed(h.Post(d + "activiteiten", new { soort = "PARTICIPATIE", omschrijving = "Buurthuis", start = "2024-04-08", urenPerWeek = 6 }, Regiehuis.Versa));

        await h.Klok("2024-04-15");
        Assert.Equal(["AL-47"], Open(await h.Vraag(d.TrimEnd('/'))));
        await h.Klok("2024-04-16");
        var beeld = (await h.Vraag(d.TrimEnd('/'))).Json!;
        Assert.Empty(Open(new(200, null, beeld)));
        Assert.Equal(["AL-47"], beeld["signaleringen"]!.AsArray().Select(s => s!["code"]!.GetValue<string>()));
        Assert.Equal("TrajectLopend", beeld["toestand"]!.GetValue<string>());
        Assert.Equal(49, beeld["pipTermijn"]!["dag"]!.GetValue<int>());
        Assert.Equal(("2024-03-05", "2027-03-05"), (beeld["termijn"]!["startdatum"]!.GetValue<string>(), beeld["termijn"]!["einddatum"]!.GetValue<string>()));
        Assert.Equal(["T1", "T2", "T3", "T4b"], beeld["overdrachten"]!.AsArray().Select(o => o!["soort"]!.GetValue<string>()));
        Assert.All(beeld["overdrachten"]!.AsArray(), o => Assert.True(o!["warm"]!.GetValue<bool>(), o.ToJsonString()));
        Assert.Equal(14m, beeld["weekbelasting"]!.GetValue<decimal>());
        Assert.Equal((14, "2024-03-25", "2024-04-07"), (beeld["gaten"]![0]!["dagen"]!.GetValue<int>(), beeld["gaten"]![0]!["van"]!.GetValue<string>(), beeld["gaten"]![0]!["tot"]!.GetValue<string>()));
        Assert.Equal(1, beeld["opnieuwGevraagd"]!.GetValue<int>());

        // As known on the day before the plan: no plan, and nothing of what came later.
        var toen = (await h.Vraag(d.TrimEnd('/') + "?peildatum=2024-03-03")).Json!;
        Assert.Null(toen["pip"]);
        Assert.Equal("IntakeLoopt", toen["toestand"]!.GetValue<string>());
        Assert.Contains("\"M15\"", (await h.Vraag(d + "tijdlijn")).Json!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<Antwoord> Goed(Task<Antwoord> vraag)
    {
        var antwoord = await vraag;
        Assert.True(antwoord.Status is 200 or 201, antwoord.Json?.ToJsonString());
        return antwoord;
    }

    private static async Task<Guid> Bied(Regiehuis h, Guid dossier, string soort, string? naar, string start)
    {
        var antwoord = await Goed(h.Post("overdrachten", new
        {
            dossierId = dossier, soort, naarOin = naar, vanContact = new { naam = "R. de Wit", telefoon = "0351234567", email = "r.dewit@usd.example" }, gewensteStart = start,
            velden = Velden(soort).Select(v => new { naam = v.Naam, waarde = v.Waarde }), clientkopieTalen = new[] { "nld", "ara" },
        }));
        Assert.Equal(201, antwoord.Status);
        return antwoord.Json!["overdrachtId"]!.GetValue<Guid>();
    }

    private static Overdrachtsveld[] Velden(string soort) => [.. UsdRegie.Overdrachten.Overgangen.VerplichteNamen(soort).Select(n => new Overdrachtsveld { Naam = n, Waarde = n == "bsn" ? "999990019" : "onbekend" })];

    private static Task<Antwoord> Contact(Regiehuis h, string d, string dag) => Goed(h.Post(d + "contactmomenten", new { datum = dag, wijze = "GESPREK", metRol = "REGISSEUR", taal = "ara", tolk = true }));

    private static OverdrachtGeaccepteerd Aanname(Guid id, string gesprek, string naam) => new() { OverdrachtId = id, GesprekDatum = DateOnly.Parse(gesprek, null), Wijze = Gesprekswijze.Telefoon, Behandelaar = new Contact { Naam = naam }, OntbrekendeVelden = [], Akkoord = true };

    private static BegeleiderToegewezen Begeleider(Begeleidersrol rol, string naam, string organisatie, DateOnly vanaf) => new() { Rol = rol, Naam = naam, Organisatie = organisatie, Telefoon = "0612345678", Email = "x@y.example", Vanaf = vanaf };

    private static KlantprofielGedeeld Profiel() => new()
    {
        VNummer = "2900000019", ProfielVersie = 1, Opleidingsniveau = Opleidingsniveau.Hbo, Diplomawaardering = Diplomawaardering.Niet, Beroepen = [new Beroep { Naam = "verpleegkundige" }],
        Taalniveau = new Taalniveaus { Luisteren = ErkNiveau.A1, Spreken = ErkNiveau.A1, Lezen = ErkNiveau.PreA1, Schrijven = ErkNiveau.PreA1 }, Alfabetiseringsbehoefte = Alfabetiseringsbehoefte.Nee,
        Voorinburgering = new Voorinburgering { Deelname = true, Uren = 40 }, Digid = DigidStatus.Ja, Peildatum = new(2023, 10, 27),
    };

    private static string[] Open(Antwoord dossier) => [.. dossier.Json!["signaleringen"]!.AsArray().Where(s => s!["status"]!.GetValue<string>() != "OPGELOST").Select(s => s!["code"]!.GetValue<string>())];
}
