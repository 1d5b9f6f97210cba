using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Messaging;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.FeitenRegistreren;

/// <summary>After a move: who may still read the dossier and add to it, and what still comes into it.</summary>
public class ToegangTests
{
    private static readonly Caller Regisseur = new("regisseur-gm", Gemeente, "regisseur", "1942"), SchoolAlsPartner = new("taalschool-a", SchoolA, "taalschool", null);

    [Fact]
    public void De_oude_gemeente_leest_tot_een_maand_na_het_plan_van_de_nieuwe()
    {
        var einde = Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0402", Plan("2024-09-02"), D("2024-09-02"))!;
        Assert.Equal((Gemeente, D("2024-10-02"), Toegangseinde.Verhuisd), (einde.PartnerOin, einde.Per, einde.Reden));

        var reis = Reizen.J8().Op("2024-09-02", einde);
        Assert.True(Toegang.MagLezen(reis.Stand("2024-10-01"), Regisseur));
        Assert.False(Toegang.MagLezen(reis.Stand("2024-10-02"), Regisseur));
        Assert.True(Toegang.MagLezen(reis.Stand("2024-10-02"), SchoolAlsPartner));
        Assert.Null(Leesrecht.Einde(reis.Dossier(), "1942", "0402", Plan("2024-11-04"), D("2024-11-04")));
    }

    [Theory]
    [InlineData("2024-07-15", "2024-09-01")]     // an older date on the plan: the month runs from the move
    [InlineData("2025-01-31", "2025-02-28")]
    public void De_maand_loopt_vanaf_de_dagtekening_en_nooit_van_voor_de_verhuizing(string dagtekening, string per) =>
        Assert.Equal(D(per), Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0402", Plan(dagtekening), D("2025-01-31"))!.Per);

    [Fact]
    public void Een_plan_van_een_andere_gemeente_of_van_voor_de_verhuizing_zegt_niets()
    {
        Assert.Null(Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0363", Plan("2024-09-02"), D("2024-09-02")));
        Assert.Null(Leesrecht.Einde(Reizen.J8().Dossier(), "1942", "0402", Plan("2024-07-31"), D("2024-07-31")));
    }

    [Fact]
    public void Wie_terugkomt_is_weer_van_de_oude_gemeente()
    {
        var reis = Reizen.J8()
            .Op("2024-09-02", new ToegangBeeindigd { PartnerOin = Gemeente, Per = D("2024-10-02"), Reden = Toegangseinde.Verhuisd })
            .Op("2025-01-06", new VerhuisdNaarGemeente { Datum = D("2025-01-06"), GebeurtenisId = "SS121", VanGemeente = "0402", NaarGemeente = "1942", PipVorigeGemeente = true });
        Assert.False(Toegang.MagLezen(reis.Stand("2025-01-05"), Regisseur));
        Assert.True(Toegang.MagLezen(reis.Stand("2025-01-06"), Regisseur));
        Assert.Null(Toegang.Vertrokken(reis.Stand("2025-01-06"), Regisseur));
    }

    [Fact]
    public void Vastleggen_kan_tot_de_dag_van_de_verhuizing()
    {
        Assert.Null(Toegang.Vertrokken(Reizen.J8().Stand("2024-07-31"), Regisseur));
        Assert.Equal(403, Toegang.Vertrokken(Reizen.J8().Stand("2024-08-01"), Regisseur)?.StatusCode);
        Assert.Null(Toegang.Vertrokken(Reizen.J8().Stand("2024-08-01"), SchoolAlsPartner));
    }

    [Theory]
    [InlineData("2024-07-29", false)]
    [InlineData("2024-08-01", true)]
    public void Lessen_van_na_de_verhuizing_zijn_van_de_nieuwe_gemeente(string van, bool elders) =>
        Assert.Equal(elders, Leven.IsElders(Aanwezigheid(21, van, "2024-08-09", Les(van, 3, 3)), Reizen.J8().Dossier(), D("2024-08-20")));

    [Fact]
    public void Zonder_verhuizing_en_voor_de_termijn_verandert_er_niets()
    {
        Assert.False(Leven.IsElders(Aanwezigheid(21, "2024-08-01", "2024-08-09", Les("2024-08-02", 3, 3)), Reizen.J8().Dossier("2024-07-31"), D("2024-07-31")));
        Assert.False(Leven.IsElders(Termijn("2024-02-20", "2027-08-20"), Reizen.J8().Dossier(), D("2024-08-20")));
    }
}
