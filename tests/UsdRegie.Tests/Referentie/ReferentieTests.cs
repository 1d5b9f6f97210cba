using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Microsoft.Extensions.Configuration;
using UsdRegie.Referentie;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Referentie;

public class ReferentieTests
{
    [Theory]
    [InlineData(Aanbodonderdeel.MaatschappelijkeBegeleiding, true, false)]
    [InlineData(Aanbodonderdeel.Ontzorgen, true, false)]
    [InlineData(Aanbodonderdeel.BegeleidingInburgering, true, true)]
    [InlineData(Aanbodonderdeel.Alfabetisering, true, false)]
    [InlineData(Aanbodonderdeel.LeerrouteInclKnm, true, false)]
    [InlineData(Aanbodonderdeel.Map, true, true)]
    [InlineData(Aanbodonderdeel.Pvt, true, true)]
    internal void Wie_waar_recht_op_heeft(Aanbodonderdeel onderdeel, bool asiel, bool gezin)
    {
        Assert.Equal(asiel, UsdRegie.Referentie.Aanbod.HeeftRecht(Doelgroep.Asielstatushouder, onderdeel, D("2024-01-01")));
        Assert.Equal(gezin, UsdRegie.Referentie.Aanbod.HeeftRecht(Doelgroep.GezinsmigrantOfOverig, onderdeel, D("2024-01-01")));
    }

    [Fact]
    public void De_raming_telt_op_tot_de_som_van_de_onderdelen() =>
        Assert.Equal((12_713, 590), (Spuk.PerPersoon(2024, Doelgroep.Asielstatushouder), Spuk.PerPersoon(2024, Doelgroep.GezinsmigrantOfOverig)));

    [Fact]
    public void Sinds_2025_beboet_DUO_asielstatushouders_in_de_regel_niet()
    {
        Assert.True(Boetes.Voor(Handhavingscode.B3, D("2025-02-03")).GeldtVoor(Doelgroep.Asielstatushouder));
        Assert.False(Boetes.Voor(Handhavingscode.B3, D("2025-02-04")).GeldtVoor(Doelgroep.Asielstatushouder));
        Assert.True(Boetes.Voor(Handhavingscode.B3, D("2025-02-04")).GeldtVoor(Doelgroep.GezinsmigrantOfOverig));
    }

    [Theory]
    [InlineData(null, Leerroute.Onderwijs, "0000004000", true)]
    [InlineData(null, Leerroute.Onderwijs, SchoolA, true)]
    [InlineData(null, Leerroute.Onderwijs, "0000005000", false)]
    [InlineData(null, Leerroute.Onderwijs, SchoolB, false)]
    [InlineData(null, Leerroute.B1, "0000004000", false)]
    [InlineData("", Leerroute.Onderwijs, "0000004000", false)]
    [InlineData("0000004000:00000099000001004000", Leerroute.Onderwijs, "0000004000", false)]
    public void De_onderwijsroute_vraagt_een_school_die_DUO_daarvoor_erkent(string? instelling, Leerroute leerroute, string school, bool geweigerd)
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Regie:Taalschakelscholen", instelling)]).Build();
        Assert.Equal(geweigerd, new Taalschakelscholen(configuratie).Gebreken(leerroute, school, "naarOin").Any(w => w is { Code: "SCHOOL_ZONDER_TST", Veld: "naarOin" }));
    }

    private static Verhaal Asiel() => new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "ara"), Plicht("SS101", "2024-01-08", begin: "2024-01-08"));

    private static Verhaal Gezin() => new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "por"), Plicht("SS101", "2024-01-08", Doelgroep.GezinsmigrantOfOverig, "2024-01-08"));

    private static string Fouten(Verhaal verhaal, PipVastgesteld pip, string dag = "2024-03-04") => string.Join(' ', PipControle.Gebreken(pip, verhaal.Stand(dag)).Select(f => $"{f.Code}/{f.Veld}"));

    [Fact]
    public void Een_goed_plan_heeft_geen_gebreken()
    {
        Assert.Equal("", Fouten(Asiel(), Plan("2024-03-04", ontzorgenTot: "2024-07-08")));
        Assert.Equal("", Fouten(Asiel(), Plan("2024-03-04", Leerroute.Onderwijs, niveau: PipNiveau.B1)));
        Assert.Equal("", Fouten(Asiel(), Plan("2024-03-04", Leerroute.Z, niveau: PipNiveau.A2)));
        Assert.Equal("", Fouten(Gezin(), Plan("2024-03-04")));
    }

    [Fact]
    public void Niveau_en_leerroute_passen_bij_elkaar()
    {
        Assert.Equal("PIP_NIVEAU/niveau", Fouten(Asiel(), Plan("2024-03-04", Leerroute.Onderwijs, niveau: PipNiveau.A2)));
        Assert.Equal("PIP_NIVEAU/niveau", Fouten(Asiel(), Plan("2024-03-04", Leerroute.Z, niveau: PipNiveau.B1)));
        Assert.Equal("PIP_NIVEAU/niveau", Fouten(Asiel(), Plan("2024-03-04", niveau: PipNiveau.A2)));
    }

    /// <summary>Besluit art. 5.5 (F-16): in de B1-route, na zeshonderd uren les en met voldoende inspanning. Wat al A2 is, hoeft niet opnieuw.</summary>
    [Fact]
    public void Afschalen_kan_na_zeshonderd_uren_en_met_een_onderbouwing()
    {
        static Verhaal Gevolgd(decimal uren) => Asiel().Op("2024-03-04", Plan("2024-03-04")).Op("2025-08-01", Traject(21, "2024-03-25"), Aanwezigheid(21, "2024-03-25", "2025-07-31", [Les("2025-07-30", 12, uren - 594), .. Enumerable.Range(0, 99).Select(i => Les($"{D("2024-03-25").AddDays(i * 4):yyyy-MM-dd}", 6, 6))]));
        var a2 = Plan("2025-09-01", versie: 2, niveau: PipNiveau.A2) with { OnderbouwingAfschalen = "96% aanwezig, alle opdrachten gemaakt" };

        Assert.Equal("AFSCHALEN_NIET_MOGELIJK/niveau", Fouten(Gevolgd(599.75m), a2, "2025-09-01"));
        Assert.Equal("", Fouten(Gevolgd(600), a2, "2025-09-01"));
        Assert.Equal("PIP_ONDERBOUWING/onderbouwingAfschalen", Fouten(Gevolgd(600), a2 with { OnderbouwingAfschalen = " " }, "2025-09-01"));
        Assert.Equal("", Fouten(Gevolgd(600).Op("2025-09-01", a2), Plan("2025-10-01", versie: 3, niveau: PipNiveau.A2), "2025-10-01"));
        // Hours of another municipality are known by DUO only.
        Assert.Equal("", Fouten(Gevolgd(594).Op("2025-08-15", new GevolgdeUrenBekend { Gemeentecode = "0402", BekendTot = D("2025-08-01"), TaalKnmIntake = 0, TaalKnm = 600, Participatie = 0 }), a2, "2025-09-01"));
    }

    [Fact]
    public void Een_gezinsmigrant_krijgt_geen_onderdelen_van_een_ander() =>
        Assert.Equal(
            "NIET_VOOR_DOELGROEP/ontzorgen NIET_VOOR_DOELGROEP/alfabetisering",
            Fouten(Gezin(), Plan("2024-03-04", ontzorgenTot: "2024-09-04", alfabetisering: Alfabetisering.Alfabetisering)));

    [Fact]
    public void Onder_de_oude_wet_is_er_geen_plan() =>
        Assert.StartsWith("REGIME_WI2013", Fouten(new Verhaal().Op("2021-12-13", Plicht("SS101", "2021-12-13", begin: "2021-12-13")), Plan("2024-03-04")), StringComparison.Ordinal);

    [Fact]
    public void De_dagtekening_ligt_op_een_mogelijke_dag()
    {
        Assert.Equal("PIP_DATUM/dagtekening", Fouten(Asiel(), Plan("2024-03-05")));
        Assert.Equal("PIP_DATUM/dagtekening PIP_DATUM/dagtekening", Fouten(Asiel(), Plan("2024-01-07"), "2024-03-04"));
        Assert.Equal("PIP_DATUM/dagtekening", Fouten(Asiel().Op("2024-03-04", Plan("2024-03-04")), Plan("2024-03-01", versie: 2), "2024-03-10"));
    }

    [Fact]
    public void Intrekken_kan_tot_DUO_de_termijn_vaststelt()
    {
        var verhaal = Asiel().Op("2024-03-04", Plan("2024-03-04")).Op("2024-03-06", Termijn("2024-03-05", "2027-03-05"));

        Assert.Null(PipControle.MagIntrekken(verhaal.Stand("2024-03-05")));
        Assert.Equal("PIP_NIET_INTREKBAAR", PipControle.MagIntrekken(verhaal.Stand("2024-03-06"))!.Code);
    }

    private static readonly Handhavingsinstellingen Aan = Handhavingsinstellingen.AllesAan, Uit = Handhavingsinstellingen.Van([]);

    private static Handhavingsbesluit Boete(Handhavingscode code, int euro) => new()
    {
        Code = code, Uitkomst = Handhavingsuitkomst.Boete, Bedrag = euro * 100, GesprekOp = D("2024-09-02"), Weging = "drie keer gesproken", OnwilOnderbouwing = "drie keer geweigerd",
        PersoonlijkeOmstandigheden = "geen belemmeringen", MaatregelParticipatiewetAfgewogen = true, BesluitOp = D("2024-09-10"), BezwaarTot = D("2024-10-22"), GoedgekeurdDoor = ["Rik", "Roos"],
    };

    private static string Gebreken(Verhaal verhaal, Handhavingsbesluit besluit, Handhavingsinstellingen instellingen) =>
        string.Join(' ', Handhavingscontrole.Gebreken(besluit, verhaal.Stand("2024-09-10"), besluit.BesluitOp, instellingen).Select(f => $"{f.Regel}/{f.Veld}"));

    [Fact]
    public void Een_volledig_besluit_mag_als_de_schakelaar_aan_staat()
    {
        Assert.Equal("", Gebreken(Asiel(), Boete(Handhavingscode.B2C, 800), Aan));
        Assert.Equal("F-21/uitkomst", Gebreken(Asiel(), Boete(Handhavingscode.B2C, 800), Uit));
    }

    [Fact]
    public void Elk_gebrek_wordt_genoemd()
    {
        Assert.Equal("R-18/bedrag", Gebreken(Asiel(), Boete(Handhavingscode.B1, 251), Aan));
        Assert.Equal("R-19/code", Gebreken(Gezin(), Boete(Handhavingscode.B2C, 100), Aan));
        Assert.Equal("R-18/code", Gebreken(Gezin(), Boete(Handhavingscode.B3, 100), Aan));
        Assert.Equal("R-20/goedgekeurdDoor", Gebreken(Gezin(), Boete(Handhavingscode.B1, 100) with { GoedgekeurdDoor = ["Rik", "rik"] }, Aan));
        Assert.Equal("R-20/weging", Gebreken(Gezin(), Boete(Handhavingscode.B1, 100) with { Weging = " " }, Aan));
        Assert.Equal("F-21/onwilOnderbouwing F-21/persoonlijkeOmstandigheden", Gebreken(Asiel(), Boete(Handhavingscode.B1, 100) with { OnwilOnderbouwing = null, PersoonlijkeOmstandigheden = null }, Aan));
        Assert.Equal("R-20/maatregelParticipatiewetAfgewogen", Gebreken(Asiel(), Boete(Handhavingscode.B1, 100) with { MaatregelParticipatiewetAfgewogen = null }, Aan));
    }

    /// <summary>Een code gaat voor de doelgroep; een dag zet aan vanaf die dag, twee dagen erin en ertussen.</summary>
    [Theory]
    [InlineData("handhaving:asielstatushouder=true", Handhavingscode.B2C, Doelgroep.Asielstatushouder, true)]
    [InlineData("handhaving:asielstatushouder=true handhaving:asielstatushouder:B2c=false", Handhavingscode.B2C, Doelgroep.Asielstatushouder, false)]
    [InlineData("handhaving:asielstatushouder=true handhaving:asielstatushouder:B2c=false", Handhavingscode.B1, Doelgroep.Asielstatushouder, true)]
    [InlineData("handhaving:asielstatushouder:B2c=true", Handhavingscode.B2C, Doelgroep.Asielstatushouder, true)]
    [InlineData("handhaving:asielstatushouder:B2c=true", Handhavingscode.B1, Doelgroep.Asielstatushouder, false)]
    [InlineData("handhaving:asielstatushouder:B1=2024-09-10", Handhavingscode.B1, Doelgroep.Asielstatushouder, true)]
    [InlineData("handhaving:asielstatushouder:B1=2024-09-11", Handhavingscode.B1, Doelgroep.Asielstatushouder, false)]
    [InlineData("handhaving:asielstatushouder:B1=2024-01-01/2024-09-10", Handhavingscode.B1, Doelgroep.Asielstatushouder, true)]
    [InlineData("handhaving:asielstatushouder:B1=2024-01-01/2024-09-09", Handhavingscode.B1, Doelgroep.Asielstatushouder, false)]
    [InlineData("", Handhavingscode.B1, Doelgroep.GezinsmigrantOfOverig, true)]
    [InlineData("handhaving:gezinsmigrant:B1=false", Handhavingscode.B1, Doelgroep.GezinsmigrantOfOverig, false)]
    [InlineData("handhaving:gezinsmigrant=2025-01-01", Handhavingscode.B2A, Doelgroep.GezinsmigrantOfOverig, false)]
    internal void Een_boete_gaat_aan_en_uit_per_code_doelgroep_en_datum(string instellingen, Handhavingscode code, Doelgroep doelgroep, bool mag)
    {
        var gekozen = Handhavingsinstellingen.Van(instellingen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).Select(x => KeyValuePair.Create(x[0], (string?)x[1])));

        Assert.Equal(mag ? "" : "F-21/uitkomst", Gebreken(doelgroep == Doelgroep.Asielstatushouder ? Asiel() : Gezin(), Boete(code, 100), gekozen));
    }

    /// <summary>Waar de wet of het plan nee zegt, helpt geen schakelaar.</summary>
    [Fact]
    public void Een_schakelaar_maakt_niet_mogelijk_wat_de_tabel_verbiedt()
    {
        Assert.Equal("R-19/code", Gebreken(Gezin(), Boete(Handhavingscode.B2C, 100), Handhavingsinstellingen.Van([new("handhaving:gezinsmigrant:B2c", "true")])));
        Assert.Equal("R-18/code", Gebreken(Asiel(), Boete(Handhavingscode.B3, 100), Handhavingsinstellingen.Van([new("handhaving:asielstatushouder", "true")])));
    }

    [Theory]
    [InlineData("handhaving:toeristen", "true")]
    [InlineData("handhaving:asielstatushouder:B9", "true")]
    [InlineData("handhaving:asielstatushouder", "misschien")]
    [InlineData("handhaving:asielstatushouder", "2024-09-11/2024-09-10")]
    public void Een_schakelaar_die_niet_bestaat_of_niet_te_lezen_is_stopt_het_starten(string sleutel, string waarde) =>
        Assert.Throws<ArgumentException>(() => Handhavingsinstellingen.Van([new(sleutel, waarde)]));

    [Fact]
    public void Het_maximum_van_B2_wordt_gedeeld() =>
        Assert.Equal("R-18/bedrag", Gebreken(Gezin().Op("2024-06-03", Boete(Handhavingscode.B2A, 500) with { BesluitOp = D("2024-06-03") }), Boete(Handhavingscode.B2B, 301), Aan));
}
