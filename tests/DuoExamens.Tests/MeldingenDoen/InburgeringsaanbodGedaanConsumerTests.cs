using System.Text.Json.Nodes;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;

namespace DuoExamens.Tests.MeldingenDoen;

/// <summary>InburgeringsaanbodGedaanConsumer: what the municipality offers reaches DUO.</summary>
public class InburgeringsaanbodGedaanConsumerTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static InburgeringsaanbodGedaan Aanbod(string instelling = "0000004000") => new()
    {
        Instellingsnummer = instelling, Datum = new(2022, 12, 21), VerwachteStart = new(2023, 1, 9), VerwachteEind = new(2023, 12, 31), Alfabetisering = Alfabetisering.Nvt, Leerroute = Leerroute.B1,
    };

    private async Task<IReadOnlyList<JsonObject>> Aanbiedingen(string bsn) => [.. (await keten.Ontvangen(bsn, "POST")).Where(o => o["pad"]!.GetValue<string>().Contains("Inburgeringsaanbod", StringComparison.Ordinal))];

    [Fact]
    public async Task Een_aanbod_wordt_bij_DUO_geregistreerd_met_de_dag_na_de_laatste_les_als_einde()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.MetPip(bsn);
        await keten.Regie(Aanbod(), persoon);
        var aanbod = Assert.Single(await Aanbiedingen(bsn));
        Assert.Equal(201, aanbod["status"]!.GetValue<int>());
        Assert.Equal(("2022-12-21", "2023-01-09", "2024-01-01", "NVT"), (Lid("datumInburgeringsaanbod"), Lid("verwachteStartdatumOpleiding"), Lid("verwachteEinddatumOpleiding"), Lid("indicatorAlfabetiseringsonderwijs")));
        var melding = (await keten.MeldingenVan(persoon)).Single(m => m.GetProperty("soort").GetString() == "INBURGERINGSAANBOD");
        Assert.Equal("ONTVANGEN", melding.GetProperty("status").GetString());

        string Lid(string naam) => aanbod["inhoud"]![naam]!.GetValue<string>();
    }

    [Fact]
    public async Task Hetzelfde_aanbod_als_bericht_en_als_opdracht_is_een_melding()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.MetPip(bsn);
        await keten.Regie(Aanbod(), persoon);
        await keten.Regie(Aanbod(), persoon);
        await keten.Regie(new RegistreerResultaatBijDuo
        {
            Soort = Resultaatsoort.Inburgeringsaanbod, Bsn = bsn,
            Inburgeringsaanbod = new() { Instellingsnummer = "0000004000", Datum = new(2022, 12, 21), VerwachteStart = new(2023, 1, 9), VerwachteEind = new(2023, 12, 31), Alfabetisering = Alfabetisering.Nvt },
        }, persoon);
        Assert.Single(await Aanbiedingen(bsn));
    }

    [Fact]
    public async Task Een_aanbod_voor_wie_hier_nog_niet_bekend_is_wacht_tot_het_PIP_er_is()
    {
        var (bsn, persoon) = (Proefpersoon.Bsn(), Guid.CreateVersion7());
        await keten.Zeg(Aanbod(), new About(persoon));
        await keten.Regie(new RegistreerPipBijDuo { PipId = Guid.CreateVersion7(), Bsn = bsn, Dagtekening = new(2022, 12, 20), Leerroute = Leerroute.B1, Eerste = true }, persoon);
        await Inburgering.Testing.Eventually.Is(1, async () => (await Aanbiedingen(bsn)).Count, "aanbiedingen bij DUO");
        Assert.Equal(["PIP", "INBURGERINGSAANBOD"], (await keten.MeldingenVan(persoon)).Select(m => m.GetProperty("soort").GetString()));
    }

    [Fact]
    public async Task Een_aanbod_zonder_persoon_gaat_in_quarantaine()
    {
        await keten.Regie(Aanbod("0000005000"), null);
        Assert.Contains("SCHEMAFOUT", await keten.Quarantaine());
    }

    [Fact]
    public async Task Wat_DUO_weigert_gaat_naar_mensen_en_niet_opnieuw_naar_DUO()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn); // no PIP: DUO refuses an offer
        await keten.Regie(Aanbod(), persoon);
        Assert.Equal(403, Assert.Single(await Aanbiedingen(bsn))["status"]!.GetValue<int>());
        var melding = Assert.Single(await keten.MeldingenVan(persoon));
        Assert.Equal("GEWEIGERD", melding.GetProperty("status").GetString());
        Assert.Equal(["Een inburgeringsaanbod kan pas na een PIP."], melding.GetProperty("fouten").EnumerateArray().Select(f => f.GetString()));
        Assert.Contains("Een inburgeringsaanbod kan pas na een PIP.", Assert.Single(await keten.Bij<VerwerkingsfoutGemeld>(), f => f.Persoon == persoon).Bericht.Tekst, StringComparison.Ordinal);
        await keten.Rust();
        Assert.Single(await Aanbiedingen(bsn));
    }
}
