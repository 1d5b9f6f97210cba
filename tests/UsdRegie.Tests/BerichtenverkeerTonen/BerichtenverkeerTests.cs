using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Huisstijl.Berichtenverkeer;
using Inburgering.Testing;

namespace UsdRegie.Tests.BerichtenverkeerTonen;

/// <summary>Functional management on pages: who was last heard, what waits, what failed and why, offering again, and the content after a purpose.</summary>
public sealed partial class BerichtenverkeerTests
{
    private const string Pad = "/usd-regie/berichtenverkeer", Onbekend = "nl.inburgering.coa.statushouder-gekoppeld.v9";

    [Fact]
    public async Task De_beheerder_ziet_per_partner_wat_er_speelt_en_in_gewone_woorden_wat_hij_moet_doen()
    {
        await using var h = await Regiehuis.Open();
        Assert.Contains("Er wacht geen bericht op uw besluit", (await h.Pagina(Pad, Regiehuis.Beheer)).Html, StringComparison.Ordinal);
        await h.Meld(Berichten.Koppeling());
        await Fout(h, 12);
        await h.Meld(JsonNode.Parse("""{"vNummer":"geen nummer"}""")!, type: "nl.inburgering.coa.statushouder-gekoppeld.v1");

        var overzicht = (await h.Pagina("/berichtenverkeer", Regiehuis.Beheer)).Html;
        foreach (var tekst in (string[])["13 berichten wachten op uw besluit", ">Gemeente<", "href=\"/usd-regie/berichtenverkeer\"", ">DUO<", ">Berichtenverkeer</a>"]) { Assert.Contains(tekst, overzicht, StringComparison.Ordinal); }
        var (status, html) = await h.Pagina(Pad, Regiehuis.Beheer);
        Assert.Equal(200, status);
        foreach (var tekst in (string[])["In quarantaine (13)", "statushouder gekoppeld (v9): 12", "De afzender gebruikt een nieuwere versie", "Werk deze dienst bij", "Bied 12 opnieuw aan", "De jongste tien staan hier", "statushouder gekoppeld (v1): 1",
            "De inhoud past niet bij de afspraken", ">COA <", "00000099000001001000", "Wacht op verzending (0)", "Alles is verzonden"])
        {
            Assert.Contains(tekst, html, StringComparison.Ordinal);
        }
        foreach (var niet in (string[])["Amal", "999990019", "2900000019", "Canary Kanarie", "<script", "style="]) { Assert.DoesNotContain(niet, overzicht + html, StringComparison.Ordinal); }

        foreach (var wie in (string[])[Regiehuis.Regisseur, Regiehuis.Teamleider, Regiehuis.Usd, Regiehuis.Versa, Regiehuis.Coa, Regiehuis.Beleid])
        {
            foreach (var pad in (string[])["/berichtenverkeer", Pad, $"{Pad}/{Guid.CreateVersion7()}"]) { Assert.Equal(403, (await h.Pagina(pad, wie)).Status); }
        }
        Assert.Equal(404, (await h.Pagina("/onbekend/berichtenverkeer", Regiehuis.Beheer)).Status);
        Assert.Equal(404, (await h.Pagina($"{Pad}/{Guid.CreateVersion7()}", Regiehuis.Beheer)).Status);
        Assert.Equal(200, (await h.Pagina("/duo-examens/berichtenverkeer", Regiehuis.Beheer)).Status); // each service of the process has its own
        Assert.DoesNotContain("(v9)", (await h.Pagina("/duo-examens/berichtenverkeer", Regiehuis.Beheer)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_na_alle_pogingen_niet_bij_een_abonnee_aankwam_staat_bovenaan()
    {
        await using var h = await Regiehuis.Open();
        await using var abonnee = await Partnersysteem.Start();
        Assert.Equal(201, (await h.Post("abonnementen", new { callbackUrl = abonnee.Url, auth = abonnee.Auth }, Regiehuis.Usd)).Status);
        abonnee.Gedrag = (http, _) => Partnersysteem.Geef(http, 500);
        await h.Meld(Berichten.Koppeling());
        Assert.DoesNotContain("na alle pogingen", (await h.Pagina("/berichtenverkeer", Regiehuis.Beheer)).Html, StringComparison.Ordinal);
        await h.Klok("2023-11-15");
        var overzicht = (await h.Pagina("/berichtenverkeer", Regiehuis.Beheer)).Html;
        foreach (var tekst in (string[])["na alle pogingen niet aangekomen", "href=\"/usd-regie/berichtenverkeer#abonnees\""]) { Assert.Contains(tekst, overzicht, StringComparison.Ordinal); }

        // On the page of the service: whose they are, and a button that does what the API does.
        var html = (await h.Pagina(Pad, Regiehuis.Beheer)).Html;
        var abonnement = (await h.Vraag("abonnementen", Regiehuis.Usd)).Json!["abonnementen"]!.AsArray().Single()!;
        var (id, mislukt) = (abonnement["abonnementId"]!.GetValue<string>(), abonnement["mislukt"]!.GetValue<int>());
        Assert.True(mislukt > 0);
        foreach (var tekst in (string[])[$"Niet aangekomen bij abonnees ({mislukt})", abonnement["ontvanger"]!.GetValue<string>(), $"Bied {mislukt} opnieuw aan"]) { Assert.Contains(tekst, html, StringComparison.Ordinal); }
        foreach (var niet in (string[])["<script", "style=", "whsec_", "Amal"]) { Assert.DoesNotContain(niet, html, StringComparison.Ordinal); }
        Assert.Equal(403, (await h.Verstuur(Pad, "Bezorg", Velden(("abonnementId", id)), Regiehuis.Regisseur, sleutelVan: "/vandaag")).Status);
        Assert.Equal(400, (await h.Verstuur(Pad, "Bezorg", Velden(("abonnementId", id), ("__RequestVerificationToken", "x")), Regiehuis.Beheer, sleutelVan: "/onbekend")).Status);
        var onbekend = await h.Verstuur(Pad, "Bezorg", Velden(("abonnementId", $"{Guid.CreateVersion7()}")), Regiehuis.Beheer);
        Assert.Equal(400, onbekend.Status);
        Assert.Contains("Dit abonnement bestaat niet", onbekend.Html, StringComparison.Ordinal);

        abonnee.Gedrag = (http, _) => Partnersysteem.Geef(http, 204);
        var toen = abonnee.Gekregen.Count;
        var (status, na) = await h.Verstuur(Pad, "Bezorg", Velden(("abonnementId", id)), Regiehuis.Beheer);
        Assert.Equal(200, status);
        Assert.Contains($"{(mislukt == 1 ? "Eén bericht is" : $"{mislukt} berichten zijn")} opnieuw aangeboden aan de abonnee", na, StringComparison.Ordinal);
        await h.Klok(h.Nu);
        Assert.True(abonnee.Gekregen.Count >= toen + mislukt);
        Assert.DoesNotContain("Niet aangekomen bij abonnees", (await h.Pagina(Pad, Regiehuis.Beheer)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("na alle pogingen", (await h.Pagina("/berichtenverkeer", Regiehuis.Beheer)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_inhoud_komt_pas_na_een_doel_en_wie_keek_blijft_bij_het_bericht_staan()
    {
        await using var h = await Regiehuis.Open();
        await Fout(h, 1);
        var bericht = await Eerste(h);
        var (_, html) = await h.Pagina(bericht, Regiehuis.Beheer);
        Assert.Contains("wacht op een besluit", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary Kanarie", html, StringComparison.Ordinal);
        foreach (var doel in (string[])["", "kort", new string('x', 401)])
        {
            var geweigerd = await h.Verstuur(bericht, "Bekijk", Velden(("doel", doel)), Regiehuis.Beheer);
            Assert.Equal(400, geweigerd.Status);
            Assert.Contains("waarvoor u de inhoud nodig hebt", geweigerd.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Canary Kanarie", geweigerd.Html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("INGEZIEN", (await Detail(h, bericht)).ToJsonString(), StringComparison.Ordinal);

        var (status, inhoud) = await h.Verstuur(bericht, "Bekijk", Velden(("doel", "Afzender vraagt welke versie hij stuurde")), Regiehuis.Beheer);
        Assert.Equal(200, status);
        Assert.Contains("Canary Kanarie", inhoud, StringComparison.Ordinal);
        Assert.Contains($"\"type\": \"{Onbekend}\"", inhoud, StringComparison.Ordinal);
        var inzage = Assert.Single((await Detail(h, bericht))["pogingen"]!.AsArray(), p => (string)p!["reden"]! == "INGEZIEN")!;
        Assert.Equal(("Afzender vraagt welke versie hij stuurde", "beheer"), ((string)inzage["tekst"]!, (string)inzage["door"]!));
        var daarna = (await h.Pagina(bericht, Regiehuis.Beheer)).Html;
        Assert.Contains("Door beheer: Afzender vraagt welke versie", daarna, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary Kanarie", daarna, StringComparison.Ordinal);
        Assert.Equal(403, (await h.Verstuur(bericht, "Bekijk", Velden(("doel", "Ik ben nieuwsgierig naar dit")), Regiehuis.Regisseur, sleutelVan: "/vandaag")).Status);
    }

    [Fact]
    public async Task Een_bericht_of_een_hele_soort_gaat_opnieuw_met_een_reden_en_de_pagina_zegt_wat_ervan_werd()
    {
        await using var h = await Regiehuis.Open();
        await Fout(h, 3);
        var bericht = await Eerste(h);
        Assert.Equal(400, (await h.Verstuur(bericht, "Speel", Velden(("waarom", " ")), Regiehuis.Beheer)).Status);
        Assert.Equal(200, (await h.Verstuur(bericht, "Speel", Velden(("waarom", "Nieuwe versie staat er")), Regiehuis.Beheer)).Status);
        await h.Klok(h.Nu);
        var html = (await h.Pagina(bericht, Regiehuis.Beheer)).Html;
        foreach (var tekst in (string[])["wacht op een besluit", "Opnieuw aangeboden door een beheerder. Door beheer: Nieuwe versie staat er"]) { Assert.Contains(tekst, html, StringComparison.Ordinal); } // still unknown: back in quarantine, with the attempt
        Assert.Equal(3, Regex.Count(html, "De afzender gebruikt een nieuwere versie van dit bericht")); // why it is here, and two attempts

        Assert.Equal(400, (await h.Verstuur(Pad, "SpeelAlles", Velden(("soort", Onbekend), ("reden", "ONBEKENDE_CONTRACTVERSIE"), ("waarom", "")), Regiehuis.Beheer)).Status);
        var na = await h.Verstuur(Pad, "SpeelAlles", Velden(("soort", Onbekend), ("reden", "ONBEKENDE_CONTRACTVERSIE"), ("waarom", "Alles nog eens")), Regiehuis.Beheer);
        Assert.Equal(200, na.Status);
        Assert.Contains("3 berichten zijn opnieuw aangeboden", na.Html, StringComparison.Ordinal);
        await h.Klok(h.Nu);
        Assert.Equal(3, (await Lijst(h)).Count(b => b!["pogingen"]!.GetValue<int>() >= 3));
        Assert.Contains("0 berichten zijn opnieuw aangeboden", (await h.Verstuur(Pad, "SpeelAlles", Velden(("soort", "iets anders"), ("reden", "FOUT"), ("waarom", "Alles nog eens")), Regiehuis.Beheer)).Html, StringComparison.Ordinal);
        Assert.Equal(403, (await h.Verstuur(Pad, "SpeelAlles", Velden(("soort", Onbekend), ("reden", "ONBEKENDE_CONTRACTVERSIE"), ("waarom", "Ik wil dit ook")), Regiehuis.Regisseur, sleutelVan: "/vandaag")).Status);
    }

    [Fact]
    public void Elke_reden_uit_de_handleiding_heeft_gewone_woorden_en_een_vreemde_reden_ook()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Inburgering.Integration.sln"))) { map = map.Parent; }
        var handleiding = File.ReadAllText(Path.Combine(map!.FullName, "docs/operations.md"));
        var tabel = handleiding[handleiding.IndexOf("| Reason | Cause |", StringComparison.Ordinal)..handleiding.IndexOf("### Retry schedule", StringComparison.Ordinal)];
        var redenen = tabel.Split('\n').Where(r => r.StartsWith("| `", StringComparison.Ordinal)).SelectMany(r => Code().Matches(r.Split('|')[1]).Select(m => m.Groups[1].Value)).ToList();
        Assert.True(redenen.Count >= 11, string.Join(", ", redenen));
        Assert.All(redenen, r => Assert.DoesNotContain("Een regel van deze dienst", Berichtwoorden.Reden(r).Wat, StringComparison.Ordinal));
        Assert.Contains("niet voor doelgroep", Berichtwoorden.Reden("NIET_VOOR_DOELGROEP").Wat, StringComparison.Ordinal);
    }

    private static async Task Fout(Regiehuis h, int aantal)
    {
        for (var i = 0; i < aantal; i++) { await h.Stuur(JsonNode.Parse("""{"naam":"Canary Kanarie"}""")!, Guid.CreateVersion7(), "00000099000001001000", Guid.CreateVersion7(), Onbekend); }
        await h.Klok(h.Nu);
    }

    private static async Task<string> Eerste(Regiehuis h) => Link().Match((await h.Pagina(Pad, Regiehuis.Beheer)).Html).Groups[1].Value;

    private static async Task<JsonNode> Detail(Regiehuis h, string bericht) => (await h.Vraag($"../beheer/v1/quarantaine/{bericht.Split('/')[^1]}", Regiehuis.Beheer)).Json!;

    private static async Task<JsonArray> Lijst(Regiehuis h) => (await h.Vraag("../beheer/v1/quarantaine", Regiehuis.Beheer)).Json!.AsArray();

    private static Dictionary<string, string> Velden(params ReadOnlySpan<(string Naam, string Waarde)> velden)
    {
        var alle = new Dictionary<string, string>();
        foreach (var (naam, waarde) in velden) { alle[naam] = waarde; }
        return alle;
    }

    [GeneratedRegex("href=\"(/usd-regie/berichtenverkeer/[0-9a-f-]{36})\"")]
    private static partial Regex Link();

    [GeneratedRegex("`([A-Z_]+)`")]
    private static partial Regex Code();
}
