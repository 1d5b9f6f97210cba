using Inburgering.Contracts.Begrippen.V1;
using UsdRegie.Indicatoren;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Indicatoren;

public class SpukcijfersTests
{
    private static Spukpersoon Van(Verhaal verhaal, int jaar, string vandaag = "2026-06-28") => Spukpersoon.Van(verhaal.Dossier(), jaar, D(vandaag))!;

    /// <summary>Onderdelen van een jaar; een ster is voor het eerst.</summary>
    private static string Geleverd(Verhaal verhaal, int jaar, string vandaag = "2026-06-28") =>
        string.Join(", ", Van(verhaal, jaar, vandaag).Geleverd.Select(g => g.Onderdeel + (g.VoorHetEerst ? "*" : "")));

    [Fact]
    public void Een_onderdeel_telt_in_elk_jaar_dat_het_geleverd_is_en_een_keer_als_eerste()
    {
        Assert.Equal("Tolkvoorziening*", Geleverd(Reizen.J1Af(), 2023));
        Assert.Equal("Maatschappelijke begeleiding*, PVT*", Geleverd(Reizen.J1Af(), 2024));
        Assert.Equal("MAP*, Maatschappelijke begeleiding", Geleverd(Reizen.J1Af(), 2025));
        Assert.Equal("Maatschappelijke begeleiding", Geleverd(Reizen.J1Af(), 2026));
        Assert.Equal("Leerroutes*", Geleverd(Reizen.J3(100), 2023));
        Assert.Equal("Leerroutes", Geleverd(Reizen.J3(100), 2024));
        Assert.Equal("", Geleverd(Reizen.J3(100), 2025));
        Assert.Equal("Maatschappelijke begeleiding*", Geleverd(Reizen.J1Af(), 2024, "2024-06-28"));     // the PVT of September is still to come
    }

    [Fact]
    public void Een_gemiste_les_is_niet_geleverd() => Assert.Equal("Maatschappelijke begeleiding*", Geleverd(Reizen.J4(), 2024));

    [Fact]
    public void Begeleiding_die_eindigde_telt_daarna_niet_meer()
    {
        var verhaal = Reizen.J1Af().Op("2024-12-31", Begeleiding("2024-12-31", Inburgering.Contracts.Vwn.V1.Begeleidingsstatus.Afgerond));
        Assert.Equal("Maatschappelijke begeleiding*, PVT*", Geleverd(verhaal, 2024));
        Assert.Equal("MAP*", Geleverd(verhaal, 2025));
    }

    [Fact]
    public void Instroom_is_de_vestiging_of_zonder_vestiging_het_begin_van_de_plicht()
    {
        Assert.Equal([false, true, false], ((int[])[2023, 2024, 2025]).Select(j => Van(Reizen.J1(), j).Instroom));
        Assert.Equal([true, false], ((int[])[2023, 2024]).Select(j => Van(Reizen.J3(100), j).Instroom));
        Assert.False(Van(new Verhaal().Op("2024-01-08", Koppeling("2024-01-08"), Plicht("SS101", "2024-01-08", begin: "2024-01-08")), 2024).Instroom);     // still in the asylum centre
        Assert.Null(Spukpersoon.Van(new Verhaal().Op("2021-12-13", Plicht("SS101", "2021-12-13", begin: "2021-12-13")).Dossier(), 2022, D("2024-06-28")));
    }

    [Fact]
    public void De_telling_zet_personen_naast_de_raming()
    {
        var telling = new Spuktelling(2024);
        foreach (var verhaal in (Verhaal[])[Reizen.J1Af(), Reizen.J2(), Reizen.J4()]) { telling.Voeg(Van(verhaal, 2024)); }
        Assert.Equal([new Spukinstroom(Doelgroep.Asielstatushouder, 2, 12_713), new Spukinstroom(Doelgroep.GezinsmigrantOfOverig, 1, 590)], telling.Instroom());
        Assert.Equal(10, telling.Regels().Count);
        Assert.Contains(new Spukregel("PVT", Doelgroep.Asielstatushouder, 1, 1, 216), telling.Regels());
        Assert.Contains(new Spukregel("Leerroutes", Doelgroep.Asielstatushouder, 0, 0, 10_000), telling.Regels());
        Assert.Contains(new Spukregel("MAP", Doelgroep.GezinsmigrantOfOverig, 0, 0, 195), telling.Regels());
    }

    [Theory]
    [InlineData(4, 4, null, null)]
    [InlineData(10, 5, 10, 5)]
    [InlineData(10, 4, 10, null)]
    [InlineData(10, 6, 10, null)]       // then four had it before
    [InlineData(10, 10, 10, 10)]
    public void Beleid_ziet_geen_kleine_aantallen(int personen, int eerst, int? zichtbaar, int? zichtbaarEerst)
    {
        var r = new Spukregel("PVT", Doelgroep.Asielstatushouder, personen, eerst, 216).VoorBeleid(5);
        Assert.Equal((zichtbaar, zichtbaarEerst, 216), (r.Personen, r.VoorHetEerst, r.RamingPerPersoon));
        Assert.Equal(zichtbaar, new Spukinstroom(Doelgroep.Asielstatushouder, personen, 1).VoorBeleid(5).Personen);
    }
}
