using Inburgering.Contracts;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;

namespace DuoExamens.Tests.MeldingenDoen;

/// <summary>RegistreerContactpersoonBijDuoConsumer: first and double delivery, the end before the start, a correction, and nobody named. DUO's side is in the table of scenarios.</summary>
public class RegistreerContactpersoonBijDuoConsumerTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static RegistreerContactpersoonBijDuo Contact(string bsn, bool? vervalt = null) => new() { Bsn = bsn, Naam = "Sanne de Wit", Email = "s.dewit@gooisemeren.example", Telefoon = "+31 35 1234567", Vervalt = vervalt };

    private async Task<IReadOnlyList<string>> Gestuurd(string bsn) => [.. (await keten.Ontvangen(bsn)).Where(o => o["pad"]!.GetValue<string>().Contains("contactpersonen", StringComparison.Ordinal)).Select(o => $"{o["methode"]} {o["status"]}")];

    [Fact]
    public async Task Dezelfde_opdracht_twee_keer_is_een_koppeling()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        var over = new About(persoon) { MessageId = Guid.CreateVersion7() };
        await keten.Zeg(Contact(bsn), over);
        await keten.Regie(Contact(bsn), persoon);
        Assert.Equal(["POST 201"], await Gestuurd(bsn));
    }

    [Fact]
    public async Task Een_einde_zonder_begin_heeft_bij_DUO_geen_gevolg()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Regie(Contact(bsn, vervalt: true), persoon);
        Assert.DoesNotContain("DELETE 200", await Gestuurd(bsn));
        Assert.Equal("ONTVANGEN", Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Een_gecorrigeerde_toewijzing_wordt_losgemaakt()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        var opdracht = await keten.Regie(Contact(bsn), persoon);
        await keten.Regie(new CorrectieGepubliceerd { CorrectieVan = opdracht, Reden = "Verkeerde persoon" }, persoon, Diensten.DuoExamens);
        Assert.Equal(["POST 201", "DELETE 200"], await Gestuurd(bsn));
    }

    [Fact]
    public async Task Wie_DUO_nog_niet_kent_wordt_gekoppeld_zodra_de_plicht_er_is()
    {
        var (bsn, persoon) = (Proefpersoon.Bsn(), Guid.CreateVersion7());
        await keten.Regie(Contact(bsn), persoon);
        Assert.Equal("KLAARGEZET", Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("status").GetString());
        await keten.Plichtig(bsn);
        await keten.Rust();
        Assert.Equal(["POST 404", "POST 201"], await Gestuurd(bsn));
        Assert.Equal("ONTVANGEN", Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Een_opdracht_over_niemand_gaat_in_quarantaine()
    {
        await keten.Regie(Contact(Proefpersoon.Bsn()), null);
        Assert.Contains("SCHEMAFOUT", await keten.Quarantaine());
    }
}
