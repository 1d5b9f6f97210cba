using System.Text;
using Inburgering.Contracts.School.V2;
using TaalschoolVoortgang.AanwezigheidAanleveren;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

public class CsvLezerTests
{
    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n";
    private static readonly DateOnly Vandaag = new(2024, 6, 28);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    internal const string J6 = Kop
        + "999990081;03-06-2024;B1-2A;3,0;3,0;\r\n"
        + "999990081;05-06-2024;B1-2A;3,0;0,0;O\r\n"
        + "999990081;10-06-2024;B1-2A;3,0;0,0;O\r\n"
        + "999990081;12-06-2024;B1-2A;3,0;1,5;O\r\n"
        + "999990081;17-06-2024;B1-2A;3,0;0,0;G\r\n"
        + "999990081;19-06-2024;B1-2A;3,0;0,0;O\r\n"
        + "999990081;24-06-2024;B1-2A;3,0;3,0;\r\n"
        + "999990081;26-06-2024;B1-2A;3,0;3,0;\r\n";

    private static Task<Gelezen> Lees(string tekst, Encoding? bytes = null, string? charset = null) => Lees((bytes ?? Windows1252).GetBytes(tekst), charset);

    private static async Task<Gelezen> Lees(byte[] bytes, string? charset = null)
    {
        using var stroom = new MemoryStream(bytes);
        await using var lezer = await CsvLezer.Open(stroom, Tekenset.Van(charset)!, new(Vandaag, null, new Dictionary<string, string>()), TestContext.Current.CancellationToken);
        return await lezer.Volgende(TestContext.Current.CancellationToken);
    }

    private static async Task<Regelfout> EnigeFout(string rij)
    {
        var gelezen = await Lees(Kop + "999990081;03-06-2024;B1-2A;3,0;3,0;\r\n" + rij + "\r\n999990081;26-06-2024;B1-2A;3,0;3,0;\r\n");
        Assert.Equal(2, gelezen.Lessen.Count); // the good rows around it are kept
        var fout = Assert.Single(Assert.Single(gelezen.Geweigerd).Fouten);
        Assert.Equal(3, fout.Regel);
        return fout;
    }

    private static async Task<BestandException> Bestandsfout(string tekst, string? charset = null) => await Assert.ThrowsAsync<BestandException>(() => Lees(tekst, charset: charset));

    [Fact]
    public async Task Het_bestand_van_J6_wordt_gelezen()
    {
        var gelezen = await Lees(J6);
        Assert.Empty(gelezen.Geweigerd);
        Assert.Equal(8, gelezen.Lessen.Count);
        Assert.Equal(24.0m, gelezen.Lessen.Sum(l => l.Gepland));
        Assert.Equal(10.5m, gelezen.Lessen.Sum(l => l.Aanwezig));
        Assert.Equal(10.5m, gelezen.Lessen.Where(l => l.Verzuim == Verzuim.Ongeoorloofd).Sum(l => l.Gepland - l.Aanwezig));
        Assert.Equal(new Lesregel(5, "999990081", null, new(2024, 6, 12), "B1-2A", 3, 1.5m, Verzuim.Ongeoorloofd), gelezen.Lessen[3]);
    }

    [Theory]
    [InlineData("999990081;03-06-2024;B1-2A;1.234,50;3,0;", "ERR_UREN", "Uren gepland")]
    [InlineData("999990081;03-06-2024;B1-2A;3.0;3,0;", "ERR_UREN", "Uren gepland")]
    [InlineData("999990081;03-06-2024;B1-2A;;3,0;", "ERR_UREN", "Uren gepland")]
    [InlineData("999990081;03-06-2024;B1-2A;drie;3,0;", "ERR_UREN", "Uren gepland")]
    [InlineData("999990081;03-06-2024;B1-2A;-3,0;0,0;", "ERR_UREN", "Uren gepland")]
    [InlineData("999990081;03-06-2024;B1-2A;12,25;0,0;", "ERR_UREN", "Uren gepland")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;1,1;", "ERR_UREN", "Uren aanwezig")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;1,;", "ERR_UREN", "Uren aanwezig")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;3,5;", "ERR_UREN", "Uren aanwezig")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;1e0;", "ERR_UREN", "Uren aanwezig")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;٣;", "ERR_UREN", "Uren aanwezig")]
    [InlineData("999990081;6/5/2024;B1-2A;3,0;3,0;", "ERR_DATUM", "Datum")]
    [InlineData("999990081;31-06-2024;B1-2A;3,0;3,0;", "ERR_DATUM", "Datum")]
    [InlineData("999990081;2024-06-03;B1-2A;3,0;3,0;", "ERR_DATUM", "Datum")]
    [InlineData("999990081;3-6-2024;B1-2A;3,0;3,0;", "ERR_DATUM", "Datum")]
    [InlineData("999990081;;B1-2A;3,0;3,0;", "ERR_DATUM", "Datum")]
    [InlineData("999990081;29-06-2024;B1-2A;3,0;3,0;", "ERR_DATUM", "Datum")]
    [InlineData("12345678;03-06-2024;B1-2A;3,0;3,0;", "ERR_BSN", "BSN")]
    [InlineData("999990012;03-06-2024;B1-2A;3,0;3,0;", "ERR_BSN", "BSN")]
    [InlineData(";03-06-2024;B1-2A;3,0;3,0;", "ERR_BSN", "BSN")]
    [InlineData("abc;03-06-2024;B1-2A;3,0;3,0;", "ERR_BSN", "BSN")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;3,0;X", "ERR_VERZUIM", "Verzuim")]
    [InlineData("999990081;03-06-2024;;3,0;3,0;", "ERR_GROEP", "Groep")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;3,0;;te veel", "ERR_KOLOM", "")]
    public async Task Een_foute_rij_wordt_geweigerd_en_de_andere_blijven(string rij, string code, string kolom)
    {
        var fout = await EnigeFout(rij);
        Assert.Equal((code, kolom), (fout.Code, fout.Kolom));
        Assert.True(fout.Reden.Length > 10 && fout.Herstel.Length > 10);
        var bsn = rij.Split(';')[0];
        if (bsn.Length > 0) { Assert.DoesNotContain(bsn, fout.Reden + fout.Herstel, StringComparison.Ordinal); }
    }

    [Fact]
    public async Task Alle_fouten_van_een_rij_komen_tegelijk_terug()
    {
        var gelezen = await Lees(Kop + "abc;6/5/2024;;3.0;x;Q\r\n");
        Assert.Equal(["ERR_BSN", "ERR_DATUM", "ERR_GROEP", "ERR_UREN", "ERR_UREN", "ERR_VERZUIM"], gelezen.Geweigerd[0].Fouten.Select(f => f.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData(Kop)]
    [InlineData(Kop + ";;;;;\r\n\r\n")]
    public async Task Een_bestand_zonder_lessen_is_leeg(string tekst) => Assert.Equal("ERR_LEEG", (await Bestandsfout(tekst)).Code);

    [Theory]
    [InlineData("BSN;Datum;Uren gepland;Uren aanwezig;Verzuim\r\n999990081;03-06-2024;3,0;3,0;\r\n", "Groep")]
    [InlineData("999990081;03-06-2024;B1-2A;3,0;3,0;\r\n", "BSN, Datum, Groep")]
    [InlineData("BSN;BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n", "BSN")]
    public async Task Een_kolom_die_ontbreekt_of_dubbel_is_is_een_fout_van_het_bestand(string tekst, string noemt)
    {
        var fout = await Bestandsfout(tekst);
        Assert.Equal("ERR_KOLOM", fout.Code);
        Assert.Contains(noemt, fout.Uitleg, StringComparison.Ordinal);
        Assert.DoesNotContain("999990081", fout.Uitleg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Datum;Verzuim;Uren aanwezig;BSN;Uren gepland;Groep\r\n03-06-2024;O;0,0;999990081;3,0;B1-2A\r\n")]
    [InlineData("BSN,Datum,Groep,Uren gepland,Uren aanwezig,Verzuim\n999990081,03-06-2024,B1-2A,\"3,0\",\"0,0\",O\n")]
    [InlineData("BSN\tDatum\tGroep\tUren gepland\tUren aanwezig\tVerzuim\n999990081\t03-06-2024\tB1-2A\t3,0\t0,0\tO\n")]
    [InlineData("sep=;\r\nBSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n999990081;03-06-2024;B1-2A;3;0;o\r\n")]
    [InlineData("\"bsn\";\"DATUM\";\"groep\";\"uren_gepland\";\"Uren Aanwezig\";\"verzuim\"\n\"999990081\";\"03-06-2024\";\"B1-2A\";\"3,00\";\"0,00\";\"ONGEOORLOOFD\"")]
    [InlineData("Naam;BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\nJansen, Jan;999990081; 03-06-2024 ;B1-2A;3,0;0,0; O \r\n;;;;;;\r\n")]
    [InlineData("BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim;Fout;Herstel\r\n999990081;03-06-2024;B1-2A;3,0;0,0;O;ERR_DATUM;Schrijf de dag\r\n")]
    [InlineData("BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r999990081;03-06-2024;B1-2A;3,0;0,0;O\r")]
    public async Task Volgorde_scheidingsteken_en_regeleinde_doen_er_niet_toe(string tekst)
    {
        var gelezen = await Lees(tekst);
        Assert.Empty(gelezen.Geweigerd);
        Assert.Equal(("999990081", new DateOnly(2024, 6, 3), "B1-2A", 3m, 0m, Verzuim.Ongeoorloofd), (gelezen.Lessen[0].Bsn, gelezen.Lessen[0].Datum, gelezen.Lessen[0].Groep, gelezen.Lessen[0].Gepland, gelezen.Lessen[0].Aanwezig, gelezen.Lessen[0].Verzuim));
    }

    [Fact]
    public async Task Een_bsn_van_acht_cijfers_krijgt_zijn_nul_terug()
    {
        // Excel drops a leading zero. The number is put together here, so that no number of a person stands in the repository.
        const string zonderNul = "1234" + "5672";
        Assert.True(Inburgering.Contracts.Nummers.IsBsn("0" + zonderNul));
        Assert.Equal("0" + zonderNul, (await Lees(Kop + zonderNul + ";03-06-2024;B1-2A;3,0;3,0;\r\n")).Lessen[0].Bsn);
    }

    [Theory]
    [InlineData("utf-8", false, null)]
    [InlineData("utf-8", true, null)]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("windows-1252", false, null)]
    [InlineData("windows-1252", false, "windows-1252")]
    public async Task Een_groep_met_accenten_komt_goed_over(string codering, bool bom, string? charset)
    {
        var bytes = codering == "utf-8" ? new UTF8Encoding(bom) : Windows1252;
        var gelezen = await Lees([.. bytes.GetPreamble(), .. bytes.GetBytes(Kop + "999990081;03-06-2024;Élan – groep €;3,0;3,0;\r\n")], charset);
        Assert.Equal("Élan – groep €", gelezen.Lessen[0].Groep);
    }

    [Fact]
    public async Task Windows_1252_dat_zich_utf_8_noemt_wordt_geweigerd() =>
        Assert.Equal("ERR_TEKENSET", (await Bestandsfout(Kop + "999990081;03-06-2024;Élan;3,0;3,0;\r\n", "utf-8")).Code);

    [Fact]
    public async Task Een_utf_16_bestand_en_een_zip_worden_geweigerd()
    {
        Assert.Equal("ERR_TEKENSET", (await Assert.ThrowsAsync<BestandException>(() => Lees([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(J6)]))).Code);
        Assert.Equal("ERR_TEKENSET", (await Assert.ThrowsAsync<BestandException>(() => Lees([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0xFF, 0xFE, 0x00]))).Code);
    }

    [Fact]
    public async Task Een_aanhalingsteken_dat_open_blijft_wordt_genoemd_met_de_regel()
    {
        var fout = await Bestandsfout(Kop + "999990081;03-06-2024;\"B1-2A;3,0;3,0;\r\n999990081;05-06-2024;B1-2A;3,0;3,0;\r\n");
        Assert.Equal("ERR_REGEL", fout.Code);
        Assert.Contains("regel 2", fout.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Het_bestand_met_fouten_kan_na_herstel_zo_terug()
    {
        var gelezen = await Lees(Kop + "999990081;31-06-2024;B1-2A;3,0;3,0;\r\n999990081;03-06-2024;\"Groep \"\"A\"\"; avond\";3.0;3,0;G\r\n");
        var bestand = RaadpleegAanleveringen.Bestand(gelezen.Geweigerd);
        var tekst = new UTF8Encoding(true).GetString(bestand);
        var hersteld = await Lees(Encoding.UTF8.GetBytes(tekst.Replace("31-06-2024", "30-05-2024", StringComparison.Ordinal).Replace("3.0", "3,0", StringComparison.Ordinal)));
        Assert.Empty(hersteld.Geweigerd);
        Assert.Equal(["B1-2A", "Groep \"A\"; avond"], hersteld.Lessen.Select(l => l.Groep));
        Assert.Contains("ERR_DATUM", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_bestand_dat_ergens_is_afgebroken_levert_nooit_een_halve_regel()
    {
        var heel = (await Lees(J6)).Lessen.ToDictionary(l => l.Datum);
        for (var lengte = J6.IndexOf('\n', StringComparison.Ordinal) + 2; lengte < J6.Length; lengte++)
        {
            var gelezen = await Lees(J6[..lengte]);
            // The code of absence is the last cell: a row that was cut off there cannot be told from one without a code.
            Assert.All(gelezen.Lessen, les => Assert.Equal(heel[les.Datum], les with { Verzuim = heel[les.Datum].Verzuim }));
            Assert.All(gelezen.Geweigerd, w => Assert.All(w.Fouten, f => Assert.True(f.Regel > 1 && f.Code.Length > 0 && f.Herstel.Length > 0)));
        }
    }
}
