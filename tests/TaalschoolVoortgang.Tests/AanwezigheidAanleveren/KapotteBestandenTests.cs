using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Attendance = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

/// <summary>
/// Files as they go wrong, made from a good one by one to three of the things that happen to files: over HTTP, never a 500, never half a row,
/// and always where it is, what it is and how to mend it.
/// </summary>
public class KapotteBestandenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private const int Aantal = 200, Rijen = 8;

    /// <summary>Same seed, same files; another one finds other files.</summary>
    private static readonly string Zaad = Environment.GetEnvironmentVariable("CSV_SEED") ?? "0000N0XIzNsQ0O2h";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A file on its way to being broken: still text, or bytes already.</summary>
    private sealed record Bestand(List<string[]> Regels, char Scheiding, string Regeleinde, Encoding Tekenset, Func<byte[], byte[]>? Bytes);

    private static readonly (string Naam, Gen<Func<Bestand, Bestand>> Breuk)[] Breuken =
    [
        ("other separator", EenVan(',', '\t', '|', ':', ' ').Select<char, Func<Bestand, Bestand>>(c => b => b with { Scheiding = c })),
        ("other line ends", EenVan("\n", "\r", "\r\r\n", "\n\n", "\u2028").Select<string, Func<Bestand, Bestand>>(e => b => b with { Regeleinde = e })),
        ("other encoding", EenVan(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Windows1252, Encoding.Latin1).Select<Encoding, Func<Bestand, Bestand>>(e => b => b with { Tekenset = e })),
        ("mark at the start", EenVan<byte[]>([0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB]).Select<byte[], Func<Bestand, Bestand>>(m => b => Na(b, x => [.. m, .. x]))),
        ("cut off", Gen.Double[0, 1].Select<double, Func<Bestand, Bestand>>(d => b => Na(b, x => x[..(int)(x.Length * d)]))),
        ("a byte changed", Gen.Select(Gen.Double[0, 0.999], Gen.Byte).Select<(double, byte), Func<Bestand, Bestand>>(t => b => Na(b, x => Zet(x, t.Item1, t.Item2)))),
        ("NUL inside", Gen.Double[0, 0.999].Select<double, Func<Bestand, Bestand>>(d => b => Na(b, x => Zet(x, d, 0)))),
        ("a lone quote", Cel([0, 1, 2, 3, 4, 5], "\"", "open\"", "\"open", "\"a\"b", "a\"b\"")),
        ("an impossible day", Cel([1], "31-06-2024", "00-00-0000", "2024-06-03", "3-6-24", "6/3/2024", "45446", "29-02-2023", "03-06-2124")),
        ("impossible hours", Cel([3, 4], "3.0", "1.234,50", "-3", "3,", ",5", "3,1", "99999999999999999999", "NaN", "1e3", "drie", "½", "٣")),
        ("an impossible number", Cel([0], "999990012", "123", "99999001A", "9,9999E+08", "-", "000000000")),
        ("an unknown code", Cel([5], "X", "ZIEK", "0", "G,O", "ja")),
        ("a huge cell", Gen.Select(Gen.Int[0, Rijen], Gen.Int[0, 5], EenVan(61, 1_000, 65_000, 70_000, 200_000)).Select<(int, int, int), Func<Bestand, Bestand>>(t => b => Vervang(b, t.Item1, t.Item2, new string('x', t.Item3)))),
        ("control characters", Cel([0, 1, 2, 3, 4, 5], "\u0001", "\u001b[31m", "a\u0007", "\u202e", "\ud83d\ude00", "=1+1", "@SUM(A1)")),
        ("a cell too many", Gen.Int[0, Rijen].Select<int, Func<Bestand, Bestand>>(i => b => Rij(b, i, r => [.. r, "extra"]))),
        ("a cell too few", Gen.Int[0, Rijen].Select<int, Func<Bestand, Bestand>>(i => b => Rij(b, i, r => r[..^1]))),
        ("a row without cells", Gen.Int[0, Rijen].Select<int, Func<Bestand, Bestand>>(i => b => Rij(b, i, _ => [""]))),
        ("the header twice", Gen.Const<Func<Bestand, Bestand>>(b => b with { Regels = [b.Regels[0], .. b.Regels] })),
        ("no header", Gen.Const<Func<Bestand, Bestand>>(b => b with { Regels = b.Regels[1..] })),
        ("a column twice", Gen.Int[0, 5].Select<int, Func<Bestand, Bestand>>(i => b => b with { Regels = [.. b.Regels.Select(r => (string[])[.. r, r.ElementAtOrDefault(i) ?? ""])] })),
        ("a column away", Gen.Int[0, 5].Select<int, Func<Bestand, Bestand>>(i => b => b with { Regels = [.. b.Regels.Select(r => r.Where((_, k) => k != i).ToArray())] })),
        ("columns in another order", Gen.Const<Func<Bestand, Bestand>>(b => b with { Regels = [.. b.Regels.Select(r => r.Reverse().ToArray())] })),
        ("a header of another kind", EenVan("Burgerservicenummer;Begindatum;Gevolgde uren", "a;b;c;d;e;f", "sep=;", "sep=,", "<html>", "{}", "PK\u0003\u0004").Select<string, Func<Bestand, Bestand>>(k => b => b with { Regels = [k.Split(';'), .. b.Regels[1..]] })),
    ];

    private static readonly Gen<(string Naam, Func<Bestand, Bestand> Breuk)> EenBreuk = Gen.Int[0, Breuken.Length - 1].SelectMany(i => Breuken[i].Breuk.Select(f => (Breuken[i].Naam, f)));

    private static readonly Gen<(string Namen, byte[] Inhoud, bool AlsUtf8)> Gebroken = Gen.Select(EenBreuk.Array[1, 3], Gen.Bool)
        .Select(t => (string.Join(" + ", t.Item1.Select(b => b.Naam)), Schrijf(t.Item1.Aggregate(Goed("999990081"), (bestand, b) => b.Breuk(bestand))), t.Item2));

    [Fact]
    public async Task Tweehonderd_kapotte_bestanden_geven_nooit_een_500_bewaren_nooit_een_halve_regel_en_zeggen_waar_en_wat()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(241));
        TestContext.Current.TestOutputHelper?.WriteLine($"CSV_SEED={Zaad}");
        List<(string Namen, byte[] Inhoud, bool AlsUtf8)> bestanden = [];
        Gebroken.Sample(b => { bestanden.Add(b); }, iter: Aantal, seed: Zaad, threads: 1);
        Dictionary<string, int> uitkomsten = [];
        for (var nummer = 0; nummer < Aantal; nummer++)
        {
            var (namen, inhoud, utf8) = bestanden[nummer];
            await Probeer(nummer, namen, Vul(inhoud, bsn), utf8, uitkomsten);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", uitkomsten.OrderByDescending(u => u.Value).Select(u => $"{u.Key}: {u.Value}")));
        Assert.True(uitkomsten.Count >= 8, "The files are too much alike: " + string.Join(", ", uitkomsten.Keys));

        // What the municipality heard is whole lessons of the good file and nothing else, whatever the file was that they came from.
        await host.Rust();
        var lessen = host.Regie.Berichten<Attendance>(persoon).SelectMany(b => b.Data.Regels).ToList();
        Assert.NotEmpty(lessen);
        Assert.All(lessen, les => Assert.True(les.Aanwezig <= les.Gepland && les.Gepland <= 12 && les.GroepId.Length is > 0 and <= 60, $"{les}"));
    }

    private async Task Probeer(int nummer, string wat, byte[] inhoud, bool utf8, Dictionary<string, int> uitkomsten)
    {
        var (proefStatus, proef, _) = await Stuur(HttpMethod.Post, $"aanleveringen/kapot-{nummer}/_controleer");
        var (status, json, tekst) = await Stuur(HttpMethod.Put, $"aanleveringen/kapot-{nummer}");
        Assert.True(status is 200 or 201 or 400 or 413, $"{nummer} ({wat}): {status} {tekst}");
        Assert.True(proefStatus == (status == 201 ? 200 : status), $"{nummer} ({wat}): the dry run says {proefStatus}, the delivery {status}");
        Assert.DoesNotContain("999990", tekst, StringComparison.Ordinal);
        var bekend = await host.Get(SchoolHost.SchoolA, $"aanleveringen/kapot-{nummer}");
        if (status >= 400)
        {
            var (titel, uitleg, code) = (json.GetProperty("title").GetString(), json.GetProperty("detail").GetString(), json.GetProperty("code").GetString()!);
            Assert.True(titel is { Length: > 5 } && uitleg is { Length: > 20 }, $"{nummer} ({wat}): {tekst}");
            Assert.Equal(404, bekend.Status); // nothing is left of it
            Tel(code);
            return;
        }
        Assert.Equal(200, bekend.Status);
        int Getal(JsonElement v, string naam) => v.GetProperty(naam).GetInt32();
        Assert.True(Getal(json, "regels") == Getal(json, "aangenomen") + Getal(json, "gecorrigeerd") + Getal(json, "ongewijzigd") + Getal(json, "geweigerd"), $"{nummer} ({wat}): rows are missing. {tekst}");
        Assert.Equal(Getal(proef, "geweigerd"), Getal(json, "geweigerd"));
        var fouten = json.GetProperty("fouten").EnumerateArray().ToList();
        Assert.Equal(Getal(json, "geweigerd"), fouten.Select(f => Getal(f, "regel")).Distinct().Count());
        foreach (var fout in fouten)
        {
            string Veld(string naam) => fout.GetProperty(naam).GetString()!;
            Assert.True(Getal(fout, "regel") > 0 && Veld("code").StartsWith("ERR_", StringComparison.Ordinal) && Veld("reden").Length > 10 && Veld("herstel").Length > 10, $"{nummer} ({wat}): {fout}");
            Tel($"row {Veld("code")}");
        }
        if (fouten.Count == 0) { Tel("all good"); }
        else
        {
            var rijen = (await host.Get(SchoolHost.SchoolA, $"aanleveringen/kapot-{nummer}/fouten")).Tekst;
            Assert.Contains(";Fout;Herstel", rijen, StringComparison.Ordinal);
            var terug = await host.Lever(SchoolHost.SchoolA, $"kapot-{nummer}-terug", rijen); // as it is: the same rows are refused again, none is lost
            Assert.True(terug.Status == 201 && Getal(terug.Json, "geweigerd") <= Getal(json, "geweigerd"), $"{nummer} ({wat}): {terug.Tekst}");
        }

        void Tel(string uitkomst) => uitkomsten[uitkomst] = uitkomsten.GetValueOrDefault(uitkomst) + 1;

        async Task<(int Status, JsonElement Json, string Tekst)> Stuur(HttpMethod methode, string pad)
        {
            using var lichaam = new ByteArrayContent(inhoud);
            lichaam.Headers.ContentType = MediaTypeHeaderValue.Parse(utf8 ? "text/csv; charset=utf-8" : "text/csv");
            return await host.Stuur(SchoolHost.SchoolA, methode, pad, lichaam);
        }
    }

    private static Bestand Goed(string bsn) => new(
        [["BSN", "Datum", "Groep", "Uren gepland", "Uren aanwezig", "Verzuim"], .. Enumerable.Range(0, Rijen).Select(i => (string[])[bsn, new DateOnly(2024, 6, 3 + i).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), "Café 1", "3,0", i % 2 == 0 ? "3,0" : "1,5", i % 2 == 0 ? "" : "O"])],
        ';', "\r\n", new UTF8Encoding(false), null);

    private static byte[] Schrijf(Bestand b)
    {
        var bytes = b.Tekenset.GetBytes(string.Concat(b.Regels.Select(r => string.Join(b.Scheiding, r.Select(c => c.Contains(b.Scheiding, StringComparison.Ordinal) && !c.Contains('"', StringComparison.Ordinal) ? $"\"{c}\"" : c)) + b.Regeleinde)));
        return b.Bytes is null ? bytes : b.Bytes(bytes);
    }

    /// <summary>The learner of this run in the place of the one the files were made with: both have nine digits.</summary>
    private static byte[] Vul(byte[] inhoud, string bsn) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(inhoud).Replace("999990081", bsn, StringComparison.Ordinal));

    private static Bestand Na(Bestand b, Func<byte[], byte[]> bytes) => b with { Bytes = b.Bytes is { } eerder ? x => bytes(eerder(x)) : bytes };

    private static byte[] Zet(byte[] x, double plaats, byte waarde)
    {
        if (x.Length == 0) { return x; }
        x[(int)(x.Length * plaats)] = waarde;
        return x;
    }

    private static Bestand Rij(Bestand b, int i, Func<string[], string[]> anders) => b with { Regels = [.. b.Regels.Select((r, k) => k == Math.Min(i, b.Regels.Count - 1) && r.Length > 0 ? anders(r) : r)] };

    private static Bestand Vervang(Bestand b, int rij, int kolom, string waarde) => Rij(b, rij, r => [.. r.Select((c, k) => k == Math.Min(kolom, r.Length - 1) ? waarde : c)]);

    private static Gen<Func<Bestand, Bestand>> Cel(int[] kolommen, params string[] waarden) =>
        Gen.Select(Gen.Int[0, Rijen], EenVan(kolommen), EenVan(waarden)).Select<(int, int, string), Func<Bestand, Bestand>>(t => b => Vervang(b, t.Item1, t.Item2, t.Item3));

    private static Gen<T> EenVan<T>(params T[] waarden) => Gen.Int[0, waarden.Length - 1].Select(i => waarden[i]);
}
