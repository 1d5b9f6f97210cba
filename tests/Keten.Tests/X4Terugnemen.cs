using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey X4: what the municipality takes back (M36), and a partner whose access ends (M35, C10), as the partners see it. And what it asks of them (C01, C07).</summary>
public abstract class X4Terugnemen(KetenHost host)
{
    private static readonly string Bsn = TestBsn.Reeks().ElementAt(90);

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Een_partner_ziet_wat_geldt_en_verliest_toegang_tot_de_gemeente_dat_terugneemt()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-06-17");
        var (persoon, trajectId) = await keten.NieuweCursist(Bsn, "Rahel Mebrahtu");
        var aanbod = await keten.BiedAan(persoon, "T2", Oin.Vwn, "2024-06-24", "2024-06-17", "nld", "ara");
        await keten.Rust();
        b.Gelijk("NIEUW", await Match());

        // M36: the offer was a mistake; its sender takes it back.
        var bericht = await Bericht("overdracht-aangeboden");
        (await keten.Post("usd", "/usd-regie/v1/correcties", new { correctieVan = bericht, reden = "Verkeerde organisatie." })).Verwacht(201);
        await keten.Rust();
        b.Gelijk("INGETROKKEN", await Match());
        b.Waar(!(await keten.Get("vwn", $"/vluchtelingenwerk-begeleiding/v1/matches/{aanbod}")).Verwacht(200).Tekst.Contains("Mebrahtu", StringComparison.Ordinal));

        // C01 and C07: asked by the regisseur, on the list of the partner, answered by what the partner sends.
        await keten.Registreer(persoon, "profielverzoeken", new { reden = "Het profiel is er nog niet." });
        await keten.Registreer(persoon, "rapportageverzoeken", new { });
        await keten.Rust();
        b.Gelijk("OPEN", Enig((await keten.Get("coa", "/coa-intake/v1/verzoeken")).Verwacht(200), "verzoeken").GetProperty("status").GetString());
        var vraag = Enig((await keten.Get("taalschool-a", "/taalschool-voortgang/v1/rapportageverzoeken")).Verwacht(200), "rapportageverzoeken");
        b.Gelijk((trajectId, "OPEN"), (vraag.GetProperty("trajectId").GetGuid(), vraag.GetProperty("status").GetString()));
        (await keten.Post("taalschool-a", "/taalschool-voortgang/v1/voortgangsrapportages", new { trajectId, peildatum = "2024-06-17", niveaus = new { lezen = "A2" }, instrument = "TOA", oordeel = "OP_SCHEMA", advies = "DOORGAAN" })).Verwacht(201);
        // M21, version 1: a school that counts per week.
        (await keten.Post("taalschool-a", "/taalschool-voortgang/v1/weektotalen", new { trajectId, weekVan = "2024-06-03", gepland = 6, gevolgd = 4.5, ongeoorloofd = 1.5 })).Verwacht(202);
        await keten.Rust();
        b.Gelijk("KLANTPROFIEL OPEN, VOORTGANGSRAPPORTAGE BEANTWOORD", string.Join(", ", (await Json()).GetProperty("verzoeken").EnumerateArray().Select(v => $"{v.GetProperty("soort").GetString()} {v.GetProperty("status").GetString()}").Order(StringComparer.Ordinal)));
        b.Gelijk(4.5m, (await Json()).GetProperty("uren").GetProperty("taal").GetDecimal());

        // M35 and C10: the learner is gone at the school from that day on.
        b.Gelijk(1, await Leerlingen());
        await keten.Registreer(persoon, "toegangsbeeindigingen", new { partnerOin = Oin.TaalschoolA, per = "2024-06-17", reden = "EINDE_TRAJECT" });
        await keten.Rust();
        b.Gelijk(0, await Leerlingen());
        (await keten.Post("taalschool-a", "/taalschool-voortgang/v1/weektotalen", new { trajectId, weekVan = "2024-06-17", gepland = 6, gevolgd = 6 })).Verwacht(403);
        (await keten.Post("taalschool-a", "/taalschool-voortgang/v1/weektotalen", new { trajectId, weekVan = "2024-06-10", gepland = 6, gevolgd = 6 })).Verwacht(202);
        await keten.Rust();
        b.Gelijk(10.5m, (await Json()).GetProperty("uren").GetProperty("taal").GetDecimal());

        // M36 of M35: a mistake, so the school sees the learner again.
        (await keten.Post("usd", "/usd-regie/v1/correcties", new { correctieVan = await Bericht("toegang-beeindigd"), reden = "Verkeerde school." })).Verwacht(201);
        await keten.Rust();
        b.Gelijk(1, await Leerlingen());
        b.Gelijk("", (await keten.Dossier(persoon)).Spoor("AL-43"));
        b.Klaar();

        async Task<string?> Match() => (await keten.Get("vwn", $"/vluchtelingenwerk-begeleiding/v1/matches/{aanbod}")).Verwacht(200).Json.GetProperty("status").GetString();

        async Task<System.Text.Json.JsonElement> Json() => (await keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}")).Verwacht(200).Json;

        async Task<int> Leerlingen() => (await keten.Get("taalschool-a", "/taalschool-voortgang/v1/trajecten")).Verwacht(200).Json.GetProperty("trajecten").GetArrayLength();

        async Task<Guid> Bericht(string feit) =>
            (await keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{persoon.DossierId}/tijdlijn")).Verwacht(200).Json.EnumerateArray().Where(r => r.GetProperty("type").GetString()!.Contains(feit, StringComparison.Ordinal)).OrderBy(r => r.GetProperty("ontvangenOp").GetDateTimeOffset()).ThenBy(r => r.GetProperty("berichtId").GetGuid()).Last().GetProperty("berichtId").GetGuid();

        static System.Text.Json.JsonElement Enig(Antwoord antwoord, string lijst) => antwoord.Json.GetProperty(lijst).EnumerateArray().Single();
    }
}

[Trait("Draait", "InEenProces")]
public sealed class X4InEenProces(InEenProces host) : X4Terugnemen(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class X4PerDienst(PerDienst host) : X4Terugnemen(host), IClassFixture<PerDienst>;
