using System.Text;
using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>The rows of a school's file: good rows are kept, bad rows come back with row, column, code and remedy (J6).</summary>
public abstract class Aanleveren(KetenHost host)
{
    private static readonly string[] Bsns = [.. TestBsn.Reeks().Skip(40).Take(20)];
    private readonly DeKeten keten = host.Keten;

    [Fact]
    public async Task Een_foute_rij_wordt_geweigerd_en_de_goede_blijven()
    {
        var b = new Bevindingen();
        await keten.Zet("2024-06-28");
        var bsn = Bsns[0];
        var cursist = await keten.NieuweCursist(bsn, "Rij Voor Rij");
        (Lesregel Regel, string Code, string Kolom)[] fout =
        [
            (Les(bsn, 3) with { Gepland = "1.234,50" }, "ERR_UREN", "Uren gepland"),
            (Les(bsn, 4) with { Aanwezig = "3,5" }, "ERR_UREN", "Uren aanwezig"),
            (Les(bsn, 5) with { Datum = "6/5/2024" }, "ERR_DATUM", "Datum"),
            (Les(bsn, 6) with { Datum = "31-06-2024" }, "ERR_DATUM", "Datum"),
            (Les("12345678", 7), "ERR_BSN", "BSN"),
            (Les(bsn, 10) with { Verzuim = "X" }, "ERR_VERZUIM", "Verzuim"),
            (Les(bsn, 11) with { Gepland = "3.0" }, "ERR_UREN", "Uren gepland"),
        ];
        // A good row before and after every bad one.
        List<Lesregel> regels = [];
        foreach (var (regel, index) in fout.Select((f, i) => (f.Regel, i)))
        {
            regels.Add(Les(bsn, 12 + index));
            regels.Add(regel);
        }
        regels.Add(Les(bsn, 20));
        var verslag = (await keten.LeverAanCsv("rij-voor-rij", Presentielijst.Bestand(regels))).Verwacht(200, 201, 202);
        var fouten = Aanleververslag.Fouten(verslag);
        b.Gelijk(string.Join("; ", fout.Select((f, i) => $"{3 + (2 * i)} {f.Kolom} {f.Code}")), string.Join("; ", fouten));
        b.Waar(fouten.All(f => f.Tekst.Length > 60), "an error without explanation");
        b.Waar(!verslag.Tekst.Contains(bsn, StringComparison.Ordinal) && !verslag.Tekst.Contains("12345678", StringComparison.Ordinal), "the report repeats a BSN");
        await Eventually.Is(async () => (await keten.Dossier(cursist.Persoon)).Uren?.Taal, uren => uren == 24m, "8 good rows of 3 hours");
        b.Klaar();
    }

    [Fact]
    public async Task Dezelfde_rij_telt_een_keer_en_een_andere_waarde_is_een_correctie()
    {
        await keten.Zet("2024-06-28");
        var bsn = Bsns[1];
        var cursist = await keten.NieuweCursist(bsn, "Nog Een Keer");
        (await keten.LeverAanCsv("correctie-1", Presentielijst.Bestand([Les(bsn, 3), Les(bsn, 5)]))).Verwacht(200, 201, 202);
        await Uren(cursist, 6m);
        (await keten.LeverAanCsv("correctie-2", Presentielijst.Bestand([Les(bsn, 3), Les(bsn, 5), Les(bsn, 10)]))).Verwacht(200, 201, 202);
        await Uren(cursist, 9m);
        (await keten.LeverAanCsv("correctie-3", Presentielijst.Bestand([Lesregel.Van(bsn, new DateOnly(2024, 6, 5), 3, 1.5m, "O")]))).Verwacht(200, 201, 202);
        await Uren(cursist, 7.5m);
        var dossier = await keten.Dossier(cursist.Persoon);
        Assert.Equal(1.5m, dossier.Aanwezigheid?.Ongeoorloofd);
        Assert.Equal(9.0m, dossier.Aanwezigheid?.Gepland);
    }

    [Fact]
    public async Task Andere_kolomvolgorde_codering_en_regeleinden_worden_gelezen()
    {
        await keten.Zet("2024-06-28");
        var bsn = Bsns[2];
        var cursist = await keten.NieuweCursist(bsn, "Andere Vorm");
        (await keten.LeverAanCsv("vorm-1", Presentielijst.Bestand([Les(bsn, 3)], kolommen: ["Datum", "Verzuim", "Uren aanwezig", "BSN", "Uren gepland", "Groep"]))).Verwacht(200, 201, 202);
        (await keten.LeverAanCsv("vorm-2", Presentielijst.Bestand([Les(bsn, 5)], new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), charset: null)).Verwacht(200, 201, 202);
        (await keten.LeverAanCsv("vorm-3", Presentielijst.Bestand([Les(bsn, 10)], regeleinde: "\n"))).Verwacht(200, 201, 202);
        await Uren(cursist, 9m);
    }

    [Fact]
    public async Task Alleen_controleren_heeft_geen_gevolg()
    {
        await keten.Zet("2024-06-28");
        var bsn = Bsns[3];
        var cursist = await keten.NieuweCursist(bsn, "Alleen Kijken");
        var verslag = (await keten.LeverAanCsv("kijken", Presentielijst.Bestand([Les(bsn, 3), Les(bsn, 5) with { Datum = "31-06-2024" }]), alleenControleren: true)).Verwacht(200);
        Assert.Equal("3 Datum ERR_DATUM", string.Join("; ", Aanleververslag.Fouten(verslag)));
        await keten.Rust();
        Assert.Equal(0m, (await keten.Dossier(cursist.Persoon)).Uren?.Taal ?? 0m);
    }

    [Fact]
    public async Task Zes_aanleveraars_tegelijk_verliezen_niets_en_tellen_niets_dubbel()
    {
        await keten.Zet("2024-06-28");
        var cursisten = new List<Cursist>();
        foreach (var i in Enumerable.Range(4, 6)) { cursisten.Add(await keten.NieuweCursist(Bsns[i], $"Poster {i}")); }
        var geaccepteerd = new int[cursisten.Count];
        const int Bestanden = 12, RegelsPerCursist = 4;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async poster =>
        {
            for (var bestand = 0; bestand < Bestanden; bestand++)
            {
                // Every file has lines of every learner; poster and file make the lesson unique.
                var regels = cursisten.SelectMany(c => Enumerable.Range(0, RegelsPerCursist).Select(i => Lesregel.Van(c.Persoon.Bsn, new DateOnly(2024, 4, 1).AddDays((bestand * RegelsPerCursist) + i), 1, 1, groep: $"P{poster}"))).ToList();
                var antwoord = await keten.LeverAanCsv($"poster-{poster}-{bestand}", Presentielijst.Bestand(regels));
                antwoord.Verwacht(200, 201, 202);
                Assert.Empty(Aanleververslag.Fouten(antwoord));
                for (var i = 0; i < cursisten.Count; i++) { Interlocked.Add(ref geaccepteerd[i], RegelsPerCursist); }
            }
        }));
        await keten.Rust();
        for (var i = 0; i < cursisten.Count; i++)
        {
            Assert.Equal(6 * Bestanden * RegelsPerCursist, geaccepteerd[i]);
            Assert.Equal(geaccepteerd[i], (await keten.Dossier(cursisten[i].Persoon)).Uren?.Taal);
        }
    }

    private static Lesregel Les(string bsn, int dag) => Lesregel.Van(bsn, new DateOnly(2024, 6, dag), 3, 3);

    private Task<decimal?> Uren(Cursist cursist, decimal uren) =>
        Eventually.Is(async () => (await keten.Dossier(cursist.Persoon)).Uren?.Taal, taal => taal == uren, $"{uren} language hours in the dossier");
}

[Trait("Draait", "InEenProces")]
public sealed class AanleverenInEenProces(InEenProces host) : Aanleveren(host), IClassFixture<InEenProces>;

[Trait("Draait", "PerDienst")]
public sealed class AanleverenPerDienst(PerDienst host) : Aanleveren(host), IClassFixture<PerDienst>;
