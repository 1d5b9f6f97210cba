using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Signaleringen;

/// <summary>De reizen als zuivere feitenlijsten, op de dag nauwkeurig.</summary>
public class VerloopTests
{
    [Fact]
    public void J1_Goed_begeleid_van_azc_tot_les_heeft_geen_open_signalering()
    {
        var reis = Reizen.J1();

        var beeld = reis.Beeld("2024-04-16");

        Assert.Equal(Toestand.TrajectLopend, beeld.Toestand);
        Assert.Equal(49, beeld.PipTermijn!.Dag);
        Assert.Equal(D("2024-03-25"), beeld.PipTermijn.Uiterlijk);
        Assert.Equal((D("2024-03-05"), D("2027-03-05"), D("2027-03-04")), (beeld.Termijn!.Startdatum, beeld.Termijn.Einddatum, beeld.Termijn.LaatsteDag));
        Assert.Equal(["T1", "T2", "T3", "T4b"], beeld.Overdrachten.Select(o => o.Soort));
        Assert.All(beeld.Overdrachten, o => Assert.True(o.Warm, o.Soort));
        Assert.Equal(1, beeld.OpnieuwGevraagd);
        Assert.Equal([new Gat(D("2024-03-25"), D("2024-04-07"), 14)], beeld.Gaten);
        Assert.Equal(3, reis.Stand("2024-04-16").ActieveBegeleiders.Count());
        Assert.Equal(14, beeld.Weekbelasting);
        Assert.True(beeld.Pip!.BijDuo);
        Assert.Equal("", reis.Open("2024-04-16"));
        Assert.Equal(["AL-47 2024-03-04..2024-04-16"], reis.Signaleringen("2024-04-16").Select(s => $"{s.Code} {s.Sinds:yyyy-MM-dd}..{s.OpgelostOp:yyyy-MM-dd}"));
    }

    [Fact]
    public void J1_Ontzorgen_vraagt_zes_weken_voor_het_einde_om_een_besluit() =>
        Assert.Equal(["2024-06-03..2024-07-04 A"], Reizen.J1Af().Geschiedenis("AL-28", "2024-08-01"));

    [Fact]
    public void J1_Alles_gehaald_is_in_afronding_en_dan_voldaan()
    {
        var reis = Reizen.J1Af();

        Assert.Equal(Toestand.TrajectLopend, reis.Stand("2026-02-01").Toestand);
        Assert.Equal(Toestand.InAfronding, reis.Stand("2026-02-02").Toestand);
        Assert.Equal(Toestand.Voldaan, reis.Stand("2026-02-23").Toestand);
        Assert.Contains(reis.Beeld("2026-02-23").Overdrachten, o => o is { Soort: "T11", Status: "GEVRAAGD" });
        Assert.DoesNotContain(reis.Signaleringen("2026-12-31"), s => s.Code is "AL-20" or "AL-22" or "AL-23" or "AL-24");
        Assert.Equal("", reis.Open("2026-02-23"));
    }

    [Fact]
    public void J2_Zonder_overdracht_en_met_een_laat_plan_waarschuwt_elke_regel_op_zijn_dag()
    {
        var reis = Reizen.J2();

        Assert.Equal(["2024-07-15..2024-09-02 W"], reis.Geschiedenis("AL-01", "2024-11-20"));
        Assert.Equal("achterhaald door de vestiging", reis.Signaleringen("2024-11-20").Single(s => s.Code == "AL-01").Reden);
        Assert.Equal(["2024-07-15.. W"], reis.Geschiedenis("AL-02", "2024-11-20"));
        Assert.Equal(["T1 2024-09-02.. A"], reis.Geschiedenis("AL-03", "2024-11-20", metObject: true));
        Assert.Equal(["2024-09-16.. A"], reis.Geschiedenis("AL-33", "2024-11-20"));
        Assert.Equal(["2024-09-16.. A"], reis.Geschiedenis("AL-27", "2024-11-20"));
        Assert.Equal(["2024-09-30..2024-10-21 W"], reis.Geschiedenis("AL-06", "2024-11-20"));
        Assert.Equal(["2024-10-04..2024-11-04 W"], reis.Geschiedenis("AL-31", "2024-11-20"));
        Assert.Equal(["2024-10-28..2024-11-12 A"], reis.Geschiedenis("AL-07", "2024-11-20"));
        Assert.Equal("overgenomen door AL-08", reis.Signaleringen("2024-11-20").Single(s => s.Code == "AL-07").Reden);
        Assert.Equal(["2024-11-12..2024-11-18 C"], reis.Geschiedenis("AL-08", "2024-11-20"));
        Assert.Equal("AL-02 AL-03 AL-27 AL-33 AL-47", reis.Open("2024-11-20"));
        Assert.Equal(77, reis.Beeld("2024-11-20").PipTermijn!.Dag);
        Assert.Equal((D("2024-11-19"), D("2027-11-19")), (reis.Beeld("2024-11-20").Termijn!.Startdatum, reis.Beeld("2024-11-20").Termijn!.Einddatum));
        Assert.Contains(reis.Beeld("2024-11-20").Overdrachten, o => o is { Soort: "T1", Status: "ONTBREEKT", Warm: false });
        Assert.DoesNotContain(reis.Signaleringen("2024-11-20"), s => s.Code is "AL-10" or "AL-18" or "AL-19" or "AL-34");
    }

    [Fact]
    public void J2_De_regisseur_sluit_het_ontbrekende_klantprofiel_met_een_reden()
    {
        var reis = Reizen.J2().Op("2024-11-21", new SignaleringGesloten("AL-02", "", "COA heeft geen profiel", "Rik"));

        Assert.Equal(["2024-07-15..2024-11-21 W"], reis.Geschiedenis("AL-02", "2025-03-01"));
        Assert.Equal("COA heeft geen profiel", reis.Signaleringen("2025-03-01").Single(s => s.Code == "AL-02").Reden);
    }

    [Fact]
    public void J3_Participatie_loopt_achter_tot_er_een_activiteit_loopt()
    {
        var reis = Reizen.J3(144);
        var uren = UsdRegie.Dossiers.Uren.Van(reis.Stand("2025-02-06"));

        Assert.Equal(822.8m, Math.Round(uren.PrognoseTaal!.Uren, 1));
        Assert.Equal(360.3m, Math.Round(uren.PrognoseParticipatie!.Uren, 1));
        Assert.Equal(new Tekort(560, 52.29m, 10.71m), reis.Beeld("2025-02-06").Uren.TekortParticipatie);
        Assert.Contains("AL-19", reis.Open("2025-02-06"), StringComparison.Ordinal);
        Assert.DoesNotContain("AL-18", reis.Open("2025-02-06"), StringComparison.Ordinal);
        Assert.Equal(Ernst.C, reis.Signaleringen("2025-02-06").Single(s => s is { Code: "AL-19", OpgelostOp: null }).Ernst);
        Assert.Equal(860.6m, Math.Round(UsdRegie.Dossiers.Uren.Van(reis.Stand("2025-02-10")).PrognoseParticipatie!.Uren, 1));
        Assert.Equal(D("2025-02-10"), reis.Signaleringen("2025-05-05").Last(s => s.Code == "AL-19").OpgelostOp);
        Assert.Equal(384, UsdRegie.Dossiers.Uren.Van(reis.Stand("2025-05-05")).Participatie);
        Assert.Equal(860.6m, Math.Round(UsdRegie.Dossiers.Uren.Van(reis.Stand("2025-05-05")).PrognoseParticipatie!.Uren, 1));
    }

    [Fact]
    public void J3_Te_weinig_uren_heropent_als_waarschuwing_met_beide_getallen()
    {
        var signalering = Reizen.J3(36).Signaleringen("2025-05-05").Last(s => s.Code == "AL-19");

        Assert.Equal((D("2025-05-05"), null, Ernst.W), (signalering.Sinds, signalering.OpgelostOp, signalering.Ernst));
        Assert.Contains("276 van 800", signalering.Uitleg, StringComparison.Ordinal);
        Assert.Contains("752,6 (94,1%)", signalering.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    public void J3_Een_gezinsmigrant_heeft_geen_participatienorm()
    {
        var reis = Reizen.J3(36, Doelgroep.GezinsmigrantOfOverig);

        Assert.Null(UsdRegie.Dossiers.Uren.Van(reis.Stand("2025-05-05")).DoelParticipatie);
        Assert.DoesNotContain(reis.Signaleringen("2025-05-05"), s => s.Code == "AL-19");
    }

    [Fact]
    public void J4_Gezinsmigrant_mist_de_intake_en_krijgt_wat_bij_de_doelgroep_hoort()
    {
        var reis = Reizen.J4();

        Assert.Equal(["INTAKE 2024-03-20..2024-04-15 A"], reis.Geschiedenis("AL-14", "2024-09-10", metObject: true));
        Assert.Equal(["B1 2024-04-03.. A"], reis.Geschiedenis("AL-38", "2024-09-10", metObject: true));
        Assert.Equal(["MAATSCHAPPELIJKE_BEGELEIDING 2024-09-10.. A", "ONTZORGEN 2024-09-10.. A"], reis.Geschiedenis("AL-39", "2024-09-10", metObject: true));
        Assert.Equal(["2024-09-10.. I"], reis.Geschiedenis("AL-13", "2024-09-10"));
        Assert.DoesNotContain(reis.Signaleringen("2024-09-10"), s => s.Code is "AL-06" or "AL-12" or "AL-27" or "AL-28" or "AL-33");
        Assert.Contains("maximum 250 euro", reis.Signaleringen("2024-09-10").Single(s => s.Code == "AL-38").Uitleg, StringComparison.Ordinal);
        Assert.Null(reis.Beeld("2024-09-10").Ontzorgen);
    }

    [Fact]
    public void J5_Onderwijsroute_kent_geen_map_en_een_notitie_bij_28_jaar()
    {
        var jong = Reizen.J5("1998-04-02");
        var ouder = Reizen.J5("1995-01-10");

        Assert.DoesNotContain(jong.Signaleringen("2024-05-13"), s => s.Code == "AL-11");
        Assert.Equal(Onderdeelstatus.NietVanToepassing, jong.Beeld("2024-05-13").Onderdelen.Map.Status);
        Assert.Equal(["TAALSCHAKELDIPLOMA", "PVT"], jong.Beeld("2024-05-13").Ontbreekt);
        Assert.Equal((D("2024-05-14"), D("2027-05-14")), (jong.Beeld("2024-05-13").Termijn!.Startdatum, jong.Beeld("2024-05-13").Termijn!.Einddatum));
        Assert.Equal(["2024-05-13.. I"], ouder.Geschiedenis("AL-11", "2024-05-13"));
        var erkend = ouder.Op("2024-05-13", new SignaleringErkend("AL-11", "2024-05-13", "Rik"));
        Assert.Equal(["2024-05-13..2024-05-13 I"], erkend.Geschiedenis("AL-11", "2024-05-20"));
    }

    [Fact]
    public void J6_Verzuim_opent_bij_de_levering_en_sluit_als_de_maand_erna_goed_is()
    {
        var beeld = Reizen.J6().Beeld("2024-06-28").Aanwezigheid!;

        Assert.Equal((24.0m, 10.5m, 3.0m, 10.5m, 50.0m), (beeld.Gepland, beeld.Aanwezig, beeld.Geoorloofd, beeld.Ongeoorloofd, beeld.Percentage!.Value));
        Assert.Equal("50.0", beeld.Percentage.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["2024-06-28.. A"], Reizen.J6().Geschiedenis("AL-13", "2024-07-05"));
        Assert.Equal(["2024-06-28..2024-07-31 A"], Reizen.J6Hersteld().Geschiedenis("AL-13", "2024-08-01"));
        Assert.DoesNotContain(Reizen.J6Hersteld().Signaleringen("2024-08-01"), s => s.Code == "AL-38");
    }

    [Fact]
    public void J7_Gat_tussen_trajecten_en_het_herstel()
    {
        var reis = Reizen.J7();

        Assert.Equal(["2024-03-27..2024-05-25 W"], reis.Geschiedenis("AL-16", "2024-06-30"));
        Assert.Equal("overgenomen door AL-15", reis.Signaleringen("2024-06-30").Single(s => s.Code == "AL-16").Reden);
        Assert.Equal(["2024-05-25..2024-05-27 W"], reis.Geschiedenis("AL-15", "2024-06-30"));
        Assert.Equal("gepland", reis.Signaleringen("2024-06-30").Single(s => s.Code == "AL-15").Reden);
        Assert.Equal(new Gat(D("2024-04-27"), D("2024-06-09"), 44), reis.Beeld("2024-06-10").Gaten[^1]);
        Assert.Equal(8.0m, reis.Beeld("2024-05-27").WeekbelastingGerealiseerd);
        Assert.Equal(8.0m, reis.Beeld("2024-05-27").Weekbelasting);
        Assert.DoesNotContain(reis.Signaleringen("2024-06-30"), s => s.Code == "AL-17");
        Assert.Equal(["2024-08-25.. W"], reis.Geschiedenis("AL-36", "2024-09-10"));
    }

    [Fact]
    public void J8_Verhuizing_met_lopend_traject_wacht_op_de_overdracht()
    {
        var reis = Reizen.J8();

        Assert.Equal(["2024-08-01..2024-08-08 A"], reis.Geschiedenis("AL-41", "2024-08-20"));
        Assert.DoesNotContain(reis.Signaleringen("2024-08-20"), s => s.Code == "AL-04");
        Assert.Equal(Toestand.Overgedragen, reis.Stand("2024-08-01").Toestand);
        Assert.False(reis.Beeld("2024-08-20").Overdrachten.Single(o => o.Soort == "T7").Warm);
        Assert.Equal(12, reis.Beeld("2024-08-20").Uren.Taal);
    }

    [Fact]
    public void J8_Wat_openstond_sluit_met_de_reden_toestand() =>
        Assert.All(
            Reizen.J8().Signaleringen("2024-08-01").Where(s => s.OpgelostOp == D("2024-08-01")),
            s => Assert.Equal("toestand", s.Reden));

    [Fact]
    public void J10_Post_ontbreekt_bericht_alleen_Nederlands_en_einde_van_het_ontzorgen()
    {
        var reis = Reizen.J10();

        Assert.Equal(["ELEKTRICITEIT 2024-05-20.. A"], reis.Geschiedenis("AL-27", "2024-11-06", metObject: true));
        Assert.Equal(["PIP 2024-06-10.. A"], reis.Geschiedenis("AL-30", "2024-11-06", metObject: true));
        Assert.Equal(["2024-09-25.. A"], reis.Geschiedenis("AL-28", "2024-11-05"));
        Assert.Equal(["2024-09-25.. C"], reis.Geschiedenis("AL-28", "2024-11-06"));
    }

    [Fact]
    public void J10_Alleen_een_plan_verlengt_het_ontzorgen()
    {
        var reis = Reizen.J10()
            .Op("2024-11-08", Ontzorgd("2024-05-06", "2025-02-06", Ontzorgstatus.Verlengd))
            .Op("2024-11-12", Plan("2024-11-12", ontzorgenVan: "2024-05-06", ontzorgenTot: "2025-02-06"));

        Assert.Equal(["2024-09-25..2024-11-12 C", "2024-12-26.. A"], reis.Geschiedenis("AL-28", "2024-12-31"));
    }

    [Fact]
    public void J10_Een_reparatie_sluit_en_na_zes_maanden_mag_Nederlands_alleen()
    {
        var reis = Reizen.J10()
            .Op("2024-05-27", Ontzorgd("2024-05-27", "2024-11-06", Ontzorgstatus.Gestart, null, Ontzorgpost.Elektriciteit))
            .Op("2024-06-14", Bericht("2024-06-14", Berichtdoel.Pip, true, "nld"))
            .Op("2024-11-07", Bericht("2024-11-07", Berichtdoel.Beschikking, false, "nld"));

        Assert.Equal(["2024-05-20..2024-05-27 A"], reis.Geschiedenis("AL-27", "2024-11-10"));
        Assert.Equal(["2024-06-10..2024-06-14 A"], reis.Geschiedenis("AL-30", "2024-11-10"));
    }

    [Fact]
    public void J10_Te_vroeg_stoppen_zonder_reden() =>
        Assert.Equal(["2024-08-01..2024-08-05 A"], Reizen.J10()
            .Op("2024-08-01", Ontzorgd("2024-05-06", "2024-09-01", Ontzorgstatus.Beeindigd))
            .Op("2024-08-05", Ontzorgd("2024-05-06", "2024-09-01", Ontzorgstatus.Beeindigd, Ontzorgeinde.EindeBijstand))
            .Geschiedenis("AL-29", "2024-08-10"));

    [Fact]
    public void X1_Ondertussengroep_vraagt_na_negentig_dagen_om_aandacht()
    {
        var reis = new Verhaal()
            .Op("2021-12-13", Plicht("SS101", "2021-12-13", begin: "2021-12-13"))
            .Op("2022-01-10", Begeleiding("2022-01-10"))
            .Op("2022-02-07", new PvtActiviteitGeregistreerd { Datum = D("2022-02-07"), Uren = 3, Excursie = false });

        Assert.Equal(Toestand.Volgend, reis.Stand("2022-03-01").Toestand);
        Assert.Equal(
            ["MAATSCHAPPELIJKE_BEGELEIDING Lopend", "PVT Lopend", "KNM NietGestart", "ONA Onbekend"],
            reis.Beeld("2022-03-01").Checklijst.Select(r => $"{r.Onderdeel} {r.Status}"));
        Assert.Equal(Onderdeelstatus.NietVanToepassing, reis.Beeld("2022-03-01").Onderdelen.Map.Status);
        Assert.Equal(["2022-05-09.. I"], reis.Geschiedenis("AL-45", "2022-05-09"));
        Assert.Equal("AL-45", reis.Open("2022-12-31"));
    }

    [Fact]
    public void X2_Een_andere_doelgroep_vraagt_een_nieuw_plan()
    {
        var reis = Reizen.J8();
        var wissel = new Verhaal()
            .Op("2024-01-08", Vestiging("2024-01-08", "ara"), Plicht("SS101", "2024-01-08", begin: "2024-01-08"), Ontzorgd("2024-01-08", "2024-07-08"))
            .Op("2024-02-19", Plan("2024-02-19", Leerroute.Z))
            .Op("2024-10-01", Plicht("SS124", "2024-10-01", Doelgroep.GezinsmigrantOfOverig))
            .Op("2024-10-21", Plan("2024-10-21", Leerroute.Z, versie: 2));

        Assert.Equal(["2024-10-01..2024-10-21 A"], wissel.Geschiedenis("AL-40", "2024-11-01"));
        Assert.Null(wissel.Beeld("2024-10-01").Uren.DoelParticipatie);
        Assert.Equal(D("2024-10-01"), wissel.Beeld("2024-10-01").Rechten.Single(r => r.Onderdeel == UsdRegie.Referentie.Aanbodonderdeel.Ontzorgen).StopPer);
        Assert.DoesNotContain(reis.Signaleringen("2024-12-01"), s => s.Code == "AL-40");
        Assert.Contains(
            "Het recht vervalt op: maatschappelijke begeleiding, ontzorgen, alfabetisering, een inburgeringsaanbod.",
            wissel.Signaleringen("2024-10-01").Single(s => s.Code == "AL-40").Uitleg, StringComparison.Ordinal);
        Assert.True(wissel.Op("2024-10-02", Ontzorgd("2024-01-08", "2024-10-02", Ontzorgstatus.Beeindigd)).Beeld("2024-10-02").Ontzorgen!.Gestopt);
    }

    [Fact]
    public void X3_Een_calamiteit_laat_altijd_een_spoor()
    {
        var reis = new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "ara"));
        reis.Op("2024-02-01", new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "bel terug", Terugbellen = "0612345678" });
        var melding = reis.Laatste.ToString("N");
        reis.Op("2024-02-01", new SignaleringGesloten("AL-44", melding, "gebeld", "Rik"));

        Assert.Equal(["2024-02-01..2024-02-01 C"], reis.Geschiedenis("AL-44", "2024-02-02"));
    }
}
