using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Participatie.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Contracts.Vwn.V1;
using Inburgering.Contracts.Werk.V1;
using UsdRegie.Dossiers;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Dossiers;

/// <summary>What the dossier shows of the programme: the plan, the start, lessons, guidance, what is beside the lessons, and how close the regie is.</summary>
public class ProgrammaTests
{
    private static Verhaal Asiel() => new Verhaal().Op("2024-01-08", Koppeling("2024-01-08"), Vestiging("2024-01-08"));

    [Fact]
    public void Alle_versies_van_het_plan_staan_er_met_wat_is_afgesproken_en_de_geldende_voorop()
    {
        var eerste = Plan("2024-03-04", motivering: "wil de B1 halen") with { VoorschoolseEducatie = true };
        var plannen = Asiel().Op("2024-03-04", eerste).Op("2025-03-03", Plan("2025-03-03", Leerroute.Z, versie: 2)).Beeld("2025-03-03").Plannen;
        Assert.Equal([(2, Leerroute.Z), (1, Leerroute.B1)], plannen.Select(p => (p.Versie, p.Leerroute)));
        Assert.Equal(("wil de B1 halen", true, 40, 12), (plannen[1].MotiveringAfwijkingLbt, plannen[1].VoorschoolseEducatie, plannen[1].Map!.Uren, plannen[1].Pvt!.Uren));
        Assert.Single(Asiel().Op("2024-03-04", eerste).Op("2024-03-05", new PipIngetrokken { Dagtekening = D("2024-03-04"), Versie = 1, PerDatum = D("2024-03-05"), Reden = "fout" }).Op("2024-03-11", Plan("2024-03-11", versie: 2)).Beeld("2024-03-11").Plannen);
    }

    [Fact]
    public void Het_startniveau_is_dat_van_de_intake_en_anders_van_COA()
    {
        var profiel = Asiel().Op("2024-01-10", Profiel("2024-01-10"));
        var van = profiel.Beeld("2024-01-10").Startpositie!;
        Assert.Equal((null, ErkNiveau.PreA1, Coa, 40m), (van.IntakeOp, van.Taalniveau!.Lezen, van.TaalniveauBron, van.UrenVoorinburgering));
        Assert.Equal(["verpleegkundige"], van.Beroepen);
        // An intake that did not measure leaves what COA said.
        Assert.Equal(Coa, profiel.Op("2024-02-01", Intake("2024-02-01")).Beeld("2024-02-01").Startpositie!.TaalniveauBron);
        var gemeten = profiel.Op("2024-02-05", Intake("2024-02-05") with { Taalniveau = new Taalniveaus { Lezen = ErkNiveau.A1 } }).Beeld("2024-02-05").Startpositie!;
        Assert.Equal((ErkNiveau.A1, Gemeente, 3, 3), (gemeten.Taalniveau!.Lezen, gemeten.TaalniveauBron, gemeten.Participatieniveau, gemeten.Zelfredzaamheid["wonen"]));
        Assert.Null(new Verhaal().Op("2024-01-08", Vestiging("2024-01-08")).Beeld("2024-01-08").Startpositie);
    }

    [Fact]
    public void De_groep_en_het_laatste_oordeel_van_de_school_staan_bij_de_taal()
    {
        var taal = Asiel().Op("2024-03-25", Traject(21, "2024-03-25")).Op("2024-05-01", Voortgang("2024-05-01")).Op("2024-06-03", Voortgang("2024-06-03", Voortgangsoordeel.Achter)).Beeld("2024-06-03").Taalroute!;
        var groep = Assert.Single(taal.Lesgroepen);
        Assert.Equal(("B1-2A", SchoolA, ErkNiveau.B1, 8m), (groep.GroepId, groep.SchoolOin, groep.NiveauDoel, groep.UrenPerWeek));
        Assert.Equal((D("2024-06-03"), Voortgangsoordeel.Achter), (taal.Voortgang!.Peildatum, taal.Voortgang.Oordeel));
    }

    [Fact]
    public void Van_de_maatschappelijke_begeleiding_telt_per_onderwerp_wat_het_laatst_gezegd_is()
    {
        static MaatschappelijkeBegeleidingGewijzigd Stand(string dag, Begeleidingsstatus status, params (string, bool)[] themas) =>
            Begeleiding(dag, status) with { Themas = [.. themas.Select(t => new Begeleidingsthema { Thema = t.Item1, Klaar = t.Item2 })] };

        var beeld = Asiel().Op("2024-01-18", Stand("2024-01-18", Begeleidingsstatus.Gestart, ("huisarts", false), ("DigiD", false))).Op("2024-03-01", Stand("2024-03-01", Begeleidingsstatus.Voortgang, ("huisarts", true)))
            .Beeld("2024-03-01").MaatschappelijkeBegeleiding!;
        Assert.Equal((Begeleidingsstatus.Voortgang, D("2024-01-18"), D("2024-03-01"), "Vera Vrijwilliger"), (beeld.Status, beeld.Start, beeld.Datum, beeld.Begeleider));
        Assert.Equal(["huisarts"], beeld.Klaar);
        Assert.Equal(["DigiD"], beeld.Open);
    }

    [Fact]
    public void Werk_naast_de_lessen_is_duaal_en_heeft_een_maximum_en_nazorg()
    {
        var zorg = new WerktrajectGestart { WerktrajectId = Id(41), Soort = Werktrajectsoort.Zorgstart, Sector = "zorg", Start = D("2024-06-10"), UrenPerWeek = 16, BehoudUitkering = true };
        var verhaal = Asiel().Op("2024-03-25", Traject(21, "2024-03-25", einde: "2024-08-30"), Activiteit(31, Activiteitsoort.Taalmaatje, "2024-04-01", teltMee: false), Activiteit(32, Activiteitsoort.Groepstraject, "2024-09-01") with { Sector = "horeca" })
            .Op("2024-06-10", zorg).Op("2024-07-01", Uren(41, "2024-06-10", "2024-06-30", 48));
        var beelden = verhaal.Beeld("2024-07-01").Activiteiten.ToDictionary(a => a.Soort);
        Assert.Equal((true, "zorg", 48m, D("2024-09-10"), null), (beelden["ZORGSTART"].Duaal, beelden["ZORGSTART"].Sector, beelden["ZORGSTART"].Uren, beelden["ZORGSTART"].UiterlijkEinde, beelden["ZORGSTART"].NazorgTot));
        Assert.Equal((false, null, null), (beelden["TAALMAATJE"].Duaal, beelden["TAALMAATJE"].UiterlijkEinde, beelden["TAALMAATJE"].NazorgTot));
        Assert.Equal((false, "horeca", Versa), (beelden["GROEPSTRAJECT"].Duaal, beelden["GROEPSTRAJECT"].Sector, beelden["GROEPSTRAJECT"].Uitvoerder)); // the lessons are over by then
        Assert.True(Asiel().Op("2024-03-25", Traject(21, "2024-03-25", einde: "2024-09-01"), Activiteit(32, Activiteitsoort.Groepstraject, "2024-09-01")).Beeld("2024-09-01").Activiteiten.Single().Duaal);

        verhaal.Op("2024-09-10", new WerktrajectBeeindigd { WerktrajectId = Id(41), Einde = D("2024-09-09") }, new NazorgGestart { WerktrajectId = Id(41), Start = D("2024-09-10") });
        Assert.Equal(D("2024-12-10"), verhaal.Beeld("2024-09-10").Activiteiten.Single(a => a.Soort == "ZORGSTART").NazorgTot);
        verhaal.Op("2024-11-04", new NazorgBeeindigd { WerktrajectId = Id(41), Einde = D("2024-11-04") });
        Assert.Equal(D("2024-11-04"), verhaal.Beeld("2024-11-04").Activiteiten.Single(a => a.Soort == "ZORGSTART").NazorgTot);
    }

    /// <summary>§3.1.2: extra practice with the language beside the lessons; participation it is not.</summary>
    [Fact]
    public void Een_taalmaatje_vult_geen_gat()
    {
        static Verhaal Met(Activiteitsoort soort) => Asiel().Op("2024-03-04", Plan("2024-03-04")).Op("2024-03-25", Traject(21, "2024-03-25"), Activiteit(31, soort, "2024-03-25", uren: 2));
        foreach (var soort in (Activiteitsoort[])[Activiteitsoort.Taalmaatje, Activiteitsoort.Taalcafe])
        {
            var beeld = Met(soort).Beeld("2024-04-22");
            Assert.Equal((29, 10m), (Assert.Single(beeld.Gaten).Dagen, beeld.Weekbelasting)); // it fills the week all the same
        }
        Assert.Empty(Met(Activiteitsoort.Vrijwilligerswerk).Beeld("2024-04-22").Gaten);
    }

    [Fact]
    public void Van_het_ontzorgen_staan_beide_dagen_er_en_waarom_het_stopte()
    {
        // D7: settled on the 8th, right to bijstand from the 15th; the clock runs on the second.
        var verhaal = Asiel().Op("2024-01-15", Ontzorgd("2024-01-15", "2024-07-15")).Op("2024-06-03", Plan("2024-06-03", ontzorgenVan: "2024-01-15", ontzorgenTot: "2024-10-15"));
        var beeld = verhaal.Beeld("2024-06-03");
        Assert.Equal((D("2024-01-08"), D("2024-01-15"), D("2024-07-15"), D("2024-10-15"), null), (beeld.Vestigingsdatum, beeld.Ontzorgen!.Van, beeld.Ontzorgen.WettelijkTot, beeld.Ontzorgen.Tot, beeld.Ontzorgen.GestoptOp));
        var gestopt = verhaal.Op("2024-06-10", Ontzorgd("2024-01-15", "2024-06-30", Ontzorgstatus.Beeindigd, Ontzorgeinde.EindeBijstand)).Beeld("2024-06-10").Ontzorgen!;
        Assert.Equal((true, D("2024-06-30"), Ontzorgeinde.EindeBijstand), (gestopt.Gestopt, gestopt.GestoptOp, gestopt.Reden));
    }

    [Fact]
    public void De_regie_laat_contact_wissels_de_tweetalige_periode_en_de_afspraken_zien()
    {
        var gesprek = new VoortgangsgesprekGevoerd { Datum = D("2024-02-05"), Aanwezig = true, Afspraken = [new Gespreksafspraak { Tekst = "huisarts bellen", Wie = "Amal", Uiterlijk = D("2024-02-12") }] };
        var verhaal = Asiel().Op("2024-01-08", Begeleider("2024-01-08", Begeleidersrol.Regisseur, "Rik", "2024-01-31"), Begeleider("2024-01-10", Begeleidersrol.BegeleiderVwn, "Vera"))
            .Op("2024-02-01", Begeleider("2024-02-01", Begeleidersrol.Regisseur, "Roos")).Op("2024-02-05", gesprek);
        var regie = verhaal.Beeld("2024-02-12").Regie;
        Assert.Equal((D("2024-02-05"), D("2024-03-07"), 1, 2, D("2024-07-08")), (regie.LaatsteContact, regie.ContactVoor, regie.Wissels, regie.Actief, regie.TweetaligTot));
        Assert.Equal(("huisarts bellen", "Amal", false), regie.Afspraken.Select(a => (a.Tekst, a.Wie, a.Voorbij)).Single());
        Assert.True(verhaal.Beeld("2024-02-13").Regie.Afspraken.Single().Voorbij);
        // AL-31 opens on the day after ContactVoor, and a change of regisseur counts for a year.
        Assert.DoesNotContain("AL-31", verhaal.Open("2024-03-07"), StringComparison.Ordinal);
        Assert.Contains("AL-31", verhaal.Open("2024-03-08"), StringComparison.Ordinal);
        Assert.Equal((1, 0), (verhaal.Beeld("2025-01-31").Regie.Wissels, verhaal.Beeld("2025-02-01").Regie.Wissels));
    }

    /// <summary>§3.3: realised hours are those of the twenty-eight days up to and including the last registered one, a quarter per week.</summary>
    [Fact]
    public void Gerealiseerd_is_het_gemiddelde_van_de_laatste_achtentwintig_dagen()
    {
        static decimal? Met(string eerste) => Asiel().Op("2024-05-01", Traject(21, "2024-03-25"), Aanwezigheid(21, "2024-03-25", "2024-04-30", Les(eerste, 6, 6), Les("2024-04-28", 6, 6))).Beeld("2024-05-01").WeekbelastingGerealiseerd;
        Assert.Equal((3m, 1.5m), (Met("2024-04-01"), Met("2024-03-31")));
    }

    /// <summary>§3.3: participation hours are those of activities that count, and of every work programme.</summary>
    [Fact]
    public void Uren_van_een_werktraject_tellen_als_participatie_en_die_van_een_activiteit_als_dat_is_afgesproken()
    {
        var verhaal = Asiel().Op("2024-03-04", Plan("2024-03-04", Leerroute.Z))
            .Op("2024-04-01", Activiteit(31, Activiteitsoort.Vrijwilligerswerk, "2024-04-01"), Activiteit(32, Activiteitsoort.Taalmaatje, "2024-04-01", teltMee: false), new WerktrajectGestart { WerktrajectId = Id(41), Soort = Werktrajectsoort.Baan, Sector = "groen", Start = D("2024-04-01") })
            .Op("2024-05-01", Uren(31, "2024-04-01", "2024-04-30", 10), Uren(32, "2024-04-01", "2024-04-30", 20), Uren(41, "2024-04-01", "2024-04-30", 40));
        Assert.Equal(50, verhaal.Beeld("2024-05-01").Uren.Participatie);
    }

    /// <summary>R-06: a plan makes ontzorgen longer, never shorter than six months.</summary>
    [Fact]
    public void Een_plan_maakt_het_ontzorgen_langer_en_nooit_korter_dan_zes_maanden()
    {
        static DateOnly Einde(string tot) => Asiel().Op("2024-01-15", Ontzorgd("2024-01-15", "2024-07-15")).Op("2024-03-04", Plan("2024-03-04", ontzorgenVan: "2024-01-15", ontzorgenTot: tot)).Beeld("2024-03-04").Ontzorgen!.Tot;
        Assert.Equal((D("2024-07-15"), D("2024-07-16")), (Einde("2024-06-30"), Einde("2024-07-16")));
    }

    /// <summary>R-14: an exam counts at the level of the plan or higher; after afschalen A2 is enough.</summary>
    [Fact]
    public void Een_examen_telt_op_het_niveau_van_het_plan_of_hoger()
    {
        static Onderdeelstatus Lezen(ErkNiveau gehaald, PipNiveau niveau) => Asiel().Op("2024-03-04", Plan("2024-03-04")).Op("2025-06-02", Plan("2025-06-02", versie: 2, niveau: niveau)).Op("2025-10-06", Geslaagd("2025-10-06", Examenonderdeel.Lezen, gehaald)).Beeld("2025-10-06").Onderdelen.Lezen.Status;
        Assert.Equal((Onderdeelstatus.Behaald, Onderdeelstatus.Behaald), (Lezen(ErkNiveau.B1, PipNiveau.B1), Lezen(ErkNiveau.B2, PipNiveau.B1)));
        Assert.NotEqual(Onderdeelstatus.Behaald, Lezen(ErkNiveau.A2, PipNiveau.B1));
        Assert.Equal(Onderdeelstatus.Behaald, Lezen(ErkNiveau.A2, PipNiveau.A2));
    }
}
