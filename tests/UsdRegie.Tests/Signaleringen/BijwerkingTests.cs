using CsCheck;
using Inburgering.Contracts.Keten.V1;
using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Signaleringen;

/// <summary>De leesregels van signaleringen: één keer open, per dag beoordeeld, nooit uitgewist.</summary>
public class BijwerkingTests
{
    public static TheoryData<string, string> Verhalen => new()
    {
        { "J1", "2026-12-31" }, { "J2", "2025-12-31" }, { "J3", "2026-02-10" }, { "J4", "2025-06-30" }, { "J6", "2025-06-30" }, { "J7", "2025-06-30" }, { "J8", "2024-12-31" }, { "J10", "2025-06-30" },
    };

    private static Verhaal Reis(string naam) => naam switch
    {
        "J1" => Reizen.J1Af(), "J2" => Reizen.J2(), "J3" => Reizen.J3(36), "J4" => Reizen.J4(), "J6" => Reizen.J6Hersteld(), "J7" => Reizen.J7(), "J8" => Reizen.J8(), _ => Reizen.J10(),
    };

    /// <summary>Elke dag oordelen, ook als er niets gebeurt.</summary>
    private static IReadOnlyList<Signalering> ElkeDag(IReadOnlyList<Feit> feiten, DateOnly tot)
    {
        IReadOnlyList<Signalering> signaleringen = [];
        var ontvangstdagen = feiten.Select(f => f.OntvangenOp.Dag()).ToHashSet();
        var dossier = Dossier.Vouw(Sleutel, []);
        for (var dag = ontvangstdagen.Min(); dag <= tot; dag = dag.AddDays(1))
        {
            if (ontvangstdagen.Contains(dag)) { dossier = Dossier.Vouw(Sleutel, feiten.Where(f => f.OntvangenOp.Dag() <= dag)); }
            signaleringen = Bijwerking.Van(signaleringen, dossier, dag, Drempels.Standaard);
        }
        return signaleringen;
    }

    // The pace projection in the text of AL-18 and AL-19 moves every day; the alert itself does not.
    private static IEnumerable<Signalering> ZonderTempo(IEnumerable<Signalering> lijst) => lijst.Select(s => s.Code is "AL-18" or "AL-19" ? s with { Uitleg = "" } : s);

    [Theory]
    [MemberData(nameof(Verhalen))]
    public void Alleen_op_omslagdagen_oordelen_geeft_hetzelfde_als_elke_dag(string reis, string tot)
    {
        var feiten = Reis(reis).Feiten;

        Assert.Equal(ZonderTempo(ElkeDag(feiten, D(tot))), ZonderTempo(Verloop.Van(Sleutel, feiten, D(tot), Drempels.Standaard)));
    }

    [Fact]
    public void Ook_als_feiten_te_laat_en_door_elkaar_ontvangen_worden() =>
        Gen.Int[0, 45].Array[60].Sample(
            vertragingen =>
            {
                foreach (var (reis, tot) in (ReadOnlySpan<(Verhaal, string)>)[(Reizen.J1(), "2024-09-30"), (Reizen.J7(), "2024-10-31"), (Reizen.J10(), "2024-12-31")])
                {
                    List<Feit> feiten = [.. reis.Feiten.Select((f, i) => f with { OntvangenOp = f.OntvangenOp.AddDays(vertragingen[i]) })];
                    Assert.Equal(ZonderTempo(ElkeDag(feiten, D(tot))), ZonderTempo(Verloop.Van(Sleutel, feiten, D(tot), Drempels.Standaard)));
                }
            },
            iter: 5);

    [Fact]
    public void Feiten_van_een_dag_geven_in_elke_volgorde_hetzelfde() =>
        Gen.Shuffle(Reizen.J2().Feiten.ToArray()).Sample(
            feiten => Assert.Equal(Reizen.J2().Signaleringen("2024-12-31"), Verloop.Van(Sleutel, feiten, D("2024-12-31"), Drempels.Standaard)),
            iter: 30);

    [Fact]
    public void Een_feit_per_keer_beoordelen_geeft_hetzelfde_als_de_dag_in_een_keer()
    {
        var verhaal = Reizen.J2();
        IReadOnlyList<Signalering> signaleringen = [];
        var bekend = new List<Feit>();
        var eerder = D("2024-07-01");
        foreach (var feit in verhaal.Feiten)
        {
            var dag = feit.OntvangenOp.Dag();
            var dossier = Dossier.Vouw(Sleutel, bekend);
            for (var omslag = Kanteldata.Volgende(dossier, eerder, Drempels.Standaard); omslag < dag; omslag = Kanteldata.Volgende(dossier, omslag.Value, Drempels.Standaard)) { signaleringen = Bijwerking.Van(signaleringen, dossier, omslag.Value, Drempels.Standaard); }
            bekend.Add(feit);
            signaleringen = Bijwerking.Van(signaleringen, Dossier.Vouw(Sleutel, bekend), dag, Drempels.Standaard);
            eerder = dag;
        }

        Assert.Equal(verhaal.Signaleringen("2024-11-18"), signaleringen);
    }

    [Fact]
    public void Wat_op_een_dag_opkomt_en_verdwijnt_laat_geen_spoor()
    {
        var verhaal = new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "ara")).Op("2024-01-22", Begeleiding("2024-01-22"));
        var voor = Bijwerking.Van([], verhaal.Dossier("2024-01-21"), D("2024-01-22"), Drempels.Standaard);

        Assert.Contains(voor, s => s.Code == "AL-33");
        Assert.DoesNotContain(Bijwerking.Van(voor, verhaal.Dossier(), D("2024-01-22"), Drempels.Standaard), s => s.Code == "AL-33");
    }

    [Fact]
    public void Heropenen_op_dezelfde_dag_maakt_het_sluiten_ongedaan()
    {
        var verhaal = new Verhaal().Op("2024-01-08", Vestiging("2024-01-08", "ara")).Op("2024-02-12", Contact("2024-02-12"));
        var open = verhaal.Signaleringen("2024-02-11").Single(s => s.Code == "AL-31");
        var dicht = Bijwerking.Van([open], verhaal.Dossier(), D("2024-02-12"), Drempels.Standaard);
        verhaal.Op("2024-02-12", new CorrectieGepubliceerd { CorrectieVan = verhaal.Laatste, Reden = "ander dossier" });

        Assert.Equal(D("2024-02-12"), dicht.Single(s => s.Code == "AL-31").OpgelostOp);
        Assert.Equal(open, Bijwerking.Van(dicht, verhaal.Dossier(), D("2024-02-12"), Drempels.Standaard).Single(s => s.Code == "AL-31"));
    }

    [Fact]
    public void Een_laat_feit_opent_met_de_eigen_datum_en_sluit_op_de_dag_van_ontvangst()
    {
        var verhaal = new Verhaal()
            .Ontvangen("2024-03-01", "2024-01-08", Vestiging("2024-01-08", "ara"))
            .Ontvangen("2024-03-10", "2024-01-20", Begeleiding("2024-01-20"));
        var signalering = verhaal.Signaleringen("2024-03-10").Single(s => s.Code == "AL-33");

        Assert.Equal((D("2024-01-22"), D("2024-03-01"), D("2024-03-10")), (signalering.Sinds, signalering.GeopendOp, signalering.OpgelostOp));
    }

    [Fact]
    public void Opnieuw_opbouwen_geeft_dezelfde_sleutels() =>
        Assert.Equal(Reizen.J2().Signaleringen("2024-11-20").Select(s => s.SignaleringId), Reizen.J2().Signaleringen("2024-11-20").Select(s => s.SignaleringId));

    [Fact]
    public void Erkennen_en_sluimeren_zijn_tijdelijk_en_beoordelen_blijft()
    {
        var verhaal = Reizen.J2()
            .Op("2024-09-18", new SignaleringErkend("AL-33", "", "Rik"))
            .Op("2024-09-20", new SignaleringGesluimerd("AL-33", "", D("2024-09-30"), "afspraak staat", "Rik"))
            .Op("2024-10-02", new SignaleringBeoordeeld("AL-33", "", true, "Rik"));
        Signalering Op(string dag) => verhaal.Signaleringen(dag).Single(s => s.Code == "AL-33");

        Assert.Equal(SignaleringStatus.Open, Op("2024-09-17").Status);
        Assert.Equal(SignaleringStatus.Erkend, Op("2024-09-18").Status);
        Assert.Equal((SignaleringStatus.Sluimert, D("2024-09-30")), (Op("2024-09-29").Status, Op("2024-09-29").SluimertTot));
        Assert.Equal((SignaleringStatus.Erkend, null, null), (Op("2024-09-30").Status, Op("2024-09-30").SluimertTot, Op("2024-09-30").Beoordeling));
        Assert.True(Op("2024-10-02").Beoordeling);
    }

    [Fact]
    public void Handmatig_sluiten_kan_alleen_waar_het_mag() =>
        Assert.Contains("AL-33", Reizen.J2().Op("2024-09-18", new SignaleringGesloten("AL-33", "", "weg ermee", "Rik")).Open("2024-09-18"), StringComparison.Ordinal);

    [Fact]
    public void Tijdelijke_vrijstelling_sluit_met_reden_toestand_en_opent_daarna_opnieuw()
    {
        var verhaal = Reizen.J2().Op("2024-12-02", Plicht("SS109", "2024-12-02")).Op("2025-01-06", Plicht("SS130", "2025-01-06"));

        Assert.Equal("toestand", verhaal.Signaleringen("2024-12-02").Single(s => s.Code == "AL-33").Reden);
        Assert.Equal("AL-47", verhaal.Open("2024-12-10"));
        Assert.Contains(verhaal.Signaleringen("2025-01-06"), s => s.Code == "AL-33" && s.OpgelostOp is null && s.Sinds == D("2025-01-06"));
    }
}
