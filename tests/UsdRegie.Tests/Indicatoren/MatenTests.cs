using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Participatie.V1;
using UsdRegie.Dossiers;
using UsdRegie.Indicatoren;
using UsdRegie.Signaleringen;
using UsdRegie.Tests.Signaleringen;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Indicatoren;

/// <summary>Elke indicator met een getal dat met de hand is nagerekend, en op de randen van de periode.</summary>
public class MatenTests
{
    private static Maat Zoek(string code) => Assert.Single(Maten.Zoek(code), m => m.Code == code);

    private static Uitkomst Meet(string code, string van, string tot, params Verhaal[] verhalen)
    {
        var telling = new Telling(Zoek(code), Indicatorinstellingen.Standaard.Streef(Zoek(code)), 100);
        for (var i = 0; i < verhalen.Length; i++) { telling.Voeg(Id(i + 1), Zoek(code).Meet(verhalen[i].Dossier(), new Meetperiode(D(van), D(tot), D(tot)), Drempels.Standaard)); }
        return telling.Maak();
    }

    /// <summary>Teller, noemer, waarde en wat nog openstaat, in één oogopslag.</summary>
    private static string Cijfer(string code, string van, string tot, params Verhaal[] verhalen)
    {
        var u = Meet(code, van, tot, verhalen);
        return FormattableString.Invariant($"{u.Teller:0.##}/{u.Noemer:0.##}={u.Waarde:0.0}{(u.Openstaand > 0 ? $" open {u.Openstaand}" : "")}");
    }

    private const string Niets = "0/0=", Begin = "2024-01-01", Eind = "2024-12-31";

    [Fact]
    public void Alle_zestien_indicatoren_zijn_er_met_formule_eenheid_en_bron()
    {
        Assert.Equal(Enumerable.Range(1, 16).Select(n => $"P-{n}"), Maten.Alle.Select(m => m.Indicator).Distinct());
        Assert.Equal(Maten.Alle.Length, Maten.Alle.Select(m => m.Code).Distinct().Count());
        Assert.All(Maten.Alle, m => Assert.DoesNotContain("", new[] { m.Naam, m.Formule, m.Betekenis, m.Eenheid, m.Bron }));
        Assert.Equal(["P-7a", "P-7b", "P-7c"], Maten.Zoek("p-7").Select(m => m.Code));
        Assert.Equal(["P-1"], Maten.Zoek("P-1").Select(m => m.Code));
        Assert.Empty(Maten.Zoek("P-17"));
    }

    [Fact]
    public void Zonder_dossiers_is_niets_nul_maar_alles_leeg() => Assert.All(Maten.Alle, m =>
    {
        var u = Meet(m.Code, Begin, Eind);
        Assert.Null(u.Waarde);
        Assert.Null(u.HaaltStreefwaarde);
        Assert.Equal(Uitkomststatus.GeenGevallen, u.Status);
        Assert.NotNull(u.Toelichting);
    });

    /// <summary>Gemeld op 1 februari door de gemeente, toen VluchtelingenWerk, school A en Versa de persoon hadden; school B legde terug. Wie in de regie werkt, leest het meteen.</summary>
    [Theory]
    [InlineData("VWN:3 A:4.5", "1/1=4.5")]
    [InlineData("VWN:3 A:12", "0/1=12.0")]
    [InlineData("VWN:3 A:4.5 A:90", "1/1=4.5")]         // told twice: the first time counts
    [InlineData("VWN:3 A:4.5 B:600", "1/1=4.5")]        // who does not need it does not count
    [InlineData("VWN:-2 A:-1", "1/1=0.0")]                // a clock that is behind
    public void P13_telt_de_minuten_tot_de_laatste_die_de_calamiteit_nodig_heeft(string aankomsten, string cijfer)
    {
        var verhaal = Calamiteit(Gemeente, out var melding);
        foreach (var aankomst in aankomsten.Split(' ').Select(a => a.Split(':')))
        {
            var oin = aankomst[0] switch { "VWN" => Vwn, "A" => SchoolA, _ => SchoolB };
            verhaal.Op(melding.OntvangenOp.AddMinutes(double.Parse(aankomst[1], System.Globalization.CultureInfo.InvariantCulture)), oin, new CalamiteitBezorgd { CalamiteitId = melding.BerichtId, Oin = oin });
        }
        Assert.Equal(cijfer, Cijfer("P-13", Begin, Eind, verhaal));
        Assert.Equal(Niets, Cijfer("P-13", "2024-02-02", Eind, verhaal));
        Assert.Equal(Niets, Cijfer("P-13", Begin, Eind, verhaal.Op("2024-02-02", new CorrectieGepubliceerd { CorrectieVan = melding.BerichtId, Reden = "vergissing" })));
    }

    /// <summary>Who is forgotten stays in the figure: from the next day on, school A counts with the time that it did not know.</summary>
    [Fact]
    public void P13_telt_wie_het_nog_niet_heeft_op_de_dag_zelf_niet_en_daarna_wel()
    {
        var verhaal = Calamiteit(Gemeente, out var melding).Op(melding.OntvangenOp.AddMinutes(3), Vwn, new CalamiteitBezorgd { CalamiteitId = melding.BerichtId, Oin = Vwn });
        Assert.Equal("0/0= open 1", Cijfer("P-13", Begin, "2024-02-01", verhaal));
        Assert.Equal("0/1=720.0", Cijfer("P-13", Begin, "2024-02-02", verhaal));   // noon to midnight, Dutch time
        Assert.Null(Assert.Single(verhaal.Beeld("2024-02-02").Calamiteiten).Minuten);
    }

    [Fact]
    public void P13_vraagt_niets_van_wie_het_meldde_en_niets_als_niemand_het_hoeft_te_horen()
    {
        var verhaal = Calamiteit(Vwn, out var melding).Op(melding.OntvangenOp.AddMinutes(2), SchoolA, new CalamiteitBezorgd { CalamiteitId = melding.BerichtId, Oin = SchoolA });
        Assert.Equal("1/1=2.0", Cijfer("P-13", Begin, Eind, verhaal));
        Assert.Equal($"{SchoolA} 2, {Versa} 0", string.Join(", ", Assert.Single(verhaal.Beeld("2024-02-02").Calamiteiten).Bezorgingen.Select(b => FormattableString.Invariant($"{b.Oin} {(b.BezorgdOp - melding.OntvangenOp)?.TotalMinutes}")).Order(StringComparer.Ordinal)));
        Assert.Equal(Niets, Cijfer("P-13", Begin, Eind, new Verhaal().Op("2024-02-01", new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "bel", Terugbellen = "0612345678" })));
        // Who got the person after it was reported was not told then.
        Assert.Equal("1/1=2.0", Cijfer("P-13", Begin, Eind, verhaal.Op("2024-02-05", Aanbod(19, Overdrachtsoort.T3, "2024-03-01", "2024-02-05", SchoolB))));
    }

    private static Verhaal Calamiteit(string melder, out Feit melding)
    {
        var verhaal = new Verhaal().Op("2024-01-08", Plicht("SS101", "2024-01-08"))
            .Op("2024-01-09", Aanbod(12, Overdrachtsoort.T2, "2024-01-18", "2024-01-09", Vwn), Aanbod(13, Overdrachtsoort.T3, "2024-03-01", "2024-01-09", SchoolA), Aanbod(14, Overdrachtsoort.T4B, "2024-03-01", "2024-01-09", Versa), Aanbod(16, Overdrachtsoort.T3, "2024-03-01", "2024-01-09", SchoolB))
            .Op("2024-01-10", Akkoord(12, "2024-01-10"), new OverdrachtTeruggelegd { OverdrachtId = Id(16), Reden = Terugleggingsreden.GeenCapaciteit, Toelichting = "" })
            .Van(melder, "2024-02-01", new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "bel", Terugbellen = "0612345678" });
        melding = verhaal.Feiten[^1];
        return verhaal;
    }

    // P-1: J1 has T1 on 15 January, T2 on 18 January and T3 on 25 March, all warm; J2 has T1 without a handover.
    [Theory]
    [InlineData(Begin, Eind, "3/4=75.0")]
    [InlineData("2024-01-15", "2024-03-25", "3/3=100.0")]
    [InlineData("2024-01-16", "2024-03-24", "1/1=100.0")]
    [InlineData("2024-09-02", "2024-09-02", "0/1=0.0")]
    [InlineData("2024-04-01", "2024-08-31", Niets)]
    public void P1_telt_overgangen_op_de_dag_dat_zij_beginnen(string van, string tot, string cijfer) => Assert.Equal(cijfer, Cijfer("P-1", van, tot, Reizen.J1(), Reizen.J2()));

    [Theory]
    [InlineData("2024-01-15", "2024-01-14", 1)]     // accepted on the day itself, talk the day before
    [InlineData("2024-01-16", "2024-01-14", 0)]     // a day late
    [InlineData("2024-01-10", "2024-01-16", 0)]     // the talk came after the start
    [InlineData("2024-01-10", null, 0)]             // no talk at all
    public void P1_is_warm_zoals_het_op_de_eerste_dag_was(string akkoord, string? gesprek, int teller) => Assert.Equal(
        $"{teller}/1={teller * 100}.0",
        Cijfer("P-1", Begin, Eind, new Verhaal().Op("2023-10-16", Koppeling("2023-10-16")).Van(Coa, "2023-11-20", Aanbod(11, Overdrachtsoort.T1, "2024-01-15", "2023-11-20", Gemeente, Coa))
            .Op(akkoord, Akkoord(11, gesprek)).Op("2024-01-15", Vestiging("2024-01-15"))));

    [Fact]
    public void P1_wat_later_is_aangevuld_was_bij_het_begin_nog_niet_volledig()
    {
        var verhaal = new Verhaal().Op("2023-10-16", Koppeling("2023-10-16")).Van(Coa, "2023-11-20", Aanbod(11, Overdrachtsoort.T1, "2024-01-15", "2023-11-20", Gemeente, Coa, zonder: ["opleiding"]))
            .Op("2023-12-01", Akkoord(11, "2023-12-01")).Op("2024-01-15", Vestiging("2024-01-15"))
            .Op("2024-01-20", new OverdrachtAangevuld(Id(11), [new Overdrachtsveld { Naam = "opleiding", Waarde = "hbo", Bron = Coa, Peildatum = D("2024-01-20"), Klasse = "K4" }]));
        Assert.True(Assert.Single(verhaal.Stand("2024-02-01").Overdrachten).Warm);
        Assert.Equal("0/1=0.0", Cijfer("P-1", Begin, Eind, verhaal));
    }

    [Fact]
    public void P2_telt_velden_van_de_intake()
    {
        // J1: 7 reused, 1 asked again; J2: 7 reused.
        Assert.Equal("14/15=93.3", Cijfer("P-2a", Begin, Eind, Reizen.J1(), Reizen.J2()));
        Assert.Equal("1/2=0.5", Cijfer("P-2b", Begin, Eind, Reizen.J1(), Reizen.J2()));
        Assert.Equal("0/2=0.0", Cijfer("P-2c", Begin, Eind, Reizen.J1(), Reizen.J2()));
        Assert.True(Meet("P-2c", Begin, Eind, Reizen.J1()).HaaltStreefwaarde);
        Assert.Equal("7/8=87.5", Cijfer("P-2a", "2024-02-12", "2024-02-12", Reizen.J1()));
        Assert.Equal(Niets, Cijfer("P-2a", "2024-02-13", "2024-12-31", Reizen.J1()));
        var zonder = new Verhaal().Op("2024-02-12", Intake("2024-02-12") with { Hergebruikt = [], OpnieuwGevraagd = [new OpnieuwGevraagdVeld { Veld = "opleiding", Reden = " " }] });
        Assert.Equal("1/1=1.0", Cijfer("P-2c", Begin, Eind, zonder));
        Assert.False(Meet("P-2c", Begin, Eind, zonder).HaaltStreefwaarde);
        Assert.Equal(Niets, Cijfer("P-2a", Begin, Eind, new Verhaal().Op("2024-02-12", Intake("2024-02-12") with { Hergebruikt = [] })));
    }

    [Fact]
    public void P3a_telt_wie_er_op_de_laatste_dag_begeleidt()
    {
        Assert.Equal("3/2=1.5", Cijfer("P-3a", Begin, Eind, Reizen.J1(), Reizen.J2()));
        Assert.Equal("2/1=2.0", Cijfer("P-3a", Begin, "2024-03-24", Reizen.J1()));     // the teacher comes on the 25th
        Assert.Equal(Niets, Cijfer("P-3a", "2023-01-01", "2024-01-14", Reizen.J1()));   // still in the asylum centre
    }

    [Fact]
    public void P3b_telt_wissels_per_dossierjaar()
    {
        var verhaal = new Verhaal().Op("2023-01-01", Vestiging("2023-01-01"), Begeleider("2023-01-01", Begeleidersrol.Regisseur, "Rik"))
            .Op("2023-06-01", Begeleider("2023-06-01", Begeleidersrol.Regisseur, "Sara"))
            .Op("2023-12-31", Begeleider("2023-12-31", Begeleidersrol.Regisseur, "Tom"));
        Assert.Equal("2/1=2.0", Cijfer("P-3b", "2023-01-01", "2023-12-31", verhaal));
        Assert.False(Meet("P-3b", "2023-01-01", "2023-12-31", verhaal).HaaltStreefwaarde);
        Assert.Equal("1/1=1.0", Cijfer("P-3b", "2023-01-01", "2023-12-30", verhaal));       // 364 days
        Assert.Equal("1/0.5=2.0", Cijfer("P-3b", "2023-01-01", "2023-07-02", verhaal));     // 183 days
        Assert.Equal(Niets, Cijfer("P-3b", "2022-01-01", "2022-12-31", verhaal));
        // A case that closes on 2 July counts 182 days, and what happens after is nobody's switch any more.
        Assert.Equal("1/0.5=2.0", Cijfer("P-3b", "2023-01-01", "2023-12-31", verhaal.Op("2023-07-02", Plicht("SS106", "2023-07-02", plicht: false))));
    }

    // P-4a: lessons from 25 March, activity from 8 April: 14 days in 96 days (25 March - 28 June), that is 53.2 a year.
    [Theory]
    [InlineData(Begin, "2024-06-28", "14/0.26=53.2")]
    [InlineData(Begin, "2024-03-31", "7/0.02=365.0")]
    [InlineData("2024-04-01", "2024-06-28", "7/0.24=28.7")]
    [InlineData("2024-04-08", "2024-06-28", "0/0.22=0.0")]
    [InlineData(Begin, "2024-03-24", Niets)]
    public void P4a_telt_dagen_zonder_iets_naast_de_les(string van, string tot, string cijfer) => Assert.Equal(cijfer, Cijfer("P-4a", van, tot, Reizen.J1()));

    [Theory]
    [InlineData("2024-03-27", "1/1=100.0")]     // thirty days before 26 April
    [InlineData("2024-03-28", "0/1=0.0")]
    public void P4b_wil_het_vervolg_dertig_dagen_van_tevoren_weten(string vastgelegd, string cijfer)
    {
        var verhaal = Reizen.J7().Op(vastgelegd, Activiteit(32, Activiteitsoort.Participatie, "2024-04-29"));
        Assert.Equal(cijfer, Cijfer("P-4b", Begin, "2024-04-26", verhaal));
        Assert.Equal(Niets, Cijfer("P-4b", Begin, "2024-04-25", verhaal));
        Assert.Equal(Niets, Cijfer("P-4b", "2024-04-27", "2024-05-31", verhaal));
    }

    [Fact]
    public void P5_is_vers_zolang_geen_partner_te_lang_zwijgt()
    {
        Assert.Equal("1/1=100.0", Cijfer("P-5", Begin, "2024-04-29", Reizen.J1()));     // day 35 of the school
        Assert.Equal("0/1=0.0", Cijfer("P-5", Begin, "2024-04-30", Reizen.J1()));
        Assert.Equal(Niets, Cijfer("P-5", Begin, Eind, Reizen.J2()));                   // nobody has agreed to send anything
    }

    // P-6a: J1 waited 4 days; J2, coupled on 1 July, never had a contact.
    [Theory]
    [InlineData("2024-07-15", "1/1=4.0 open 1")]
    [InlineData("2024-07-16", "1/2=9.5")]       // 4 and 15
    [InlineData("2024-07-31", "1/2=17.0")]      // 4 and 30
    public void P6a_neemt_wie_vergeten_is_mee_na_veertien_dagen(string tot, string cijfer) => Assert.Equal(cijfer, Cijfer("P-6a", "2023-10-16", tot, Reizen.J1(), Reizen.J2()));

    [Fact]
    public void P6a_telt_op_de_dag_van_koppeling()
    {
        Assert.Equal(Niets, Cijfer("P-6a", "2023-10-17", Eind, Reizen.J1()));
        Assert.True(Meet("P-6a", "2023-10-16", Eind, Reizen.J1()).HaaltStreefwaarde);
    }

    [Theory]
    [InlineData("2024-01-31", "1/1=100.0")]
    [InlineData("2024-02-01", "0/1=0.0")]       // on the day of settling is too late
    public void P6b_wil_het_profiel_voor_de_vestiging(string profiel, string cijfer) => Assert.Equal(
        cijfer, Cijfer("P-6b", "2024-02-01", "2024-02-01", new Verhaal().Op("2024-01-02", Koppeling("2024-01-02")).Op(profiel, Profiel("2024-01-05")).Op("2024-02-01", Vestiging("2024-02-01"))));

    [Fact]
    public void P6b_telt_wie_gekoppeld_was_en_zich_vestigde()
    {
        Assert.Equal("1/2=50.0", Cijfer("P-6b", Begin, Eind, Reizen.J1(), Reizen.J2(), Reizen.J4()));
        Assert.Equal(Niets, Cijfer("P-6b", Begin, "2024-01-14", Reizen.J1()));
    }

    // P-7a: J1 had its plan in time on 4 March; J2's last day was 11 November and its plan came on the 18th.
    [Theory]
    [InlineData(Begin, Eind, "1/2=50.0")]
    [InlineData(Begin, "2024-11-11", "1/1=100.0 open 1")]
    [InlineData(Begin, "2024-11-12", "1/2=50.0")]
    [InlineData("2024-11-12", Eind, "0/1=0.0")]
    [InlineData("2024-11-13", Eind, Niets)]
    [InlineData("2024-03-04", "2024-03-04", "1/1=100.0")]
    public void P7a_telt_op_de_dag_dat_het_vaststaat(string van, string tot, string cijfer) => Assert.Equal(cijfer, Cijfer("P-7a", van, tot, Reizen.J1(), Reizen.J2()));

    [Fact]
    public void P7a_op_de_laatste_dag_is_op_tijd_en_wie_daarvoor_verhuisde_telt_niet()
    {
        Verhaal Klokt() => new Verhaal().Op("2024-09-02", Vestiging("2024-09-02"), Plicht("SS101", "2024-09-02", begin: "2024-09-02"), Klok("2024-09-02"));
        Assert.Equal("1/1=100.0", Cijfer("P-7a", Begin, Eind, Klokt().Op("2024-11-11", Plan("2024-11-11"))));
        Assert.Equal("0/1=0.0", Cijfer("P-7a", Begin, Eind, Klokt().Op("2024-11-12", Plan("2024-11-12"))));
        VerhuisdNaarGemeente Weg(string dag) => new() { Datum = D(dag), NaarGemeente = "0402", PipVorigeGemeente = false };
        Assert.Equal(Niets, Cijfer("P-7a", Begin, Eind, Klokt().Op("2024-11-11", Weg("2024-11-11"))));
        Assert.Equal("0/1=0.0", Cijfer("P-7a", Begin, Eind, Klokt().Op("2024-11-12", Weg("2024-11-12"))));
    }

    [Fact]
    public void P7b_is_de_mediaan_van_vestiging_tot_plan()
    {
        // 49 days (15 January - 4 March) and 77 days (2 September - 18 November).
        Assert.Equal("/2=63.0", Cijfer("P-7b", Begin, Eind, Reizen.J1(), Reizen.J2()));
        Assert.Equal("/1=49.0", Cijfer("P-7b", Begin, "2024-11-17", Reizen.J1(), Reizen.J2()));
        Assert.Null(Meet("P-7b", Begin, Eind, Reizen.J1()).HaaltStreefwaarde);
    }

    // P-7c: J1 waited 21 days; J2 has a plan of 18 November and no lesson.
    [Theory]
    [InlineData("2024-12-16", "1/1=21.0 open 1")]
    [InlineData("2024-12-17", "1/2=25.0")]      // 21 and 29
    [InlineData(Eind, "1/2=32.0")]              // 21 and 43
    public void P7c_neemt_wie_nog_wacht_mee_na_28_dagen(string tot, string cijfer) => Assert.Equal(cijfer, Cijfer("P-7c", Begin, tot, Reizen.J1(), Reizen.J2()));

    [Fact]
    public void P7c_is_alleen_voor_asielstatushouders() => Assert.Equal(Niets, Cijfer("P-7c", Begin, Eind, Reizen.J4()));

    // P-8: eight lessons of 4 hours in the four weeks up to 22 May, and 16 hours of volunteering in the same weeks.
    [Fact]
    public void P8_telt_vier_weken_tot_de_laatste_registratie()
    {
        Assert.Equal("8/1=8.0", Cijfer("P-8", Begin, "2024-05-24", Reizen.J7()));
        var verhaal = Reizen.J7().Op("2024-05-24", Uren(31, "2024-04-25", "2024-05-22", 16));
        Assert.Equal("12/1=12.0", Cijfer("P-8", Begin, "2024-05-24", verhaal));
        Assert.False(Meet("P-8", Begin, "2024-05-24", verhaal).HaaltStreefwaarde);
        Assert.Equal($"{Niets} open 1", Cijfer("P-8", "2024-06-01", "2024-06-30", verhaal));     // nothing known is not zero
        Assert.Equal(Niets, Cijfer("P-8", Begin, Eind, Reizen.J2()));                            // no lessons yet
    }

    [Fact]
    public void P8_rekent_een_verleden_periode_met_wat_nu_bekend_is()
    {
        // The lessons of May became known on 24 May: of 12 May one knew nothing then, and knows it now.
        IEnumerable<Bijdrage> Op(string vandaag) => Zoek("P-8").Meet(Reizen.J7().Dossier(), new Meetperiode(D("2024-05-01"), D("2024-05-12"), D(vandaag)), Drempels.Standaard);
        Assert.Equal(Bijdrage.Open, Assert.Single(Op("2024-05-12")));
        Assert.Equal(Bijdrage.Waarde(8), Assert.Single(Op("2024-05-24")));     // 15 April - 8 May plus 12 April: eight lessons
    }

    [Fact]
    public void P9_is_contact_binnen_31_dagen()
    {
        Assert.Equal("1/1=100.0", Cijfer("P-9", Begin, "2024-04-28", Reizen.J1()));     // 28 March plus 31 days
        Assert.Equal("0/1=0.0", Cijfer("P-9", Begin, "2024-04-29", Reizen.J1()));
        // A gezinsmigrant: 92 days after the intake of 15 April.
        Assert.Equal("1/1=100.0", Cijfer("P-9", Begin, "2024-07-16", Reizen.J4()));
        Assert.Equal("0/1=0.0", Cijfer("P-9", Begin, "2024-07-17", Reizen.J4()));
        // A plan and never any contact: that is no contact, not unknown.
        Assert.Equal("0/1=0.0", Cijfer("P-9", Begin, Eind, new Verhaal().Op("2024-02-01", Plicht("SS101", "2024-02-01", begin: "2024-02-01"), Plan("2024-02-01"))));
        Assert.Equal(Niets, Cijfer("P-9", Begin, Eind, new Verhaal().Op("2021-12-13", Plicht("SS101", "2021-12-13", begin: "2021-12-13"))));
    }

    [Fact]
    public void P10a_wil_vijf_posten_op_dag_veertien()
    {
        Assert.Equal("1/2=50.0", Cijfer("P-10a", Begin, Eind, Reizen.J1(), Reizen.J2()));        // J2: none at all
        Assert.Equal(Niets, Cijfer("P-10a", Begin, "2024-05-19", Reizen.J10()));
        Assert.Equal("0/1=0.0", Cijfer("P-10a", "2024-05-20", "2024-05-20", Reizen.J10()));      // no electricity
        Verhaal Stroom(string dag) => Reizen.J10().Op(dag, new OntzorgenGewijzigd
        {
            Status = Ontzorgstatus.Verlengd, Van = D("2024-05-06"), Tot = D("2024-11-06"), Posten = [new OntzorgpostStand { Soort = Ontzorgpost.Elektriciteit, Actief = true, Vanaf = D(dag) }],
        });
        Assert.Equal("1/1=100.0", Cijfer("P-10a", Begin, Eind, Stroom("2024-05-20")));
        Assert.Equal("0/1=0.0", Cijfer("P-10a", Begin, Eind, Stroom("2024-05-21")));
        Assert.Equal(Niets, Cijfer("P-10a", Begin, Eind, Reizen.J4()));
    }

    [Fact]
    public void P10b_wil_een_gesprek_voor_het_eind()
    {
        // J1 ended on 15 July, talk on 3 July; J10 ends on 6 November without one.
        Assert.Equal("1/2=50.0", Cijfer("P-10b", Begin, Eind, Reizen.J1Af(), Reizen.J10()));
        Assert.Equal("1/1=100.0", Cijfer("P-10b", "2024-07-15", "2024-07-15", Reizen.J1Af()));
        Assert.Equal(Niets, Cijfer("P-10b", Begin, "2024-11-05", Reizen.J10()));
        Verhaal Gesprek(string dag) => Reizen.J10().Op("2024-10-01", Aanbod(15, Overdrachtsoort.T9, "2024-11-06", "2024-10-01", Gemeente)).Op(dag, Akkoord(15, dag));
        Assert.Equal("1/1=100.0", Cijfer("P-10b", Begin, Eind, Gesprek("2024-11-05")));
        Assert.Equal("0/1=0.0", Cijfer("P-10b", Begin, Eind, Gesprek("2024-11-06")));
    }

    [Fact]
    public void P11_telt_belangrijke_berichten_in_het_eerste_half_jaar()
    {
        Assert.Equal("1/2=50.0", Cijfer("P-11", Begin, Eind, Reizen.J1(), Reizen.J10()));
        var laat = Reizen.J10().Op("2024-11-06", Bericht("2024-11-06", Berichtdoel.Beschikking, true, "nld")).Op("2024-11-07", Bericht("2024-11-07", Berichtdoel.Verslag, false, "nld"));
        Assert.Equal("1/2=50.0", Cijfer("P-11", Begin, Eind, laat));                 // the last day counts, the day after does not
        Assert.Equal("1/1=100.0", Cijfer("P-11", "2024-11-06", Eind, laat));
        Assert.Equal($"{Niets} open 1", Cijfer("P-11", Begin, Eind, new Verhaal().Op("2024-02-01", Vestiging("2024-02-01"), Bericht("2024-02-01", Berichtdoel.Pip, false, "nld"))));
        Assert.Equal(Niets, Cijfer("P-11", Begin, Eind, new Verhaal().Op("2024-02-01", Vestiging("2024-02-01", "ara"), Bericht("2024-02-01", Berichtdoel.Pip, false, "nld") with { Essentieel = false })));
    }

    [Theory]
    [InlineData(6, 6, "1/1=100.0")]     // 6 / 7 x 1096 days = 939 hours, both
    [InlineData(6, 5, "0/1=0.0")]       // participation 783
    [InlineData(5, 6, "0/1=0.0")]       // language 783
    public void P12_wil_beide_normen_halen(int taal, int participatie, string cijfer) => Assert.Equal(cijfer, Cijfer("P-12", Begin, "2024-06-28", Zroute(taal, participatie)));

    [Fact]
    public void P12_gezinsmigranten_hebben_alleen_taaluren_en_zonder_tijd_is_er_geen_verwachting()
    {
        Assert.Equal("1/1=100.0", Cijfer("P-12", Begin, "2024-06-28", Zroute(6, 0, Doelgroep.GezinsmigrantOfOverig)));
        Assert.Equal($"{Niets} open 1", Cijfer("P-12", Begin, "2024-06-28", new Verhaal().Op("2024-06-28", Vestiging("2024-06-28"), Plan("2024-06-28", Leerroute.Z))));
        Assert.Equal(Niets, Cijfer("P-12", Begin, "2024-06-28", Reizen.J1()));
    }

    private static Verhaal Zroute(int taal, int participatie, Doelgroep doelgroep = Doelgroep.Asielstatushouder) => new Verhaal()
        .Op("2024-01-08", Plicht("SS101", "2024-01-08", doelgroep, "2024-01-08"), Plan("2024-01-08", Leerroute.Z))
        .Op("2024-01-09", Termijn("2024-01-09", "2027-01-09"), Traject(21, "2024-01-09", taal), Activiteit(31, Activiteitsoort.Vrijwilligerswerk, "2024-01-09", uren: participatie));

    [Fact]
    public void P14_wil_een_gesprek_en_een_weging_voor_de_boete()
    {
        static Handhavingsbesluit Besluit(string gesprek, string weging, Handhavingsuitkomst uitkomst = Handhavingsuitkomst.Boete, string op = "2024-06-03") => new()
        {
            Code = Handhavingscode.B2C, Uitkomst = uitkomst, Bedrag = 5000, GesprekOp = D(gesprek), Weging = weging, BesluitOp = D(op), BezwaarTot = D("2024-07-15"), GoedgekeurdDoor = ["a", "b"],
        };
        Assert.Equal("1/3=33.3", Cijfer("P-14", Begin, Eind,
            new Verhaal().Op("2024-06-03", Besluit("2024-06-03", "gewogen")), new Verhaal().Op("2024-06-03", Besluit("2024-06-04", "gewogen")), new Verhaal().Op("2024-06-03", Besluit("2024-06-01", " "))));
        Assert.Equal(Niets, Cijfer("P-14", Begin, Eind, new Verhaal().Op("2024-06-03", Besluit("2024-06-01", "gewogen", Handhavingsuitkomst.Waarschuwing))));
        Assert.Equal(Niets, Cijfer("P-14", "2024-06-04", Eind, new Verhaal().Op("2024-06-03", Besluit("2024-06-01", "gewogen"))));
    }

    [Fact]
    public void P15_telt_de_ondertussengroep() =>
        Assert.Equal("1/1=100.0", Cijfer("P-15", Begin, Eind, Reizen.J1(), new Verhaal().Op("2021-12-13", Plicht("SS101", "2021-12-13", begin: "2021-12-13"))));

    [Fact]
    public void P16_telt_kopieen_in_de_eigen_taal()
    {
        // J1 offered T2, T3 and T4b in 2024, all with a copy in Arabic.
        Assert.Equal("3/3=100.0", Cijfer("P-16", Begin, Eind, Reizen.J1()));
        Assert.Equal("3/4=75.0", Cijfer("P-16", Begin, Eind, Reizen.J1().Op("2024-07-01", Aanbod(15, Overdrachtsoort.T9, "2024-07-15", "2024-07-01", Gemeente, talen: ["nld"]))));
        Assert.Equal("3/3=100.0", Cijfer("P-16", Begin, "2024-06-30", Reizen.J1().Op("2024-07-01", Aanbod(15, Overdrachtsoort.T9, "2024-07-15", "2024-07-01", Gemeente, talen: ["nld"]))));
        Assert.Equal("0/1=0.0", Cijfer("P-16", Begin, "2024-01-10", Reizen.J1().Op("2024-01-09", new OverdrachtIngetrokken(Id(12), "fout"), Aanbod(18, Overdrachtsoort.T2, "2024-01-18", "2024-01-09", Vwn) with { ClientkopieOp = D("2024-01-11") })));
    }

    [Fact]
    public void Geen_verzonnen_dossier_brengt_een_maat_in_de_war() => WillekeurigTests.Elk(feiten =>
    {
        var dossier = Dossier.Vouw(Sleutel, feiten);
        foreach (var (van, tot, nu) in ((string, string, string)[])[("2024-01-01", "2024-06-30", "2025-06-30"), ("2013-01-01", "2026-12-31", "2026-12-31"), ("2024-05-05", "2024-05-05", "2024-05-05")])
        {
            var periode = new Meetperiode(D(van), D(tot), D(nu));
            foreach (var maat in Maten.Alle)
            {
                var bijdragen = maat.Meet(dossier, periode, Drempels.Standaard).ToList();
                Assert.Equal(bijdragen, maat.Meet(Dossier.Vouw(Sleutel, Enumerable.Reverse(feiten)), periode, Drempels.Standaard));
                Assert.All(bijdragen, b => Assert.True(b.NogOpen ? b.Noemer == 0 : b.Noemer > 0 && (maat.Wijze != Rekenwijze.Percentage || b.Teller <= b.Noemer), maat.Code));
            }
        }
    });
}
