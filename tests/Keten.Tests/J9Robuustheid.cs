using System.Text.Json;
using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J9: duplicates, disorder, broken messages and unknown versions.</summary>
public abstract class J9Robuustheid(KetenHost host)
{
    private static readonly DateTimeOffset Nu = new(2024, 6, 28, 7, 0, 0, TimeSpan.Zero);
    private static readonly string[] Bsns = [.. TestBsn.Reeks().Take(20)];
    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Hetzelfde_bericht_telt_een_keer()
    {
        await keten.Zet(Nu);
        var cursist = await keten.NieuweCursist(Bsns[0], "Dubbel Een");
        var lessen = Lessen(cursist, 2.5m, "2024-06-03", "2024-06-05");
        await keten.Plaats(lessen);
        await keten.Plaats(lessen);
        // The same fact in another message, as a replay weeks later would bring it.
        await keten.Plaats(lessen with { Id = Guid.CreateVersion7() });
        await Taaluren(cursist, 5.0m);
        await keten.Rust();
        Assert.Equal(5.0m, (await keten.Dossier(cursist.Persoon)).Uren?.Taal);
        Assert.DoesNotContain(await keten.Quarantaine("usd-regie"), q => q.BerichtId == lessen.Id);
    }

    [Fact]
    public async Task Dezelfde_PIP_twee_keer_is_een_PIP()
    {
        await keten.Zet(Nu);
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(Bsns[1]), Bsns[1], "Dubbel Twee", "1990-01-01", "ara", "2024-01-08");
        await keten.Vestig(persoon, "2024-03-04");
        object pip = new { pipId = Guid.CreateVersion7(), dagtekening = "2024-06-17", leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 }, talen = new[] { "nld", "ara" } };
        var pad = $"/usd-regie/v1/dossiers/{persoon.DossierId}/pips";
        (await keten.Post("regisseur-gm", pad, pip)).Verwacht(201);
        (await keten.Post("regisseur-gm", pad, pip)).Verwacht(200, 201, 409);
        await keten.Rust();
        var dossier = await keten.Dossier(persoon);
        Assert.Equal(1, dossier.Pip?.Versie);
        Assert.Equal("2024-06-17..", dossier.Spoor("AL-47")[..12]);
    }

    [Fact]
    public async Task Hetzelfde_verzoek_twintig_keer_tegelijk_heeft_een_gevolg()
    {
        await keten.Zet(Nu);
        var koppeling = new { vNummer = Inburgeraar.VNummerBij(Bsns[5]), bsn = Bsns[5], naam = "Haast Werk", geboortedatum = "1992-08-17", moedertaal = "ara", gemeentecode = "1942", azcLocatie = "Almere", koppelingsdatum = "2024-06-03" };
        var koppelingen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keten.Post("coa", "/coa-intake/v1/koppelingen", koppeling)));
        foreach (var antwoord in koppelingen) { antwoord.Verwacht(200, 201, 409); }
        await keten.Rust();
        Assert.Equal(1, (await keten.Post("regisseur-gm", "/usd-regie/v1/dossiers/_zoek", new { bsn = Bsns[5] })).Verwacht(200).Json.GetProperty("dossiers").GetArrayLength());

        var cursist = await keten.NieuweCursist(Bsns[6], "Haast Les");
        var bestand = Presentielijst.Bestand([Lesregel.Van(Bsns[6], new DateOnly(2024, 6, 3), 3, 3)]);
        var aanleveringen = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => keten.LeverAanCsv(i % 2 == 0 ? "haast" : $"haast-{i}", bestand)));
        foreach (var antwoord in aanleveringen) { antwoord.Verwacht(200, 201, 202, 409); }
        await keten.Rust();
        Assert.Equal(3m, (await keten.Dossier(cursist.Persoon)).Uren?.Taal);
    }

    [Fact]
    public async Task Een_einde_dat_voor_zijn_begin_aankomt_wacht_en_wordt_verwerkt()
    {
        await keten.Zet(Nu);
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(Bsns[2]), Bsns[2], "Omgekeerd", "1990-01-01", "ara", "2024-01-08");
        await keten.Vestig(persoon, "2024-02-05");
        await keten.Pip(persoon, new { leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 } }, "2024-03-04", "nld", "ara");
        var trajectId = Guid.CreateVersion7();
        await keten.Plaats(Cloudevent.Over(persoon, "school.taaltraject-beeindigd.v1", Oin.TaalschoolA, "taalschool-voortgang", Nu, new { trajectId, einddatum = "2024-06-20", reden = "GESTOPT" }));
        await keten.Rust();
        Assert.Empty((await keten.Dossier(persoon)).Gaten);
        await keten.Plaats(Cloudevent.Over(persoon, "school.taaltraject-gestart.v1", Oin.TaalschoolA, "taalschool-voortgang", Nu, new { trajectId, groepId = "B1-2A", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-04-01", urenPerWeek = 8 }));
        var dossier = await Eventually.Is(() => keten.Dossier(persoon), d => d.Gaten.Count > 0, "the start of the traject is in the dossier");
        await keten.Rust();
        dossier = await keten.Dossier(persoon);
        Assert.Equal(0m, dossier.Weekbelasting);   // it ended on 20 June
        Assert.Equal(new DateOnly(2024, 4, 1), dossier.Gaten[0].Van);
        Assert.Equal("", dossier.Spoor("AL-43"));
    }

    [Fact]
    public async Task Een_BSN_dat_niet_kan_bestaan_gaat_in_quarantaine_en_in_geen_dossier()
    {
        await keten.Zet(Nu);
        var bericht = new Cloudevent
        {
            Type = "nl.inburgering.duo.inburgeringsplicht-gewijzigd.v1",
            Source = $"urn:nld:oin:{Oin.GooiseMeren}:systeem:duo-examens",
            Subject = $"inburgeraar:{Guid.CreateVersion7()}",
            Time = Nu,
            Data = new { bsn = "999990012", plicht = true, begindatum = "2024-06-01", doelgroep = "ASIELSTATUSHOUDER", gebeurtenisId = "SS101" },
        };
        await keten.Plaats(bericht);
        var apart = await InQuarantaine(bericht.Id);
        Assert.Equal("ELFPROEF", apart.Reden);
        Assert.DoesNotContain("999990012", apart.Tekst, StringComparison.Ordinal);
        var gezocht = await keten.Post("regisseur-gm", "/usd-regie/v1/dossiers/_zoek", new { bsn = "999990012" });
        Assert.True((int)gezocht.Status == 400 || gezocht.Json.GetProperty("dossiers").GetArrayLength() == 0, gezocht.Tekst);
    }

    [Fact]
    public async Task Een_onbekende_versie_gaat_in_quarantaine_en_de_regisseur_ziet_dat()
    {
        await keten.Zet(Nu);
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(Bsns[3]), Bsns[3], "Nieuwe Versie", "1990-01-01", "ara", "2024-06-03");
        var bericht = Cloudevent.Over(persoon, "duo.lbt-resultaat-bekend.v2", Oin.GooiseMeren, "duo-examens", Nu, new { uitslag = new { code = "HAALBAAR" } });
        await keten.Plaats(bericht);
        Assert.Equal("ONBEKENDE_CONTRACTVERSIE", (await InQuarantaineVan(persoon, "duo.lbt-resultaat-bekend.v2")).Reden);
        var dossier = await Eventually.Is(() => keten.Dossier(persoon), d => d.Spoor("AL-43").Length > 0, "AL-43 is open");
        Assert.Equal("2024-06-28..", dossier.Spoor("AL-43"));
        Assert.Null(dossier.Leerbaarheid);
    }

    [Fact]
    public async Task Wat_geen_bericht_is_gaat_in_quarantaine()
    {
        await keten.Zet(Nu);
        var voor = (await keten.Quarantaine("usd-regie")).Count(q => q.Reden is "ONLEESBAAR" or "SCHEMAFOUT");
        await keten.Plaats("dit is geen json");
        await keten.Plaats("""{"specversion":"1.0","type":"nl.inburgering.duo.lbt-resultaat-bekend.v1","source":"urn:nld:oin:00000099001942000000:systeem:duo-examens","id":"niet-een-uuid","time":"2024-06-28T07:00:00Z","data":{}}""");
        await keten.Plaats(new Cloudevent { Type = "nl.inburgering.duo.lbt-resultaat-bekend.v1", Source = $"urn:nld:oin:{Oin.GooiseMeren}:systeem:duo-examens", Subject = $"inburgeraar:{Guid.CreateVersion7()}", Time = Nu, Data = new { resultaat = "MISSCHIEN" } });
        await Eventually.Is(async () => (await keten.Quarantaine("usd-regie")).Count(q => q.Reden is "ONLEESBAAR" or "SCHEMAFOUT"), aantal => aantal >= voor + 3, "three more messages in quarantine");
    }

    [Fact]
    public async Task Van_tweehonderd_regels_met_drie_fouten_blijven_er_honderdzevenennegentig()
    {
        await keten.Zet(Nu);
        var cursist = await keten.NieuweCursist(Bsns[4], "Veel Regels");
        var regels = Enumerable.Range(0, 200).Select(i => Lesregel.Van(Bsns[4], new DateOnly(2024, 4, 1).AddDays(i % 80), 1, 1, groep: $"B1-{i / 80}")).ToList();
        regels[20] = regels[20] with { Gepland = "1.234,50" };
        regels[90] = regels[90] with { Datum = "31-06-2024" };
        regels[170] = regels[170] with { Bsn = "12345678" };
        var verslag = (await keten.LeverAanCsv("j9-tweehonderd", Presentielijst.Bestand(regels))).Verwacht(200, 201, 202);
        var fouten = Aanleververslag.Fouten(verslag);
        Assert.Equal("22 ERR_UREN, 92 ERR_DATUM, 172 ERR_BSN", string.Join(", ", fouten.Select(f => $"{f.Regel} {f.Code}")));
        await Taaluren(cursist, 197m);
    }

    private static Cloudevent Lessen(Cursist cursist, decimal uren, params string[] dagen) =>
        Cloudevent.Over(cursist.Persoon, "school.aanwezigheid-geregistreerd.v2", Oin.TaalschoolA, "taalschool-voortgang", Nu, new
        {
            trajectId = cursist.TrajectId,
            periodeVan = dagen[0],
            periodeTot = dagen[^1],
            regels = dagen.Select(datum => new { datum, groepId = "B1-2A", gepland = uren, aanwezig = uren, verzuim = "-" }),
            totaalGevolgd = uren * dagen.Length,
            bron = "test",
        });

    private Task<decimal?> Taaluren(Cursist cursist, decimal uren) =>
        Eventually.Is(async () => (await keten.Dossier(cursist.Persoon)).Uren?.Taal, taal => taal == uren, $"{uren} language hours in the dossier");

    private async Task<Quarantaine> InQuarantaine(Guid berichtId) =>
        (await Eventually.Is(() => keten.Quarantaine("usd-regie"), lijst => lijst.Any(q => q.BerichtId == berichtId), "the message is in quarantine")).Single(q => q.BerichtId == berichtId);

    private async Task<Quarantaine> InQuarantaineVan(Inburgeraar persoon, string type) =>
        (await Eventually.Is(() => keten.Quarantaine("usd-regie"), lijst => lijst.Any(q => q.Type == $"nl.inburgering.{type}"), $"a message {type} about dossier {persoon.DossierId} is in quarantine")).First(q => q.Type == $"nl.inburgering.{type}");
}

/// <summary>What a school reads back about the lines that were refused.</summary>
internal sealed record Aanleverfout(int? Regel, string? Kolom, string Code, string Tekst)
{
    public override string ToString() => $"{Regel} {Kolom} {Code}";
}

internal static class Aanleververslag
{
    public static IReadOnlyList<Aanleverfout> Fouten(Antwoord antwoord) =>
        [.. antwoord.Json.GetProperty("fouten").EnumerateArray().Select(f => new Aanleverfout(
            f.TryGetProperty("regel", out var regel) && regel.ValueKind == JsonValueKind.Number ? regel.GetInt32() : null,
            f.TryGetProperty("kolom", out var kolom) ? kolom.GetString() : null,
            f.GetProperty("code").GetString()!,
            f.GetRawText()))];
}

[Trait("Draait", "InEenProces")]
public sealed class J9InEenProces(InEenProces host) : J9Robuustheid(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J9PerDienst(PerDienst host) : J9Robuustheid(host), IClassFixture<PerDienst>;
