namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

/// <summary>A school looks at its deliveries, through the real host.</summary>
public sealed class RaadpleegAanleveringenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n";

    [Fact]
    public async Task Een_school_ziet_wat_er_van_een_aanlevering_kwam_en_een_andere_school_niets()
    {
        var bsn = (await host.Leerling(Testpersonen.Bsn(100))).Bsn;
        var (_, geleverd, _) = await host.Lever(SchoolHost.SchoolA, "week-23", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\n{bsn};31-06-2024;B1-2A;3,0;3,0;\n");
        var (status, verslag, _) = await host.Get(SchoolHost.SchoolA, "aanleveringen/week-23");
        Assert.Equal(200, status);
        foreach (var veld in (string[])["aanleveringId", "regels", "aangenomen", "geweigerd", "fouten", "foutenBestand"]) { Assert.Equal(geleverd.GetProperty(veld).ToString(), verslag.GetProperty(veld).ToString()); }
        Assert.Contains("week-23", (await host.Get(SchoolHost.SchoolA, "aanleveringen")).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("week-23", (await host.Get(SchoolHost.SchoolB, "aanleveringen")).Tekst, StringComparison.Ordinal);
        foreach (var pad in (string[])["aanleveringen/week-23", "aanleveringen/week-23/fouten"]) { Assert.Equal(404, (await host.Get(SchoolHost.SchoolB, pad)).Status); }
    }

    [Fact]
    public async Task Het_bestand_met_geweigerde_regels_heeft_per_regel_fout_en_herstel_en_is_leeg_als_alles_goed_was()
    {
        var bsn = (await host.Leerling(Testpersonen.Bsn(101))).Bsn;
        await host.Lever(SchoolHost.SchoolA, "fout", Kop + $"{bsn};03-06-2024;B1-2A;3,0;4,0;\n");
        await host.Lever(SchoolHost.SchoolA, "goed", Kop + $"{bsn};04-06-2024;B1-2A;3,0;3,0;\n");
        var regels = (await host.Get(SchoolHost.SchoolA, "aanleveringen/fout/fouten")).Tekst.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, regels.Length);
        Assert.EndsWith("Fout;Herstel", regels[0], StringComparison.Ordinal);
        Assert.StartsWith($"{bsn};03-06-2024;B1-2A;3,0;4,0;;ERR_UREN", regels[1], StringComparison.Ordinal);
        Assert.Single((await host.Get(SchoolHost.SchoolA, "aanleveringen/goed/fouten")).Tekst.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Een_onbekende_aanlevering_een_andere_rol_en_niemand_worden_geweigerd()
    {
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolA, "aanleveringen/bestaat-niet")).Status);
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolA, "aanleveringen/bestaat-niet/fouten")).Status);
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolA, "aanleveringen/bestaat-niet/fouten.csv")).Status); // one address, without an extension
        foreach (var pad in (string[])["aanleveringen", "aanleveringen/x", "aanleveringen/x/fouten"])
        {
            Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Get, pad, rol: "usd")).Status);
            Assert.Equal(401, (await host.Stuur(null, HttpMethod.Get, pad)).Status);
        }
    }
}
