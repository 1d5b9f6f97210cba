using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using UsdRegie.Dossiers;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Dossiers;

/// <summary>What the dossier shows of the reports to DUO, of their contact person, and of what came by reading everything.</summary>
public class DuomeldingTests
{
    private static DuoverkeerBijgewerkt Verkeer(int id, Duoverkeersoort soort, Duoverkeerstand stand, bool? terugnemen = null) => new() { VerkeerId = Id(id), Soort = soort, Stand = stand, Datum = D("2024-03-05"), Terugnemen = terugnemen };

    private static BegeleiderToegewezen Regisseur(string? email, string? telefoon) => new() { Rol = Begeleidersrol.Regisseur, Naam = "Sanne de Wit", Organisatie = "Gemeente", Vanaf = D("2024-03-04"), Email = email, Telefoon = telefoon };

    private static DossierBeeld Bij(params object[] inhouden)
    {
        var verhaal = new Verhaal().Op("2024-01-15", Koppeling("2024-01-15")).Op("2024-03-04", Plan("2024-03-04"));
        foreach (var inhoud in inhouden) { verhaal.Op("2024-03-05", inhoud); }
        return Beeld.Van(Dossier.Vouw(Sleutel, verhaal.Feiten), [], D("2024-03-10"));
    }

    private static string Gemeld(params object[] inhouden) => string.Join("; ", Bij(inhouden).BijDuo.Select(m => $"{m.Soort}{(m.Terugnemen ? " terug" : "")} {m.Stand}"));

    [Fact]
    public void Elke_melding_staat_er_eenmaal_met_haar_laatste_stand() => Assert.Equal(
        "MAP VERWERKT; PVT VERZONDEN; MAP terug ONTVANGEN",
        Gemeld(
            Verkeer(1, Duoverkeersoort.Map, Duoverkeerstand.Verzonden), Verkeer(2, Duoverkeersoort.Pvt, Duoverkeerstand.Verzonden), Verkeer(1, Duoverkeersoort.Map, Duoverkeerstand.Ontvangen),
            Verkeer(1, Duoverkeersoort.Map, Duoverkeerstand.Verwerkt), Verkeer(3, Duoverkeersoort.Map, Duoverkeerstand.Ontvangen, terugnemen: true)));

    [Fact]
    public void Een_verzonden_plan_staat_bij_het_plan()
    {
        var beeld = Bij(Verkeer(1, Duoverkeersoort.Pip, Duoverkeerstand.Verzonden));
        Assert.Equal(("VERZONDEN", false, 0), (beeld.Pip!.Duostatus, beeld.Pip.BijDuo, beeld.BijDuo.Count));
        Assert.Equal("ONTVANGEN", Bij(Verkeer(1, Duoverkeersoort.Pip, Duoverkeerstand.Verzonden), new PipBijDuoGeregistreerd { Registratiedatum = D("2024-03-05") }).Pip!.Duostatus);
    }

    [Theory]
    [InlineData(null, null, "CONTACTPERSOON NIET_GEMELD")]
    [InlineData("s@gm.example", null, "CONTACTPERSOON NIET_GEMELD")]
    [InlineData("s@gm.example", "035 1234567", "")]
    public void Een_regisseur_die_DUO_niet_kan_krijgen_wordt_genoemd(string? email, string? telefoon, string verwacht) => Assert.Equal(verwacht, Gemeld(Regisseur(email, telefoon)));

    [Fact]
    public void Wat_bij_het_nalezen_kwam_zegt_dat_op_de_tijdlijn_en_bij_de_herkomst()
    {
        var verhaal = new Verhaal().Op("2024-01-15", Koppeling("2024-01-15")).Op("2024-03-05", new Inburgering.Contracts.Duo.V1.InburgeringstermijnVastgesteld { Startdatum = D("2024-03-05"), Einddatum = D("2027-03-05"), Aanleiding = Inburgering.Contracts.Duo.V1.Termijnaanleiding.Start });
        verhaal.Op("2024-03-05", Verkeer(1, Duoverkeersoort.Nalezing, Duoverkeerstand.Verwerkt) with { BerichtId = verhaal.Laatste });
        var dossier = Dossier.Vouw(Sleutel, verhaal.Feiten);
        Assert.EndsWith("(gevonden bij het nalezen van DUO)", Tijdlijn.Van(dossier).Single(r => r.Nagelezen == true).Titel, StringComparison.Ordinal);
        var herkomst = Beeld.Van(dossier, [], D("2024-03-10")).Herkomst;
        Assert.Equal((true, null), (herkomst["termijn"].Nagelezen, herkomst["persoon.naam"].Nagelezen));
    }
}
