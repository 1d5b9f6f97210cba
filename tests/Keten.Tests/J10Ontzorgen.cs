using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J10: the end of ontzorgen, and letters in both languages. Three people with the same start: one for whom nothing is done in time, one for whom it is mended, one whose ontzorgen stops early.</summary>
public abstract class J10Ontzorgen(KetenHost host)
{
    private const string Vergeten = "999990135";
    private static readonly string[] Anderen = [.. TestBsn.Reeks().Take(2)];

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_een_post_die_ontbreekt_tot_een_verlenging_in_het_plan()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-03-04");
        var vergeten = await Nieuw(Vergeten, "Reza Ahmadi");
        var hersteld = await Nieuw(Anderen[0], "Shirin Rahimi");
        var gestopt = await Nieuw(Anderen[1], "Omid Sharifi");
        Inburgeraar[] allen = [vergeten, hersteld, gestopt];
        await keten.Zet("2024-05-06");
        foreach (var persoon in allen)
        {
            await keten.Vestig(persoon, "2024-05-06");
            await keten.DuoPlicht(persoon.Bsn, "SS139", "2024-05-06");
            await keten.Ontzorg(persoon, "GESTART", "2024-05-06", "2024-11-06", DeKeten.Posten.Where(p => p != "ELEKTRICITEIT"));
        }
        await keten.Zet("2024-05-19");
        foreach (var persoon in allen) { b.Gelijk("", (await keten.Dossier(persoon)).Spoor("AL-27")); }
        await keten.Zet("2024-05-20");
        foreach (var persoon in allen)
        {
            var dag14 = await keten.Dossier(persoon);
            b.Gelijk("2024-05-20..", dag14.Spoor("AL-27"));
            b.Gelijk(("ELEKTRICITEIT", "A"), (dag14.Signalering("AL-27")?.Onderwerp, dag14.Signalering("AL-27")?.Ernst));
        }
        await keten.Zet("2024-05-27");
        foreach (var persoon in (Inburgeraar[])[hersteld, gestopt]) { await keten.Ontzorg(persoon, "GESTART", "2024-05-06", "2024-11-06", ["ELEKTRICITEIT"], vanaf: "2024-05-27"); }
        await keten.Rust();
        b.Gelijk("2024-05-20..2024-05-27", (await keten.Dossier(hersteld)).Spoor("AL-27"));

        // The PIP was explained in Dutch only.
        await keten.Zet("2024-06-10");
        foreach (var persoon in allen) { await keten.Bericht(persoon, "PIP", "2024-06-10", "nld"); }
        await keten.Rust();
        foreach (var persoon in allen) { b.Gelijk("2024-06-10..", (await keten.Dossier(persoon)).Spoor("AL-30")); }
        await keten.Zet("2024-06-14");
        await keten.Bericht(hersteld, "PIP", "2024-06-14", "nld", "fas");
        await keten.Registreer(gestopt, "verzonden-berichten", new { soort = "PIP", talen = new[] { "nld" }, tolk = true, essentieel = true, datum = "2024-06-14" });
        await keten.Rust();
        b.Gelijk("2024-06-10..2024-06-14", (await keten.Dossier(hersteld)).Spoor("AL-30"));
        b.Gelijk("2024-06-10..2024-06-14", (await keten.Dossier(gestopt)).Spoor("AL-30"));
        b.Gelijk("2024-06-10..", (await keten.Dossier(vergeten)).Spoor("AL-30"));

        // Stopped before six months are over: a reason is needed.
        await keten.Zet("2024-08-01");
        await keten.Ontzorg(gestopt, "BEEINDIGD", "2024-05-06", "2024-09-01", []);
        await keten.Rust();
        var zonderReden = await keten.Dossier(gestopt);
        b.Gelijk("2024-08-01..", zonderReden.Spoor("AL-29"));
        b.Gelijk(true, zonderReden.Ontzorgen?.Gestopt);
        b.Gelijk("2024-05-20..2024-05-27", zonderReden.Spoor("AL-27"));
        await keten.Zet("2024-08-05");
        await keten.Ontzorg(gestopt, "BEEINDIGD", "2024-05-06", "2024-09-01", [], "EINDE_BIJSTAND");
        await keten.Rust();
        b.Gelijk("2024-08-01..2024-08-05", (await keten.Dossier(gestopt)).Spoor("AL-29"));

        // Six weeks before the end, and the end itself.
        await keten.Zet("2024-09-24");
        b.Gelijk("", (await keten.Dossier(vergeten)).Spoor("AL-28"));
        await keten.Zet("2024-09-25");
        b.Gelijk(("2024-09-25..", "A"), Loopt(await keten.Dossier(vergeten)));
        await keten.Zet("2024-11-05");
        b.Gelijk(("2024-09-25..", "A"), Loopt(await keten.Dossier(vergeten)));
        await keten.Zet("2024-11-06");
        b.Gelijk(("2024-09-25..", "C"), Loopt(await keten.Dossier(vergeten)));
        await keten.Bericht(hersteld, "BESCHIKKING", "2024-11-06", "nld");
        await keten.Zet("2024-11-07");
        await keten.Bericht(hersteld, "UITNODIGING", "2024-11-07", "nld");
        await keten.Rust();
        var naHalfJaar = await keten.Dossier(hersteld);
        b.Gelijk("BESCHIKKING 2024-11-06..; PIP 2024-06-10..2024-06-14", string.Join("; ", naHalfJaar.Signaleringen.Where(s => s.Code == "AL-30").Select(s => $"{s.Onderwerp} {s.Periode}").Order(StringComparer.Ordinal)));

        // Extended: the plan decides, not the message alone.
        await keten.Zet("2024-11-08");
        await keten.Ontzorg(vergeten, "VERLENGD", "2024-05-06", "2025-02-06", []);
        await keten.Rust();
        var verlengd = await keten.Dossier(vergeten);
        b.Gelijk(("2024-09-25..", "C"), Loopt(verlengd));
        b.Gelijk(new DateOnly(2024, 11, 6), verlengd.Ontzorgen?.Tot);
        await keten.Zet("2024-11-12");
        await keten.Pip(vergeten, new
        {
            leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 },
            ontzorgen = new { van = "2024-05-06", tot = "2025-02-06", posten = DeKeten.Posten },
        }, "2024-11-12", "nld", "fas");
        await keten.Rust();
        var vastgelegd = await keten.Dossier(vergeten);
        b.Gelijk("2024-09-25..2024-11-12", vastgelegd.Spoor("AL-28"));
        b.Gelijk(new DateOnly(2025, 2, 6), vastgelegd.Ontzorgen?.Tot);
        await keten.Zet("2024-12-25");
        b.Gelijk("2024-09-25..2024-11-12", (await keten.Dossier(vergeten)).Spoor("AL-28"));
        await keten.Zet("2024-12-26");
        var december = await keten.Dossier(vergeten);
        b.Gelijk("2024-09-25..2024-11-12, 2024-12-26..", december.Spoor("AL-28"));
        b.Gelijk("A", december.Signalering("AL-28")?.Ernst);
        b.Gelijk("2024-05-20..", december.Spoor("AL-27"));
        b.Gelijk("", december.Spoor("AL-29"));
        b.Klaar();
    }

    private static (string?, string?) Loopt(Dossier dossier) => (dossier.Signalering("AL-28")?.Periode, dossier.Signalering("AL-28")?.Ernst);

    private Task<Inburgeraar> Nieuw(string bsn, string naam) => keten.Koppel(Inburgeraar.VNummerBij(bsn), bsn, naam, "1985-12-30", "fas", "2024-03-04");
}

[Trait("Draait", "InEenProces")]
public sealed class J10InEenProces(InEenProces host) : J10Ontzorgen(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J10PerDienst(PerDienst host) : J10Ontzorgen(host), IClassFixture<PerDienst>;
