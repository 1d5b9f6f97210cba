using System.Text.Json;
using CsCheck;
using Inburgering.Contracts;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.School.V1;
using UsdRegie.Dossiers;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Dossiers;

public class DossierTests
{
    private static string Alles(Dossier dossier, string dag) =>
        JsonSerializer.Serialize(Beeld.Van(dossier, [], D(dag)), BerichtJson.Opties) + JsonSerializer.Serialize(Tijdlijn.Van(dossier), BerichtJson.Opties);

    [Fact]
    public void Elke_volgorde_en_herhaling_vouwt_tot_hetzelfde_dossier()
    {
        var reis = Reizen.J1Af();
        var verwacht = Alles(reis.Dossier(), "2026-03-01");

        Gen.Select(Gen.Shuffle(reis.Feiten.ToArray()), Gen.Int[0, reis.Feiten.Count - 1].Array[0, 20]).Sample(
            (feiten, dubbel) => Assert.Equal(verwacht, Alles(Dossier.Vouw(Sleutel, [.. feiten, .. dubbel.Select(i => reis.Feiten[i])]), "2026-03-01")),
            iter: 50);
    }

    /// <summary>Some twice, some withdrawn before and some after they came, some with the same key and another source.</summary>
    internal static List<Feit> Stroom(Feit[] feiten)
    {
        List<Feit> stroom = [];
        foreach (var (i, feit) in feiten.Index())
        {
            if (i % 5 == 4) { stroom.Add(new Feit(Id(8000 + i), i % 10 == 4 ? feiten[i - (i % 2)].Bron : Gemeente, feit.Tijd, feit.OntvangenOp, new CorrectieGepubliceerd { CorrectieVan = feiten[i - (i % 2)].BerichtId, Reden = "vergissing" })); }
            stroom.Add(feit);
            if (i % 3 == 2) { stroom.Add(feiten[i / 2]); }
            if (i % 7 == 6) { stroom.Add(feit with { BerichtId = Id(9000 + i), Bron = Gemeente, OntvangenOp = feit.OntvangenOp.AddDays(1) }); }
        }
        return stroom;
    }

    [Fact]
    public void Een_voor_een_erbij_geeft_hetzelfde_als_alles_tegelijk() =>
        Signaleringen.WillekeurigTests.Elk(feiten =>
        {
            var stroom = Stroom(feiten);
            var stap = Dossier.Vouw(Sleutel, []);
            for (var i = 0; i < stroom.Count; i++)
            {
                stap = stap.Met([stroom[i]]);
                if (i % 4 == 0 || i == stroom.Count - 1) { Assert.Equal(Alles(Dossier.Vouw(Sleutel, stroom.Take(i + 1)), "2024-10-01"), Alles(stap, "2024-10-01")); }
            }
        });

    [Fact]
    public void Hetzelfde_feit_in_een_ander_bericht_telt_een_keer() =>
        Gen.Shuffle(Reizen.J6().Feiten.ToArray()).Sample(
            feiten =>
            {
                var opnieuw = feiten.Select((f, i) => f with { BerichtId = Id(7000 + i), OntvangenOp = f.OntvangenOp.AddDays(21) });
                var een = Beeld.Van(Dossier.Vouw(Sleutel, Reizen.J6().Feiten), [], D("2024-08-01"));
                var twee = Beeld.Van(Dossier.Vouw(Sleutel, feiten.Concat(opnieuw)), [], D("2024-08-01"));
                Assert.Equal(een.Aanwezigheid, twee.Aanwezigheid);
                Assert.Equal(een.Uren, twee.Uren);
                Assert.Equal((een.Toestand, een.Pip?.Dagtekening, een.Termijn), (twee.Toestand, twee.Pip?.Dagtekening, twee.Termijn));
            },
            iter: 30);

    [Fact]
    public void Bij_dezelfde_sleutel_telt_het_laatste_woord_en_een_andere_bron_wordt_getoond()
    {
        var verhaal = new Verhaal()
            .Op("2024-04-15", Lbt("2024-04-15", LbtResultaat.Haalbaar))
            .Van(Gemeente, "2024-04-16", Lbt("2024-04-15", LbtResultaat.NietHaalbaar, 12));

        Assert.Equal(LbtResultaat.NietHaalbaar, verhaal.Beeld("2024-04-20").Leerbaarheid!.Resultaat);
        var tegenstrijdigheid = Assert.Single(verhaal.Beeld("2024-04-20").Tegenstrijdigheden);
        Assert.Equal([Gemeente, Duo], tegenstrijdigheid.Waarden.Select(w => w.Bron));
    }

    [Fact]
    public void Van_een_persoonsnummer_staat_er_dat_het_verschilt_en_niet_welk()
    {
        var beeld = new Verhaal()
            .Van(Coa, "2023-10-16", Berichten.Koppeling(vNummer: "2900000019", bsn: "999990019"))
            .Van(Gemeente, "2023-10-17", Berichten.Koppeling(vNummer: "2900000020", bsn: "999990020"))
            .Beeld("2023-10-20");
        var waarden = Assert.Single(beeld.Tegenstrijdigheden, t => t.Veld.EndsWith("gekoppeld.v1", StringComparison.Ordinal)).Waarden.Select(w => w.Waarde).ToList();
        Assert.Equal(2, waarden.Count);
        Assert.All(waarden, w =>
        {
            Assert.StartsWith("vNummer, bsn (bericht van 2023-10-1", w, StringComparison.Ordinal);
            Assert.DoesNotContain("99999", w, StringComparison.Ordinal);
            Assert.DoesNotContain("29000000", w, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Een_correctie_haalt_het_feit_weg_en_een_correctie_van_de_correctie_brengt_het_terug()
    {
        var verhaal = new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "ara"));
        verhaal.Op("2024-01-09", new CorrectieGepubliceerd { CorrectieVan = verhaal.Laatste, Reden = "verkeerde persoon" });

        Assert.Null(verhaal.Beeld("2024-01-09").Vestigingsdatum);
        Assert.Equal([true, false], Tijdlijn.Van(verhaal.Dossier()).Select(r => r.Gecorrigeerd));
        verhaal.Op("2024-01-10", new CorrectieGepubliceerd { CorrectieVan = verhaal.Laatste, Reden = "toch goed" });
        Assert.Equal(D("2024-01-08"), verhaal.Beeld("2024-01-10").Vestigingsdatum);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Alleen_de_bron_corrigeert_ook_als_de_correctie_eerder_binnen_is(bool feitEerst)
    {
        var feit = new Feit(Id(1), Coa, Middag("2024-01-08"), Middag("2024-01-08"), new Inburgering.Contracts.Coa.V1.VerhuisdatumBekend { Verhuisdatum = D("2024-02-01"), Zeker = true });
        Dossier Met(string bron)
        {
            var correctie = new Feit(Id(2), bron, Middag("2024-01-09"), Middag("2024-01-09"), new CorrectieGepubliceerd { CorrectieVan = feit.BerichtId, Reden = "verkeerde persoon" });
            return (feitEerst ? (Feit[])[feit, correctie] : [correctie, feit]).Aggregate(Dossier.Vouw(Sleutel, []), (d, f) => d.Met([f]));
        }

        Assert.Empty(Met(Coa).VanSoort<Inburgering.Contracts.Coa.V1.VerhuisdatumBekend>());
        Assert.Single(Met(Vwn).VanSoort<Inburgering.Contracts.Coa.V1.VerhuisdatumBekend>());
    }

    [Fact]
    public void Een_gecorrigeerde_les_telt_met_de_laatste_waarde()
    {
        var verhaal = Reizen.J6().Op("2024-07-05", Aanwezigheid(21, "2024-06-19", "2024-06-19", Les("2024-06-19", 3, 3)));

        Assert.Equal((24.0m, 13.5m, 64.3m), (verhaal.Beeld("2024-07-05").Aanwezigheid!.Gepland, verhaal.Beeld("2024-07-05").Aanwezigheid!.Aanwezig, verhaal.Beeld("2024-07-05").Aanwezigheid!.Percentage));
    }

    [Fact]
    public void Een_weektotaal_naast_de_lessen_telt_niet_dubbel() =>
        Assert.Equal(10.5m, Reizen.J6()
            .Van(SchoolA, "2024-06-29", new Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd { TrajectId = Id(21), WeekVan = D("2024-06-03"), WeekTot = D("2024-06-09"), Gepland = 6, Gevolgd = 3, Geoorloofd = 0, Ongeoorloofd = 3 })
            .Beeld("2024-06-29").Uren.Taal);

    [Fact]
    public void Een_totaal_zonder_lessen_telt_in_de_uren_vervangt_het_vorige_en_verandert_het_percentage_niet()
    {
        Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd Totaal(string tot, decimal gevolgd) =>
            new() { TrajectId = Id(21), WeekVan = D("2024-03-25"), WeekTot = D(tot), Gepland = gevolgd, Gevolgd = gevolgd, Geoorloofd = 0, Ongeoorloofd = 0, AlleenGevolgd = true };

        var verhaal = Reizen.J6().Van(SchoolA, "2024-06-28", Totaal("2024-05-31", 40)).Van(SchoolA, "2024-06-29", Totaal("2024-06-30", 60));

        Assert.Equal(50.5m, verhaal.Beeld("2024-06-28").Uren.Taal); // May and before as a total, the lessons of June one by one
        Assert.Equal(60m, verhaal.Beeld("2024-06-29").Uren.Taal); // the lessons of June are in the total of June
        Assert.Equal((24.0m, 50.0m), (verhaal.Beeld("2024-06-29").Aanwezigheid!.Gepland, verhaal.Beeld("2024-06-29").Aanwezigheid!.Percentage));
    }

    [Fact]
    public void Elke_waarde_noemt_haar_herkomst()
    {
        var herkomst = Reizen.J6().Beeld("2024-06-28").Herkomst;

        Assert.Equal((SchoolA, D("2024-06-28")), (herkomst["aanwezigheid"].Bron, herkomst["aanwezigheid"].Peildatum));
        Assert.Equal(Duo, herkomst["doelgroep"].Bron);
        Assert.Equal(Gemeente, herkomst["pip"].Bron);
    }

    [Fact]
    public void Het_beeld_bevat_geen_nummers_van_de_persoon() =>
        Assert.DoesNotMatch("999990019|2900000019", Alles(Reizen.J1Af().Dossier(), "2026-03-01"));

    [Fact]
    public void De_namen_van_het_beeld_zijn_die_van_de_api()
    {
        var json = JsonSerializer.SerializeToElement(Reizen.J1().Beeld("2024-04-16"), BerichtJson.Opties);

        Assert.Equal("TrajectLopend", json.GetProperty("toestand").GetString());
        Assert.Equal("ASIELSTATUSHOUDER", json.GetProperty("doelgroep").GetString());
        Assert.Equal("Wi2021", json.GetProperty("regime").GetString());
        Assert.Equal("2024-03-25", json.GetProperty("pipTermijn").GetProperty("uiterlijk").GetString());
        Assert.True(json.GetProperty("pip").GetProperty("bijDuo").GetBoolean());
        Assert.Equal("NietGestart", json.GetProperty("onderdelen").GetProperty("map").GetProperty("status").GetString());
        Assert.Equal(14, json.GetProperty("weekbelasting").GetDecimal());
        Assert.Equal("GEACCEPTEERD", json.GetProperty("overdrachten")[0].GetProperty("status").GetString());
        Assert.Equal("OPGELOST", json.GetProperty("signaleringen")[0].GetProperty("status").GetString());
        Assert.Equal("I", json.GetProperty("signaleringen")[0].GetProperty("ernst").GetString());
    }

    [Fact]
    public void Een_feit_overleeft_het_logboek()
    {
        foreach (var feit in Reizen.J1Af().Feiten.Concat(Reizen.J4().Feiten))
        {
            var tekst = JsonSerializer.Serialize(feit.Inhoud, feit.Inhoud.GetType(), BerichtJson.Opties);
            var terug = JsonSerializer.Deserialize(tekst, Feitsoort.Klasse(Feitsoort.Naam(feit.Inhoud))!, BerichtJson.Opties)!;
            Assert.Equal(tekst, JsonSerializer.Serialize(terug, terug.GetType(), BerichtJson.Opties));
        }
    }

    [Fact]
    public void Een_onbekende_soort_in_het_logboek_wordt_herkend() => Assert.Null(Feitsoort.Klasse("nl.inburgering.duo.lbt-resultaat-bekend.v2"));

    [Fact]
    public void Voor_alle_berichten_en_eigen_feiten_is_er_een_titel()
    {
        Assert.All(
            Reizen.J1Af().Feiten.Concat(Reizen.J4().Feiten).Concat(Reizen.J7().Feiten).Concat(Reizen.J8().Feiten),
            f => Assert.DoesNotMatch("^([MC]\\d|$)", Tijdlijn.Titel(f.Inhoud)));
        // Commands that the regie keeps as a fact.
        Assert.All(
            (Type[])[typeof(VraagKlantprofielOp), typeof(MeldAanVoorMaatschappelijkeBegeleiding), typeof(PlaatsInburgeraarBijTaalschool), typeof(RegistreerPipBijDuo), typeof(RegistreerResultaatBijDuo), typeof(VraagVoortgangsrapportageOp), typeof(BeeindigToegang)],
            t => Assert.DoesNotMatch("^([MC]\\d|$)", Tijdlijn.Titel(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t))));
    }

    [Theory]
    [InlineData("SS107", Toestand.Beeindigd)]
    [InlineData("SS108", Toestand.Beeindigd)]
    [InlineData("SS110", Toestand.Beeindigd)]
    [InlineData("SS111", Toestand.Beeindigd)]
    [InlineData("SS109", Toestand.Opgeschort)]
    [InlineData("SS106", Toestand.Voldaan)]
    [InlineData("SS101", Toestand.TrajectLopend)]
    internal void De_gebeurtenis_van_DUO_bepaalt_de_toestand(string gebeurtenis, Toestand verwacht) =>
        Assert.Equal(verwacht, Reizen.J6().Op("2024-09-01", Plicht(gebeurtenis, "2024-09-01", plicht: false)).Stand("2024-09-01").Toestand);

    [Fact]
    public void De_weg_van_aangekondigd_tot_traject()
    {
        var reis = Reizen.J2();

        Assert.Equal(Toestand.Aangekondigd, new Verhaal().Op("2024-01-08", Plicht("SS101", "2024-01-08")).Stand("2024-01-08").Toestand);
        Assert.Equal(
            [Toestand.InOpvang, Toestand.Gevestigd, Toestand.IntakeLoopt, Toestand.TrajectLopend],
            ((string[])["2024-07-01", "2024-09-02", "2024-10-21", "2024-11-18"]).Select(d => reis.Stand(d).Toestand));
    }

    [Fact]
    public void Naar_het_buitenland_is_beeindigd() =>
        Assert.Equal(Toestand.Beeindigd, Reizen.J6().Op("2024-09-01", new VerhuisdNaarGemeente { Datum = D("2024-09-01"), GebeurtenisId = "SS123", VanGemeente = "1942", PipVorigeGemeente = true }).Stand("2024-09-01").Toestand);

    [Fact]
    public void Een_ingetrokken_plan_geldt_niet_meer()
    {
        var reis = Reizen.J2().Op("2024-11-20", new PipIngetrokken { Dagtekening = D("2024-11-18"), Versie = 1, PerDatum = D("2024-11-20"), Reden = "verkeerde leerroute" });

        Assert.Equal(Toestand.IntakeLoopt, reis.Stand("2024-11-20").Toestand);
        Assert.Null(reis.Beeld("2024-11-20").Termijn);
    }

    [Fact]
    public void De_termijn_van_een_schrikkeldag_eindigt_op_28_februari() =>
        Assert.Equal((D("2024-02-29"), D("2027-02-28")), new Verhaal().Op("2024-02-28", Plan("2024-02-28")).Beeld("2024-02-29").Termijn is { } t ? (t.Startdatum, t.Einddatum) : default);

    [Fact]
    public void Een_andere_uiterste_dag_van_DUO_is_een_tegenstrijdigheid()
    {
        var klok = new PipTermijnGestart { Startdatum = D("2024-01-08"), Uiterlijk = D("2024-03-25"), Aanleiding = PipTermijnAanleiding.Kennisgeving };
        var beeld = new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "ara"), klok).Beeld("2024-01-10");

        Assert.Equal(D("2024-03-18"), beeld.PipTermijn!.Uiterlijk);
        Assert.Equal(["2024-03-18", "2024-03-25"], Assert.Single(beeld.Tegenstrijdigheden).Waarden.Select(w => w.Waarde));
    }

    [Fact]
    public void Uren_die_DUO_anders_kent_worden_naast_elkaar_getoond_en_niet_opgeteld()
    {
        var beeld = Reizen.J6().Op("2024-07-05", new GevolgdeUrenBekend { Gemeentecode = "1942", BekendTot = D("2024-07-01"), TaalKnmIntake = 0, TaalKnm = 14, Participatie = 0 }).Beeld("2024-07-05");

        Assert.Equal(10.5m, beeld.Uren.Taal);
        Assert.Equal(["10", "14"], Assert.Single(beeld.Tegenstrijdigheden, t => t.Veld == "uren.taal").Waarden.Select(w => w.Waarde));
    }

    [Fact]
    public void Een_einde_dat_voor_de_start_binnenkomt_wordt_later_samengevoegd()
    {
        var einde = new TaaltrajectBeeindigd { TrajectId = Id(21), Einddatum = D("2024-06-30") };
        var voor = new Verhaal().Op("2024-03-04", Plan("2024-03-04")).Ontvangen("2024-07-01", "2024-06-30", einde);

        Assert.Null(voor.Stand("2024-07-01").EersteLes);
        Assert.Equal(D("2024-06-30"), voor.Ontvangen("2024-07-02", "2024-03-25", Traject(21, "2024-03-25")).Stand("2024-07-02").Taaltrajecten.Single().Einde);
    }

    [Theory]
    [InlineData("2024-03-30T22:59:00Z", "2024-03-30")]
    [InlineData("2024-03-30T23:00:00Z", "2024-03-31")]
    [InlineData("2024-03-31T21:59:00Z", "2024-03-31")]
    [InlineData("2024-03-31T22:00:00Z", "2024-04-01")]
    [InlineData("2024-10-27T22:59:00Z", "2024-10-27")]
    [InlineData("2024-10-27T23:00:00Z", "2024-10-28")]
    public void De_dag_volgt_zomer_en_wintertijd(string moment, string dag) =>
        Assert.Equal(D(dag), UsdRegie.Rekenen.Datums.Dag(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Als_bekend_op_een_eerdere_dag_weet_niet_wat_later_kwam() =>
        Assert.Null(Beeld.Van(Reizen.J6().Dossier("2024-06-27"), [], D("2024-06-27")).Aanwezigheid);
}
