using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DuoExamens.Duo;
using DuoExamens.NotificatiesVerwerken;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.Tests.Duo;

/// <summary>The traps of DUO's forms: each is one line here and a wrong dossier otherwise.</summary>
public class VertalingTests
{
    [Theory]
    [InlineData("28,00", 28)]
    [InlineData("5,25", 5.25)]
    [InlineData("100,00", 100)]
    public void Een_score_heeft_een_komma_ook_op_een_machine_die_een_punt_verwacht(string tekst, double verwacht)
    {
        var was = CultureInfo.CurrentCulture;
        try
        {
            foreach (var cultuur in (string[])["nl-NL", "en-US", ""])
            {
                CultureInfo.CurrentCulture = new CultureInfo(cultuur);
                Assert.Equal((decimal)verwacht, Vertaling.Score(tekst));
            }
        }
        finally { CultureInfo.CurrentCulture = was; }
    }

    [Theory]
    [InlineData("28.00")]
    [InlineData("28")]
    [InlineData("28,0")]
    [InlineData("1.028,00")]
    [InlineData("-1,00")]
    [InlineData(" 28,00")]
    public void Een_score_in_een_andere_vorm_wordt_niet_geraden(string tekst)
    {
        var fout = Assert.Throws<OnbegrepenException>(() => Vertaling.Score(tekst));
        Assert.DoesNotContain(tekst, fout.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(290000019, "0290000019")]
    [InlineData(9999999999, "9999999999")]
    [InlineData(7, "0000000007")]
    public void Een_V_nummer_krijgt_zijn_voorloopnullen_terug(long getal, string verwacht) => Assert.Equal(verwacht, Vertaling.VNummer(getal));

    [Fact]
    public void Het_einde_van_de_termijn_is_exclusief_en_dat_van_de_plicht_inclusief_en_beide_blijven_zo()
    {
        Assert.Equal(new DateOnly(2026, 1, 3), Feiten.Termijn("SS102", new() { Startdatum = new(2023, 1, 3), Einddatum = new(2026, 1, 3) }).Einddatum);
        Assert.Equal(new DateOnly(2023, 6, 30), Feiten.Plicht("SS106", new(2023, 7, 1), "999990019", null, new() { IndicatorInburgeringsplicht = false, Einddatum = new(2023, 6, 30) }, null).Einddatum);
    }

    [Fact]
    public void Het_einde_van_een_opleiding_is_bij_DUO_de_dag_na_de_laatste_les()
    {
        AanbodBijDuo Aanbod(DateOnly? einde) => new() { Instellingsnummer = "0000004000", Datum = new(2023, 1, 1), VerwachteStart = new(2023, 1, 9), VerwachteEind = einde, Alfabetisering = Alfabetisering.Nvt };
        Assert.Equal(new DateOnly(2024, 3, 1), Vertaling.Aanbod(Aanbod(new(2024, 2, 29))).VerwachteEinddatumOpleiding);
        Assert.Null(Vertaling.Aanbod(Aanbod(null)).VerwachteEinddatumOpleiding);
    }

    [Fact]
    public void Ja_en_Nee_zijn_tekst_en_wat_er_niet_is_reist_niet_mee()
    {
        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        Assert.Equal("""{"datumEindgesprekMap":"2023-05-01","verwijtbaar":"Nee"}""", JsonSerializer.Serialize(Vertaling.Map(new() { EindgesprekOp = new(2023, 5, 1), Verwijtbaar = Verwijtbaarheid.Nee }), opties));
        Assert.Equal("""{"datumOndertekeningPvt":"2023-05-01"}""", JsonSerializer.Serialize(Vertaling.Pvt(new() { OndertekendOp = new(2023, 5, 1) }), opties));
        Assert.Equal("{}", JsonSerializer.Serialize(new DuoMap(), opties)); // the whole is replaced by nothing
    }

    [Fact]
    public void De_leesvorm_volgt_DUO_ook_in_zijn_hoofdletters()
    {
        var vrijstelling = JsonSerializer.Deserialize<DuoVrijstelling>("""{"GedeeltelijkeVrijstelling":{"oordeel":"Toekenning","reden":"GED"}}""", JsonSerializerOptions.Web)!;
        Assert.Equal("GED", vrijstelling.Gedeeltelijke!.Reden);
        var uren = JsonSerializer.Deserialize<DuoUrenGemeente>("""{"gemeentecode":"1942","bekendTot":"2023-05-01","ParticipatieAlsTaalles":{"uren":12}}""", JsonSerializerOptions.Web)!;
        Assert.Equal((12, 0, "1942"), (Feiten.Uren(uren)!.TaalKnm, Feiten.Uren(uren)!.Participatie, Feiten.Uren(uren)!.Gemeentecode));
        Assert.Null(Feiten.Uren(uren with { BekendTot = null }));
    }

    [Fact]
    public void Een_onbekende_code_wordt_nooit_stil_iets_anders()
    {
        Assert.Throws<OnbegrepenException>(() => Vertaling.Onderdeel("XX"));
        Assert.Throws<OnbegrepenException>(() => Vertaling.Niveau("C1"));
        Assert.Throws<OnbegrepenException>(() => Vertaling.Resultaat("geslaagd"));
        Assert.Throws<OnbegrepenException>(() => Vertaling.Doelgroep("Asiel"));
        Assert.Throws<OnbegrepenException>(() => Vertaling.Oordeel("Ja"));
        Assert.Throws<OnbegrepenException>(() => Vertaling.LbtResultaat("haalbaar"));
        Assert.Throws<OnbegrepenException>(() => Vertaling.GeenResultaat("Ziek"));
        Assert.Throws<OnbegrepenException>(() => Vertaling.Detail("Vluchteling"));
    }
}
