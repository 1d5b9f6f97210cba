using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Participatie.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Contracts.School.V2;
using Inburgering.Contracts.Vwn.V1;
using Inburgering.Contracts.Werk.V1;
using Inburgering.Contracts;
using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Signaleringen;

/// <summary>Elke regel opent op zijn dag en geen dag eerder, en sluit als het is opgelost.</summary>
public class RegelsTests
{
    [Fact]
    public void Alle_negenenveertig_regels_bestaan_met_een_bron_en_een_naam()
    {
        Assert.Equal(Enumerable.Range(1, 49).Select(n => $"AL-{n:00}"), Regels.Alle.Select(r => r.Code));
        Assert.All(Regels.Alle, r => Assert.False(string.IsNullOrWhiteSpace(r.Bron) || string.IsNullOrWhiteSpace(r.Naam)));
        Assert.Equal(
            ["AL-02", "AL-03", "AL-10", "AL-11", "AL-32", "AL-35", "AL-39", "AL-44", "AL-46", "AL-48", "AL-49"],
            Regels.Alle.Where(r => r.Sluitbaar).Select(r => r.Code));
        Assert.Equal(
            ["AL-04", "AL-05", "AL-37", "AL-38", "AL-39", "AL-40", "AL-41", "AL-42", "AL-43", "AL-44", "AL-47"],
            Regels.Alle.Where(r => r.Bereik.HasFlag(Bereik.ElkeToestand)).Select(r => r.Code));
    }

    internal static Verhaal Asiel(string vestiging = "2024-01-08") =>
        new Verhaal().Op(vestiging, Vestiging(vestiging, "ara", "1990-01-01"), Plicht("SS101", vestiging, begin: vestiging));

    internal static Verhaal MetPlan(Leerroute route = Leerroute.B1, string plan = "2024-03-04", PipNiveau? niveau = null) =>
        Asiel().Op(plan, Plan(plan, route, niveau: niveau)).Op(plan, Termijn($"{D(plan).AddDays(1):yyyy-MM-dd}", $"{D(plan).AddDays(1).AddYears(3):yyyy-MM-dd}"));

    /// <summary>Opent op de dag en niet eerder, en (als gevraagd) sluit op de dag en niet eerder.</summary>
    internal static void Loopt(Verhaal verhaal, string code, string open, string? dicht = null, Ernst? ernst = null, string? reden = null)
    {
        Assert.DoesNotContain(verhaal.Signaleringen($"{D(open).AddDays(-1):yyyy-MM-dd}"), s => s.Code == code && s.OpgelostOp is null);
        var opDag = Assert.Single(verhaal.Signaleringen(open), s => s.Code == code && s.OpgelostOp is null);
        Assert.Equal(D(open), opDag.Sinds);
        if (ernst is { } e) { Assert.Equal(e, opDag.Ernst); }
        Assert.EndsWith(".", opDag.Uitleg, StringComparison.Ordinal);
        if (dicht is null) { return; }
        Assert.Contains(verhaal.Signaleringen($"{D(dicht).AddDays(-1):yyyy-MM-dd}"), s => s.Code == code && s.OpgelostOp is null);
        var gesloten = Assert.Single(verhaal.Signaleringen(dicht), s => s.Code == code && s.Sinds == D(open));
        Assert.Equal(D(dicht), gesloten.OpgelostOp);
        if (reden is not null) { Assert.Equal(reden, gesloten.Reden); }
    }

    private static void Nooit(Verhaal verhaal, string code, string tot) => Assert.DoesNotContain(verhaal.Signaleringen(tot), s => s.Code == code);

    [Fact]
    public void AL01_Een_later_contact_sluit() =>
        Loopt(new Verhaal().Op("2024-07-01", Koppeling("2024-07-01")).Op("2024-07-20", Contact("2024-07-20", Begeleidersrol.SociaalMakelaar)), "AL-01", "2024-07-15", "2024-07-20", Ernst.W);

    [Fact]
    public void AL02_Het_profiel_sluit() =>
        Loopt(new Verhaal().Op("2024-07-01", Koppeling("2024-07-01")).Op("2024-08-01", Profiel("2024-08-01")), "AL-02", "2024-07-15", "2024-08-01", Ernst.W);

    [Fact]
    public void AL03_T3_sluit_bij_een_late_acceptatie() =>
        Loopt(MetPlan().Op("2024-03-25", Traject(21, "2024-03-25"), Aanbod(13, Overdrachtsoort.T3, "2024-03-25", "2024-03-25", SchoolA)).Van(SchoolA, "2024-03-28", Akkoord(13, "2024-03-27")),
            "AL-03", "2024-03-25", "2024-03-28", Ernst.A);

    [Fact]
    public void AL03_Een_tweede_school_heeft_een_eigen_overdracht_nodig() =>
        Assert.Equal([$"T3:{Id(22):N} 2024-09-02.. A"], MetPlan()
            .Op("2024-03-07", Aanbod(13, Overdrachtsoort.T3, "2024-03-25", "2024-03-07", SchoolA)).Van(SchoolA, "2024-03-11", Akkoord(13, "2024-03-11"))
            .Op("2024-03-25", Traject(21, "2024-03-25", einde: "2024-08-30")).Van(SchoolB, "2024-09-02", Traject(22, "2024-09-02"))
            .Geschiedenis("AL-03", "2024-09-02", metObject: true));

    [Fact]
    public void AL03_Werk_zonder_overdracht_sluit_met_het_einde_van_het_werk() =>
        Loopt(MetPlan().Op("2024-04-08", Activiteit(31, Activiteitsoort.Stage, "2024-04-08", "2024-05-31")), "AL-03", "2024-04-08", "2024-06-01");

    [Fact]
    public void AL03_Participatie_vraagt_geen_overdracht() => Nooit(MetPlan().Op("2024-04-08", Activiteit(31, Activiteitsoort.Participatie, "2024-04-08")), "AL-03", "2024-12-01");

    [Fact]
    public void AL03_Een_gezinsmigrant_start_zelf_een_cursus() =>
        Nooit(Reizen.J4().Op("2024-10-01", Traject(22, "2024-10-01")).Op("2024-10-02", Contact("2024-10-02")), "AL-03", "2024-10-10");

    [Fact]
    public void AL04_De_dag_na_de_vijfde_werkdag() =>
        Loopt(Asiel().Op("2024-03-25", Aanbod(14, Overdrachtsoort.T4B, "2024-04-08", "2024-03-25", Versa)).Op("2024-04-09", new OverdrachtIngetrokken(Id(14), "gaat niet door")),
            "AL-04", "2024-04-04", "2024-04-09", Ernst.W);     // Good Friday and Easter Monday do not count

    [Fact]
    public void AL05_Ontbrekend_veld_sluit_na_aanvulling() =>
        Loopt(Asiel().Op("2024-01-10", Aanbod(12, Overdrachtsoort.T2, "2024-01-18", "2024-01-10", Vwn, zonder: ["ontzorgen"]))
            .Op("2024-01-12", new OverdrachtAangevuld(Id(12), [new Overdrachtsveld { Naam = "ontzorgen", Waarde = "ja, tot juli" }])), "AL-05", "2024-01-10", "2024-01-12", Ernst.W);

    [Theory]
    [InlineData("2023-10-12", false)]
    [InlineData("2023-10-11", true)]
    public void AL05_Ouder_dan_negentig_dagen_is_verouderd(string peildatum, bool verwacht) =>
        Assert.Equal(verwacht, Asiel().Op("2024-01-10", Aanbod(12, Overdrachtsoort.T2, "2024-01-18", peildatum, Vwn)).Signaleringen("2024-01-10").Any(s => s.Code == "AL-05"));

    [Fact]
    public void AL05_De_houdbaarheid_is_een_instelling()
    {
        var verhaal = Asiel().Op("2024-01-10", Aanbod(12, Overdrachtsoort.T2, "2024-01-18", "2023-12-01", Vwn)); // 40 days before the offer

        Nooit(verhaal, "AL-05", "2024-01-10");
        Assert.Equal(["2024-01-10.. W"], verhaal.Geschiedenis("AL-05", "2024-01-10", drempels: Drempels.Van([new("alert:AL-05:dagen", "30")], Werkdagen.Standaard)));
    }

    [Fact]
    public void AL06_Zonder_intake_na_achtentwintig_dagen() =>
        Loopt(Asiel().Op("2024-01-08", Klok("2024-01-08")).Op("2024-02-20", Intake("2024-02-20")), "AL-06", "2024-02-05", "2024-02-20", Ernst.W);

    [Fact]
    public void AL07_Nadert_sluit_met_het_plan() =>
        Loopt(Asiel().Op("2024-01-08", Klok("2024-01-08")).Op("2024-03-11", Plan("2024-03-11")), "AL-07", "2024-03-04", "2024-03-11", Ernst.A, "opgelost");

    [Fact]
    public void AL08_Het_signaal_van_DUO_opent_meteen() =>
        Loopt(Asiel().Op("2024-01-08", Klok("2024-01-08")).Op("2024-02-01", Plicht("SS126", "2024-02-01")).Op("2024-02-05", Plan("2024-02-05")), "AL-08", "2024-02-01", "2024-02-05", Ernst.C);

    [Fact]
    public void AL08_Op_dag_eenenzeventig() => Loopt(Asiel().Op("2024-01-08", Klok("2024-01-08")), "AL-08", "2024-03-19", null, Ernst.C);

    [Fact]
    public void Wie_nog_in_de_opvang_woont_heeft_geen_lopende_klok() =>
        Nooit(new Verhaal().Op("2024-01-08", Koppeling("2024-01-08"), Klok("2024-01-08")), "AL-08", "2024-12-01");

    [Fact]
    public void AL09_Uitslag_ontbreekt_tenzij_vrijgesteld()
    {
        Loopt(Asiel().Op("2024-02-01", Intake("2024-02-01")).Op("2024-02-20", Lbt("2024-02-20", LbtResultaat.Haalbaar)), "AL-09", "2024-02-15", "2024-02-20", Ernst.W);
        Nooit(Asiel().Op("2024-02-01", Intake("2024-02-01", vrijgesteld: true)), "AL-09", "2024-06-01");
    }

    [Theory]
    [InlineData(LbtResultaat.Haalbaar, Leerroute.Z, true)]
    [InlineData(LbtResultaat.NietHaalbaar, Leerroute.B1, true)]
    [InlineData(LbtResultaat.NietHaalbaar, Leerroute.Onderwijs, true)]
    [InlineData(LbtResultaat.Haalbaar, Leerroute.Onderwijs, false)]
    [InlineData(LbtResultaat.NietHaalbaar, Leerroute.Z, false)]
    [InlineData(LbtResultaat.Onbekend, Leerroute.Z, false)]
    internal void AL10_Route_wijkt_af(LbtResultaat resultaat, Leerroute route, bool verwacht) =>
        Assert.Equal(verwacht, MetPlan(route).Op("2024-03-10", Lbt("2024-03-10", resultaat)).Signaleringen("2024-03-10").Any(s => s.Code == "AL-10" && s.Sinds == D("2024-03-10")));

    [Fact]
    public void AL10_Een_versie_met_motivering_sluit() =>
        Loopt(MetPlan(Leerroute.Z).Op("2024-03-10", Lbt("2024-03-10", LbtResultaat.Haalbaar)).Op("2024-03-20", Plan("2024-03-20", Leerroute.Z, 2, motivering: "gezondheid")), "AL-10", "2024-03-10", "2024-03-20", Ernst.W);

    [Theory]
    [InlineData("1996-05-13", 1)]
    [InlineData("1996-05-14", 0)]
    public void AL11_Achtentwintig_op_de_dag_van_het_plan(string geboren, int verwacht) =>
        Assert.Equal(verwacht, Reizen.J5(geboren).Geschiedenis("AL-11", "2024-05-13").Length);

    [Fact]
    public void AL12_Geen_les_na_achtentwintig_dagen() =>
        Loopt(MetPlan().Op("2024-03-20", Traject(21, "2024-04-15")), "AL-12", "2024-04-01", "2024-04-15", Ernst.A);

    [Fact]
    public void AL12_Het_signaal_van_DUO_opent_meteen() =>
        Loopt(MetPlan().Op("2024-03-11", Plicht("SS127", "2024-03-11")).Op("2024-03-18", Traject(21, "2024-03-18")), "AL-12", "2024-03-11", "2024-03-18");

    private static Verhaal Lessen(params Aanwezigheidsregel[] regels) =>
        MetPlan().Op("2024-05-06", Traject(21, "2024-05-06")).Op("2024-06-28", Aanwezigheid(21, "2024-06-01", "2024-06-28", regels));

    [Fact]
    public void AL13_Precies_tachtig_procent_is_genoeg()
    {
        Nooit(Lessen(Les("2024-06-03", 4, 4), Les("2024-06-05", 4, 4), Les("2024-06-10", 4, 4), Les("2024-06-12", 4, 4), Les("2024-06-17", 4, 0, Verzuim.Ongeoorloofd)), "AL-13", "2024-06-28");
        Loopt(Lessen(Les("2024-06-03", 4, 4), Les("2024-06-05", 4, 4), Les("2024-06-10", 4, 4), Les("2024-06-12", 4, 3.75m), Les("2024-06-17", 4, 0)), "AL-13", "2024-06-28", null, Ernst.A);
    }

    [Fact]
    public void AL13_Drie_lessen_zeggen_nog_niets_tenzij_ze_alle_drie_gemist_zijn()
    {
        Nooit(Lessen(Les("2024-06-03", 4, 0), Les("2024-06-05", 4, 0), Les("2024-06-10", 4, 0)), "AL-13", "2024-06-28");
        Loopt(Lessen(Les("2024-06-03", 4, 0, Verzuim.Ongeoorloofd), Les("2024-06-05", 4, 0, Verzuim.Ongeoorloofd), Les("2024-06-10", 4, 0, Verzuim.Ongeoorloofd)), "AL-13", "2024-06-28");
    }

    [Fact]
    public void AL13_Een_geoorloofde_les_breekt_de_rij_niet_een_gevolgde_wel()
    {
        Aanwezigheidsregel[] goed = [.. Enumerable.Range(1, 20).Select(i => Les($"2024-06-{i:00}", 4, 4))];
        Loopt(Lessen([.. goed, Les("2024-06-21", 4, 0, Verzuim.Ongeoorloofd), Les("2024-06-22", 4, 0, Verzuim.Geoorloofd), Les("2024-06-23", 4, 0, Verzuim.Ongeoorloofd), Les("2024-06-24", 4, 0, Verzuim.Ongeoorloofd)]), "AL-13", "2024-06-28");
        Nooit(Lessen([.. goed, Les("2024-06-21", 4, 0, Verzuim.Ongeoorloofd), Les("2024-06-22", 4, 1), Les("2024-06-23", 4, 0, Verzuim.Ongeoorloofd), Les("2024-06-24", 4, 0, Verzuim.Ongeoorloofd)]), "AL-13", "2024-06-28");
    }

    [Fact]
    public void AL13_Sluit_met_het_einde_van_het_traject() =>
        Loopt(Reizen.J6().Op("2024-07-10", new TaaltrajectBeeindigd { TrajectId = Id(21), Einddatum = D("2024-07-12") }), "AL-13", "2024-06-28", "2024-07-13");

    [Fact]
    public void AL13_Weektotalen_tellen_voor_het_percentage_en_niet_voor_losse_lessen()
    {
        Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd Week(string maandag, decimal gevolgd) =>
            new() { TrajectId = Id(21), WeekVan = D(maandag), WeekTot = D(maandag).AddDays(6), Gepland = 8, Gevolgd = gevolgd, Geoorloofd = 0, Ongeoorloofd = 8 - gevolgd };

        var weken = MetPlan().Op("2024-05-06", Traject(21, "2024-05-06"));
        weken.Van(SchoolA, "2024-06-28", Week("2024-05-27", 4)).Van(SchoolA, "2024-06-28", Week("2024-06-03", 4)).Van(SchoolA, "2024-06-28", Week("2024-06-10", 4)).Van(SchoolA, "2024-06-28", Week("2024-06-17", 8));
        var beeld = weken.Beeld("2024-06-28").Aanwezigheid!;

        Assert.Equal((32m, 20m, 0m, 12m, 62.5m), (beeld.Gepland, beeld.Aanwezig, beeld.Geoorloofd, beeld.Ongeoorloofd, beeld.Percentage!.Value));
        Assert.Equal(20, weken.Beeld("2024-06-28").Uren.Taal);
        Loopt(weken, "AL-13", "2024-06-28");
        Nooit(MetPlan().Op("2024-05-06", Traject(21, "2024-05-06")).Van(SchoolA, "2024-06-28", Week("2024-05-27", 0)).Van(SchoolA, "2024-06-28", Week("2024-06-03", 0)).Van(SchoolA, "2024-06-28", Week("2024-06-10", 0)), "AL-13", "2024-06-28");
    }

    [Fact]
    public void AL14_Elk_soort_een_eigen_signalering_en_weer_open_na_een_nieuwe_keer()
    {
        var verhaal = Asiel()
            .Op("2024-02-01", IntakeGemist("2024-02-01")).Op("2024-02-05", IntakeGemist("2024-02-05", Intakeonderdeel.Lbt)).Op("2024-02-10", Intake("2024-02-10"), Lbt("2024-02-10", LbtResultaat.Haalbaar))
            .Op("2024-04-01", new VoortgangsgesprekNietVerschenen { Datum = D("2024-04-01"), Aanwezig = false })
            .Op("2024-04-08", new VoortgangsgesprekGevoerd { Datum = D("2024-04-08"), Aanwezig = true, Afspraken = [] })
            .Op("2024-06-01", new VoortgangsgesprekGevoerd { Datum = D("2024-06-01"), Aanwezig = false, Afspraken = [] });

        Assert.Equal(
            ["INTAKE 2024-02-01..2024-02-10 A", "LBT 2024-02-05..2024-02-10 A", "GESPREK 2024-04-01..2024-04-08 A", "GESPREK 2024-06-01.. A"],
            verhaal.Geschiedenis("AL-14", "2024-06-02", metObject: true));
    }

    [Fact]
    public void AL15_Een_start_over_vijftien_dagen_is_nog_te_ver() =>
        Loopt(MetPlan().Op("2024-03-25", Traject(21, "2024-03-25")).Op("2024-04-23", Activiteit(31, Activiteitsoort.Participatie, "2024-05-08")), "AL-15", "2024-04-22", "2024-04-24", Ernst.W);

    [Fact]
    public void AL15_Een_PVT_dag_begint_het_gat_opnieuw() =>
        Loopt(MetPlan().Op("2024-03-25", Traject(21, "2024-03-25")).Op("2024-04-10", new PvtActiviteitGeregistreerd { Datum = D("2024-04-10"), Uren = 3, Excursie = false }), "AL-15", "2024-05-09");

    [Fact]
    public void AL15_Voor_een_gezinsmigrant_alleen_met_participatie_in_het_plan()
    {
        Verhaal Gezin(bool participatie) => new Verhaal()
            .Op("2024-01-08", Vestiging("2024-01-08", "por"), Plicht("SS101", "2024-01-08", Doelgroep.GezinsmigrantOfOverig, "2024-01-08"))
            .Op("2024-03-04", Plan("2024-03-04", participatie: participatie)).Op("2024-03-25", Traject(21, "2024-03-25"));

        Loopt(Gezin(true), "AL-15", "2024-04-22");
        Nooit(Gezin(false), "AL-15", "2024-12-01");
    }

    [Fact]
    public void AL16_Een_vervolg_sluit() =>
        Loopt(MetPlan().Op("2024-03-25", Traject(21, "2024-03-25"), Activiteit(31, Activiteitsoort.Participatie, "2024-03-25", "2024-06-30"))
            .Op("2024-06-10", Activiteit(32, Activiteitsoort.Vrijwilligerswerk, "2024-07-01")), "AL-16", "2024-05-31", "2024-06-10", Ernst.W);

    [Fact]
    public void AL17_Onder_acht_uur_na_acht_weken_met_gegevens()
    {
        Aanwezigheidsregel[] Weken(decimal uren) => [.. Enumerable.Range(0, 8).Select(w => Les($"{D("2024-03-25").AddDays(7 * w):yyyy-MM-dd}", uren, uren))];
        Verhaal Verhaal(decimal uren) => MetPlan().Op("2024-03-25", Traject(21, "2024-03-25")).Op("2024-05-13", Aanwezigheid(21, "2024-03-25", "2024-05-19", Weken(uren)));

        Loopt(Verhaal(7.75m), "AL-17", "2024-05-20", null, Ernst.I);
        Nooit(Verhaal(8), "AL-17", "2024-06-01");
    }

    [Fact]
    public void AL17_Een_week_zonder_gegevens_wordt_niet_beoordeeld() =>
        Nooit(MetPlan().Op("2024-03-25", Traject(21, "2024-03-25")).Op("2024-05-13", Aanwezigheid(21, "2024-05-06", "2024-05-12", Les("2024-05-06", 2, 2))), "AL-17", "2024-07-01");

    [Fact]
    public void AL18_Na_zes_maanden_zonder_planning_en_uren()
    {
        Loopt(MetPlan(Leerroute.Z), "AL-18", "2024-09-05", null, Ernst.C);
        Loopt(MetPlan(Leerroute.Z).Op("2024-10-01", Traject(21, "2024-10-01", 10)), "AL-18", "2024-09-05", "2024-10-01");
    }

    [Fact]
    public void AL18_Het_tempo_zakt_op_de_berekende_dag_onder_de_norm() =>
        Loopt(Reizen.J3(144), "AL-18", "2025-02-27", null, Ernst.W);    // 548 x 1096 / 751 < 800

    [Fact]
    public void AL20_Waarschuwing_zonder_start_en_actie_zonder_handtekening()
    {
        Loopt(MetPlan().Op("2025-04-01", new PvtActiviteitGeregistreerd { Datum = D("2025-04-01"), Uren = 3, Excursie = true }), "AL-20", "2025-03-05", "2025-04-01", Ernst.W);
        Loopt(MetPlan().Op("2025-01-06", new PvtActiviteitGeregistreerd { Datum = D("2025-01-06"), Uren = 3, Excursie = true }).Op("2026-10-01", new PvtOndertekend { OndertekendOp = D("2026-10-01"), TotaalUren = 12 }),
            "AL-20", "2026-09-05", "2026-10-01", Ernst.A);
    }

    [Fact]
    public void AL20_Oplopende_ernst_blijft_een_signalering()
    {
        var signalering = Assert.Single(MetPlan().Signaleringen("2026-09-05"), s => s.Code == "AL-20");

        Assert.Equal((D("2025-03-05"), Ernst.A), (signalering.Sinds, signalering.Ernst));
    }

    [Fact]
    public void AL21_Getekend_met_te_weinig_uren() =>
        Loopt(MetPlan().Op("2024-09-02", new PvtActiviteitGeregistreerd { Datum = D("2024-09-02"), Uren = 11.75m, Excursie = true }).Op("2024-10-01", new PvtOndertekend { OndertekendOp = D("2024-10-01") })
            .Op("2024-10-08", new PvtActiviteitGeregistreerd { Datum = D("2024-10-08"), Uren = 0.25m, Excursie = false }), "AL-21", "2024-10-01", "2024-10-08", Ernst.A);

    [Fact]
    public void AL22_Alleen_waar_de_map_verplicht_is()
    {
        Loopt(MetPlan().Op("2025-10-01", new MapActiviteitGeregistreerd { Datum = D("2025-10-01"), Uren = 4 }), "AL-22", "2025-09-05", "2025-10-01", Ernst.W);
        Nooit(MetPlan(Leerroute.Onderwijs), "AL-22", "2027-01-01");
    }

    [Theory]
    [InlineData("2026-03-04", null)]
    [InlineData("2026-03-05", Ernst.I)]
    [InlineData("2026-09-05", Ernst.W)]
    [InlineData("2026-12-05", Ernst.A)]
    [InlineData("2027-01-05", Ernst.C)]
    internal void AL23_De_ernst_loopt_op(string dag, Ernst? verwacht) =>
        Assert.Equal(verwacht, MetPlan().Signaleringen(dag).SingleOrDefault(s => s.Code == "AL-23")?.Ernst);

    [Fact]
    public void AL24_Neemt_over_op_de_einddatum_en_sluit_bij_verlenging()
    {
        var verhaal = MetPlan().Op("2027-04-01", Termijn("2024-03-05", "2027-09-05", Termijnaanleiding.VerlengdOpVerzoek));

        Assert.Equal("overgenomen door AL-24", verhaal.Signaleringen("2027-03-05").Single(s => s.Code == "AL-23").Reden);
        Loopt(verhaal, "AL-24", "2027-03-05", "2027-04-01", Ernst.C);
    }

    [Fact]
    public void AL25_Vijftien_weken_voor_het_einde_tenzij_geboekt()
    {
        var verhaal = MetPlan().Op("2026-10-01", Geslaagd("2026-10-01", Examenonderdeel.Lezen), Geslaagd("2026-10-01", Examenonderdeel.Luisteren), Geslaagd("2026-10-01", Examenonderdeel.Schrijven), Geslaagd("2026-10-01", Examenonderdeel.Knm))
            .Op("2026-11-25", Voortgang("2026-11-25", Voortgangsoordeel.OpSchema, new GeboektExamen { Onderdeel = Examenonderdeel.Spreken, Datum = D("2027-01-05") }));

        Loopt(verhaal, "AL-25", "2026-11-20", "2026-11-25", Ernst.A);
        Assert.Equal("SPREKEN", verhaal.Signaleringen("2026-11-20").Single(s => s.Code == "AL-25").Object);
    }

    [Fact]
    public void AL25_A2_schrijven_en_spreken_al_na_drieentwintig_weken()
    {
        var verhaal = MetPlan().Op("2025-09-01", Plan("2025-09-01", Leerroute.B1, 2, PipNiveau.A2));

        Assert.Equal(["SCHRIJVEN 2026-09-25.. A", "SPREKEN 2026-09-25.. A"], verhaal.Geschiedenis("AL-25", "2026-09-25", metObject: true));
        Assert.Equal(5, verhaal.Geschiedenis("AL-25", "2026-11-20").Length);
    }

    [Fact]
    public void AL26_Na_dertig_maanden_met_een_bekende_grond() =>
        Loopt(MetPlan().Op("2026-01-12", new VoortgangsgesprekGevoerd { Datum = D("2026-01-12"), Aanwezig = true, Afspraken = [], Verlengingsgrond = true })
            .Op("2026-09-20", new VerzoekBeoordeeld { Soort = Verzoeksoort.Verlenging, Oordeel = Verzoekoordeel.InBehandeling, Datum = D("2026-09-20") }), "AL-26", "2026-09-05", "2026-09-20", Ernst.I);

    [Fact]
    public void AL31_Een_gezinsmigrant_na_tweeennegentig_dagen() =>
        Loopt(new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "por"), Plicht("SS101", "2024-01-08", Doelgroep.GezinsmigrantOfOverig, "2024-01-08")).Op("2024-05-01", Contact("2024-05-01")), "AL-31", "2024-04-10", "2024-05-01", Ernst.W);

    [Fact]
    public void AL31_Contact_met_een_ander_telt_niet() =>
        Loopt(Asiel().Op("2024-02-01", Contact("2024-02-01", Begeleidersrol.BegeleiderVwn)), "AL-31", "2024-02-09");

    [Fact]
    public void AL32_De_tweede_wissel_binnen_een_jaar_tot_hij_erkend_is()
    {
        var verhaal = Asiel()
            .Op("2024-01-08", Begeleider("2024-01-08", Begeleidersrol.Regisseur, "Rik", "2024-03-31"))
            .Op("2024-04-01", Begeleider("2024-04-01", Begeleidersrol.Regisseur, "Roos", "2024-08-31"))
            .Op("2024-09-02", Begeleider("2024-09-02", Begeleidersrol.Regisseur, "Ruud"))
            .Op("2024-09-05", new SignaleringErkend("AL-32", "wissel:2024-09-02", "Ruud"));

        Loopt(verhaal, "AL-32", "2024-09-02", "2024-09-05", Ernst.W, "erkend");
    }

    /// <summary>Twelve months back from the second switch: a switch on the same day a year ago is just outside it.</summary>
    [Fact]
    public void AL32_Een_wissel_precies_een_jaar_geleden_telt_niet_meer()
    {
        static Verhaal Met(string tweede) => Asiel().Op("2024-01-08", Begeleider("2024-01-08", Begeleidersrol.Regisseur, "Rik", "2024-03-31")).Op("2024-04-01", Begeleider("2024-04-01", Begeleidersrol.Regisseur, "Roos", "2025-03-30")).Op(tweede, Begeleider(tweede, Begeleidersrol.Regisseur, "Ruud"));
        Assert.Single(Met("2025-03-31").Geschiedenis("AL-32", "2025-04-02"));
        Assert.Empty(Met("2025-04-01").Geschiedenis("AL-32", "2025-04-02"));
    }

    /// <summary>R-22: six months from settling, the last day included.</summary>
    [Fact]
    public void AL30_De_laatste_dag_van_de_zes_maanden_hoort_erbij()
    {
        static Verhaal Met(string dag) => new Verhaal().Op("2024-05-06", Vestiging("2024-05-06", "fas")).Op(dag, Bericht(dag, Berichtdoel.Beschikking, false, "nld"));
        Assert.Single(Met("2024-11-06").Geschiedenis("AL-30", "2024-11-10"));
        Assert.Empty(Met("2024-11-07").Geschiedenis("AL-30", "2024-11-10"));
    }

    [Fact]
    public void AL32_Vijf_begeleiders_zijn_er_te_veel()
    {
        var verhaal = Asiel();
        foreach (var (rol, i) in Enum.GetValues<Begeleidersrol>().Take(5).Select((r, i) => (r, i))) { verhaal.Op($"2024-02-0{i + 1}", Begeleider($"2024-02-0{i + 1}", rol, $"Persoon {i}", i == 0 ? "2024-02-20" : null)); }

        Loopt(verhaal, "AL-32", "2024-02-05", "2024-02-21");
    }

    [Fact]
    public void AL33_De_start_sluit() => Loopt(Asiel().Op("2024-02-01", Begeleiding("2024-02-01")), "AL-33", "2024-01-22", "2024-02-01", Ernst.A);

    [Fact]
    public void AL34_De_school_zwijgt_op_dag_zesendertig()
    {
        var verhaal = MetPlan().Op("2024-03-25", Traject(21, "2024-03-25")).Op("2024-05-03", Voortgang("2024-05-01"));

        Loopt(verhaal, "AL-34", "2024-04-30", "2024-05-03", Ernst.W);
        Assert.Contains(verhaal.Signaleringen("2024-06-08"), s => s.Code == "AL-34" && s.Sinds == D("2024-06-08"));    // 36 days after receipt, not after the peildatum
    }

    [Fact]
    public void AL34_Een_school_die_niets_van_een_gezinsmigrant_mag_sturen_zwijgt_niet()
    {
        var verhaal = new Verhaal()
            .Op("2024-01-08", Vestiging("2024-01-08", "por"), Plicht("SS101", "2024-01-08", Doelgroep.GezinsmigrantOfOverig, "2024-01-08"))
            .Op("2024-03-04", Plan("2024-03-04")).Op("2024-03-25", Traject(21, "2024-03-25"));

        Nooit(verhaal, "AL-34", "2024-06-30");
        Assert.Equal(["2024-04-30.. W"], verhaal.Geschiedenis("AL-34", "2024-06-30", drempels: Drempels.Van([new("school:aanwezigheid:gezinsmigrant", "true")], Inburgering.Contracts.Werkdagen.Standaard)));
    }

    [Fact]
    public void AL34_VluchtelingenWerk_na_zestig_dagen_tot_afgerond() =>
        Loopt(Asiel().Op("2024-01-18", Begeleiding("2024-01-18")).Op("2024-04-02", Begeleiding("2024-04-02", Begeleidingsstatus.Afgerond)), "AL-34", "2024-03-19", "2024-04-02");

    [Fact]
    public void AL35_Zeshonderd_uren_en_achter()
    {
        Verhaal Verhaal(int uren) => MetPlan().Op("2024-03-25", Traject(21, "2024-03-25"))
            .Op("2025-05-01", Aanwezigheid(21, "2024-03-25", "2025-04-30", [.. Enumerable.Range(0, uren / 4).Select(i => Les($"{D("2024-03-25").AddDays(i * 2):yyyy-MM-dd}", 4, 4))]))
            .Op("2025-05-12", Voortgang("2025-05-12", Voortgangsoordeel.Achter));

        Loopt(Verhaal(600).Op("2025-06-02", Plan("2025-06-02", Leerroute.B1, 2, PipNiveau.A2)), "AL-35", "2025-05-12", "2025-06-02", Ernst.I);
        Nooit(Verhaal(596), "AL-35", "2025-06-01");
    }

    [Fact]
    public void AL36_Het_einde_sluit() =>
        Loopt(MetPlan().Op("2024-06-10", new WerktrajectGestart { WerktrajectId = Id(41), Soort = Werktrajectsoort.WerkMetBehoud, Sector = "zorg", Start = D("2024-06-10") })
            .Op("2024-09-02", new WerktrajectBeeindigd { WerktrajectId = Id(41), Einde = D("2024-09-02") }), "AL-36", "2024-08-25", "2024-09-03", Ernst.W);

    [Fact]
    public void AL36_Een_eerder_maximum_gaat_voor_en_een_baan_kent_er_geen()
    {
        Loopt(MetPlan().Op("2024-06-10", new WerktrajectGestart { WerktrajectId = Id(41), Soort = Werktrajectsoort.WerkMetBehoud, Sector = "zorg", Start = D("2024-06-10"), MaxEinde = D("2024-08-01") }), "AL-36", "2024-07-16");
        Nooit(MetPlan().Op("2024-06-10", new WerktrajectGestart { WerktrajectId = Id(41), Soort = Werktrajectsoort.Baan, Sector = "zorg", Start = D("2024-06-10") }), "AL-36", "2025-01-01");
    }

    [Fact]
    public void AL37_Twee_weken_voor_het_einde_van_de_nazorg() =>
        Loopt(MetPlan().Op("2024-06-10", new NazorgGestart { WerktrajectId = Id(41), Start = D("2024-06-10") }).Op("2024-09-09", new NazorgBeeindigd { WerktrajectId = Id(41), Einde = D("2024-09-09") }), "AL-37", "2024-08-27", "2024-09-09", Ernst.I);

    [Fact]
    public void AL38_Een_signaal_wacht_op_een_besluit() =>
        Loopt(MetPlan().Op("2024-06-03", new Handhavingssignaal { Code = Handhavingscode.B2C, Feiten = "drie maanden verzuim", Bron = SchoolA, Datum = D("2024-06-03") })
            .Op("2024-06-20", new Handhavingsbesluit
            {
                Code = Handhavingscode.B2C, Uitkomst = Handhavingsuitkomst.Waarschuwing, GesprekOp = D("2024-06-18"), Weging = "eerste keer", BesluitOp = D("2024-06-20"), BezwaarTot = D("2024-08-01"), GoedgekeurdDoor = ["a", "b"],
            }), "AL-38", "2024-06-03", "2024-06-20", Ernst.A);

    [Fact]
    public void AL39_Een_correctie_sluit()
    {
        var verhaal = Reizen.J4();
        var begeleiding = verhaal.Feiten.Single(f => f.Inhoud is MaatschappelijkeBegeleidingGewijzigd).BerichtId;
        verhaal.Van(Vwn, "2024-09-12", new CorrectieGepubliceerd { CorrectieVan = begeleiding, Reden = "verkeerde persoon" });

        Assert.Equal(["MAATSCHAPPELIJKE_BEGELEIDING 2024-09-10..2024-09-12 A", "ONTZORGEN 2024-09-10.. A"], verhaal.Geschiedenis("AL-39", "2024-09-12", metObject: true));
    }

    [Fact]
    public void AL42_Sluit_als_een_mens_de_identiteit_bevestigt() =>
        Loopt(Asiel().Op("2024-02-01", new IdentiteitOnzeker("NUMMERS_BOTSEN", "BSN en V-nummer horen bij twee personen"))
            .Op("2024-02-05", new IdentiteitBevestigd { NieuweSleutel = Id(901), Reden = "paspoort gezien" }), "AL-42", "2024-02-01", "2024-02-05", Ernst.C);

    [Fact]
    public void AL43_Sluit_als_het_bericht_alsnog_verwerkt_is()
    {
        var verhaal = Asiel().Op("2024-02-01", new BerichtGeweigerd("ONBEKENDE_CONTRACTVERSIE", Id(777), "nl.inburgering.duo.lbt-resultaat-bekend.v2", "versie 2 is onbekend"));

        Loopt(verhaal, "AL-43", "2024-02-01", null, Ernst.A);
        verhaal.Op("2024-02-01", new CorrectieGepubliceerd { CorrectieVan = Id(777), Reden = "opnieuw gestuurd" });
        Assert.Equal(["2024-02-01..2024-02-01 A"], verhaal.Geschiedenis("AL-43", "2024-02-01"));
    }

    [Fact]
    public void AL43_DUO_weigert_het_plan() =>
        Loopt(MetPlan().Op("2024-03-05", new PipBijDuoGeweigerd { Fouten = [new DuoFout { Code = "403", Tekst = "niveau past niet bij de leerroute" }] })
            .Op("2024-03-08", new PipBijDuoGeregistreerd { Registratiedatum = D("2024-03-08") }), "AL-43", "2024-03-05", "2024-03-08");

    [Fact]
    public void AL43_DUO_weigert_een_melding_tot_zij_alsnog_of_een_nieuwe_lukt()
    {
        DuoverkeerBijgewerkt Map(int melding, Duoverkeerstand stand, string dag) => new()
        {
            VerkeerId = Id(melding), Soort = Duoverkeersoort.Map, Stand = stand, Datum = D(dag), Fouten = stand == Duoverkeerstand.Geweigerd ? [new DuoFout { Code = "DUO_WEIGERT", Tekst = "De datum ligt in de toekomst." }] : null,
        };
        var geweigerd = () => MetPlan().Op("2024-03-05", Map(70, Duoverkeerstand.Verzonden, "2024-03-05"), Map(70, Duoverkeerstand.Geweigerd, "2024-03-05"));
        Loopt(geweigerd().Op("2024-03-08", Map(70, Duoverkeerstand.Verzonden, "2024-03-08"), Map(70, Duoverkeerstand.Ontvangen, "2024-03-08")), "AL-43", "2024-03-05", "2024-03-08");
        Loopt(geweigerd().Op("2024-03-08", Map(71, Duoverkeerstand.Ontvangen, "2024-03-08")), "AL-43", "2024-03-05", "2024-03-08");
    }

    [Fact]
    public void AL43_DUO_laat_een_gebeurtenis_niet_lezen_tot_dat_alsnog_lukt()
    {
        DuoverkeerBijgewerkt Gebeurtenis(int bericht, Duoverkeerstand stand, string dag) => new()
        {
            VerkeerId = Id(bericht), Soort = Duoverkeersoort.Gebeurtenis, GebeurtenisId = "SS131", Stand = stand, Datum = D(dag), Fouten = stand == Duoverkeerstand.Geweigerd ? [new DuoFout { Code = "DUO_WEIGERT", Tekst = "DUO staat dit voor deze persoon niet toe (403)." }] : null,
        };
        Loopt(MetPlan().Op("2024-03-05", Gebeurtenis(70, Duoverkeerstand.Geweigerd, "2024-03-05")).Op("2024-03-06", Gebeurtenis(71, Duoverkeerstand.Verwerkt, "2024-03-06")).Op("2024-03-08", Gebeurtenis(70, Duoverkeerstand.Verwerkt, "2024-03-08")),
            "AL-43", "2024-03-05", "2024-03-08");
    }

    [Fact]
    public void AL46_Behoefte_zonder_aanbod_tot_een_nieuwe_versie() =>
        Loopt(Asiel().Op("2024-01-08", Koppeling("2023-11-01")).Op("2024-01-09", Profiel("2024-01-09", Alfabetiseringsbehoefte.Ja)).Op("2024-03-04", Plan("2024-03-04")).Op("2024-03-25", Plan("2024-03-25", versie: 2, alfabetisering: Alfabetisering.Alfabetisering)),
            "AL-46", "2024-03-04", "2024-03-25", Ernst.W);

    [Fact]
    public void AL47_De_laatste_dag_schuift_naar_een_werkdag() =>
        Loopt(Asiel().Op("2024-02-16", Plan("2024-02-16")), "AL-47", "2024-02-16", "2024-04-03", Ernst.I);   // +42 is Good Friday, so Tuesday 2 April is the last day

    [Fact]
    public void AL48_Negentig_dagen_voor_de_achttiende_verjaardag() =>
        Loopt(Asiel().Op("2024-02-01", new GezinslidToegevoegd { GezinsverbandId = Id(7), Relatie = Gezinsrelatie.Kind, Geboortedatum = D("2006-09-01") }), "AL-48", "2024-06-03", null, Ernst.I);

    [Fact]
    public void AL49_In_het_venster_van_vijftien_tot_achttien_maanden() =>
        Loopt(MetPlan().Op("2025-05-12", Voortgang("2025-05-12", Voortgangsoordeel.Voor)), "AL-49", "2025-06-05", "2025-09-05", Ernst.I);

    [Fact]
    public void Een_drempel_uit_de_configuratie_verschuift_de_dag()
    {
        var drempels = Drempels.Van([new("alert:AL-01:dagen", "10"), new("iets:anders", "x")], Werkdagen.Standaard);

        Assert.Equal(["2024-07-11..2024-09-02 W"], Reizen.J2().Geschiedenis("AL-01", "2024-11-20", drempels: drempels));
        Assert.Throws<ArgumentException>(() => Drempels.Van([new("alert:AL-01:weken", "1")], Werkdagen.Standaard));
        Assert.Throws<ArgumentException>(() => Drempels.Van([new("alert:AL-01:dagen", "veel")], Werkdagen.Standaard));
    }
}
