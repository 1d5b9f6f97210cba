using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DuoExamens.Tests;

/// <summary>Whatever DUO does, or this process: nothing is lost, nothing happens twice, and people see what machines cannot solve. Also RegistreerPipBijDuoConsumer and RegistreerResultaatBijDuoConsumer.</summary>
public class WerklijstTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static RegistreerResultaatBijDuo Pvt(string bsn) => new() { Soort = Resultaatsoort.Pvt, Bsn = bsn, Pvt = new() { OndertekendOp = new(2022, 12, 22) } };

    private static RegistreerPipBijDuo Pip(string bsn) => new() { PipId = Guid.CreateVersion7(), Bsn = bsn, Dagtekening = new(2022, 12, 20), Leerroute = Leerroute.B1, Eerste = true };

    private static async Task<IReadOnlyList<(int Status, string Id)>> Gestuurd(ProefKeten keten, string bsn, string methode) =>
        [.. (await keten.Ontvangen(bsn, methode)).Select(o => (o["status"]!.GetValue<int>(), o["kop"]!["berichtId"]!.GetValue<string>()))];

    [Theory]
    [InlineData("HTTP_500", 500)]
    [InlineData("HTTP_429", 429)]
    public async Task Een_melding_die_stuk_loopt_komt_later_onder_hetzelfde_nummer_opnieuw(string storing, int status)
    {
        await using var keten = await ProefKeten.Start();
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Storing(storing, 2);
        await keten.Regie(Pvt(bsn), persoon);
        var gestuurd = await Eventually.Is(() => Gestuurd(keten, bsn, "PUT"), g => g.Count == 3, "drie pogingen");
        Assert.Equal([status, status, 200], gestuurd.Select(g => g.Status));
        Assert.Single(gestuurd.Select(g => g.Id).Distinct());
        await keten.Rust();
        var melding = Assert.Single(await keten.MeldingenVan(persoon));
        Assert.Equal("VERWERKT", melding.GetProperty("status").GetString());
        foreach (var moment in (string[])["klaargezetOp", "verzondenOp", "ontvangenOp", "verwerktOp"]) { Assert.NotEqual(default, melding.GetProperty(moment).GetDateTimeOffset()); }
    }

    [Fact]
    public async Task Een_melding_waarop_DUO_zwijgt_komt_opnieuw()
    {
        await using var keten = await ProefKeten.Start();
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Storing("TIMEOUT", 1);
        await keten.Zeg(Pvt(bsn), new Inburgering.Messaging.About(persoon));
        await Eventually.Is("VERWERKT", async () => (await keten.MeldingenVan(persoon)).Select(m => m.GetProperty("status").GetString()).FirstOrDefault(), "status");
    }

    [Fact]
    public async Task Wat_DUO_weigert_zien_mensen_en_DUO_niet_opnieuw_tot_iemand_erom_vraagt()
    {
        await using var keten = await ProefKeten.Start();
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Storing("WEIGER", 1);
        var opdracht = Pip(bsn);
        await keten.Regie(opdracht, persoon);
        var melding = Assert.Single(await keten.MeldingenVan(persoon));
        Assert.Equal("GEWEIGERD", melding.GetProperty("status").GetString());
        Assert.Equal("DUO weigert deze melding op verzoek van de simulator.", Assert.Single(melding.GetProperty("fouten").EnumerateArray()).GetString());
        var weigering = Assert.Single(await keten.Bij<PipBijDuoGeweigerd>()).Bericht;
        Assert.Equal((opdracht.PipId, melding.GetProperty("fouten")[0].GetString()), (weigering.PipId, Assert.Single(weigering.Fouten).Tekst));
        await keten.ZetKlok((await keten.Klok()).AddDays(3));
        Assert.Single(await Gestuurd(keten, bsn, "POST"));

        await keten.Regie(opdracht, persoon); // people ask once more
        Assert.Equal([403, 201], (await Gestuurd(keten, bsn, "POST")).Select(g => g.Status));
        var antwoorden = (await keten.Bij<PipBijDuoGeregistreerd>()).Select(a => a.Bericht).ToList();
        Assert.Equal([false, true], antwoorden.Select(a => a.VerwerktOp is not null)); // received, and then shown
        Assert.Single(antwoorden.Select(a => (a.PipId, a.Registratiedatum)).Distinct());
    }

    [Fact]
    public async Task Een_opdracht_zonder_het_deel_dat_erbij_hoort_gaat_in_quarantaine()
    {
        await using var keten = await ProefKeten.Start();
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Map, Bsn = bsn }, persoon);
        Assert.Equal(["SCHEMAFOUT"], await keten.Quarantaine());
        Assert.Empty(await Gestuurd(keten, bsn, "PUT"));
    }

    [Fact]
    public async Task Een_trage_DUO_en_een_drukke_DUO_kosten_alleen_tijd()
    {
        await using var keten = await ProefKeten.Start();
        var bsn = Proefpersoon.Bsn();
        await keten.Storing("TRAAG", 1);
        await keten.Storing("HTTP_429", 1);
        await keten.Gebeurt("SS101", bsn, new { begindatum = "2022-11-01" }, rust: false);
        await Eventually.Is(() => keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Any(x => x.Bericht.DetailsVolgen is null), "het volledige bericht");
        await keten.Rust();
        Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>());
    }

    [Fact]
    public async Task Notificaties_in_omgekeerde_volgorde_vertellen_wat_DUO_nu_heeft()
    {
        await using var keten = await ProefKeten.Start();
        var bsn = Proefpersoon.Bsn();
        await keten.Gebeurt("SS104", bsn, new { startdatum = "2023-01-01", einddatum = "2026-07-01" }); // the extension before anybody heard of this person
        await keten.Gebeurt("SS101", bsn, new { begindatum = "2022-11-01" });
        await Notificeer(keten, "SS102", bsn, "2022-12-01T09:00:00+01:00"); // the start comes last, and late
        await keten.Rust();
        var termijnen = await keten.Bij<InburgeringstermijnVastgesteld>();
        Assert.Equal([new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 1)], termijnen.Select(t => t.Bericht.Einddatum));
        Assert.Equal(Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>()).Persoon, Assert.Single(termijnen.Select(t => t.Persoon).Distinct()));
    }

    [Fact]
    public async Task Valt_het_proces_weg_nadat_DUO_gelezen_is_dan_gaat_er_niets_verloren_en_komt_het_eenmaal()
    {
        var gelezen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var bsn = Proefpersoon.Bsn();
        string map;
        await using (var eerste = await ProefKeten.Start(extra: Houdt(HttpMethod.Get, "/inburgeringsplicht", gelezen)))
        {
            map = eerste.Map;
            await eerste.Gebeurt("SS101", bsn, new { begindatum = "2022-11-01" }, rust: false);
            await gelezen.Task.WaitAsync(TimeSpan.FromSeconds(30), Ct);
            Assert.Empty(await eerste.Bij<InburgeringsplichtGewijzigd>());
        }
        await using var tweede = await ProefKeten.Start(map);
        await Eventually.Is(1, async () => (await tweede.Bij<InburgeringsplichtGewijzigd>()).Count, "berichten");
        await tweede.Rust();
        Assert.Single(await tweede.Bij<InburgeringsplichtGewijzigd>());
    }

    [Fact]
    public async Task Valt_het_proces_weg_nadat_DUO_een_melding_ontving_dan_is_de_herhaling_dezelfde_melding()
    {
        var ontvangen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var bsn = Proefpersoon.Bsn();
        string map;
        await using (var eerste = await ProefKeten.Start(extra: Houdt(HttpMethod.Post, "/PIP", ontvangen)))
        {
            map = eerste.Map;
            var persoon = await eerste.Plichtig(bsn);
            await eerste.Zeg(Pip(bsn), new Inburgering.Messaging.About(persoon));
            await ontvangen.Task.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        }
        await using var tweede = await ProefKeten.Start(map);
        await Eventually.Is(2, async () => (await tweede.Bij<PipBijDuoGeregistreerd>()).Count, "antwoorden: ontvangen en verwerkt");
        await tweede.Rust();
        Assert.Equal([false, true], (await tweede.Bij<PipBijDuoGeregistreerd>()).Select(a => a.Bericht.VerwerktOp is not null));
        var gestuurd = await Gestuurd(tweede, bsn, "POST");
        Assert.Equal(2, gestuurd.Count);
        Assert.Single(gestuurd.Select(g => g.Id).Distinct());
    }

    private static async Task Notificeer(ProefKeten keten, string gebeurtenisId, string bsn, string moment)
    {
        using var antwoord = await keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", new { registratieDatumTijd = moment, gebeurtenisId, bsn },
            ("bron", "00000099000001002000"), ("doel", "00000099001942000000"), ("berichtId", Guid.NewGuid().ToString()));
        Assert.Equal(201, (int)antwoord.StatusCode);
    }

    /// <summary>DUO has answered, and this process never gets to see it.</summary>
    private static Action<IServiceCollection> Houdt(HttpMethod methode, string einde, TaskCompletionSource bereikt) =>
        services => services.AddHttpClient("duo").AddHttpMessageHandler(() => new Vasthouder(methode, einde, bereikt));

    private sealed class Vasthouder(HttpMethod methode, string einde, TaskCompletionSource bereikt) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var antwoord = await base.SendAsync(request, cancellationToken);
            if (request.Method != methode || !request.RequestUri!.AbsolutePath.EndsWith(einde, StringComparison.Ordinal)) { return antwoord; }
            bereikt.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return antwoord;
        }
    }
}
