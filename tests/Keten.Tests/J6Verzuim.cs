using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J6: absence from a CSV file, to the alert and back.</summary>
public abstract class J6Verzuim(KetenHost host)
{
    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_presentielijst_tot_signalering_en_terug()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-06-24");
        var cursist = await keten.NieuweCursist("999990081", "Selam Gebre");
        await keten.Zet("2024-06-28");
        var bestand = Presentielijst.Bestand(Juni("999990081"));
        var aanlevering = (await keten.LeverAanCsv("school-a-2024-06", bestand)).Verwacht(200, 201, 202);
        await Eventually.Is(
            async () => (await keten.Dossier(cursist.Persoon)).Aanwezigheid, a => a?.Gepland == 24.0m, "the dossier shows 24.0 planned hours", TimeSpan.FromSeconds(host is InEenProces ? 2 : 5));
        await keten.Rust();
        var juni = await keten.Dossier(cursist.Persoon);
        b.Gelijk(24.0m, juni.Aanwezigheid?.Gepland);
        b.Gelijk(10.5m, juni.Aanwezigheid?.Aanwezig);
        b.Gelijk(3.0m, juni.Aanwezigheid?.Geoorloofd);
        b.Gelijk(10.5m, juni.Aanwezigheid?.Ongeoorloofd);
        b.Gelijk(50.0m, juni.Aanwezigheid?.Percentage);
        b.Gelijk("2024-06-28..", juni.Spoor("AL-13"));
        b.Gelijk("A", juni.Signaleringen.SingleOrDefault(s => s.Code == "AL-13")?.Ernst);
        b.Gelijk("", juni.Spoor("AL-38"));
        b.Gelijk(10.5m, juni.Uren?.Taal);

        // The same file again changes nothing.
        await keten.LeverAanCsv("school-a-2024-06", bestand);
        (await keten.LeverAanCsv("school-a-2024-06-nogmaals", bestand)).Verwacht(200, 201, 202);
        await keten.Rust();
        var nogmaals = await keten.Dossier(cursist.Persoon);
        b.Gelijk(24.0m, nogmaals.Aanwezigheid?.Gepland);
        b.Gelijk(10.5m, nogmaals.Uren?.Taal);

        // A conversation, and July goes better: 9 of 10 lessons.
        await keten.Zet("2024-07-02");
        await keten.Registreer(cursist.Persoon, "voortgangsgesprekken", new { datum = "2024-07-02", aanwezig = true, afspraken = new[] { new { tekst = "Een leenfiets voor de weg naar school.", uiterlijk = "2024-07-05", wie = "regisseur" } } });
        await keten.Rust();
        b.Gelijk("2024-06-28..", (await keten.Dossier(cursist.Persoon)).Spoor("AL-13"));
        await keten.Zet("2024-08-01");
        (await keten.LeverAanCsv("school-a-2024-07", Presentielijst.Bestand(Juli("999990081")))).Verwacht(200, 201, 202);
        await keten.Rust();
        var juli = await keten.Dossier(cursist.Persoon);
        b.Gelijk("2024-06-28..2024-08-01", juli.Spoor("AL-13"));
        b.Gelijk("", juli.Spoor("AL-38"));
        b.Gelijk(37.5m, juli.Uren?.Taal);
        b.Waar(!juli.Ruw.GetRawText().Contains("999990081", StringComparison.Ordinal), "the dossier shows a BSN");
        b.Klaar();
    }

    internal static Lesregel[] Juni(string bsn) =>
    [
        new(bsn, "03-06-2024", "B1-2A", "3,0", "3,0", ""),
        new(bsn, "05-06-2024", "B1-2A", "3,0", "0,0", "O"),
        new(bsn, "10-06-2024", "B1-2A", "3,0", "0,0", "O"),
        new(bsn, "12-06-2024", "B1-2A", "3,0", "1,5", "O"),
        new(bsn, "17-06-2024", "B1-2A", "3,0", "0,0", "G"),
        new(bsn, "19-06-2024", "B1-2A", "3,0", "0,0", "O"),
        new(bsn, "24-06-2024", "B1-2A", "3,0", "3,0", ""),
        new(bsn, "26-06-2024", "B1-2A", "3,0", "3,0", ""),
    ];

    private static IEnumerable<Lesregel> Juli(string bsn) =>
        ((int[])[1, 3, 8, 10, 15, 17, 22, 24, 29, 31]).Select(dag => Lesregel.Van(bsn, new DateOnly(2024, 7, dag), 3, dag == 8 ? 0 : 3, dag == 8 ? "O" : ""));
}

[Trait("Draait", "InEenProces")]
public sealed class J6InEenProces(InEenProces host) : J6Verzuim(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J6PerDienst(PerDienst host) : J6Verzuim(host), IClassFixture<PerDienst>;
