using System.Text.Json.Nodes;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Contracts.School.V2;
using Microsoft.EntityFrameworkCore;
using UsdRegie.FeitenVerwerken;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.FeitenVerwerken;

public class FeitenConsumerTests
{
    private const string Duo = "00000099000001002000";

    [Fact]
    public async Task Een_koppeling_maakt_een_dossier_dat_op_bsn_v_nummer_en_naam_te_vinden_is()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());

        foreach (var vraag in new object[] { new { bsn = "999990019" }, new { vNummer = "2900000019" }, new { naam = "hadd" } })
        {
            var gevonden = await huis.Post("dossiers/_zoek", vraag);
            Assert.Equal(200, gevonden.Status);
            var dossier = Assert.Single(gevonden.Json!["dossiers"]!.AsArray());
            Assert.Equal("InOpvang", dossier!["toestand"]!.GetValue<string>());
            Assert.Equal(huis.Persoon, dossier["inburgeraarId"]!.GetValue<Guid>());
        }
        var een = await huis.Vraag($"dossiers/{await Dossier(huis)}");
        Assert.Equal(200, een.Status);
        Assert.Empty((await huis.Post("dossiers/_zoek", new { bsn = "999990019" }, Regiehuis.Hilversum)).Json!["dossiers"]!.AsArray());
        Assert.Equal(404, (await huis.Vraag($"dossiers/{await Dossier(huis)}", Regiehuis.Hilversum)).Status);
    }

    [Fact]
    public async Task Hetzelfde_bericht_twee_keer_is_een_feit_en_een_tweede_melding_van_hetzelfde_ook()
    {
        await using var huis = await Regiehuis.Open();
        var id = await huis.Meld(Berichten.Koppeling());
        await huis.Meld(Berichten.Koppeling(), id: id);
        await huis.Meld(Berichten.Koppeling());
        Assert.Equal(1, await huis.Store(db => db.Feiten.CountAsync()));
        Assert.Equal(1, await huis.Store(db => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task Een_levering_nog_eens_is_geen_nieuw_feit_en_een_met_andere_regels_of_een_andere_periode_wel()
    {
        await using var huis = await Regiehuis.Open("2024-06-28");
        await huis.Meld(Berichten.Koppeling());
        var week = Verhaal.Aanwezigheid(21, "2024-06-03", "2024-06-07", Verhaal.Les("2024-06-03", 3, 3), Verhaal.Les("2024-06-05", 3, 1.5m));
        await huis.Meld(week, oin: Verhaal.SchoolA);
        await huis.Meld(week, oin: Verhaal.SchoolA);
        Assert.Equal(2, await huis.Store(db => db.Feiten.CountAsync()));
        await huis.Meld(week with { Regels = [week.Regels[0] with { Datum = Verhaal.D("2024-06-04") }, week.Regels[1]] }, oin: Verhaal.SchoolA);
        await huis.Meld(week with { PeriodeTot = Verhaal.D("2024-06-08") }, oin: Verhaal.SchoolA);
        Assert.Equal(4, await huis.Store(db => db.Feiten.CountAsync()));
    }

    [Fact]
    public async Task Een_uitslag_die_voor_de_persoon_aankomt_wacht_tot_de_persoon_bekend_is()
    {
        await using var huis = await Regiehuis.Open("2024-02-13");
        await huis.Stuur(Berichten.Lbt(), null, Duo, Guid.CreateVersion7());
        await huis.Klok(huis.Nu);
        Assert.Equal(0, await huis.Store(db => db.Feiten.CountAsync()));
        await huis.Meld(Berichten.Plicht(), oin: Duo);
        await huis.Klok(huis.Nu);
        Assert.Equal(["nl.inburgering.duo.inburgeringsplicht-gewijzigd.v1", "nl.inburgering.duo.lbt-resultaat-bekend.v1"], await huis.Store(db => db.Feiten.OrderBy(f => f.Volgnummer).Select(f => f.Type).ToListAsync()));
    }

    [Fact]
    public async Task De_sleutel_van_duo_en_die_van_coa_worden_een_persoon_en_de_keten_hoort_het()
    {
        await using var huis = await Regiehuis.Open("2024-01-08");
        var vanDuo = Guid.CreateVersion7();
        await huis.Meld(Berichten.Koppeling());
        await huis.Meld(Berichten.Plicht(), vanDuo, Duo);
        await huis.Meld(Berichten.Lbt(), vanDuo, Duo);

        Assert.Equal(1, await huis.Store(db => db.Dossiers.CountAsync()));
        Assert.Equal(3, await huis.Store(db => db.Feiten.CountAsync()));
        var samengevoegd = huis.Verzonden.Where(v => v.Type == "nl.inburgering.gemeente.identiteit-samengevoegd.v1").ToList();
        Assert.Equal(4, samengevoegd.Count);
        Assert.All(samengevoegd, s => Assert.Equal((vanDuo, huis.Persoon), (s.Data["oudeSleutel"]!.GetValue<Guid>(), s.Data["nieuweSleutel"]!.GetValue<Guid>())));
    }

    [Fact]
    public async Task Een_bsn_dat_de_elfproef_niet_doorstaat_gaat_naar_quarantaine_en_staat_op_geen_dossier()
    {
        await using var huis = await Regiehuis.Open("2024-01-08");
        await huis.Meld(Berichten.Koppeling());
        await huis.Meld(Berichten.Plicht(bsn: "999990012"), oin: Duo);
        Assert.Equal(1, await huis.Store(db => db.Feiten.CountAsync()));
        Assert.Equal("ELFPROEF", Assert.Single(huis.Verzonden, v => v.Type == "nl.inburgering.keten.verwerkingsfout-gemeld.v1").Data["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nummers_van_twee_personen_in_een_bericht_zetten_een_merk_op_beide_dossiers()
    {
        await using var huis = await Regiehuis.Open("2024-01-08");
        await huis.Meld(Berichten.Koppeling());
        await huis.Meld(Berichten.Koppeling("2900000020", "999990020", "Yonas Tekle"), Guid.CreateVersion7());
        await huis.Meld(Berichten.Plicht(bsn: "999990019", vNummer: "2900000020"), Guid.CreateVersion7(), Duo);
        Assert.Equal(2, await huis.Store(db => db.Feiten.CountAsync(f => f.Type == "intern.identiteit-onzeker.v1")));
        Assert.Equal(2, await huis.Store(db => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task Een_onbekende_versie_over_een_bekende_persoon_staat_op_het_dossier()
    {
        await using var huis = await Regiehuis.Open("2024-02-13");
        await huis.Meld(Berichten.Koppeling());
        await huis.Meld(new JsonObject { ["resultaat"] = "HAALBAAR" }, oin: Duo, type: "nl.inburgering.duo.lbt-resultaat-bekend.v2");
        Assert.Equal(1, await huis.Store(db => db.Feiten.CountAsync(f => f.Type == "intern.bericht-geweigerd.v1")));
    }

    [Fact]
    public async Task Een_correctie_van_een_ander_dan_de_bron_wordt_geweigerd_en_de_afzender_hoort_het()
    {
        await using var huis = await Regiehuis.Open("2024-02-13");
        await huis.Meld(Berichten.Koppeling());
        var uitslag = await huis.Meld(Berichten.Lbt(), oin: Duo);
        await huis.Meld(new Inburgering.Contracts.Keten.V1.CorrectieGepubliceerd { CorrectieVan = uitslag, Reden = "klopt niet" }, oin: "00000099000001003000");
        var dossier = (await huis.Vraag($"dossiers/{await Dossier(huis)}")).Json!;
        Assert.NotNull(dossier["leerbaarheid"]);
        Assert.Contains(dossier["signaleringen"]!.AsArray(), s => s!["code"]!.GetValue<string>() == "AL-43");
        var fout = Assert.Single(huis.Verzonden, v => v.Type == "nl.inburgering.keten.verwerkingsfout-gemeld.v1");
        Assert.Equal(("vluchtelingenwerk-begeleiding", "SCHEMAFOUT"), (fout.Dienst, fout.Data["code"]!.GetValue<string>()));
        Assert.Contains("Alleen wie een bericht gaf", fout.Data["tekst"]!.GetValue<string>(), StringComparison.Ordinal);

        await huis.Meld(new Inburgering.Contracts.Keten.V1.CorrectieGepubliceerd { CorrectieVan = uitslag, Reden = "verkeerde persoon" }, oin: Duo);
        Assert.Null((await huis.Vraag($"dossiers/{await Dossier(huis)}")).Json!["leerbaarheid"]);
    }

    [Fact]
    public async Task Dat_een_calamiteit_op_de_lijst_van_een_ander_staat_wordt_geweigerd_en_de_afzender_hoort_het()
    {
        const string Vwn = "00000099000001003000", SchoolA = "00000099000001004000";
        await using var huis = await Regiehuis.Open("2024-06-28");
        await huis.Meld(Berichten.Koppeling());
        var dossier = $"dossiers/{await Dossier(huis)}";
        await huis.Meld(Begeleiding("2024-06-27"), oin: Vwn);
        Assert.Equal(201, (await huis.Post($"{dossier}/calamiteiten", new { ernst = "HOOG", kort = "Bel terug", terugbellen = "0612345678" })).Status);
        var id = (await huis.Vraag(dossier)).Json!["calamiteiten"]![0]!["calamiteitId"]!.GetValue<Guid>();

        await huis.Meld(new Inburgering.Contracts.Keten.V1.CalamiteitBezorgd { CalamiteitId = id, Oin = Vwn }, oin: SchoolA);
        async Task<JsonNode?> BezorgdOp() => (await huis.Vraag(dossier)).Json!["calamiteiten"]![0]!["bezorgingen"]!.AsArray().Single(b => (string?)b!["oin"] == Vwn)!["bezorgdOp"];
        Assert.Null(await BezorgdOp());
        var fout = Assert.Single(huis.Verzonden, v => v.Type == "nl.inburgering.keten.verwerkingsfout-gemeld.v1");
        Assert.Equal(("taalschool-voortgang", "SCHEMAFOUT"), (fout.Dienst, fout.Data["code"]!.GetValue<string>()));
        Assert.Contains("Alleen een organisatie zelf", fout.Data["tekst"]!.GetValue<string>(), StringComparison.Ordinal);

        await huis.Meld(new Inburgering.Contracts.Keten.V1.CalamiteitBezorgd { CalamiteitId = id, Oin = Vwn }, oin: Vwn);
        Assert.NotNull(await BezorgdOp());
    }

    [Fact]
    public async Task Aanwezigheid_van_een_gezinsmigrant_wordt_geweigerd_en_de_school_hoort_het()
    {
        const string SchoolB = "00000099000001005000";
        await using var huis = await Regiehuis.Open("2024-09-10");
        await huis.Meld(Berichten.Plicht(doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo);
        var traject = Guid.CreateVersion7();
        await huis.Meld(new TaaltrajectGestart { TrajectId = traject, GroepId = "B1-1", Leerroute = Leerroute.B1, NiveauDoel = ErkNiveau.B1, Startdatum = new(2024, 6, 3), UrenPerWeek = 6 }, oin: SchoolB);
        await huis.Meld(Aanwezigheid(22, "2024-09-02", "2024-09-04", Les("2024-09-02", 3, 3), Les("2024-09-04", 3, 0, Verzuim.Ongeoorloofd)), oin: SchoolB);
        Assert.Equal(0, await huis.Store(db => db.Feiten.CountAsync(f => f.Type == "nl.inburgering.school.aanwezigheid-geregistreerd.v2")));
        var fout = Assert.Single(huis.Verzonden, v => v.Type == "nl.inburgering.keten.verwerkingsfout-gemeld.v1");
        Assert.Equal("NIET_VOOR_DOELGROEP", fout.Data["code"]!.GetValue<string>());
        Assert.DoesNotContain((await huis.Vraag($"dossiers/{await Dossier(huis)}")).Json!["signaleringen"]!.AsArray(), s => s!["code"]!.GetValue<string>() is "AL-13" or "AL-39" or "AL-43");
    }

    [Theory]
    [InlineData(false, "2024-09-30", true)]
    [InlineData(false, "2024-10-01", false)]
    [InlineData(true, "2024-10-01", true)]
    public void De_laatste_dag_van_een_levering_beslist_of_zij_mag(bool schakelaar, string tot, bool mag)
    {
        var wissel = new Verhaal()
            .Op("2024-01-08", Plicht("SS101", "2024-01-08", begin: "2024-01-08"))
            .Op("2024-10-01", Plicht("SS124", "2024-10-01", Doelgroep.GezinsmigrantOfOverig, "2024-01-08"));
        Assert.Equal(mag, new Grondslagen(schakelaar).Weigering(Aanwezigheid(21, "2024-09-02", tot, Les("2024-09-02", 3, 3)), wissel.Stand("2024-10-02").Dossier) is null);
    }

    [Fact]
    public async Task Persoonsnummers_staan_versleuteld_in_de_opslag()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());
        await huis.Store(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var bytes = await File.ReadAllBytesAsync(Path.Combine(huis.Map, "usd-regie.db"), TestContext.Current.CancellationToken);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("999990019"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("2900000019"u8));
    }

    private static async Task<Guid> Dossier(Regiehuis huis) => await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
}
