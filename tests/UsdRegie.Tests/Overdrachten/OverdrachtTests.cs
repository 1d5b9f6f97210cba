using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts;
using UsdRegie.Dossiers;
using UsdRegie.Overdrachten;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Overdrachten;

public class OverdrachtTests
{
    private static Verhaal Start() => new Verhaal().Op("2024-01-08", Vestiging("2024-01-15", "ara"));

    private static Overdracht Enige(Verhaal verhaal, string dag) => Assert.Single(verhaal.Stand(dag).Overdrachten);

    private static Verhaal T3(string[]? zonder = null, string[]? talen = null) => Start().Op("2024-03-07", Aanbod(13, Overdrachtsoort.T3, "2024-03-25", "2024-03-07", SchoolA, zonder: zonder, talen: talen));

    [Fact]
    public void Aangeboden_geaccepteerd_en_afgerond()
    {
        var verhaal = T3().Op("2024-03-11", Akkoord(13, "2024-03-11")).Op("2024-04-02", new OverdrachtAfgerond(Id(13), "les gestart"));

        Assert.Equal(Overdrachtstatus.Aangeboden, Enige(verhaal, "2024-03-10").Status);
        Assert.Equal((Overdrachtstatus.Geaccepteerd, true), (Enige(verhaal, "2024-03-11").Status, Enige(verhaal, "2024-03-11").Warm));
        Assert.Equal((Overdrachtstatus.Afgerond, true), (Enige(verhaal, "2024-04-02").Status, Enige(verhaal, "2024-04-02").Warm));
    }

    [Fact]
    public void Na_teruglegging_telt_een_antwoord_niet_meer()
    {
        var verhaal = T3().Op("2024-03-09", new OverdrachtTeruggelegd { OverdrachtId = Id(13), Reden = Terugleggingsreden.GeenCapaciteit, Toelichting = "groep vol" }).Op("2024-03-11", Akkoord(13, "2024-03-11"));

        Assert.Equal((Overdrachtstatus.Teruggelegd, false), (Enige(verhaal, "2024-03-12").Status, Enige(verhaal, "2024-03-12").Warm));
        Assert.Equal(("gemeente", "opnieuw aanbieden", D("2024-03-15")), Enige(verhaal, "2024-03-12").Volgende(verhaal.Stand("2024-03-12"), Werkdagen.Standaard, 5));
    }

    [Fact]
    public void Na_een_nieuw_aanbod_is_bij_het_oude_niemand_meer_aan_zet()
    {
        var verhaal = T3().Op("2024-03-09", new OverdrachtTeruggelegd { OverdrachtId = Id(13), Reden = Terugleggingsreden.GeenCapaciteit, Toelichting = "groep vol" })
            .Op("2024-03-12", Aanbod(14, Overdrachtsoort.T3, "2024-04-08", "2024-03-12", SchoolB));
        (string, string, DateOnly)? Volgende(int id, string dag) => verhaal.Stand(dag).Overdrachten.Single(o => o.OverdrachtId == Id(id)).Volgende(verhaal.Stand(dag), Werkdagen.Standaard, 5);

        Assert.Equal("opnieuw aanbieden", Volgende(13, "2024-03-11")?.Item2);
        Assert.Null(Volgende(13, "2024-03-12"));
        Assert.Equal("accepteren of terugleggen", Volgende(14, "2024-03-12")?.Item2);
    }

    [Fact]
    public void Een_antwoord_dat_voor_het_aanbod_binnenkomt_telt_toch()
    {
        var verhaal = Start().Op("2024-03-11", Akkoord(13, "2024-03-11")).Ontvangen("2024-03-12", "2024-03-07", Aanbod(13, Overdrachtsoort.T3, "2024-03-25", "2024-03-07", SchoolA));

        Assert.Equal(Overdrachtstatus.Geaccepteerd, Enige(verhaal, "2024-03-12").Status);
    }

    [Fact]
    public void Warm_vraagt_alle_vijf_voorwaarden()
    {
        Warmte Van(Verhaal v) => Enige(v, "2024-04-30").Warmte;

        Assert.Equal(new Warmte(true, true, true, true, true), Van(T3().Op("2024-03-11", Akkoord(13, "2024-03-11"))));
        Assert.False(Van(T3().Op("2024-03-11", Akkoord(13, "2024-03-11") with { Behandelaar = null })).PersonenBekend);
        Assert.False(Van(T3().Op("2024-03-11", Akkoord(13, null))).GesprekGevoerd);
        Assert.False(Van(T3().Op("2024-03-26", Akkoord(13, "2024-03-11"))).OpTijd);
        Assert.False(Van(T3().Op("2024-03-11", Akkoord(13, "2024-03-11", "intensiteit"))).Volledig);
        Assert.False(Van(T3(talen: ["nld"]).Op("2024-03-11", Akkoord(13, "2024-03-11"))).Clientkopie);
        Assert.False(Van(T3(zonder: ["bsn"]).Op("2024-03-11", Akkoord(13, "2024-03-11"))).Volledig);
    }

    [Fact]
    public void De_werkelijke_start_gaat_voor_de_gewenste()
    {
        var laat = T3().Op("2024-04-10", Akkoord(13, "2024-04-09"), Traject(21, "2024-04-15"));
        var vroeg = T3().Op("2024-03-18", Traject(21, "2024-03-18")).Op("2024-03-20", Akkoord(13, "2024-03-20"));

        Assert.True(Enige(laat, "2024-04-30").Warmte.OpTijd);
        Assert.False(Enige(vroeg, "2024-04-30").Warmte.OpTijd);
    }

    [Fact]
    public void Van_school_naar_school_hoort_bij_het_traject_van_de_nieuwe_school()
    {
        var verhaal = Start().Op("2024-03-18", Traject(21, "2024-03-18")).Op("2024-05-06", Aanbod(14, Overdrachtsoort.T6, "2024-06-03", "2024-05-06", SchoolB, van: SchoolA)).Op("2024-05-08", Akkoord(14, "2024-05-08"));

        Assert.Null(Enige(verhaal, "2024-05-08").Fase);
        Assert.True(Enige(verhaal, "2024-05-08").Warm);
        Assert.Equal(D("2024-06-10"), Enige(verhaal.Van(SchoolB, "2024-06-10", Traject(22, "2024-06-10")), "2024-06-10").Fase?.Start);
    }

    [Fact]
    public void Aanvullen_maakt_de_inhoud_volledig()
    {
        var verhaal = T3(zonder: ["intensiteit"]).Op("2024-03-08", new OverdrachtVraagt(Id(13), "hoeveel uur per week?"));

        Assert.Equal(["intensiteit"], Enige(verhaal, "2024-03-08").Ontbreekt);
        Assert.Equal(("gemeente", "aanvullen", D("2024-03-14")), Enige(verhaal, "2024-03-08").Volgende(verhaal.Stand("2024-03-08"), Werkdagen.Standaard, 5));
        verhaal.Op("2024-03-11", new OverdrachtAangevuld(Id(13), [new Overdrachtsveld { Naam = "intensiteit", Waarde = "12 uur" }])).Op("2024-03-12", Akkoord(13, "2024-03-12"));
        Assert.True(Enige(verhaal, "2024-03-12").Warm);
    }

    [Fact]
    public void Een_gesprek_na_de_acceptatie_telt_ook() =>
        Assert.True(Enige(T3().Op("2024-03-11", Akkoord(13, null)).Op("2024-03-13", new OverdrachtGesprek(Id(13), D("2024-03-13"), Gesprekswijze.Telefoon, ["Rik", "Olga"], true)), "2024-03-13").Warm);

    [Theory]
    [InlineData(Overdrachtsoort.T1, "2023-11-20", "2024-01-15", "2023-12-04")]      // ten working days
    [InlineData(Overdrachtsoort.T1, "2024-01-08", "2024-01-15", "2024-01-15")]      // at latest at vestiging
    [InlineData(Overdrachtsoort.T2, "2024-01-08", "2024-01-18", "2024-01-10")]      // three working days before vestiging
    [InlineData(Overdrachtsoort.T2, "2024-01-12", "2024-01-18", "2024-01-19")]      // that day has passed: five working days
    [InlineData(Overdrachtsoort.T3, "2024-03-25", "2024-04-08", "2024-04-03")]
    [InlineData(Overdrachtsoort.T5, "2024-06-03", "2024-07-15", "2024-07-01")]      // ten working days before the end
    [InlineData(Overdrachtsoort.T8, "2024-06-03", "2024-06-03", "2024-06-03")]
    [InlineData(Overdrachtsoort.T9, "2024-05-01", "2024-07-15", "2024-06-03")]      // six weeks before the end
    [InlineData(Overdrachtsoort.T11, "2024-06-03", "2024-06-03", "2024-06-10")]
    internal void Uiterste_dag_van_antwoord(Overdrachtsoort soort, string aanbod, string gewenst, string verwacht)
    {
        var verhaal = new Verhaal().Op("2023-11-01", Koppeling("2023-11-01"), new Inburgering.Contracts.Coa.V1.VerhuisdatumBekend { Verhuisdatum = D("2024-01-15"), Zeker = true })
            .Op(aanbod, Aanbod(50, soort, gewenst, aanbod, SchoolA));

        Assert.Equal(D(verwacht), Antwoordtermijn.Uiterlijk(Enige(verhaal, aanbod), verhaal.Stand(aanbod), Werkdagen.Standaard, 5));
    }

    [Theory]
    [InlineData("T2", "bsn", "K3")]
    [InlineData("T3", "inkomen", "K4")]
    [InlineData("T3", "iets", "K5")]
    [InlineData("T4b", "gezinssamenstelling", "K2")]
    [InlineData("T7", "boete", "K7")]
    [InlineData("T1", "religie", "K2")]
    [InlineData("T11", "diagnose", "K6")]
    public void Wat_er_nooit_in_mag_wordt_genoemd(string soort, string naam, string klasse) =>
        Assert.Equal([naam], Inhoudscontrole.Beoordeel(soort, [new Overdrachtsveld { Naam = naam, Waarde = "x", Klasse = klasse }]).Verboden);

    [Fact]
    public void Een_leeg_veld_is_geen_veld_en_geen_is_een_waarde()
    {
        var oordeel = Inhoudscontrole.Beoordeel("T11", [new Overdrachtsveld { Naam = "Diploma", Waarde = "geen" }, new Overdrachtsveld { Naam = "niveau", Waarde = " " }]);

        Assert.DoesNotContain("diploma", oordeel.Ontbreekt);
        Assert.Contains("niveau", oordeel.Ontbreekt);
    }

    [Fact]
    public void Elke_overgang_van_de_catalogus_bestaat() =>
        Assert.All(Enum.GetValues<Overdrachtsoort>(), s => Assert.NotEmpty(Overgangen.VerplichteNamen(s.Tekst())));

    public static TheoryData<string> Soorten => [.. Enum.GetValues<Overdrachtsoort>().Select(s => s.ToString())];

    /// <summary>Elke overgang: volledig, onvolledig, te laat, teruggelegd en ingetrokken.</summary>
    [Theory]
    [MemberData(nameof(Soorten))]
    public void Elke_overgang_kent_dezelfde_afloop(string naam)
    {
        var soort = Enum.Parse<Overdrachtsoort>(naam);
        Verhaal Begin(string[]? zonder = null) => new Verhaal().Op("2024-01-08", Koppeling("2024-01-08")).Op("2024-03-04", Aanbod(50, soort, "2024-06-03", "2024-03-04", SchoolB, zonder: zonder));
        var uiterlijk = Antwoordtermijn.Uiterlijk(Enige(Begin(), "2024-03-04"), Begin().Stand("2024-03-04"), Werkdagen.Standaard, 5);
        string[] Historie(Verhaal v, string code) => [.. v.Geschiedenis(code, "2024-12-31", metObject: true).Where(x => x.StartsWith(Id(50).ToString("N"), StringComparison.Ordinal)).Select(x => x[33..])];

        var volledig = Begin().Op("2024-03-04", Akkoord(50, "2024-03-04"));
        Assert.True(Enige(volledig, "2024-03-04").Warm);
        Assert.Empty(Historie(volledig, "AL-04"));
        Assert.Empty(Historie(volledig, "AL-05"));

        var onvolledig = Begin(["wens"]).Op("2024-03-05", new OverdrachtAangevuld(Id(50), [new Overdrachtsveld { Naam = "wens", Waarde = "werk in de zorg" }]), Akkoord(50, "2024-03-05"));
        Assert.Equal(["2024-03-04..2024-03-05 W"], Historie(onvolledig, "AL-05"));

        var laat = Begin().Op($"{uiterlijk.AddDays(3):yyyy-MM-dd}", Akkoord(50, "2024-03-05"));
        Assert.Equal([$"{uiterlijk.AddDays(1):yyyy-MM-dd}..{uiterlijk.AddDays(3):yyyy-MM-dd} W"], Historie(laat, "AL-04"));

        var terug = Begin(["wens"]).Op("2024-03-05", new OverdrachtTeruggelegd { OverdrachtId = Id(50), Reden = Terugleggingsreden.Onvolledig, Toelichting = "wens ontbreekt" });
        Assert.Equal((Overdrachtstatus.Teruggelegd, false), (Enige(terug, "2024-03-05").Status, Enige(terug, "2024-03-05").Warm));
        Assert.Equal(["2024-03-04..2024-03-05 W"], Historie(terug, "AL-05"));

        var ingetrokken = Begin().Op($"{uiterlijk.AddDays(2):yyyy-MM-dd}", new OverdrachtIngetrokken(Id(50), "gaat niet door"));
        Assert.Equal([$"{uiterlijk.AddDays(1):yyyy-MM-dd}..{uiterlijk.AddDays(2):yyyy-MM-dd} W"], Historie(ingetrokken, "AL-04"));
        Assert.Null(Enige(ingetrokken, "2024-12-31").Volgende(ingetrokken.Stand("2024-12-31"), Werkdagen.Standaard, 5));
    }

    [Fact]
    public void Een_dubbel_veld_telt_met_de_laatste_waarde()
    {
        var aanbod = Aanbod(13, Overdrachtsoort.T3, "2024-03-25", "2024-03-07", SchoolA);

        Assert.Equal(["wens"], Enige(Start().Op("2024-03-07", aanbod with { Velden = [.. aanbod.Velden, new Overdrachtsveld { Naam = "Wens", Waarde = "" }] }), "2024-03-07").Ontbreekt);
    }

    [Theory]
    [InlineData(Overdrachtsoort.T4A, "advies", "gezondheid", SchoolA, Gemeente)]
    [InlineData(Overdrachtsoort.T10, "doel", "notities", Gemeente, Duo)]
    public void Ook_een_overdracht_terug_of_naar_DUO_zegt_wat_mist_en_wat_er_niet_in_mag(Overdrachtsoort soort, string verplicht, string nooit, string van, string naar)
    {
        Assert.Empty(Enige(Start().Op("2024-03-07", Aanbod(13, soort, "2024-03-25", "2024-03-07", naar, van)), "2024-03-07").Ontbreekt);
        Assert.Equal([verplicht], Enige(Start().Op("2024-03-07", Aanbod(13, soort, "2024-03-25", "2024-03-07", naar, van, [verplicht])), "2024-03-07").Ontbreekt);
        Assert.Equal([nooit], Inhoudscontrole.Beoordeel(soort.Tekst(), [new Overdrachtsveld { Naam = nooit, Waarde = "x" }]).Verboden);
    }
}
