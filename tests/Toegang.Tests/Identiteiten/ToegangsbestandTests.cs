using System.Net;
using Inburgering.Messaging;
using Microsoft.Extensions.Configuration;
using Toegang.Identiteiten;

namespace Toegang.Tests.Identiteiten;

public class ToegangsbestandTests(Uitgever uitgever, ToegangsbestandTests.Ander ander) : IClassFixture<Uitgever>, IClassFixture<ToegangsbestandTests.Ander>
{
    [Fact]
    public void Alleen_de_eigenaar_kan_de_geheimen_lezen()
    {
        if (OperatingSystem.IsWindows()) { return; } // there the data folder of the profile is private already
        foreach (var bestand in (string[])["toegang.json", "toegang-ondertekening.pem", "toegang-codes.key"])
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(uitgever.Gegevensmap, bestand)));
        }
    }

    [Fact]
    public void Elke_gegevensmap_heeft_eigen_geheimen()
    {
        var hier = uitgever.Bestand().GetProperty("clients").EnumerateArray().Select(c => c.GetProperty("clientSecret").GetString()).ToHashSet();
        var daar = ander.Uitgever.Bestand().GetProperty("clients").EnumerateArray().Select(c => c.GetProperty("clientSecret").GetString()).ToHashSet();
        Assert.Equal(14, hier.Count);
        Assert.Empty(hier.Intersect(daar));
        Assert.NotEqual(uitgever.Wachtwoord("anna"), ander.Uitgever.Wachtwoord("anna"));
    }

    [Fact]
    public async Task Een_token_van_een_andere_installatie_geeft_geen_toegang()
    {
        using var response = await uitgever.Wie(await ander.Uitgever.Token("coa"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Na_een_herstart_gelden_de_geheimen_en_de_tokens_nog()
    {
        var token = await ander.Uitgever.Token("vwn");
        var geheim = ander.Uitgever.Geheim("vwn");
        await ander.Uitgever.Herstart();
        Assert.Equal(geheim, ander.Uitgever.Geheim("vwn"));
        using var response = await ander.Uitgever.Wie(token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var opnieuw = await ander.Uitgever.VraagToken("vwn", geheim);
        Assert.Equal(HttpStatusCode.OK, opnieuw.StatusCode);
    }

    [Fact]
    public async Task Zonder_het_bestand_komen_er_nieuwe_geheimen_en_gelden_de_oude_niet_meer()
    {
        var oud = ander.Uitgever.Geheim("wsp");
        File.Delete(Path.Combine(ander.Uitgever.Gegevensmap, "toegang.json"));
        await ander.Uitgever.Herstart();
        using var metOud = await ander.Uitgever.VraagToken("wsp", oud);
        Assert.Equal(HttpStatusCode.Unauthorized, metOud.StatusCode);
        using var metNieuw = await ander.Uitgever.VraagToken("wsp", ander.Uitgever.Geheim("wsp"));
        Assert.Equal(HttpStatusCode.OK, metNieuw.StatusCode);
    }

    [Fact]
    public void Het_adres_volgt_de_instelling_en_de_geheimen_blijven()
    {
        var map = Directory.CreateTempSubdirectory("toegang-").FullName;
        try
        {
            var eerst = Toegangsbestand.Open(Instellingen(map, "http://127.0.0.1:5080"));
            var later = Toegangsbestand.Open(Instellingen(map, "http://127.0.0.1:6000"));
            Assert.Equal("http://127.0.0.1:6000/toegang/token", later.TokenEndpoint);
            Assert.Equal(eerst.Clients, later.Clients);
            Assert.Contains("127.0.0.1:6000", File.ReadAllText(Path.Combine(map, "toegang.json")), StringComparison.Ordinal);
        }
        finally { Directory.Delete(map, recursive: true); }
    }

    [Fact]
    public void Buiten_Development_start_Toegang_niet_en_zegt_waarom()
    {
        var fout = Assert.Throws<InvalidOperationException>(() => ServiceHost.Build(["--environment", "Production", "--Toegang:Adres", "https://login.example.nl", "--Vault:Key", Convert.ToBase64String(new byte[32])], ToegangModule.Instance));
        Assert.Contains("Toegang:Adres", fout.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://login.example.nl")]
    public void Buiten_Development_start_geen_dienst_zonder_echte_uitgever(string adres)
    {
        var dienst = new ServiceModule("proef", _ => { }, _ => { }, _ => { }) { HasStore = false };
        var fout = Assert.Throws<InvalidOperationException>(() => ServiceHost.Build(["--environment", "Production", "--Toegang:Adres", adres, "--Vault:Key", Convert.ToBase64String(new byte[32])], dienst));
        Assert.Contains("Toegang:Adres", fout.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Instellingen(string map, string adres) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("INBURGERING_DATA", map), new("urls", adres)]).Build();

    /// <summary>A second installation.</summary>
    public sealed class Ander : IAsyncLifetime
    {
        public Uitgever Uitgever { get; } = new();

        public ValueTask InitializeAsync() => Uitgever.InitializeAsync();

        public ValueTask DisposeAsync() => Uitgever.DisposeAsync();
    }
}
