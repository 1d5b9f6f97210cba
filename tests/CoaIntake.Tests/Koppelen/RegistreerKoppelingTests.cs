using CoaIntake.Koppelen;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.Koppelen;

public sealed class RegistreerKoppelingTests : IDisposable
{
    private static readonly DateOnly Vandaag = new(2023, 10, 16);
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private static StatushouderGekoppeld Goed() => new()
    {
        VNummer = CoaOnderTest.VNummer, Bsn = CoaOnderTest.Bsn, Naam = "Amal Haddad", Geboortedatum = new(1994, 5, 20), Moedertaal = "ara",
        Gemeentecode = "1942", AzcLocatie = "Almere", Koppelingsdatum = Vandaag,
    };

    private static Statushouder Bekend(string oin = CoaOnderTest.Coa) => new()
    {
        KoppelingId = Guid.CreateVersion7(), InburgeraarId = Guid.CreateVersion7(), Oin = oin, VNummerIndex = "v", Gegevens = [], Vingerafdruk = "zelfde",
        Gemeentecode = "1942", Koppelingsdatum = Vandaag, GeregistreerdOp = default,
    };

    [Fact]
    public void Een_onbekend_V_nummer_is_nieuw() =>
        Assert.Equal(RegistreerKoppeling.Besluiten.Nieuw, RegistreerKoppeling.Besluit(null, CoaOnderTest.Coa, "zelfde"));

    [Fact]
    public void Dezelfde_inhoud_is_al_gemeld() =>
        Assert.Equal(RegistreerKoppeling.Besluiten.AlGemeld, RegistreerKoppeling.Besluit(Bekend(), CoaOnderTest.Coa, "zelfde"));

    [Fact]
    public void Andere_inhoud_is_een_correctie() =>
        Assert.Equal(RegistreerKoppeling.Besluiten.Correctie, RegistreerKoppeling.Besluit(Bekend(), CoaOnderTest.Coa, "anders"));

    [Fact]
    public void Alleen_wie_meldde_mag_corrigeren() =>
        Assert.Equal(RegistreerKoppeling.Besluiten.VanAnder, RegistreerKoppeling.Besluit(Bekend(), CoaOnderTest.AndereCoa, "zelfde"));

    [Fact]
    public void Een_goede_koppeling_heeft_geen_fouten() => Assert.Empty(RegistreerKoppeling.Controleer(Goed(), Vandaag));

    [Fact]
    public void Alle_fouten_komen_in_een_keer_en_zonder_de_waarde()
    {
        var fouten = RegistreerKoppeling.Controleer(
            new() { VNummer = "29A", Bsn = "999990012", Naam = " ", Geboortedatum = Vandaag, Moedertaal = "AR", Gemeentecode = "42", AzcLocatie = "", Koppelingsdatum = Vandaag.AddDays(1) }, Vandaag);

        Assert.Equal(["/azcLocatie", "/bsn", "/geboortedatum", "/gemeentecode", "/koppelingsdatum", "/moedertaal", "/naam", "/vNummer"], fouten.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(fouten.Values.SelectMany(t => t), t => t.Contains("999990012", StringComparison.Ordinal) || t.Contains("29A", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_koppeling_geeft_een_sleutel_en_een_bericht_namens_COA()
    {
        var antwoord = Assert.IsType<Created<RegistreerKoppeling.Antwoord>>(await coa.Koppel(CoaOnderTest.Koppeling()));

        var bericht = Assert.Single(await coa.Verzonden());
        Assert.Equal("nl.inburgering.coa.statushouder-gekoppeld.v1", bericht.Type);
        Assert.Equal(antwoord.Value!.InburgeraarId, bericht.Subject);
        Assert.Equal(CoaOnderTest.Coa, bericht.Oin);
        Assert.Equal(Goed(), bericht.Als<StatushouderGekoppeld>());
        Assert.Equal($"/coa-intake/v1/koppelingen/{antwoord.Value.KoppelingId}", antwoord.Location);
    }

    [Fact]
    public async Task Dezelfde_melding_nog_eens_verandert_niets()
    {
        var eerste = await coa.Gekoppeld();

        var tweede = Assert.IsType<Ok<RegistreerKoppeling.Antwoord>>(await coa.Koppel(CoaOnderTest.Koppeling()));

        Assert.Equal(eerste, tweede.Value!.InburgeraarId);
        Assert.Single(await coa.Verzonden());
    }

    [Fact]
    public async Task Voorloopnullen_maken_geen_tweede_persoon()
    {
        await coa.Koppel(CoaOnderTest.Koppeling(vNummer: "19"));
        Assert.IsType<Ok<RegistreerKoppeling.Antwoord>>(await coa.Koppel(CoaOnderTest.Koppeling(vNummer: "0000000019")));
    }

    [Fact]
    public async Task Een_correctie_stuurt_een_nieuw_bericht_onder_dezelfde_sleutel()
    {
        var persoon = await coa.Gekoppeld();

        Assert.IsType<Ok<RegistreerKoppeling.Antwoord>>(await coa.Koppel(CoaOnderTest.Koppeling(naam: "Amal El Haddad")));

        var berichten = await coa.Verzonden();
        Assert.Equal([persoon, persoon], berichten.Select(b => b.Subject!.Value));
        Assert.Equal("Amal El Haddad", berichten[1].Als<StatushouderGekoppeld>().Naam);
    }

    [Fact]
    public async Task Een_andere_organisatie_krijgt_409_en_stuurt_niets()
    {
        await coa.Gekoppeld();
        var antwoord = Assert.IsType<ProblemHttpResult>(await coa.Koppel(CoaOnderTest.Koppeling(naam: "Iemand Anders"), CoaOnderTest.AndereCoa));
        Assert.Equal(409, antwoord.StatusCode);
        Assert.Single(await coa.Verzonden());
    }

    [Fact]
    public async Task Een_fout_BSN_laat_niets_achter()
    {
        var antwoord = Assert.IsType<ProblemHttpResult>(await coa.Koppel(CoaOnderTest.Koppeling(bsn: "999990012")));
        Assert.Equal(400, antwoord.StatusCode);
        Assert.Empty(await coa.Verzonden());
        await using var db = coa.Winkel();
        Assert.Empty(await db.Statushouders.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Twee_tegelijk_met_hetzelfde_nummer_worden_een_persoon()
    {
        await using var een = coa.Winkel();
        await using var twee = coa.Winkel();
        Statushouder Rij() => new() { KoppelingId = Guid.CreateVersion7(), InburgeraarId = Guid.CreateVersion7(), Oin = CoaOnderTest.Coa, VNummerIndex = "gelijk", Gegevens = [1], Vingerafdruk = "x", Gemeentecode = "1942", Koppelingsdatum = Vandaag, GeregistreerdOp = default };
        een.Add(Rij());
        twee.Add(Rij());
        await een.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DbUpdateException>(() => twee.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nummers_en_naam_staan_versleuteld_in_de_winkel()
    {
        await coa.Gekoppeld();
        await coa.DeelProfiel(CoaOnderTest.Profiel());
        await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15", velden = new[] { new { naam = "bsn", waarde = CoaOnderTest.Bsn } } });

        var leesbaar = await coa.LeesbaarInWinkel("Statushouders", "Klantprofielen", "Overdrachten");
        Assert.DoesNotContain(CoaOnderTest.VNummer, leesbaar, StringComparison.Ordinal);
        Assert.DoesNotContain(CoaOnderTest.Bsn, leesbaar, StringComparison.Ordinal);
        Assert.DoesNotContain("Haddad", leesbaar, StringComparison.Ordinal);
        Assert.DoesNotContain("verpleegkundige", leesbaar, StringComparison.Ordinal);
    }
}
