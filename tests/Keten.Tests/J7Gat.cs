using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Journey J7: voluntary work ends without a follow-up, and care work fills the gap.</summary>
public abstract class J7Gat(KetenHost host)
{
    private const string Bsn = "999990093";

    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Van_een_traject_zonder_vervolg_tot_het_maximum_van_het_werktraject()
    {
        var b = new Bevindingen();
        await keten.Zet("2023-10-02");
        var persoon = await keten.Koppel(Inburgeraar.VNummerBij(Bsn), Bsn, "Zainab Karimi", "1990-09-01", "ara", "2023-10-02");
        await keten.Zet("2023-11-06");
        await keten.Vestig(persoon, "2023-11-06");
        await keten.DuoPlicht(Bsn, "SS139", "2023-11-06");
        await keten.Zet("2024-01-08");
        await keten.Pip(persoon, new { leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 } }, "2024-01-08", "nld", "ara");
        await keten.Zet("2024-01-09");
        await keten.DuoTermijn(Bsn, "2024-01-09", "2027-01-09");
        await keten.Zet("2024-01-15");
        await keten.PlaatsBijSchool(persoon, "taalschool-a", "2024-02-05", "2024-01-15", "nld", "ara");
        await keten.Zet("2024-02-05");
        await keten.StartTraject(persoon, "2024-02-05", 8);
        await keten.Activiteit(persoon, "VRIJWILLIGERSWERK", "2024-02-05", 4, einde: "2024-04-26", teltMeeZroute: false);
        await keten.Rust();
        b.Gelijk(("TrajectLopend", 12m), ((await keten.Dossier(persoon)).Toestand, (await keten.Dossier(persoon)).Weekbelasting));
        await Lever("2024-03-01", "2024-02-05");

        // Thirty days before the end there is no follow-up yet.
        await keten.Zet("2024-03-26");
        b.Gelijk("", (await keten.Dossier(persoon)).Spoor("AL-16"));
        await keten.Zet("2024-03-27");
        b.Gelijk("2024-03-27..", (await keten.Dossier(persoon)).Spoor("AL-16"));
        await Lever("2024-03-29", "2024-03-04");
        await Lever("2024-04-26", "2024-04-01");
        await Lever("2024-05-24", "2024-04-29");
        var dag28 = await keten.Dossier(persoon);
        b.Gelijk("", dag28.Spoor("AL-15"));
        b.Gelijk(new Gat(new(2024, 4, 27), new(2024, 5, 24), 28), dag28.Gaten is [.., var gat] ? gat : null);

        // Day 29 of the gap.
        await keten.Zet("2024-05-25");
        var dag29 = await keten.Dossier(persoon);
        b.Gelijk("2024-05-25..", dag29.Spoor("AL-15"));
        b.Gelijk("2024-03-27..2024-05-25", dag29.Spoor("AL-16"));
        b.Gelijk("overgenomen door AL-15", dag29.Signalering("AL-16")?.Reden);
        b.Waar(dag29.Signalering("AL-15")?.Uitleg?.Contains("27 april 2024", StringComparison.Ordinal) == true, dag29.Signalering("AL-15")?.Uitleg);
        b.Gelijk(8.0m, dag29.WeekbelastingGerealiseerd);
        b.Gelijk(8.0m, dag29.Weekbelasting);

        // Work is planned, fourteen days ahead.
        await keten.Zet("2024-05-27");
        await keten.Accepteer(await keten.BiedAan(persoon, "T4b", Oin.Wsp, "2024-06-10", "2024-05-27", "nld", "ara"), "wsp", "2024-05-27");
        await keten.Registreer(persoon, "werktrajecten", new { soort = "ZORGSTART", sector = "zorg", start = "2024-06-10", behoudUitkering = true }, "wsp");
        await keten.Rust();
        var gepland = await keten.Dossier(persoon);
        b.Gelijk("2024-05-25..2024-05-27", gepland.Spoor("AL-15"));
        b.Gelijk("gepland", gepland.Signalering("AL-15")?.Reden);
        b.Gelijk("2024-03-27..2024-05-25", gepland.Spoor("AL-16"));
        b.Gelijk(8.0m, gepland.WeekbelastingGerealiseerd);
        await keten.Zet("2024-06-09");
        b.Gelijk(8.0m, (await keten.Dossier(persoon)).WeekbelastingGerealiseerd);
        await keten.Zet("2024-06-10");
        var begonnen = await keten.Dossier(persoon);
        b.Gelijk("2024-04-27..2024-06-09 44", string.Join(", ", begonnen.Gaten.Select(g => $"{g.Van:yyyy-MM-dd}..{g.Tot:yyyy-MM-dd} {g.Dagen}")));
        b.Gelijk("", begonnen.Spoor("AL-36"));

        // Working with retention of benefit: three months at most.
        await keten.Zet("2024-08-24");
        b.Gelijk("", (await keten.Dossier(persoon)).Spoor("AL-36"));
        await keten.Zet("2024-08-25");
        var nadert = await keten.Dossier(persoon);
        b.Gelijk("2024-08-25..", nadert.Spoor("AL-36"));
        b.Waar(nadert.Signalering("AL-36")?.Uitleg?.Contains("10 september 2024", StringComparison.Ordinal) == true, nadert.Signalering("AL-36")?.Uitleg);
        await keten.Zet("2024-09-10");
        var einde = await keten.Dossier(persoon);
        b.Gelijk("2024-08-25..", einde.Spoor("AL-36"));
        b.Gelijk("2024-05-25..2024-05-27", einde.Spoor("AL-15"));
        b.Gelijk("", einde.Spoor("AL-17"));
        var gatdagen = await keten.Indicator("P-4a", "2024-01-01", "2024-09-10");
        b.Gelijk((44m, 1), (gatdagen.Teller, gatdagen.AantalDossiers));
        b.Gelijk(44m, (await keten.Indicator("P-4a", "2024-04-27", "2024-06-09")).Teller);
        b.Klaar();
    }

    /// <summary>Four weeks of lessons on Monday and Wednesday, four hours each, all attended.</summary>
    private async Task Lever(string dag, string maandag)
    {
        await keten.Zet(dag);
        var eerste = DateOnly.Parse(maandag, System.Globalization.CultureInfo.InvariantCulture);
        var lessen = Enumerable.Range(0, 4).SelectMany(week => ((int[])[0, 2]).Select(d => Lesregel.Van(Bsn, eerste.AddDays((7 * week) + d), 4, 4)));
        (await keten.LeverAanCsv($"school-a-{dag}", Presentielijst.Bestand(lessen))).Verwacht(200, 201, 202);
        await keten.Rust();
    }
}

[Trait("Draait", "InEenProces")]
public sealed class J7InEenProces(InEenProces host) : J7Gat(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class J7PerDienst(PerDienst host) : J7Gat(host), IClassFixture<PerDienst>;
