using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Vwn.V1;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.FeitenRegistreren;

public class RegistrerenTests
{
    private const string Duo = "00000099000001002000";

    [Fact]
    public async Task Wat_gebeurd_is_kan_niet_in_de_toekomst_liggen_een_plan_wel()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Statushouder(h);
        Assert.Equal(400, (await h.Post(d + "contactmomenten", new { datum = "2024-03-05" })).Status);
        Assert.Equal(400, (await h.Post(d + "contactmomenten", new { datum = "2024-03-04", vastgelegdOp = "2024-03-05" })).Status);
        Assert.Equal(400, (await h.Post(d + "contactmomenten", new { datum = "1990-03-04" })).Status);
        Assert.Equal(201, (await h.Post(d + "contactmomenten", new { datum = "2024-02-28" })).Status);
        Assert.Equal(201, (await h.Post(d + "activiteiten", new { soort = "STAGE", start = "2024-05-01", urenPerWeek = 8 })).Status);
        Assert.Equal(201, (await h.Post(d + "brede-intakes", new { status = "GEPLAND", datum = "2024-03-18", plaats = "Bussum" })).Status);
    }

    [Fact]
    public async Task Hetzelfde_twee_keer_vastleggen_geeft_hetzelfde_ding()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Statushouder(h);
        var activiteit = new { soort = "PARTICIPATIE", omschrijving = "Buurthuis", start = "2024-03-04", urenPerWeek = 6 };
        var (eerste, tweede) = (await h.Post(d + "activiteiten", activiteit), await h.Post(d + "activiteiten", activiteit));
        Assert.Equal((201, 200), (eerste.Status, tweede.Status));
        Assert.Equal(eerste.Json!["activiteitId"]!.GetValue<Guid>(), tweede.Json!["activiteitId"]!.GetValue<Guid>());
        Assert.EndsWith($"/activiteiten/{eerste.Json["activiteitId"]!.GetValue<Guid>()}", eerste.Locatie, StringComparison.Ordinal);
        Assert.Equal("Buurthuis", (await h.Vraag(eerste.Locatie!["/usd-regie/v1/".Length..])).Json!["omschrijving"]!.GetValue<string>());

        var uren = d + $"activiteiten/{eerste.Json["activiteitId"]!.GetValue<Guid>()}/uren";
        Assert.Equal((201, 200), ((await h.Post(uren, new { periodeVan = "2024-02-26", periodeTot = "2024-03-03", uren = 6 })).Status, (await h.Post(uren, new { periodeVan = "2024-02-26", periodeTot = "2024-03-03", uren = 6 })).Status));
        Assert.Equal(400, (await h.Post(uren, new { periodeVan = "2024-03-03", periodeTot = "2024-03-03", uren = 25 })).Status);
        Assert.Equal(400, (await h.Post(d + $"activiteiten/{Guid.CreateVersion7()}/uren", new { periodeVan = "2024-02-26", periodeTot = "2024-03-03", uren = 6 })).Status);

        var pip = new { dagtekening = "2024-03-04", leerroute = "B1", pvt = new { uren = 12 }, talen = new[] { "nld", "ara" } };
        Assert.Equal((201, 200), ((await h.Post(d + "pips", pip)).Status, (await h.Post(d + "pips", pip)).Status));
        Assert.Equal(2, (await h.Post(d + "pips", new { dagtekening = "2024-03-04", leerroute = "Z" })).Json!["versie"]!.GetValue<int>());
    }

    [Fact]
    public async Task Heen_en_terug_op_een_dag_is_nieuws_en_blijft_bewaard()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Statushouder(h);
        Task<Antwoord> Gas(bool actief) => h.Post(d + "ontzorgperioden", new { status = "GESTART", van = "2024-03-04", tot = "2024-09-04", posten = new[] { new { soort = "GAS", actief, vanaf = "2024-03-04" } } });
        int[] statussen = [(await Gas(true)).Status, (await Gas(false)).Status, (await Gas(true)).Status, (await Gas(true)).Status];
        Assert.Equal([201, 201, 201, 200], statussen);
    }

    [Fact]
    public async Task Een_gezinsmigrant_krijgt_geen_ontzorgen_en_de_regisseur_hoort_van_elke_poging()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        await h.Meld(Berichten.Plicht("999990044", gebeurtenis: "SS139", doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo);
        var d = await Pad(h);
        await h.Post(d + "vestigingen", new { vestigingsdatum = "2024-03-04", naam = "Joao Silva", geboortedatum = "1990-01-01", moedertaal = "por" });
        await h.Klok("2024-09-10");
        var antwoord = await h.Post(d + "ontzorgperioden", new { status = "GESTART", van = "2024-09-10", tot = "2025-03-10", posten = Array.Empty<object>() });
        Assert.Equal((409, "NIET_VOOR_DOELGROEP"), (antwoord.Status, antwoord.Code));
        await h.Meld(new MaatschappelijkeBegeleidingGewijzigd { Status = Begeleidingsstatus.Gestart, Datum = new(2024, 9, 10), Themas = [] }, oin: "00000099000001003000");
        Assert.Equal(409, (await h.Post(d + "begeleidingsaanvragen", new { })).Status);

        var beeld = (await h.Vraag(d.TrimEnd('/'))).Json!;
        Assert.Equal(2, beeld["signaleringen"]!.AsArray().Count(s => s!["code"]!.GetValue<string>() == "AL-39" && s["sinds"]!.GetValue<string>() == "2024-09-10"));
        Assert.DoesNotContain("AL-43", beeld["signaleringen"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(beeld["ontzorgen"]);
        Assert.DoesNotContain(h.Verzonden, v => v.Dienst == "vluchtelingenwerk-begeleiding" && v.Data.ToJsonString().Contains("Silva", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_plan_dat_niet_kan_wordt_met_regel_en_uitleg_geweigerd()
    {
        await using var h = await Regiehuis.Open("2024-05-13");
        var d = await Statushouder(h);
        var fout = await h.Post(d + "pips", new { dagtekening = "2024-05-13", leerroute = "ONDERWIJS", niveau = "A2" });
        Assert.Equal((400, "PIP_NIVEAU"), (fout.Status, fout.Code));
        Assert.Contains("F-07", fout.Json!["errors"]!["/niveau"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, await h.Store(db => db.Feiten.CountAsync(f => f.Type == "nl.inburgering.gemeente.pip-vastgesteld.v1")));

        var pip = await h.Post(d + "pips", new { dagtekening = "2024-05-13", leerroute = "B1" });
        Assert.Equal(201, (await h.Post(d + $"pips/{pip.Json!["pipId"]}/_trek-in", new { reden = "Verkeerde route" })).Status);
        await h.Klok(h.Nu);
        Assert.Contains(h.Verzonden, v => v.Type == "nl.inburgering.cmd.registreer-pip-bij-duo.v1" && v.Data["intrekken"]?.GetValue<bool>() == true);
        Assert.Null((await h.Vraag(d.TrimEnd('/'))).Json!["pip"]);
    }

    [Fact]
    public async Task De_onderwijsroute_heeft_geen_map_en_een_erkende_school()
    {
        await using var h = await Regiehuis.Open("2024-05-13");
        var d = await Statushouder(h);
        await h.Post(d + "pips", new { dagtekening = "2024-05-13", leerroute = "ONDERWIJS", pvt = new { uren = 12 } });
        var map = await h.Post(d + "map-activiteiten", new { eindgesprekOp = "2024-05-13", totaalUren = 40 });
        Assert.Equal((409, "GEEN_MAP_OP_LEERROUTE"), (map.Status, map.Code));
        Assert.Equal(201, (await h.Post(d + "map-activiteiten", new { datum = "2024-05-13", uren = 4 })).Status); // an activity is allowed, there is only no obligation to end
        var aanbod = await h.Post(d + "inburgeringsaanbiedingen", new { instellingsnummer = "0000004000", verwachteStart = "2024-09-02" });
        Assert.Equal((400, "SCHOOL_ZONDER_TST"), (aanbod.Status, aanbod.Code));
        Assert.NotNull(aanbod.Json!["errors"]!["/instellingsnummer"]);
        Assert.Equal("SCHOOL_ZONDER_TST", (await h.Post(d + "taalschoolplaatsingen", new { naarOin = "00000099000001004000" })).Code);
        Assert.Equal("SCHOOL_ZONDER_TST", (await h.Post("overdrachten", new { dossierId = d.Split('/')[1], soort = "T3", naarOin = "00000099000001004000" })).Code);
        Assert.Equal(201, (await h.Post("overdrachten", new { dossierId = d.Split('/')[1], soort = "T3", naarOin = "00000099000001005000" })).Status);
        Assert.Equal(201, (await h.Post(d + "inburgeringsaanbiedingen", new { instellingsnummer = "0000005000", verwachteStart = "2024-09-02" })).Status);
        await h.Klok(h.Nu);
        Assert.DoesNotContain(h.Verzonden, v => v.Type == "nl.inburgering.cmd.registreer-resultaat-bij-duo.v1" && v.Data["soort"]!.GetValue<string>() == "MAP");
    }

    [Fact]
    public async Task Het_eindgesprek_van_de_Z_route_gaat_naar_DUO_en_past_bij_geen_andere_route()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Statushouder(h);
        var zonderPlan = await h.Post(d + "z-route-afrondingen", new { eindgesprekOp = "2024-03-04" });
        Assert.Equal((409, "GEEN_ZROUTE"), (zonderPlan.Status, zonderPlan.Code));
        Assert.Equal(201, (await h.Post(d + "pips", new { dagtekening = "2024-03-04", leerroute = "Z", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 } })).Status);
        Assert.Equal(201, (await h.Post(d + "z-route-afrondingen", new { eindgesprekOp = "2024-03-04" })).Status);
        await h.Klok(h.Nu);
        var melding = Assert.Single(h.Verzonden, v => v.Type == "nl.inburgering.cmd.registreer-resultaat-bij-duo.v1" && v.Data["soort"]!.GetValue<string>() == "ZROUTE").Data["zroute"]!;
        Assert.Equal("2024-03-04", melding["afrondingOp"]!.GetValue<string>());
    }

    [Fact]
    public async Task Na_een_andere_doelgroep_mag_de_begeleiding_stoppen_maar_niet_doorgaan()
    {
        await using var h = await Regiehuis.Open("2024-09-02");
        var d = await Statushouder(h);
        await h.Meld(new MaatschappelijkeBegeleidingGewijzigd { Status = Begeleidingsstatus.Gestart, Datum = new(2024, 9, 2), Themas = [] }, oin: "00000099000001003000");
        await h.Klok("2024-10-01");
        await h.Meld(Berichten.Plicht("999990019", gebeurtenis: "SS124", doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo);
        await h.Meld(new MaatschappelijkeBegeleidingGewijzigd { Status = Begeleidingsstatus.Afgerond, Datum = new(2024, 10, 1), Themas = [] }, oin: "00000099000001003000");
        Assert.DoesNotContain("AL-39", (await h.Vraag(d.TrimEnd('/'))).Json!["signaleringen"]!.ToJsonString(), StringComparison.Ordinal);
        await h.Meld(new MaatschappelijkeBegeleidingGewijzigd { Status = Begeleidingsstatus.Voortgang, Datum = new(2024, 10, 1), Themas = [] }, oin: "00000099000001003000");
        Assert.Contains("AL-39", (await h.Vraag(d.TrimEnd('/'))).Json!["signaleringen"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"datum":"6/5/2024"}""")]
    [InlineData("""{"datum":"2024-03-04","onbekend":1}""")]
    [InlineData("""{"datum":""")]
    [InlineData("[]")]
    public async Task Slechte_invoer_is_400_zonder_spoor(string body)
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Statushouder(h);
        Assert.Equal(400, (await h.Post(d + "contactmomenten", body)).Status);
        Assert.Equal(1, await h.Store(db => db.Feiten.CountAsync()));
    }

    [Fact]
    public async Task Een_dossier_van_een_andere_gemeente_bestaat_niet_en_beleid_ziet_geen_dossiers()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Statushouder(h);
        Assert.Equal(404, (await h.Post(d + "contactmomenten", new { datum = "2024-03-04" }, Regiehuis.Hilversum)).Status);
        Assert.Equal(403, (await h.Post(d + "contactmomenten", new { datum = "2024-03-04" }, Regiehuis.Beleid)).Status);
        Assert.Equal(403, (await h.Vraag("dossiers", Regiehuis.Vwn)).Status);
        Assert.Equal(404, (await h.Post($"dossiers/{Guid.CreateVersion7()}/contactmomenten", new { datum = "2024-03-04" })).Status);
    }

    private static async Task<string> Statushouder(Regiehuis h)
    {
        await h.Meld(Berichten.Koppeling());
        return await Pad(h);
    }

    private static async Task<string> Pad(Regiehuis h) => $"dossiers/{await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync())}/";
}
