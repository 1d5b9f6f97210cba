using Inburgering.Contracts;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.Extensions.DependencyInjection;

namespace DuoExamens.Tests.Duo;

/// <summary>A host with a reader on both wires: ours to DUO, and DUO's notifications to us. Without specifications there is nothing to lay them next to.</summary>
public sealed class BelezenKeten : IAsyncLifetime
{
    public DuoSpecificatie? Specificatie { get; } = DuoSpecificatie.Zoek();

    public ProefKeten Keten { get; private set; } = null!;

    public HashSet<string> Gezien { get; } = [];

    public List<string> Fouten { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Keten = await ProefKeten.Start(extra: services =>
        {
            if (Specificatie is not { } specificatie) { return; }
            services.AddHttpClient("duo").AddHttpMessageHandler(() => new Meelezer(specificatie, "/ketensimulator/duo", Gezien, Fouten));
            services.AddHttpClient("ketensimulator-hub").AddHttpMessageHandler(() => new Meelezer(specificatie, "/duo-examens/v1", Gezien, Fouten));
        });
    }

    public ValueTask DisposeAsync() => Keten.DisposeAsync();

    /// <summary>Nothing on the wires was other than DUO publishes.</summary>
    public void GeenFouten()
    {
        lock (Fouten) { Assert.Equal("", string.Join('\n', Fouten.Distinct())); }
    }
}

/// <summary>Everything that goes over the wire between this service and DUO is as DUO's specifications say.</summary>
public class SpecificatieTests(BelezenKeten belezen) : IClassFixture<BelezenKeten>
{
    private readonly ProefKeten keten = belezen.Keten;

    private DuoSpecificatie Specificatie
    {
        get
        {
            Assert.SkipUnless(belezen.Specificatie is not null, DuoSpecificatie.Ontbreekt);
            return belezen.Specificatie!;
        }
    }

    private void GeenFouten(params string[] gezien)
    {
        belezen.GeenFouten();
        lock (belezen.Gezien) { Assert.Equal("", string.Join('\n', gezien.Except(belezen.Gezien))); }
    }

    [Theory]
    [InlineData("SS101", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS128", "GET /personen/{bsn}/doelgroep")]
    [InlineData("SS139", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS129", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS130", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS124", "GET /personen/{bsn}/doelgroep")]
    [InlineData("SS125", "GET /personen/{bsn}/doelgroep")]
    [InlineData("SS106", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS107", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS108", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS109", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS110", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS111", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS126", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS127", "GET /personen/{bsn}/inburgeringsplicht")]
    [InlineData("SS102", "GET /personen/{bsn}/inburgeringstermijn")]
    [InlineData("SS103", "GET /personen/{bsn}/inburgeringstermijn")]
    [InlineData("SS104", "GET /personen/{bsn}/inburgeringstermijn")]
    [InlineData("SS131", "GET /personen/{bsn}/lbt/resultaten")]
    [InlineData("SS199", "GET /personen/{bsn}/examens/resultaten")]
    [InlineData("SS114", "GET /personen/{bsn}/vrijstellingen")]
    [InlineData("SS115", "GET /personen/{bsn}/vrijstellingen")]
    [InlineData("SS116", "GET /personen/{bsn}/vrijstellingen")]
    [InlineData("SS117", "GET /personen/{bsn}/vrijstellingen")]
    [InlineData("SS118", "GET /personen/{bsn}/ontheffingen")]
    [InlineData("SS119", "GET /personen/{bsn}/ontheffingen")]
    public async Task Elke_gebeurtenis(string gebeurtenisId, string leest)
    {
        _ = Specificatie;
        var bsn = Proefpersoon.Bsn();
        await keten.Gebeurt("SS101", bsn, new { begindatum = "2022-11-01" }, vNummer: 290000019);
        await keten.Gebeurt(gebeurtenisId, bsn);
        GeenFouten("POST /notificaties 201", $"{leest} 200");
    }

    [Theory]
    [InlineData("SS113")]
    [InlineData("SS120")]
    [InlineData("SS121")]
    [InlineData("SS122")]
    [InlineData("SS123")]
    [InlineData("SS137")]
    [InlineData("SS140")]
    public async Task Elke_gebeurtenis_die_minder_te_lezen_geeft(string gebeurtenisId)
    {
        _ = Specificatie;
        await keten.Gebeurt(gebeurtenisId, Proefpersoon.Bsn());
        await keten.Gebeurt(gebeurtenisId, Proefpersoon.Bsn(), zonderPersoon: true);
        GeenFouten("POST /notificaties 201");
    }

    [Fact]
    public async Task Elke_melding_en_elke_intrekking()
    {
        _ = Specificatie;
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.MetPip(bsn);
        await Meld_en_corrigeer(persoon, new InburgeringsaanbodGedaan { Instellingsnummer = "0000004000", Datum = new(2022, 12, 21), VerwachteStart = new(2023, 1, 9), VerwachteEind = new(2023, 12, 31), Alfabetisering = Alfabetisering.Andersgealfabetiseerd, Leerroute = Leerroute.B1 });
        await Meld_en_corrigeer(persoon, new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Map, Bsn = bsn, Map = new() { EindgesprekOp = new(2022, 12, 22) } });
        await Meld_en_corrigeer(persoon, new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Pvt, Bsn = bsn, Pvt = new() { OndertekendOp = new(2022, 12, 22) } });
        await Meld_en_corrigeer(persoon, new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Zroute, Bsn = bsn, Zroute = new() { AfrondingOp = new(2022, 12, 22) } });
        await keten.Regie(new RegistreerPipBijDuo { PipId = Guid.CreateVersion7(), Bsn = bsn, Dagtekening = new(2022, 12, 20), Leerroute = Leerroute.B1, Niveau = Inburgering.Contracts.Cmd.V1.PipNiveau.B1, Eerste = true, IntensiteitB1 = 600, MagOpleidingAfmaken = false, Alfabetisering = Alfabetisering.Nvt, Intrekken = true }, persoon);
        await Meld_en_corrigeer(persoon, new RegistreerResultaatBijDuo { Soort = Resultaatsoort.GevolgdeUren, Bsn = bsn, GevolgdeUren = new() { TaalKnm = 1, TaalKnmIntake = 2, Participatie = 3 } });
        GeenFouten(
            "POST /personen/{bsn}/PIP 201", "GET /personen/{bsn}/PIP 200", "DELETE /personen/{bsn}/PIP 200",
            "POST /personen/{bsn}/Inburgeringsaanbod/{instellingsnummer} 201", "DELETE /personen/{bsn}/Inburgeringsaanbod/{instellingsnummer} 204",
            "PUT /personen/{bsn}/map 200", "GET /personen/{bsn}/map 200", "PUT /personen/{bsn}/pvt 200", "GET /personen/{bsn}/pvt 200", "PUT /personen/{bsn}/zroute 200",
            "PUT /personen/{bsn}/uren/bredeintake/taallesknm 200", "PUT /personen/{bsn}/uren/participatieactiviteiten 200", "PUT /personen/{bsn}/uren/participatietaalles 200", "GET /personen/{bsn}/uren 200");
    }

    [Fact]
    public async Task Elke_weigering()
    {
        _ = Specificatie;
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Regie(new InburgeringsaanbodGedaan { Instellingsnummer = "0000004000", Datum = new(2022, 12, 21), VerwachteStart = new(2023, 1, 9), Alfabetisering = Alfabetisering.Nvt, Leerroute = Leerroute.B1 }, persoon);
        await keten.Regie(new RegistreerPipBijDuo { PipId = Guid.CreateVersion7(), Bsn = bsn, Dagtekening = new(2022, 10, 1), Leerroute = Leerroute.Z, Niveau = Inburgering.Contracts.Cmd.V1.PipNiveau.B1, Eerste = true }, persoon);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Map, Bsn = bsn, Map = new() { EindgesprekOp = new(2030, 1, 1) } }, persoon);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Pvt, Bsn = bsn, Pvt = new() { OndertekendOp = new(2030, 1, 1) } }, persoon);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Zroute, Bsn = bsn, Zroute = new() { AfrondingOp = new(2030, 1, 1) } }, persoon);
        GeenFouten(
            "POST /personen/{bsn}/Inburgeringsaanbod/{instellingsnummer} 403", "POST /personen/{bsn}/PIP 403",
            "PUT /personen/{bsn}/map 403", "PUT /personen/{bsn}/pvt 403", "PUT /personen/{bsn}/zroute 403");
    }

    [Fact]
    public void De_controle_vindt_fouten()
    {
        var specificatie = Specificatie;
        var kop = new Dictionary<string, string> { ["bron"] = "00000099001942000000", ["doel"] = "00000099000001002000", ["berichtId"] = Guid.NewGuid().ToString() };
        Assert.Empty(specificatie.Verzoek("POST", "/personen/999990019/PIP", kop, """{"dagtekeningPip":"2023-01-02","leerroute":"B"}"""));
        Assert.NotEmpty(specificatie.Verzoek("POST", "/personen/999990019/pip", kop, """{"dagtekeningPip":"2023-01-02","leerroute":"B"}"""));
        Assert.NotEmpty(specificatie.Verzoek("POST", "/personen/999990019/PIP", kop, """{"dagtekeningPip":"2-1-2023","leerroute":"B"}"""));
        Assert.NotEmpty(specificatie.Verzoek("POST", "/personen/999990019/PIP", kop, """{"dagtekeningPip":"2023-01-02","leerroute":"B1"}"""));
        Assert.NotEmpty(specificatie.Verzoek("POST", "/personen/999990019/PIP", kop, """{"dagtekeningPip":"2023-01-02","leerroute":"B","niveauPip":"A2"}"""));
        Assert.NotEmpty(specificatie.Verzoek("POST", "/personen/999990019/PIP", kop, """{"leerroute":"B"}"""));
        Assert.NotEmpty(specificatie.Verzoek("GET", "/personen/9999/PIP", kop, null));
        Assert.NotEmpty(specificatie.Verzoek("GET", "/personen/999990019/PIP", new Dictionary<string, string>(), null));
        Assert.NotEmpty(specificatie.Antwoord("GET", "/personen/999990019/lbt/resultaten", 200, new Dictionary<string, string> { ["API-Version"] = "1.0.0" }, """[{"resultaat":"Onbekend","behaaldeScore":"28.00","benodigdeScore":"28,00","datumAfname":"2023-01-02"}]"""));
        Assert.Equal(35, specificatie.Bewerkingen.Count);
    }

    private async Task Meld_en_corrigeer<T>(Guid persoon, T opdracht)
        where T : class
    {
        var id = await keten.Regie(opdracht, persoon);
        await keten.Regie(new CorrectieGepubliceerd { CorrectieVan = id, Reden = "Onjuist" }, persoon, Diensten.DuoExamens);
    }
}
