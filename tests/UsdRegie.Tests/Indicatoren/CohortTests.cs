using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Participatie.V1;
using UsdRegie.Dossiers;
using UsdRegie.Indicatoren;
using UsdRegie.Signaleringen;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Indicatoren;

public class CohortTests
{
    private static Verhaal Plichtig(string dag) => new Verhaal().Op(dag, Plicht("SS101", dag, begin: dag));

    private static Verhaal Ondertussen() => Plichtig("2021-12-13")
        .Op("2022-01-10", Begeleiding("2022-01-10"))
        .Op("2022-02-07", new PvtActiviteitGeregistreerd { Datum = D("2022-02-07"), Uren = 12, Excursie = true }, new PvtOndertekend { OndertekendOp = D("2022-02-07") });

    private static Cohort? Op(string kwartaal, Verhaal verhaal, string vandaag = "2024-06-28") => Cohort.Van(verhaal.Dossier(), Keuzes.Kwartaal(kwartaal, D(vandaag)).Periode!, Drempels.Standaard);

    [Fact]
    public void Wie_in_2021_begon_staat_in_het_rapport_van_het_derde_kwartaal_van_2022()
    {
        // Last attention on 7 February: on 30 September that is much longer than 90 days ago.
        Assert.Equal(new Cohort(2021, Toestand.Volgend, true, false, true, false, false, true, false), Op("2022-Q3", Ondertussen()));
        // A contact on 2 July is 90 days before: not too long yet.
        Assert.Equal(
            new Cohort(2021, Toestand.Volgend, true, true, true, true, true, false, true),
            Op("2022-Q3", Ondertussen()
                .Op("2022-06-20", Activiteit(31, Activiteitsoort.Vrijwilligerswerk, "2022-06-20", "2022-07-01"))
                .Op("2022-07-02", Contact("2022-07-02"), Begeleiding("2022-07-02", Inburgering.Contracts.Vwn.V1.Begeleidingsstatus.Afgerond), Geslaagd("2022-07-02", Examenonderdeel.Knm))));
    }

    [Fact]
    public void Wat_in_een_gesprek_over_de_ONA_bleek_telt_vanaf_die_dag()
    {
        var verhaal = Ondertussen().Op("2022-08-01", new VoortgangsgesprekGevoerd { Datum = D("2022-08-01"), Aanwezig = true, Afspraken = [], OnaAfgerondOp = D("2022-07-20") });
        Assert.Equal((false, true), (Op("2022-Q2", verhaal)!.OnaAfgerond, Op("2022-Q3", verhaal)!.OnaAfgerond));
        Assert.Equal(["Onbekend", "Behaald"], ((string[])["2022-07-31", "2022-08-01"]).Select(dag => verhaal.Beeld(dag).Checklijst.Single(r => r.Onderdeel == "ONA").Status.ToString()));
        Assert.DoesNotContain("ONA", verhaal.Beeld("2022-08-01").Ontbreekt);
    }

    [Fact]
    public void De_randen_van_het_kwartaal_tellen_mee_en_de_dag_ernaast_niet()
    {
        Cohort Met(string dag) => Op("2022-Q3", Plichtig("2021-12-13").Op(dag, Contact(dag)))!;
        Assert.Equal([false, true, true, false], ((string[])["2022-06-30", "2022-07-01", "2022-09-30", "2022-10-01"]).Select(d => Met(d).Aandacht));
        Cohort Tot(string einde) => Op("2022-Q3", Plichtig("2021-12-13").Op("2022-01-03", Activiteit(31, Activiteitsoort.Stage, "2022-01-03", einde)))!;
        Assert.Equal([false, true], ((string[])["2022-06-30", "2022-07-01"]).Select(d => Tot(d).DoetMee));
        Assert.Equal(Toestand.Voldaan, Op("2022-Q3", Plichtig("2021-12-13").Op("2022-09-30", Plicht("SS106", "2022-09-30", plicht: false)))!.Toestand);
        Assert.Equal(Toestand.Volgend, Op("2022-Q3", Plichtig("2021-12-13").Op("2022-10-01", Plicht("SS106", "2022-10-01", plicht: false)))!.Toestand);
    }

    [Fact]
    public void Wie_onder_de_nieuwe_wet_valt_of_nog_niet_begonnen_was_hoort_er_niet_bij()
    {
        Assert.Equal(2021, Op("2022-Q3", Plichtig("2021-12-31"))!.Startjaar);
        Assert.Null(Op("2022-Q3", Plichtig("2022-01-01")));
        Assert.Null(Op("2021-Q3", Plichtig("2021-12-13")));
        Assert.Null(Op("2022-Q3", Reizen.J1()));
    }

    private static Cohortregel Regel(int volgend, int voldaan, int beeindigd, int pvt) => Cohortregel.Van(2021,
    [
        .. Enumerable.Repeat(Toestand.Volgend, volgend).Concat(Enumerable.Repeat(Toestand.Voldaan, voldaan)).Concat(Enumerable.Repeat(Toestand.Beeindigd, beeindigd))
            .Select((t, i) => (Id(i + 1), new Cohort(2021, t, true, false, i < pvt, false, false, false, false))),
    ]);

    [Fact]
    public void Een_regel_telt_personen()
    {
        var r = Regel(10, 7, 3, 8);
        Assert.Equal((20, 10, 7, 3), (r.Personen, r.Volgend, r.Voldaan, r.Beeindigd));
        Assert.Equal((20, 8, 0, 20), (r.Begeleid, r.PvtGetekend, r.KnmBehaald, r.Dossiers!.Count));
    }

    [Theory]
    [InlineData(4, 0, 0, 2, null, null, null)]          // too few altogether
    [InlineData(10, 7, 3, 8, 20, null, 8)]              // three of them ended: the other two would give it away
    [InlineData(12, 0, 0, 8, 12, 12, null)]             // four without signature
    [InlineData(12, 0, 0, 7, 12, 12, 7)]
    [InlineData(12, 0, 0, 12, 12, 12, 12)]
    public void Beleid_kan_niemand_terugrekenen(int volgend, int voldaan, int beeindigd, int pvt, int? personen, int? zichtbaarVolgend, int? zichtbaarPvt)
    {
        var r = Regel(volgend, voldaan, beeindigd, pvt).VoorBeleid(5);
        Assert.Equal((2021, personen, zichtbaarVolgend, zichtbaarPvt), (r.Startjaar, r.Personen, r.Volgend, r.PvtGetekend));
        Assert.Null(r.Dossiers);
        Assert.Null(r.Beeindigd);
    }
}
