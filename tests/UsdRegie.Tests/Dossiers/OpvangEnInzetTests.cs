using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Participatie.V1;
using Microsoft.EntityFrameworkCore;
using UsdRegie.Dossiers;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Dossiers;

/// <summary>The stay in the AZC, what the law asks before extras, and the family .</summary>
public class OpvangEnInzetTests
{
    [Theory]
    [InlineData("2024-07-01", 0, false)]
    [InlineData("2025-01-01", 184, false)]
    [InlineData("2025-01-02", 185, true)]
    public void R23_Drie_tot_zes_maanden_in_de_opvang_is_te_verwachten(string dag, int dagen, bool langer)
    {
        var opvang = new Verhaal().Op("2024-07-01", Koppeling("2024-07-01")).Beeld(dag).Opvang!;
        Assert.Equal((D("2024-07-01"), D("2024-10-01"), D("2025-01-01"), dagen, langer), (opvang.Vanaf, opvang.VerwachtVanaf, opvang.VerwachtTot, opvang.Dagen, opvang.LangerDanVerwacht));
    }

    [Fact]
    public void R23_De_vestiging_beeindigt_de_opvang_en_zonder_koppeling_is_er_geen()
    {
        var opvang = Reizen.J1Af().Beeld("2024-04-16").Opvang!;
        Assert.Equal((D("2023-10-16"), (DateOnly?)D("2024-01-15"), 91, false), (opvang.Vanaf, opvang.Tot, opvang.Dagen, opvang.LangerDanVerwacht));
        Assert.Null(Reizen.J4().Beeld("2024-04-16").Opvang);
    }

    [Fact]
    public void R28_Het_wettelijke_staat_voorop_en_een_uur_dat_voor_de_Z_route_telt_is_wettelijk()
    {
        Verhaal Met(Leerroute route) => new Verhaal().Op("2024-01-08", Koppeling("2023-10-16"), Vestiging("2024-01-08", "ara")).Op("2024-03-04", Plan("2024-03-04", route))
            .Op("2024-03-11", Activiteit(31, Activiteitsoort.Participatie, "2024-03-11")).Op("2024-03-25", Traject(21, "2024-03-25"));

        Assert.Equal(["Wettelijk TAALTRAJECT", "Aanvullend PARTICIPATIE"], Inzet(Leerroute.B1));
        Assert.Equal(["Wettelijk PARTICIPATIE", "Wettelijk TAALTRAJECT"], Inzet(Leerroute.Z));
        Assert.Equal(["MAP", "PVT"], Met(Leerroute.B1).Beeld("2024-03-25").Inzet.EerstNodig);
        Assert.Equal(["TAALLESSEN", "MAP", "PVT"], Met(Leerroute.B1).Beeld("2024-03-12").Inzet.EerstNodig);

        string[] Inzet(Leerroute route) => [.. Met(route).Beeld("2024-03-25").Inzet.Regels.Select(r => $"{r.Inzet} {r.Soort}")];
    }

    [Fact]
    public void R28_Ontzorgen_is_zes_maanden_wettelijk_en_daarna_een_keuze()
    {
        var verhaal = new Verhaal().Op("2024-01-15", Koppeling("2023-10-16"), Vestiging("2024-01-15", "ara"), Ontzorgd("2024-01-15", "2024-07-15")).Op("2024-03-04", Plan("2024-03-04", ontzorgenTot: "2024-10-15"));
        foreach (var (dag, inzet) in ((string, Inzetsoort)[])[("2024-07-15", Inzetsoort.Wettelijk), ("2024-07-16", Inzetsoort.Aanvullend)])
        {
            Assert.Equal(inzet, Assert.Single(verhaal.Beeld(dag).Inzet.Regels, r => r.Soort == "ONTZORGEN").Inzet);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R28_Bij_weinig_geld_begint_niets_aanvullends_voor_het_wettelijke(bool krap)
    {
        await using var h = await Regiehuis.Open("2024-03-04", instelling: $"--inzet:wettelijkEerst={krap}");
        await h.Meld(Berichten.Koppeling());
        var d = $"dossiers/{await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync())}/";
        await h.Post(d + "vestigingen", new { vestigingsdatum = "2024-01-08" });
        Assert.Equal(201, (await h.Post(d + "pips", new { dagtekening = "2024-03-04", leerroute = "B1", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 } })).Status);
        var antwoord = await h.Post(d + "activiteiten", new { soort = "PARTICIPATIE", start = "2024-03-11", urenPerWeek = 6 });
        Assert.Equal(krap ? (409, "EERST_WETTELIJK") : (201, ""), (antwoord.Status, antwoord.Code));
        if (krap) { Assert.Contains("TAALLESSEN, MAP, PVT", antwoord.Json!["detail"]!.GetValue<string>(), StringComparison.Ordinal); }
    }

    [Fact]
    public void R33_Een_nareiziger_is_een_persoon_op_zichzelf_binnen_het_gezin()
    {
        var gezin = Id(700);
        var koppeling = Koppeling("2024-07-01");
        var beeld = new Verhaal().Op("2024-07-01", koppeling with { GezinsverbandId = gezin, Rol = Gezinsrol.Nareiziger }, new GezinslidToegevoegd { GezinsverbandId = gezin, Relatie = Gezinsrelatie.Partner, Geboortedatum = D("1990-01-01"), InburgeraarId = Id(701) }).Beeld("2024-07-02");
        Assert.Equal((gezin, Gezinsrol.Nareiziger, Id(701), Doelgroep.Asielstatushouder), (beeld.Gezin!.GezinsverbandId, beeld.Gezin.Rol, beeld.Gezin.Leden.Single().InburgeraarId, beeld.Doelgroep));
        Assert.Null(Reizen.J1Af().Beeld("2024-04-16").Gezin);
    }
}
